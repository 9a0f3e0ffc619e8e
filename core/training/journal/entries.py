"""Facts, appended and never edited. Plans, loads and adherence are folds over them.

The runner's facts (completed, skipped, lifted, ...) and the coach's (began, shown, reminded) are
one journal, so that undoing an old entry corrects everything after it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from core.training.journal.kept import (
    Began,
    Changed,
    Cleared,
    Completed,
    Flagged,
    Found,
    Reminded,
    Revised,
    Screened,
    Shown,
    Skipped,
    Undone,
)
from core.training.journal.overlays import (
    Away,
    Chose,
    Declined,
    Moved,
    Paused,
    RaceChanged,
    Resumed,
    RunsChanged,
    Shortened,
    Swapped,
)
from core.training.journal.told import Felt, Hurt, Lifted, Recalled, Seen, Sick, Tested, Well

Fact = (
    Began
    | Shown
    | Reminded
    | Completed
    | Skipped
    | Found
    | Lifted
    | Felt
    | Hurt
    | Seen
    | Sick
    | Well
    | Tested
    | Recalled
    | Moved
    | RunsChanged
    | Paused
    | Resumed
    | Away
    | Shortened
    | Swapped
    | RaceChanged
    | Chose
    | Declined
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
    undone = {entry.fact.entry for entry in entries if type(entry.fact) is Undone}
    if not undone:
        return entries
    return tuple(entry for entry in entries if entry.number not in undone and type(entry.fact) is not Undone)
