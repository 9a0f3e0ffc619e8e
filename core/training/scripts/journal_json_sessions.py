"""Entries about a session of the plan: moved, let go, shortened, an exercise swapped (`science.md` 3.6)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

from core.training.choice.catalogue import catalogue
from core.training.journal import Moved, SessionId, Shortened, Skipped, Swapped
from core.training.profile import SessionMinutes, Units
from core.training.scripts.journal_json_kind import Kind
from core.training.scripts.journal_told import OfSession
from core.training.scripts.json_faults import hint
from core.training.scripts.json_fields import Fields
from core.training.session import SessionName

LETTERS: tuple[SessionName, ...] = get_args(SessionName)
_MINUTES: tuple[SessionMinutes, ...] = get_args(SessionMinutes)
_NEAR = timedelta(weeks=1)
"""So far from the entry the session may have been planned."""


def read_session(given: Fields, name: str, on: date) -> tuple[str | None, date | None]:
    """The letter of a session and the day it was planned for, where that is told."""
    return (
        given.choice(name, LETTERS, required=True),
        given.date("planned", on - _NEAR, on + _NEAR, what="a day"),
    )


def read_exercise(given: Fields, name: str, value: object) -> str | None:
    """The id of an exercise of the catalogue."""
    if isinstance(value, str) and value in catalogue():
        return value
    given.refuse(name, value, f"the id of an exercise{hint(value, tuple(catalogue()))}")
    return None


def _skipped(given: Fields, name: str, on: date, _units: Units) -> OfSession | None:
    letter, planned = read_session(given, name, on)

    def make(session: SessionId) -> Skipped:
        return Skipped(session, on)

    return None if letter is None else OfSession(letter, planned, make)


def _moved(given: Fields, name: str, on: date, _units: Units) -> OfSession | None:
    moved = given.inside(name)
    moved.unknown(("session", "to", "planned"))
    letter, planned = read_session(moved, "session", on)
    to = moved.date("to", on, on + _NEAR, required=True)
    if letter is None or to is None:
        return None

    def make(session: SessionId) -> Moved:
        return Moved(session, to, on)

    return OfSession(letter, planned, make)


def _short(given: Fields, name: str, on: date, _units: Units) -> OfSession | None:
    short = given.inside(name)
    short.unknown(("session", "minutes", "planned"))
    letter, planned = read_session(short, "session", on)
    minutes = short.choice("minutes", _MINUTES, required=True)
    if letter is None or minutes is None:
        return None

    def make(session: SessionId) -> Shortened:
        return Shortened(session, minutes)

    return OfSession(letter, planned, make)


def _swap(given: Fields, name: str, on: date, _units: Units) -> OfSession | None:
    swap = given.inside(name)
    swap.unknown(("session", "out", "into", "lasting", "planned"))
    letter, planned = read_session(swap, "session", on)
    out, into = (read_exercise(swap, side, swap.value(side)) for side in ("out", "into"))
    lasting = swap.flag("lasting", False)
    if letter is None or out is None or into is None:
        return None

    def make(session: SessionId) -> Swapped:
        return Swapped(session, out, into, lasting)

    return OfSession(letter, planned, make)


SESSIONS = {
    "skipped": Kind(_skipped, ("planned",)),
    "moved": Kind(_moved),
    "short": Kind(_short),
    "swap": Kind(_swap),
}
"""The kinds of entries about a session that was not trained."""
