"""The `pogo` command."""
