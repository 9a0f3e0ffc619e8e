"""What a command says when it cannot go on. Never a traceback."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from secrets import token_hex


class Refused(Exception):  # noqa: N818 - a refusal with a remedy, not a bug
    """A fault that has a remedy: `what` is wrong, and what `todo` about it."""

    def __init__(self, what: str, todo: str = "") -> None:
        super().__init__(f"{what} {todo}".strip())


def guarded(command: Callable[[], int]) -> int:
    """The exit code of a command: its own, 2 for a fault with a remedy, 1 for a bug."""
    try:
        return command()
    except Refused as fault:
        complain(str(fault))
        return 2
    except Exception as fault:
        number = token_hex(4)
        if os.environ.get("POGO_DEBUG") == "1":
            traceback.print_exc()
        complain(f"unexpected fault {number}, {type(fault).__name__}: {fault} (POGO_DEBUG=1 shows where)")
        return 1


def complain(text: str) -> None:
    """One line on standard error."""
    line = " ".join(text.split())
    sys.stderr.write(f"pogo: {line[:500]}\n")
    sys.stderr.flush()
