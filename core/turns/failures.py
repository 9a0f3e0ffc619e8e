"""Failed turns, for the operator: a number, a place in the code, and nothing a runner said."""

from __future__ import annotations

import hashlib
import logging
import traceback

LOG = logging.getLogger("pogo.turns")


def number_of(key: str) -> str:
    """A short number for a failed turn, the same when the turn is done again."""
    return hashlib.sha256(key.encode(errors="replace")).hexdigest()[:6].upper()


def log_failure(number: str, runner: int | None, what: str, error: Exception) -> None:
    """Where a turn failed, without a word of the runner: error messages may quote them."""
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    at = " < ".join(f"{frame.filename}:{frame.lineno}:{frame.name}" for frame in reversed(frames))
    LOG.error(
        "turn failed number=%s runner=%s what=%s error=%s at=%s",
        number,
        runner,
        what,
        type(error).__name__,
        at,
    )
