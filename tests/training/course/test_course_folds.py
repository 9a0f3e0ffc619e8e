"""What is kept of a journal while it grows gives what reading all of it anew gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from training.course.course_driver import START, Life, lived, runner
from training.course.course_looks import WEEK

from core.training.course.course import Course
from core.training.course.folds import Folds
from core.training.journal import Completed, Entry, Felt, Hurt, Lifted, Moved, RunsChanged, SetDone
from core.training.profile import Race, Run, RunType

MONDAY = START + 6 * WEEK


def same(life: Life) -> None:
    """The weeks of a life that went on are those of its journal read anew."""
    anew = Course(life.profile, life.journal, life.day)
    for week in (life.day - life.day.weekday() * timedelta(days=1) + ahead * WEEK for ahead in (-2, 0, 1)):
        assert life.course.week(week) == anew.week(week)


def begun() -> Life:
    """Six weeks in which all was done, on the Monday after, with the week looked at."""
    life = lived(6)
    life.course.week(MONDAY)
    return life


def _late_sets(life: Life) -> None:
    first = next(fact.fact for fact in life.journal if isinstance(fact.fact, Completed))
    life.notes(Lifted(first.session, "sq_back_barbell", (SetDone(3),) * 3, "kg", 0))


def _pain_of_last_week(life: Life) -> None:
    for days in (5, 4, 3):
        life.notes(Hurt("calf", MONDAY - timedelta(days=days), 4, "during"))


def _bad_days_of_last_week(life: Life) -> None:
    for days in range(1, 6):
        life.notes(Felt(MONDAY - timedelta(days=days), 8, 1, True))


def _runs_of_this_week(life: Life) -> None:
    life.notes(RunsChanged(MONDAY, (Run(0, RunType.QUALITY), Run(5, RunType.LONG, 90)), MONDAY))


def _moved_this_week(life: Life) -> None:
    seat = life.seats(MONDAY)[0]
    life.notes(Moved(seat.id, MONDAY + timedelta(days=1), MONDAY))


def _undone(life: Life) -> None:
    life.undoes(*(entry.number for entry in life.journal[-4:]))


def _done(life: Life) -> None:
    life.does()


@pytest.mark.parametrize(
    "told",
    [
        _late_sets,
        _pain_of_last_week,
        _bad_days_of_last_week,
        _runs_of_this_week,
        _moved_this_week,
        _undone,
        _done,
    ],
)
def test_whatever_is_told_next(told: Callable[[Life], None]) -> None:
    life = begun()
    told(life)
    same(life)
    life.goes_to(MONDAY + WEEK)
    same(life)


def test_another_profile_has_other_weeks() -> None:
    life = begun()
    life.profile = replace(life.profile, races=(Race(START + timedelta(weeks=12, days=-1), "hm"),))
    life.notes(Felt(life.day, 1))
    same(life)


def test_what_was_kept_of_somebody_else_is_not_used() -> None:
    folds = Folds()
    one, other = lived(3), lived(4, runner(strength_level=0))
    for life in (one, other, one):
        course = Course(life.profile, life.journal, life.day, folds=folds)
        assert course.week(life.day) == Course(life.profile, life.journal, life.day).week(life.day)


def test_the_same_entries_decoded_anew_are_read_anew() -> None:
    life = begun()
    folds = Folds()
    journal = tuple(Entry(entry.number, entry.at, entry.fact, entry.source) for entry in life.journal)
    Course(life.profile, life.journal, life.day, folds=folds).week(MONDAY)
    week = Course(life.profile, journal, life.day, folds=folds).week(MONDAY)
    assert week == life.course.week(MONDAY)


def test_a_day_before_what_is_settled_is_looked_at_again() -> None:
    life = begun()
    folds = Folds()
    Course(life.profile, life.journal, life.day, folds=folds).week(MONDAY)
    earlier = Course(life.profile, life.journal, life.day - WEEK, folds=folds).week(MONDAY)
    assert earlier == Course(life.profile, life.journal, life.day - WEEK).week(MONDAY)
