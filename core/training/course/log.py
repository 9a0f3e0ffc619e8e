"""The journal, sorted once by what it speaks of; every rule of sections 6 to 8 reads it from here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field, fields
from datetime import date
from operator import attrgetter
from typing import Any

from core.training.journal import (
    Away,
    Began,
    Chose,
    Completed,
    Declined,
    Entry,
    Fact,
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
    Undone,
    Well,
    counting,
)
from core.training.profile import Race, Run
from core.training.session import Prescription, Session

Time = tuple[Completed, Session, Prescription, Lifted | None, Found | None]
"""One time a lift was on the card of a session that was done, with what was told of it."""

_WEEK_DAYS = 7
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
    _sort(log, counting(entries))
    log.trained = sorted(log.done.values(), key=_DAY)
    _index(log, log.trained)
    return log


def read_on(log: Log, entries: Iterable[Entry]) -> Log:
    """The log of a journal that has grown by `entries`, none of which `reaches_back`."""
    grown = Log(**{name: copy(getattr(log, name)) for name in _FIELDS})
    _sort(grown, entries)
    since = sorted((grown.done[name] for name in grown.done.keys() - log.done.keys()), key=_DAY)
    grown.trained += since
    for done in since:
        card = grown.cards.get(done.session)
        # The lists of the log before stay as they are.
        for item in () if card is None else card.main.items + card.assistance.items:
            if item.exercise in log.lifts:
                grown.lifts[item.exercise] = list(grown.lifts[item.exercise])
    _index(grown, since)
    return grown


def reaches_back(log: Log, fact: Fact) -> bool:
    """Whether a fact changes what a log was made of, so that all of it must be read again."""
    if isinstance(fact, Undone):
        return True
    if isinstance(fact, Completed) and log.trained and fact.on <= log.trained[-1].on:
        return True
    session = getattr(fact, "session", None)
    return session in log.done or session in log.lifted or session in log.found


def _sort(log: Log, entries: Iterable[Entry]) -> None:
    """Facts to where they belong."""
    by_session: dict[type, dict[SessionId, Any]] = {
        Completed: log.done,
        Skipped: log.skipped,
        Moved: log.moved,
        Shortened: log.short,
    }
    by_exercise: dict[type, dict[SessionId, dict[str, Any]]] = {Lifted: log.lifted, Found: log.found}
    in_order: dict[type, list[Any]] = {kind: getattr(log, name) for kind, name in _IN_ORDER.items()}
    for entry in entries:
        fact: Any = entry.fact
        kind = type(fact)
        if kind in by_exercise:
            by_exercise[kind].setdefault(fact.session, {})[fact.exercise] = fact
        elif kind is Shown:
            log.cards[fact.session] = fact.card
        elif kind in by_session:
            by_session[kind][fact.session] = fact
        elif kind in in_order:
            in_order[kind].append(fact)
        elif kind is RunsChanged:
            log.runs[fact.monday] = fact
        elif kind is Began:
            # The new plan was made with the running and the races as they were by then.
            log.runs.clear()
            log.races.clear()
    if log.moved:
        log.moved = {name: move for name, move in log.moved.items() if _within_week(move)}


def _within_week(move: Moved) -> bool:
    """A session stays in its week (3.6); a move out of it does not count."""
    planned = move.session.planned
    return 0 <= (move.to - planned).days + planned.weekday() < _WEEK_DAYS


def _index(log: Log, trained: Iterable[Completed]) -> None:
    """Sort the lifts of sessions that were done by exercise."""
    lifts = log.lifts
    for done in trained:
        card = log.cards.get(done.session)
        if card is None:
            continue
        told = log.lifted.get(done.session, _NOTHING_TOLD)
        found = log.found.get(done.session, _NOTHING_TOLD)
        for item in card.main.items + card.assistance.items:
            name = item.exercise
            time = (done, card, item, told.get(name), found.get(name))
            if name in lifts:
                lifts[name].append(time)
            else:
                lifts[name] = [time]


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


_DAY = attrgetter("on")
_FIELDS = tuple(one.name for one in fields(Log))
_IN_ORDER: dict[type, str] = {
    Swapped: "swaps",
    RaceChanged: "races",
    Paused: "pauses",
    Resumed: "pauses",
    Away: "away",
    Chose: "chose",
    Declined: "declined",
    Hurt: "hurts",
    Seen: "seen",
    Felt: "felts",
    Sick: "illness",
    Well: "illness",
    Tested: "tests",
}
"""The facts that count in the order they were told, by where they stand in the log."""
