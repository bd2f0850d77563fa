"""What we decide: pure functions of plain values."""
