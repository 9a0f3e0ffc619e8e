"""Looks at the plan of a runner: the week in words, the next session, loads, reasons."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from core.text.translator import translator
from core.training.choice.catalogue import Exercise, catalogue
from core.training.course.course import Course
from core.training.course.folds import Folds
from core.training.course.seats import Seat
from core.training.course.weeks import monday
from core.training.journal import Entry
from core.training.profile import Profile
from core.training.progression.track import Track
from core.training.reasons import Reason
from core.training.session import Prescription, Session

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_LETTERS = {"adaptation": "A", "heavy": "H", "power": "P", "deload": "D", "taper": "T"}
_LETTERS |= {"maintenance": "M", "light": "L", "none": "-"}


class Looks:
    """A runner, their journal, the day it is, and what the plan then is."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.day = profile.start
        self.journal: tuple[Entry, ...] = ()
        self._course: Course | None = None
        self._folds = Folds()

    @property
    def course(self) -> Course:
        """The plan of today."""
        if self._course is None:
            self._course = Course(self.profile, self.journal, self.day, folds=self._folds)
        return self._course

    def seats(self, week: date | None = None) -> tuple[Seat, ...]:
        """The sessions of this week or another."""
        return self.course.seats(monday(self.day) if week is None else week)

    def seat(self, name: str | None = None) -> Seat | None:
        """Today's open session, or the one of this week with that letter."""
        if name is not None:
            return next(seat for seat in self.seats() if seat.name == name)
        return next((seat for seat in self.seats() if seat.on == self.day and seat.status == "open"), None)

    def week(self, week: date | None = None) -> str:
        """The week in words: "Mon A, Thu B missed"; what is still open has no word."""
        said = []
        for seat in self.seats(week):
            status = "" if seat.status == "open" else f" {seat.status}"
            said.append(f"{WEEKDAYS[seat.on.weekday()]} {seat.name}{status}")
        return ", ".join(said)

    def today(self) -> Session | None:
        """Today's session; None where there is none to do."""
        seat = self.seat()
        return None if seat is None else self.course.session(seat)

    def next(self, name: str | None = None) -> Session:
        """The next session that is open, with that letter where one is said."""
        for weeks in range(8):
            for seat in self.seats(monday(self.day) + weeks * WEEK):
                if seat.status == "open" and name in (None, seat.name):
                    return self.course.session(seat)
        raise AssertionError(f"no session {name or ''} in the next eight weeks")

    def phase(self) -> str:
        """The phase of this week."""
        return self.course.place(monday(self.day)).phase.value

    def letters(self, weeks: int, first: int = 0) -> str:
        """The phases of so many weeks of the plan as the science writes them."""
        start = self.profile.start
        places = (self.course.place(start + week * WEEK) for week in range(first, first + weeks))
        return "".join(_LETTERS[place.phase.value] for place in places)

    def track(self, exercise: str, on: date | None = None) -> Track:
        """Where a lift stands today, or on another day."""
        slots = {item.slot for _, _, item, *_ in self.course.log.lifts[exercise]}
        track = self.course.tracks(on or self.day).of(lift(exercise), slots.pop())
        assert track is not None
        return track

    def gaps(self) -> list[int]:
        """The days without training that count, as they are known today."""
        self.phase()
        return [gap.days for gap in self.course.weeks.gaps]

    def item(self, exercise: str) -> Prescription:
        """An exercise of the next session that has it, in the next four weeks."""
        week = monday(self.day)
        for seat in (seat for weeks in range(4) for seat in self.seats(week + weeks * WEEK)):
            if seat.status == "open":
                for item in self.course.session(seat).items:
                    if item.exercise == exercise:
                        return item
        raise AssertionError(f"{exercise} is in no session of the next four weeks")

    def load(self, exercise: str) -> Decimal | None:
        """What the next session lifts of an exercise."""
        return self.item(exercise).load

    def reasons(self) -> list[str]:
        """Why the next session is as it is, in plain English."""
        return [plain(reason) for reason in self.next().reasons]

    def codes(self) -> set[str]:
        """The same as codes."""
        return {reason.code for reason in self.next().reasons}


def plain(reason: Reason) -> str:
    """The text of a reason in English."""
    return translator("en").plain(reason.text)


def exercises(session: Session) -> list[str]:
    """What a session has, warm-up left out."""
    return [item.exercise for block in session.blocks[1:] for item in block.items]


def lift(exercise: str) -> Exercise:
    """An exercise of the catalogue."""
    return catalogue()[exercise]


def slot(session: Session, name: str) -> Prescription:
    """The lift of a slot."""
    (found,) = [item for item in session.main.items if item.slot == name]
    return found
