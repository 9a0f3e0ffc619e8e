"""The days around a race, and what they leave of a week (science.md 6.3, 6.4)."""
