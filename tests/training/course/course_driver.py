"""Lives the days of a runner: what they do and tell, and what the plan then is."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import cache
from typing import Any

from profiles_strategy import TIERS
from training.course.course_looks import DAY, WEEK, WEEKDAYS, Looks

from core.training.choice.catalogue import Load, catalogue
from core.training.course.seats import Seat
from core.training.course.weeks import monday
from core.training.journal import (
    Away,
    Completed,
    Entry,
    Fact,
    Felt,
    Found,
    Hurt,
    Lifted,
    Moved,
    SetDone,
    Shown,
    Skipped,
    Tested,
    Undone,
)
from core.training.profile import Profile, Run, RunType
from core.training.session import Prescription, Session

START = date(2026, 11, 23)

RUNNER = Profile(
    age=35,
    running_months=36,
    runs=(Run(1, RunType.EASY), Run(2, RunType.QUALITY), Run(4, RunType.EASY), Run(6, RunType.LONG, 100)),
    start=START,
    body_mass=Decimal(70),
    strength_level=1,
    equipment=TIERS["E3"],
    session_minutes=45,
)
"""The week of W1 in a gym: A on Monday, B on Thursday; without a race AAADHHHDPPPD."""

_STRENGTH = {
    Load.BARBELL: Decimal(60),
    Load.MACHINE: Decimal(60),
    Load.DUMBBELL: Decimal(20),
    Load.BACKPACK: Decimal(10),
}
"""What a search finds, in kg with 3 left."""

_SETS = re.compile(r"(?P<reps>\d+(?: \d+)*)(?: @(?P<load>[\d.]+))?(?: rir (?P<rir>\d))?")


def runner(**more: Any) -> Profile:
    """The usual runner with some fields changed."""
    return replace(RUNNER, **more)


class Life(Looks):
    """A runner, their journal, and the day it is. Sentences end in a fact or are a look at the plan."""

    def __init__(self, profile: Profile = RUNNER) -> None:
        super().__init__(profile)

    def again(self) -> Life:
        """The same life so far, to be lived on in another way."""
        other = Life(self.profile)
        other.day, other.journal, other._folds = self.day, self.journal, self._folds.twin()
        return other

    def goes_to(self, day: str | date) -> Life:
        """To a day, "2027-01-04", or to the next day of a name, "Thu"; nothing is done or told on the way."""
        if isinstance(day, date):
            self.day = day
        elif day in WEEKDAYS:
            self.day += ((WEEKDAYS.index(day) - self.day.weekday() - 1) % 7 + 1) * DAY
        else:
            self.day = date.fromisoformat(day)
        self._course = None
        return self

    def waits(self, days: int) -> Life:
        """So many days go by."""
        return self.goes_to(self.day + days * DAY)

    def notes(self, *facts: Fact) -> int:
        """The facts are told; the number of the last entry."""
        at = datetime.combine(self.day, time(12), UTC)
        number = len(self.journal)
        self.journal += tuple(Entry(number + 1 + more, at, fact) for more, fact in enumerate(facts))
        self._course = None
        return len(self.journal)

    def undoes(self, *entries: int) -> None:
        """These entries count no more; without a number the last one."""
        for entry in entries or (len(self.journal),):
            self.notes(Undone(entry))

    def does(self, effort: Any = None, *, extent: Any = "full", without: Any = (), **sets: str) -> Session:
        """Today's session as it is shown; `sets` by exercise: "8 8 8 @40 rir 3". Searches find a load."""
        (seat,) = [seat for seat in self.seats() if seat.on == self.day and seat.status == "open"]
        session = self.course.session(seat)
        facts: list[Fact] = [Shown(seat.id, session)]
        for item in (*session.main.items, *session.assistance.items):
            if item.exercise in sets:
                facts.append(_lifted(seat, item, sets.pop(item.exercise), session))
            elif item.find_load and item.exercise not in without:
                units = self.profile.units
                load = _STRENGTH[catalogue()[item.exercise].load] * (2 if units == "lb" else 1)
                # Where an estimate says the rest, eight tell enough; else what the card asks for.
                reps = item.reps[1] if item.percent_1rm is None else min(8, item.reps[1])
                facts.append(Found(seat.id, item.exercise, load, units, reps, 3))
        assert not sets, f"not on the card: {sets}"
        self.notes(*facts, Completed(seat.id, self.day, extent, effort, tuple(without)))
        return session

    def does_late(self, name: str, week: date | None = None) -> None:
        """A session of this week, or another, that stood on another day."""
        (seat,) = [seat for seat in self.seats(week) if seat.name == name]
        self.notes(Shown(seat.id, self.course.session(seat)), Completed(seat.id, self.day))

    def lives_to(self, day: str | date, effort: Any = None) -> Life:
        """Does every session up to the day before."""
        end = day if isinstance(day, date) else date.fromisoformat(day)
        while self.day < end:
            if self.seat() is not None:
                self.does(effort)
            self.waits(1)
        return self

    def skips(self) -> int:
        """Lets today's session go."""
        (seat,) = [seat for seat in self.seats() if seat.on == self.day]
        return self.notes(Skipped(seat.id, self.day))

    def moves(self, name: str, day: str) -> int:
        """Moves a session of this week to another day of it, "Fri", or to a date."""
        seat = self.seat(name)
        assert seat is not None
        if day in WEEKDAYS:
            return self.notes(Moved(seat.id, monday(self.day) + WEEKDAYS.index(day) * DAY, self.day))
        return self.notes(Moved(seat.id, date.fromisoformat(day), self.day))

    def hurts(self, area: str, level: int, when: Any = "now", **signs: bool) -> int:
        """Tells pain."""
        return self.notes(Hurt(area, self.day, level, when, **signs))

    def feels(self, **how: Any) -> int:
        """Tells soreness, readiness or a bad night."""
        return self.notes(Felt(self.day, **how))

    def counts_calves(self, left: int, right: int = 20) -> int:
        """Counts clean calf raises of each side."""
        return self.notes(Tested(self.day, "calf_raises", left, right))

    def balances(self, left: int, right: int = 20) -> int:
        """Counts seconds of balance on each side."""
        return self.notes(Tested(self.day, "balance_s", left, right))

    def away(self, kit: frozenset[str], days: int) -> int:
        """Has another kit for so many days, from today on."""
        return self.notes(Away(self.day, self.day + (days - 1) * DAY, kit))


@cache
def _lived(profile: Profile, weeks: int) -> Life:
    before = Life(profile) if weeks <= 0 else _lived(profile, weeks - 1).again()
    return before.lives_to(profile.start + weeks * WEEK)


def lived(weeks: int, profile: Profile = RUNNER) -> Life:
    """A runner who has done everything for so many weeks."""
    return _lived(profile, weeks).again()


def _lifted(seat: Seat, item: Prescription, told: str, session: Session) -> Fact:
    read = _SETS.fullmatch(told)
    assert read is not None, told
    load = Decimal(read["load"]) if read["load"] else item.load
    sets = tuple(SetDone(int(reps), load) for reps in read["reps"].split())
    rir = int(read["rir"]) if read["rir"] else None
    return Lifted(seat.id, item.exercise, sets, session.units or "kg", rir)
