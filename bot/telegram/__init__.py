"""Telegram as a platform like the others."""

import os

# The library asks for it before its first import: spans of time come as timedelta, not as numbers.
os.environ.setdefault("PTB_TIMEDELTA", "1")
