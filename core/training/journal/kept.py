"""What the coach did, and what became of its sessions and questions: facts of every plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from core.training.journal.session_id import SessionId
from core.training.session import Session


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
    """A session was trained on a local date.

    What is not told of its lifts went as shown. `effort`: how hard it was, where that was asked.
    """

    session: SessionId
    on: date
    extent: Literal["full", "partial"] = "full"
    effort: Literal["easy", "right", "hard"] | None = None
    without: tuple[str, ...] = ()
    """Exercises that were left out."""


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
