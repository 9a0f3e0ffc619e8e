"""Nordic lowering counts from when it was really done (science.md 5.2)."""

from __future__ import annotations

import pytest
from profiles_strategy import TIERS
from training.course.course_driver import START, Life, lived, runner
from training.course.course_looks import DAY, WEEK

from core.training.course.trained import nordic_since
from core.training.journal import RunsChanged
from core.training.profile import Profile, Run, RunType

NORDIC = "as_nordic"
SUNDAY = (Run(6, RunType.LONG),)
HOME: Profile = runner(equipment=TIERS["E2"], session_minutes=60, runs=SUNDAY)
"""A on Monday, six days before the only key run; AAADHHHDPPPD, so the first Nordics are in week 5."""


def nordics(life: Life) -> int | None:
    """The repetitions of the Nordics in this week's A."""
    found = [item for item in life.next("A").items if item.exercise == NORDIC]
    return found[0].reps[1] if found else None


def without_nordics(weeks: int) -> Life:
    """Week 5 and those after it, with Nordics left out so many times."""
    life = lived(4, HOME)
    for _ in range(weeks):
        life.does(without=(NORDIC,))
        life.lives_to(life.day + WEEK)
    return life


def test_three_repetitions_the_first_time_whenever_that_is() -> None:
    assert [nordics(lived(week, HOME)) for week in (3, 4, 5)] == [None, 3, 4]
    assert nordics(without_nordics(3).lives_to(START + 8 * WEEK)) == 3, "week 9, and never done before"


def test_nordics_left_out_of_a_session_were_not_done() -> None:
    life = lived(4, HOME)
    assert nordic_since(life.course.log, life.day + WEEK) is None
    life.does(without=(NORDIC,))
    assert nordic_since(life.course.log, life.day + WEEK) is None
    life.lives_to(START + 5 * WEEK).does()
    assert nordic_since(life.course.log, life.day) is None, "today is not before today"
    assert nordic_since(life.course.log, life.day + WEEK) == START + 5 * WEEK


def test_after_eight_weeks_without_them_they_begin_anew() -> None:
    life = lived(7, HOME)
    last, first = START + 6 * WEEK, START + 4 * WEEK
    assert nordic_since(life.course.log, last + 55 * DAY) == first
    assert nordic_since(life.course.log, last + 56 * DAY) is None
    life.goes_to(START + 16 * WEEK).lives_to(START + 25 * WEEK)
    again = nordic_since(life.course.log, life.day)
    assert again is not None
    assert again > START + 16 * WEEK


@pytest.mark.parametrize(("weeks", "guarded"), [(4, True), (8, False)])
def test_the_guard_sees_the_running_of_the_week(weeks: int, guarded: bool) -> None:
    life = lived(weeks, HOME)
    life.notes(RunsChanged(life.day, (Run(2, RunType.QUALITY), *SUNDAY), life.day))
    assert life.week().startswith("Mon A")
    assert (nordics(life) is None) is guarded
