"""The journal, sorted once by what it speaks of; every rule of sections 6 to 8 reads it from here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from core.training.adapting.jump_steps import JumpDay
from core.training.journal import (
    Away,
    Chose,
    Completed,
    Declined,
    Felt,
    Found,
    Hurt,
    Lifted,
    Moved,
    Paused,
    RaceChanged,
    Recalled,
    Resumed,
    RunsChanged,
    Seen,
    SessionId,
    Shortened,
    Sick,
    Skipped,
    Swapped,
    Tested,
    Well,
)
from core.training.profile import Race, Run
from core.training.session import Prescription, Session

Time = tuple[Completed, Session, Prescription, Lifted | None, Found | None]
"""One time a lift was on the card of a session that was done, with what was told of it."""


@dataclass(slots=True)
class Log:
    """What counts of a journal: facts by session, by kind and in their order. Read, never changed."""

    cards: dict[SessionId, Session] = field(default_factory=dict)
    done: dict[SessionId, Completed] = field(default_factory=dict)
    skipped: dict[SessionId, Skipped] = field(default_factory=dict)
    lifted: dict[SessionId, dict[str, Lifted]] = field(default_factory=dict)
    found: dict[SessionId, dict[str, Found]] = field(default_factory=dict)
    moved: dict[SessionId, Moved] = field(default_factory=dict)
    short: dict[SessionId, Shortened] = field(default_factory=dict)
    swaps: list[Swapped] = field(default_factory=list)
    runs: dict[date, RunsChanged] = field(default_factory=dict)
    races: list[RaceChanged] = field(default_factory=list)
    pauses: list[Paused | Resumed] = field(default_factory=list)
    away: list[Away] = field(default_factory=list)
    chose: list[Chose] = field(default_factory=list)
    declined: list[Declined] = field(default_factory=list)
    hurts: list[Hurt] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    felts: list[Felt] = field(default_factory=list)
    illness: list[Sick | Well] = field(default_factory=list)
    tests: list[Tested] = field(default_factory=list)
    recalled: list[Recalled] = field(default_factory=list)
    trained: list[Completed] = field(default_factory=list)
    """Sessions that were done, by the day on which they were."""
    jumps: list[JumpDay] = field(default_factory=list)
    """Every session with jumps that was done, in order of time."""
    lifts: dict[str, list[Time]] = field(default_factory=dict)
    """By exercise: every time it was on the card of a session that was done, in order of time."""


def races_on(log: Log, told: tuple[Race, ...], day: date) -> tuple[Race, ...]:
    """The races known on a day: those told at the start, as they were changed since."""
    if not log.races:
        return told
    known = list(told)
    for change in log.races:
        if change.on <= day:
            if change.before in known:
                known.remove(change.before)
            if change.after is not None and change.after not in known:
                known.append(change.after)
    return tuple(sorted(known, key=lambda race: race.date))


def runs_in(log: Log, usual: tuple[Run, ...], monday: date) -> tuple[Run, ...]:
    """The running of one week."""
    changed = log.runs.get(monday)
    return usual if changed is None else changed.runs
