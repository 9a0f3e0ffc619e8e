"""Reading a journal into its log, from the beginning or on from where it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import fields
from operator import attrgetter
from typing import Any

from core.training.adapting.jump_conditions import RANK
from core.training.adapting.jump_steps import JumpDay
from core.training.course.log import Log
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
    Recalled,
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
from core.training.profile import Tier
from core.training.session import BUILDING, Kind, Session

_WEEK_DAYS = 7
_NOTHING_TOLD: Mapping[str, Any] = {}


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
    since = sorted((done for name, done in grown.done.items() if name not in log.done), key=_DAY)
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
        if card.plyometric.items and done.extent == "full":
            log.jumps.append(_jumped(done, card))
        told = log.lifted.get(done.session, _NOTHING_TOLD)
        found = log.found.get(done.session, _NOTHING_TOLD)
        for item in card.main.items + card.assistance.items:
            name = item.exercise
            time = (done, card, item, told.get(name), found.get(name))
            if name in lifts:
                lifts[name].append(time)
            else:
                lifts[name] = [time]


def _jumped(done: Completed, card: Session) -> JumpDay:
    highest = Tier.LOW
    for item in card.plyometric.items:
        if item.tier is not None and RANK[item.tier] > RANK[highest]:
            highest = item.tier
    loading = card.kind is Kind.FULL and card.phase in BUILDING
    return JumpDay(done.on, highest, card.plyometric.contacts, loading)


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
    Recalled: "recalled",
}
"""The facts that count in the order they were told, by where they stand in the log."""
