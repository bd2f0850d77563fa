"""What each update asks for: parsed here, done in one transaction of care."""
