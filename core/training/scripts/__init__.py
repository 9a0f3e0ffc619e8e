"""Profiles and plans as JSON, for scripts."""
