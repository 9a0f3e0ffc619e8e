"""The terminal as a platform like the others."""
