"""Which load a lift gets (science.md 7.1, 7.2, 5.2)."""
