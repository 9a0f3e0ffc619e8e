"""Facts, appended and never edited. Plans, loads and adherence are folds over them.

The runner's facts (completed, skipped, found, ...) and the coach's (began, shown,
reminded) are one journal, so that undoing an old entry corrects everything after it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from core.training.session import Session


@dataclass(frozen=True, slots=True)
class SessionId:
    """A session's name for ever: training block, planned date, letter."""

    block: int
    planned: date
    name: str

    def __str__(self) -> str:
        return f"{self.block}.{self.planned:%Y%m%d}.{self.name}"

    @classmethod
    def read(cls, text: str) -> SessionId | None:
        """The id in a token; None when it is not one."""
        block, _, rest = text.partition(".")
        day, _, name = rest.partition(".")
        if not (block.isdecimal() and block.isascii() and name in {"A", "B", "C", "L", "P"}):
            return None
        try:
            planned = datetime.strptime(day, "%Y%m%d").date()  # noqa: DTZ007 - a date alone
        except ValueError:
            return None
        return cls(int(block), planned, name)


@dataclass(frozen=True, slots=True)
class Began:
    """A training block began on a Monday, with the rules of that version."""

    block: int
    start: date
    rules: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A session as the runner saw it; `done` refers to these numbers for ever."""

    session: SessionId
    card: Session


@dataclass(frozen=True, slots=True)
class Reminded:
    """The coach wrote unasked: which session, which kind of message."""

    session: SessionId
    kind: str


@dataclass(frozen=True, slots=True)
class Completed:
    """A session was trained on a local date."""

    session: SessionId
    on: date
    extent: Literal["full", "partial"] = "full"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A session was let go."""

    session: SessionId
    on: date
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The last set of a search for a load (5.2): what was lifted, how often, how many were left."""

    session: SessionId
    exercise: str
    load: Decimal
    unit: Literal["kg", "lb"]
    reps: int
    rir: int


@dataclass(frozen=True, slots=True)
class Changed:
    """A setting or an answer of the profile changed; before and after as typed values."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Revised:
    """Answers the plan is built from changed: key, answer before and after (None: none)."""

    changes: tuple[tuple[str, str | None, str | None], ...]


@dataclass(frozen=True, slots=True)
class Flagged:
    """The runner told something that must be looked at first (8.4): what kind of danger."""

    danger: Literal["emergency", "today", "days", "crisis"]


@dataclass(frozen=True, slots=True)
class Cleared:
    """The runner said on a local date that a professional had looked at what was flagged."""

    on: date


@dataclass(frozen=True, slots=True)
class Screened:
    """The health questions were answered again on a local date, after something was looked at."""

    on: date


@dataclass(frozen=True, slots=True)
class Undone:
    """An earlier entry counts no more."""

    entry: int


Fact = (
    Began
    | Shown
    | Reminded
    | Completed
    | Skipped
    | Found
    | Changed
    | Revised
    | Flagged
    | Cleared
    | Screened
    | Undone
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact with its number (the runner's next), its moment (UTC) and the message it came from."""

    number: int
    at: datetime
    fact: Fact
    source: str | None = None


def flagged(journal: Iterable[Entry]) -> Entry | None:
    """The flag that still stops training: the last one, when nobody has looked at it since.

    One that a professional must look at stands before a crisis, which the runner alone may end.
    """
    standing: Entry | None = None
    for entry in counting(journal):
        if isinstance(entry.fact, Flagged):
            if standing is None or entry.fact.danger != "crisis":
                standing = entry
        elif isinstance(entry.fact, Cleared):
            standing = None
    return standing


def unscreened(journal: Iterable[Entry]) -> bool:
    """Whether something was looked at and the health questions have not been answered since (section 2)."""
    asked, standing = False, False
    for entry in counting(journal):
        match entry.fact:
            case Flagged(danger=danger):
                standing = standing or danger != "crisis"
            case Cleared():
                asked, standing = asked or standing, False
            case Screened() | Began():
                asked = False
            case _:
                pass
    return asked


def counting(journal: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries that count: without those undone and without the undoing itself."""
    entries = tuple(journal)
    undone = {entry.fact.entry for entry in entries if isinstance(entry.fact, Undone)}
    return tuple(
        entry for entry in entries if entry.number not in undone and not isinstance(entry.fact, Undone)
    )
