"""Who gets a plan and with which limits; the texts of safety (science.md 8)."""
