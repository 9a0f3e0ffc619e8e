"""Which exercises a week holds (science.md 4)."""
