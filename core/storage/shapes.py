"""How a dataclass becomes a JSON object and comes back, worked out once from its type hints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from enum import Enum
from functools import cache
from operator import attrgetter
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

MARK = "$"
"""The key of a stored object that holds its type's short name."""

Reads = Callable[[Any], Any]


class Undecodable(ValueError):  # noqa: N818 - a state of the data
    """Stored data this program cannot read: of a newer version, or damaged."""


def writer_of(name: str, made: type) -> Callable[[Any], dict[str, Any]]:
    """A function from a value of the dataclass to its JSON object.

    None is left out where it is the default: most fields of most values are.
    """
    known = fields(made)
    names = tuple(field.name for field in known)
    silent = frozenset(field.name for field in known if field.default is None)
    read = attrgetter(*names)
    if len(names) == 1:
        return lambda value: {MARK: name, names[0]: read(value)}

    def write(value: Any) -> dict[str, Any]:
        stored = {MARK: name}
        for key, content in zip(names, read(value), strict=True):
            if content is not None or key not in silent:
                stored[key] = content
        return stored

    return write


def reader_of(name: str, made: type) -> Callable[[dict[str, Any]], Any]:
    """The way back. A field the class does not know, or one it misses, is `Undecodable`."""
    hints = get_type_hints(made)
    turns = {key: turn for key, hint in hints.items() if (turn := _turning(hint))}
    known = frozenset(field.name for field in fields(made))
    needed = frozenset(field.name for field in fields(made) if _required(field))

    def read(stored: dict[str, Any]) -> Any:
        if not needed <= stored.keys() <= known:
            raise Undecodable(f"{name}: fields {sorted(stored.keys() ^ known)}")
        for key, turn in turns.items():
            if (content := stored.get(key)) is not None:
                stored[key] = turn(content)
        return made(**stored)

    return read


def _required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


@cache
def _turning(hint: Any) -> Reads | None:
    """What must be done to what JSON gives, so that it has the hinted type; None is nothing.

    Objects come decoded already; left are lists that were tuples and texts that were
    members of an enumeration.
    """
    origin, inner = get_origin(hint), get_args(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if origin is tuple and inner[-1] is Ellipsis:
        return _every(_turning(inner[0]))
    if origin is tuple:
        return _each(tuple(_turning(part) for part in inner))
    if origin is frozenset:
        turn = _turning(inner[0])
        return (lambda items: frozenset(map(turn, items))) if turn else None
    if origin in (UnionType, Union):
        turns = [turn for part in inner if (turn := _turning(part))]
        if len(turns) > 1 or (turns and len(inner) != 2):
            raise TypeError(f"cannot tell apart what {hint} may hold")
        return turns[0] if turns else None
    return None


def _every(turn: Reads | None) -> Reads:
    if turn is None:
        return tuple
    return lambda items: tuple([turn(item) for item in items])


def _each(turns: tuple[Reads | None, ...]) -> Reads:
    if not any(turns):
        return tuple

    def read(items: list[Any]) -> tuple[Any, ...]:
        pairs = zip(items, turns, strict=True)
        return tuple([turn(item) if turn and item is not None else item for item, turn in pairs])

    return read
