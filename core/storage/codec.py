"""Values as JSON that says what it is: every object carries the short name of its type.

Lists are tuples. Reading is strict: what this program does not know is refused with a
clear error rather than guessed, because the journal is the truth.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from core.storage.registry import TYPES
from core.storage.shapes import MARK, Undecodable, reader_of, writer_of

VERSION = 1
"""Of everything stored. It rises when old data needs a change before it can be read."""


def encode(value: object) -> str:
    """The JSON of a value of a listed type, in ASCII. TypeError for any other type."""
    return _ENCODER.encode(value)


def decode(text: str, version: int = VERSION) -> Any:
    """The value again. Undecodable for a newer version, an unknown type, or damaged text."""
    if version > VERSION:
        raise Undecodable(f"stored by a newer version ({version}, this program reads up to {VERSION})")
    try:
        return _DECODER.decode(text)
    except Undecodable:
        raise
    except (ValueError, TypeError, ArithmeticError, KeyError) as wrong:
        raise Undecodable(f"damaged: {type(wrong).__name__}") from wrong


def _scalar(name: str, text: Callable[[Any], str]) -> Callable[[Any], dict[str, Any]]:
    return lambda value: {MARK: name, "v": text(value)}


def _of(read: Callable[[str], Any]) -> Callable[[dict[str, Any]], Any]:
    return lambda stored: read(stored["v"])


_WRITERS: dict[type, Callable[[Any], dict[str, Any]]] = {
    Decimal: _scalar("decimal", str),
    date: _scalar("date", date.isoformat),
    time: _scalar("time", time.isoformat),
    datetime: _scalar("moment", datetime.isoformat),
    bytes: _scalar("bytes", lambda content: b64encode(content).decode("ascii")),
    frozenset: lambda value: {MARK: "set", "v": sorted(value)},
    **{made: writer_of(name, made) for name, made in TYPES.items()},
}
_READERS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "decimal": _of(Decimal),
    "date": _of(date.fromisoformat),
    "time": _of(time.fromisoformat),
    "moment": _of(datetime.fromisoformat),
    "bytes": _of(lambda text: b64decode(text, validate=True)),
    "set": lambda stored: frozenset(stored["v"]),
    **{name: reader_of(name, made) for name, made in TYPES.items()},
}


def _write(value: object) -> dict[str, Any]:
    write = _WRITERS.get(type(value))
    if write is None:
        raise TypeError(f"{type(value).__name__} is not a stored type; list it in core.storage.registry")
    return write(value)


def _read(stored: dict[str, Any]) -> Any:
    name = stored.pop(MARK, None)
    read = _READERS.get(name) if isinstance(name, str) else None
    if read is None:
        raise Undecodable(f"unknown type {name!r}: stored by a newer version, or damaged")
    return read(stored)


_ENCODER = json.JSONEncoder(check_circular=False, separators=(",", ":"), default=_write)
_DECODER = json.JSONDecoder(object_hook=_read)
