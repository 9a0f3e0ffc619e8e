"""How long today's session, a week, and a year of a runner's plan take, from profile and journal alone.

Run by itself: `python -m tests.bench.course [TIMES]`. The runner tells every set for eleven weeks of a
block to a race. "Grown by a session": what the coach kept of the journal before the last session is there,
as it is from one turn to the next; "read anew": nothing is, as after a start.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from core.training.course.course import Course
from core.training.course.folds import Folds
from core.training.course.weeks import monday
from core.training.journal import Completed, Entry, Fact, Found, Lifted, SetDone, Shown
from core.training.profile import Profile, Race, Run, RunType
from core.training.rules import data
from core.training.session import Session
from tests.bench.table import Row, tell

START = date(2026, 11, 23)
GOALS_MS = {"session": 0.4, "week": 1.2, "year": 500.0}
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
RUNNER = Profile(
    age=35,
    running_months=36,
    runs=(Run(1, RunType.EASY), Run(2, RunType.QUALITY), Run(4, RunType.EASY), Run(6, RunType.LONG, 100)),
    start=START,
    body_mass=Decimal(70),
    strength_level=1,
    equipment=frozenset(data("exercises.yaml")["equipment_tiers"]["E3"]),
    session_minutes=45,
)
BLOCK = Race(START + timedelta(weeks=12, days=-1), "hm")


def facts_of(course: Course, day: date) -> list[Fact]:
    """Today's session, shown and done with every set told."""
    facts: list[Fact] = []
    for seat in course.seats(monday(day)):
        if seat.on != day or seat.status != "open":
            continue
        card = course.session(seat)
        facts += [Shown(seat.id, card), Completed(seat.id, day)]
        for item in (*card.main.items, *card.assistance.items):
            load = item.load or Decimal(20)
            if item.find_load:
                facts.append(Found(seat.id, item.exercise, load, "kg", 8, 3))
            else:
                done = SetDone(item.aim or item.reps[1], item.load)
                facts.append(Lifted(seat.id, item.exercise, (done,) * item.sets, "kg", item.rir))
    return facts


def lived(profile: Profile, weeks: int) -> tuple[Entry, ...]:
    """The journal of a runner who does everything."""
    journal: tuple[Entry, ...] = ()
    folds = Folds()
    for days in range(weeks * 7):
        day = START + timedelta(days=days)
        facts = facts_of(Course(profile, journal, day, folds=folds), day)
        journal += tuple(Entry(len(journal) + n, NOON, fact) for n, fact in enumerate(facts, 1))
    return journal


def _done_from(fact: Fact, day: date) -> bool:
    return isinstance(fact, Completed) and fact.on >= day


def milliseconds(work: Callable[[], object], times: int) -> float:
    """The best of several rounds: what else the machine does only adds."""
    best = float("inf")
    for _ in range(5):
        began = time.perf_counter()
        for _ in range(times):
            work()
        best = min(best, (time.perf_counter() - began) / times)
    return best * 1000


def measured(times: int) -> tuple[Row, ...]:
    """Today's session with its reasons; a week; a year lived day by day."""
    racing = replace(RUNNER, races=(BLOCK,))
    journal = lived(racing, 11)
    day = START + timedelta(weeks=10)
    before = tuple(entry for entry in journal if not _done_from(entry.fact, day))
    last = max(entry.number for entry in before if isinstance(entry.fact, Shown))
    known = Folds()
    Course(racing, before[: last - 1], day - timedelta(days=3), folds=known).week(day)

    def today(folds: Folds) -> Session:
        course = Course(racing, before, day, folds=folds)
        (seat,) = [seat for seat in course.seats(day) if seat.on == day]
        return course.session(seat)

    def week(folds: Folds) -> object:
        return Course(racing, before, day, folds=folds).week(day)

    asked: tuple[tuple[str, str, Callable[[Folds], object]], ...] = (
        ("session", "today's session from 11 weeks", today),
        ("week", "a week from 11 weeks", week),
    )
    rows = []
    for goal, label, work in asked:
        rows += [
            _row(f"{label}, grown by a session", milliseconds(lambda: work(known.twin()), times), goal),  # noqa: B023
            _row(f"{label}, all read anew", milliseconds(lambda: work(Folds()), times), goal),  # noqa: B023
        ]
    return *rows, _row("52 weeks lived day by day", milliseconds(lambda: lived(RUNNER, 52), 1), "year")


def _row(label: str, ms: float, goal: str) -> Row:
    return Row(f"{label}, ms", f"{ms:,.2f}", f"{GOALS_MS[goal]:g} (goal)", ms / GOALS_MS[goal])


if __name__ == "__main__":
    tell(*measured(int(sys.argv[1]) if len(sys.argv) > 1 else 100))
