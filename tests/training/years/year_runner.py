"""A runner of the random years: does, fails, skips, hurts, travels, contradicts themselves for 52 weeks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

from training.years.year_diary import DAY, WEEK, Diary, in_units, monday
from training.years.year_happenings import happens
from training.years.year_people import TEMPERS, YEAR, profile_of

from core.training.choice.catalogue import catalogue
from core.training.course.course import Course
from core.training.course.folds import Folds
from core.training.course.seats import Seat
from core.training.journal import Completed, Fact, Found, Lifted, SetDone, Shown, Skipped, Tested
from core.training.loads.search import increment_of, lightest_load
from core.training.profile import Units
from core.training.session import Prescription, Session


@dataclass(frozen=True, slots=True)
class Look:
    """A plan as it was looked at on a day; `session` where one is to be done on it."""

    day: date
    course: Course
    seats: tuple[Seat, ...]
    seat: Seat | None = None
    session: Session | None = None


class Runner:
    """One random runner; `days` lives the year and gives every look at the plan before it is acted on."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)
        self.seed = seed
        self.temper = self.rng.choice(TEMPERS)
        self.profile = profile_of(self.rng)
        self.diary = Diary(self.profile)
        self.day = self.profile.start
        self._folds = Folds()

    def days(self) -> Iterator[Look]:
        """52 weeks: a look at the plan wherever sessions may be elsewhere than they were said to be."""
        end = self.profile.start + YEAR
        look: Look | None = None
        ahead: dict[date, frozenset[date]] = {}
        while self.day < end:
            week = monday(self.day)
            told = happens(self, look)
            if told or week not in ahead or self.day in ahead[week]:
                look = self.look()
                yield look
                for later in (week, week + WEEK):
                    ahead[later] = frozenset(s.on for s in look.course.seats(later) if s.status == "open")
                seat = next((s for s in look.seats if s.on == self.day and s.status == "open"), None)
                if seat is not None:
                    session = look.course.session(seat)
                    yield Look(self.day, look.course, look.seats, seat, session)
                    self._act(seat, session)
            self.day += DAY

    def look(self) -> Look:
        """The plan of today."""
        course = Course(self.profile, self.diary.journal, self.day, folds=self._folds)
        return Look(self.day, course, course.seats(monday(self.day)))

    def note(self, *facts: Fact) -> None:
        """Facts told today."""
        self.diary.note(self.day, *facts)

    def _act(self, seat: Seat, session: Session) -> None:
        rng, temper = self.rng, self.temper
        chance = rng.random()
        if chance >= temper.does:
            if rng.random() < temper.skips:
                self.note(Skipped(seat.id, self.day))
            return
        self.note(Shown(seat.id, session))
        on = self.day
        if rng.random() < 0.05 and monday(on + DAY) == monday(on):
            self.day = on = on + DAY  # the evening became the next day
        self.note(*self._lifts(seat, session))
        extent = "partial" if rng.random() < 0.07 else "full"
        effort = rng.choice((None, None, "easy", "right", "right", "hard"))
        left_out = tuple(item.exercise for item in session.items if rng.random() < 0.01)
        self.note(Completed(seat.id, on, extent, effort, left_out))  # type: ignore[arg-type]
        if rng.random() < 0.1:
            self.note(Tested(on, "calf_raises", rng.randint(5, 30), rng.randint(10, 30)))
        if rng.random() < 0.1:
            self.note(Tested(on, "balance_s", rng.randint(10, 40), rng.randint(15, 40)))

    def _lifts(self, seat: Seat, session: Session) -> Iterator[Fact]:
        rng = self.rng
        for item in (*session.main.items, *session.assistance.items):
            if item.find_load:
                if rng.random() < 0.9:
                    yield self._found(seat, item)
            elif rng.random() >= self.temper.bare:
                yield self._lifted(seat, item)

    def _found(self, seat: Seat, item: Prescription) -> Found:
        exercise = catalogue()[item.exercise]
        step = increment_of(self.profile, exercise)
        load = lightest_load(self.profile, exercise) + step * self.rng.choice((0, 1, 2, 4, 8))
        return Found(seat.id, item.exercise, load, self.profile.units, item.reps[1], self.rng.randint(0, 5))

    def _lifted(self, seat: Seat, item: Prescription) -> Lifted:
        rng = self.rng
        load = item.load
        if load is None and catalogue()[item.exercise].load.external:
            load = lightest_load(self.profile, catalogue()[item.exercise]) if rng.random() < 0.7 else None
        kind = rng.random()
        confirmed, unit = False, self.profile.units
        if load is not None and rng.random() < self.temper.absurd / 300:
            load, confirmed = load * 10, rng.random() < 0.3
        elif load is not None and kind < 0.08:
            load = max(Decimal(1), load - Decimal(rng.choice(("2", "2.5", "5"))))
        elif load is not None and kind < 0.2:
            load += Decimal(rng.choice(("2", "2.5", "5", "10")))
            confirmed = rng.random() < 0.2
        if load is not None and rng.random() < 0.03:
            other: Units = "kg" if unit == "lb" else "lb"
            load, unit = in_units(load, unit, other).quantize(Decimal("0.1")), other
        sets = tuple(SetDone(self._amount(item), load) for _ in range(self._number(item)))
        rir = None
        if item.rir is not None and rng.random() < 0.7:
            rir = max(0, item.rir + rng.choice((-2, -1, 0, 0, 0, 1, 2)))
        return Lifted(seat.id, item.exercise, sets, unit, rir, confirmed)

    def _number(self, item: Prescription) -> int:
        return max(1, item.sets - (self.rng.random() < 0.05))

    def _amount(self, item: Prescription) -> int:
        low, high = item.reps
        chance = self.rng.random()
        if chance < 0.05:
            return max(1, low - self.rng.randint(1, 3))
        return high if chance < 0.7 else self.rng.randint(low, high + 1)
