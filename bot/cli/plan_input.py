"""What `pogo plan` is given: bytes of a file or of standard input, to JSON or to one fault."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import BinaryIO, NoReturn

MOST_BYTES = 1_000_000
"""A profile is about a thousand; more is a mistake or an attack."""

TOO_LONG = f"input: longer than {MOST_BYTES} bytes - one JSON profile"


class NotAProfile(Exception):  # noqa: N818 - a fault of the input, told to its author
    """The input is not one JSON value; the text is the fault, one line."""


@contextmanager
def opened(path: str | None) -> Iterator[BinaryIO]:
    """The file at `path`, or standard input. Raises NotAProfile when it cannot be opened."""
    if path is None:
        yield sys.stdin.buffer
        return
    try:
        file = Path(path).open("rb")  # noqa: SIM115 - closed below; only the opening is refused here
    except (OSError, ValueError) as fault:
        raise _unreadable(fault, f"file {path}") from fault
    with file:
        yield file


def whole(source: BinaryIO) -> bytes:
    """Everything in `source`. Raises NotAProfile when that is too much, or cannot be read."""
    try:
        content = source.read(MOST_BYTES + 1)
    except OSError as fault:
        raise _unreadable(fault) from fault
    if len(content) > MOST_BYTES:
        raise NotAProfile(TOO_LONG)
    return content


def each_line(source: BinaryIO) -> Iterator[bytes | None]:
    """The lines of `source` as they come; None for one that is too long. Raises NotAProfile."""
    while line := _piece(source):
        if len(line) <= MOST_BYTES or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = _piece(source)
        yield None


def _piece(source: BinaryIO) -> bytes:
    try:
        return source.readline(MOST_BYTES + 1)
    except OSError as fault:
        raise _unreadable(fault) from fault


def _unreadable(fault: Exception, what: str = "file") -> NotAProfile:
    why = fault.strerror if isinstance(fault, OSError) else None
    return NotAProfile(f"{what}: {why or 'cannot be read'} - a file with one JSON profile")


def decoded(content: bytes) -> object:
    """One JSON value, its fractions as Decimal. Raises NotAProfile for anything else."""
    if not content.strip():
        raise NotAProfile("input: empty - one JSON profile")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise NotAProfile(f"input: byte {fault.start + 1} is not UTF-8 text - one JSON profile") from fault
    try:
        return json.loads(text, parse_float=Decimal, parse_constant=_no_number)
    except json.JSONDecodeError as fault:
        at = f"{fault.msg} in line {fault.lineno}, column {fault.colno}"
        raise NotAProfile(f"input: not JSON, {at} - one JSON profile") from fault
    except RecursionError as fault:
        raise NotAProfile("input: nested too deeply - one JSON profile") from fault
    except ValueError as fault:
        # A whole number of thousands of digits.
        raise NotAProfile("input: a number is too long - one JSON profile") from fault


def _no_number(name: str) -> NoReturn:
    raise NotAProfile(f"input: {name} is not a number - one JSON profile")
