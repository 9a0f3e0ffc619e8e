"""Which phase a week belongs to (science.md 6)."""
