"""From what a script tells to the facts of a journal: each session with the card of its day.

The plan is followed entry by entry, so that a session that was done has the numbers that were valid then.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from core.text import Message, say
from core.training.course.course import Course
from core.training.course.log import races_on
from core.training.course.reading import read_log
from core.training.course.weeks import monday
from core.training.journal import Completed, Entry, Fact, Found, Lifted, RaceChanged, SessionId, Shown
from core.training.placement.running_week import WEEK
from core.training.profile import Profile
from core.training.scripts.journal_told import Lift, OfSession, Told, Trained
from core.training.scripts.meant_session import meant, why_not
from core.training.session import Session

_NOON = time(12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class SetAside:
    """An entry that fits nothing in the plan of its day, by its place in the list, and why."""

    entry: int
    why: Message


@dataclass(frozen=True, slots=True)
class Walked:
    """The journal that counts, and what was set aside."""

    entries: tuple[Entry, ...]
    set_aside: tuple[SetAside, ...]


def walk(profile: Profile, journal: Iterable[Told]) -> Walked:
    """The facts of a journal, in its order."""
    way = _Way(profile)
    aside: list[SetAside] = []
    for told in journal:
        found = _facts(way, told)
        if isinstance(found, Message):
            aside.append(SetAside(told.entry, found))
        else:
            way.note(told.on, found)
    return Walked(tuple(way.entries), tuple(aside))


class _Way:
    """The journal so far, and the plan that follows from it."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.entries: list[Entry] = []
        self._course: Course | None = None

    def note(self, on: date, facts: tuple[Fact, ...]) -> None:
        """Append the facts of one entry."""
        at = datetime.combine(on, _NOON)
        self.entries += [Entry(len(self.entries) + place, at, fact) for place, fact in enumerate(facts, 1)]
        self._course = None

    def course(self, on: date) -> Course:
        """The plan on a day; the same one for entries that came to nothing."""
        if self._course is None or self._course.today != on:
            self._course = Course(self.profile, self.entries, on)
        return self._course


def _facts(way: _Way, told: Told) -> tuple[Fact, ...] | Message:
    """What an entry comes to in the plan of its day, or why it is set aside."""
    match told.what:
        case Trained() as trained:
            return _trained(way.course(told.on), trained)
        case OfSession(letter=letter, planned=planned, make=make):
            course = way.course(told.on)
            seat = meant(course, letter, planned, still_open=True)
            if isinstance(seat, Message):
                return seat
            fact = make(seat.id)
            return why_not(course, seat, fact, way.entries) or (fact,)
        case RaceChanged(before=before) as change if before is not None:
            if before in races_on(read_log(way.entries), way.profile.races, told.on):
                return (change,)
            return say("No such race on {date} is known.", date=before.date)
        case fact:
            return (fact,)


def _trained(course: Course, trained: Trained) -> tuple[Fact, ...] | Message:
    seat = meant(course, trained.letter, trained.planned)
    if isinstance(seat, Message):
        return seat
    on = course.today
    if seat.on != on and monday(seat.on) == monday(on):
        # Done on another day of its week: as it would have been shown on that day.
        after_run = not course.span(monday(on))[WEEK + on.weekday()].free
        seat = replace(seat, on=on, after_run=after_run, why=None)
    card = course.session(seat)
    done = Completed(seat.id, on, trained.extent, trained.effort, trained.without)
    lifts = (_lifted(seat.id, card, lift, course.profile) for lift in trained.lifts)
    return (Shown(seat.id, card), done, *lifts)


def _lifted(session: SessionId, card: Session, lift: Lift, profile: Profile) -> Lifted | Found:
    """The sets of a lift; where its load was searched for, the last set is what was found (5.2)."""
    last = lift.sets[-1]
    searched = any(item.find_load for item in card.items if item.exercise == lift.exercise)
    if searched and last.load is not None and lift.rir is not None:
        return Found(session, lift.exercise, last.load, profile.units, last.amount, lift.rir)
    return Lifted(session, lift.exercise, lift.sets, profile.units, lift.rir, lift.confirmed)
