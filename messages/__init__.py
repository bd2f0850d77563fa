"""What we say: content that a clinician can edit, and the code that loads it."""
