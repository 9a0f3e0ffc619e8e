"""Which loads there are, the search for one, estimates and rounding (science.md 2, 5.2, 7.1, 7.2)."""
