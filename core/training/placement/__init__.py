"""Where a week's sessions are, and why (science.md 3)."""
