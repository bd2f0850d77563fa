"""What happens: one function is one transaction."""
