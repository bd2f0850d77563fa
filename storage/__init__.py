"""What we keep: tables, queries by subject, encryption, migrations."""
