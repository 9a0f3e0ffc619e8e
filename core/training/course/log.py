"""The journal, sorted once by what it speaks of; every rule of sections 6 to 8 reads it from here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from core.training.journal import (
    Away,
    Chose,
    Completed,
    Declined,
    Entry,
    Felt,
    Found,
    Hurt,
    Lifted,
    Moved,
    Paused,
    RaceChanged,
    Resumed,
    RunsChanged,
    Seen,
    SessionId,
    Shortened,
    Shown,
    Sick,
    Skipped,
    Swapped,
    Tested,
    Well,
    counting,
)
from core.training.profile import Race, Run
from core.training.session import Prescription, Session


class Time(NamedTuple):
    """One time a lift was on the card of a session that was done, with what was told of it."""

    done: Completed
    card: Session
    item: Prescription
    told: Lifted | None
    found: Found | None


_NOTHING_TOLD: Mapping[str, Any] = {}


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
    trained: list[Completed] = field(default_factory=list)
    """Sessions that were done, by the day on which they were."""
    lifts: dict[str, list[Time]] = field(default_factory=dict)
    """By exercise: every time it was on the card of a session that was done, in order of time."""


def read_log(entries: Iterable[Entry]) -> Log:
    """The log of a journal, without what was undone."""
    log = Log()
    lifted = log.lifted
    for entry in counting(entries):
        fact = entry.fact
        # Most facts of a journal are sets, so these go the short way.
        if type(fact) is Lifted:
            of_session = lifted.get(fact.session)
            if of_session is None:
                of_session = lifted[fact.session] = {}
            of_session[fact.exercise] = fact
        else:
            keep = _KEEP.get(type(fact))
            if keep is not None:
                keep(log, fact)
    log.trained = sorted(log.done.values(), key=_day)
    for done in log.trained:
        card = log.cards.get(done.session)
        if card is not None:
            _index(log, done, card)
    return log


def _index(log: Log, done: Completed, card: Session) -> None:
    told = log.lifted.get(done.session, _NOTHING_TOLD)
    found = log.found.get(done.session, _NOTHING_TOLD)
    for item in card.main.items + card.assistance.items:
        name = item.exercise
        times = log.lifts.get(name)
        if times is None:
            times = log.lifts[name] = []
        times.append(Time(done, card, item, told.get(name), found.get(name)))


def _day(done: Completed) -> date:
    return done.on


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


def _by_session(name: str) -> Callable[[Log, Any], None]:
    def keep(log: Log, fact: Any) -> None:
        getattr(log, name)[fact.session] = fact

    return keep


def _by_exercise(name: str) -> Callable[[Log, Any], None]:
    def keep(log: Log, fact: Any) -> None:
        getattr(log, name).setdefault(fact.session, {})[fact.exercise] = fact

    return keep


def _in_order(name: str) -> Callable[[Log, Any], None]:
    def keep(log: Log, fact: Any) -> None:
        getattr(log, name).append(fact)

    return keep


def _card(log: Log, fact: Shown) -> None:
    log.cards[fact.session] = fact.card


def _runs(log: Log, fact: RunsChanged) -> None:
    log.runs[fact.monday] = fact


_KEEP: dict[type, Callable[[Log, Any], None]] = {
    Shown: _card,
    Completed: _by_session("done"),
    Skipped: _by_session("skipped"),
    Found: _by_exercise("found"),
    Moved: _by_session("moved"),
    Shortened: _by_session("short"),
    Swapped: _in_order("swaps"),
    RunsChanged: _runs,
    RaceChanged: _in_order("races"),
    Paused: _in_order("pauses"),
    Resumed: _in_order("pauses"),
    Away: _in_order("away"),
    Chose: _in_order("chose"),
    Declined: _in_order("declined"),
    Hurt: _in_order("hurts"),
    Seen: _in_order("seen"),
    Felt: _in_order("felts"),
    Sick: _in_order("illness"),
    Well: _in_order("illness"),
    Tested: _in_order("tests"),
}
