"""Who gets a plan and with which limits; pain, soreness, illness; the texts (science.md 2.1, 7.3, 7.4, 8)."""
