"""Which rules a training block began with."""

RULES_VERSION = "2026.1"
"""Raised whenever a rule or a constant changes what is prescribed."""
