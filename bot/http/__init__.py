"""The one HTTP server of a process; its routes are given by whoever needs some."""
