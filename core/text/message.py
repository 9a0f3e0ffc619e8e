"""A text as a value: the English source, the values it names, and nothing of any language.

The three builders below are the only way to make a `Message`, so that the
extraction of catalogues can find every text by their names.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday = 0, named in the reader's language ("Mon" or "Monday")."""

    index: int
    short: bool = True

    def __post_init__(self) -> None:
        if not 0 <= self.index <= 6:
            raise ValueError(f"a weekday is 0 to 6, not {self.index}")


@dataclass(frozen=True, slots=True)
class ZoneName:
    """An IANA time zone, shown by its city in the reader's language."""

    key: str


@dataclass(frozen=True, slots=True)
class Series:
    """Several values as one: joined with "and", with "or", or as a plain list with commas."""

    items: tuple[Value, ...]
    style: Literal["and", "or", "list"] = "list"


@dataclass(frozen=True, slots=True)
class Message:
    """One text of the product. `id` is the English source and the key of every catalogue.

    `plural` and `n` belong together; `context` tells apart equal sources. Values
    are named in the text as `{name}` and are formatted by the translator for the
    reader's language (numbers, dates, other messages). The text may carry two inline
    marks, `**strong**` and `` `code` ``; marks inside values are plain characters.
    """

    id: str
    values: tuple[tuple[str, Value], ...] = ()
    plural: str | None = None
    n: int | None = None
    context: str | None = None

    def __post_init__(self) -> None:
        # gettext answers the empty id with the catalogue's header.
        if not self.id:
            raise ValueError("a message needs a text")


Value = str | int | Decimal | date | time | Weekday | ZoneName | Series | Message


def say(text: str, /, **values: Value) -> Message:
    """The message `text`."""
    return Message(text, tuple(values.items()))


def count(one: str, many: str, n: int, /, **values: Value) -> Message:
    """The message `one` or `many`, by the plural rules of the reader's language; `{n}` is n."""
    return Message(one, (("n", n), *values.items()), plural=many, n=n)


def sense(context: str, text: str, /, **values: Value) -> Message:
    """The message `text` in the sense of `context`, where the same English has two meanings."""
    return Message(text, tuple(values.items()), context=context)


def shown(value: Value, /) -> Message:
    """A value alone as a message: a name, a number, a list."""
    return say("{value}", value=value)
