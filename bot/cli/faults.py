"""What a command says when it cannot go on. Never a traceback."""

from __future__ import annotations

import errno
import logging
import os
import sys
import traceback
from collections.abc import Callable
from secrets import token_hex
from typing import Any


class Refused(Exception):  # noqa: N818 - a refusal with a remedy, not a bug
    """Something an operator can mend; each line says what is wrong and what to do."""

    def __init__(self, *lines: str) -> None:
        super().__init__(" ".join(lines))
        self.lines = lines


def guarded(command: Callable[[], int]) -> int:
    """The exit code of a command: its own, 2 for a fault with a remedy, 1 for a bug.

    A closed pipe (1) and Ctrl-C (130) end it quietly.
    """
    try:
        return command()
    except Refused as fault:
        for line in fault.lines:
            complain(line)
        return 2
    except BrokenPipeError:
        # Whoever read us has left.
        _print_no_more()
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as fault:
        if isinstance(fault, OSError) and fault.errno == errno.ENOSPC:
            _print_no_more()
            complain(f"What is printed cannot be written: {fault.strerror}. Make room and start again.")
            return 2
        number = token_hex(4)
        if _debugging():
            traceback.print_exc()
        complain(f"unexpected fault {number}, {type(fault).__name__}: {fault} (POGO_DEBUG=1 shows where)")
        return 1


def _print_no_more() -> None:
    """Python flushes once more at exit and must find something to write to."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(text: str) -> None:
    """One line on standard error."""
    line = " ".join(text.split())
    sys.stderr.write(f"pogo: {line[:500]}\n")
    sys.stderr.flush()


def log_quietly() -> None:
    """What the program logs goes to standard error, a line each."""
    handler = logging.StreamHandler()
    handler.setFormatter(_OneLine("pogo: %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)


class _OneLine(logging.Formatter):
    """A traceback is for whoever asks for it."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the name logging calls
        return super().formatException(ei) if _debugging() else f"({ei[0].__name__})"


def _debugging() -> bool:
    return os.environ.get("POGO_DEBUG") == "1"
