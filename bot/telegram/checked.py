"""Values of an update, which may be anything until somebody has looked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

Expected = TypeVar("Expected")


class Malformed(Exception):  # noqa: N818 - a state of the update
    """An update that is not what Telegram promises; the text says nothing of its content."""


@dataclass(frozen=True, slots=True)
class Bot:
    """Who we are on Telegram."""

    id: int
    name: str


def checked(value: Any, kind: type[Expected]) -> Expected:
    """The value, if it is of just this kind. Raises Malformed."""
    if type(value) is not kind:
        raise Malformed(kind.__name__)
    if isinstance(value, str):
        # Half of a pair is no text: what can be neither stored nor sent.
        value.encode()
    return value
