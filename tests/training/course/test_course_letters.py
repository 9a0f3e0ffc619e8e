"""Letters that were dropped, and pauses (science.md 3.6, 7.4)."""

from __future__ import annotations

import pytest
from training.course.course_driver import START, lived
from training.course.course_looks import DAY, WEEK

from core.training.course.weeks import monday
from core.training.journal import Paused, Resumed


@pytest.mark.parametrize(
    ("first", "second", "week"),
    [("A", "A", "Mon B, Thu A"), ("B", "B", "Mon B, Thu A"), ("A", "B", "Mon A, Thu B")],
)
def test_the_same_letter_dropped_two_weeks_running_changes_places(first: str, second: str, week: str) -> None:
    life = lived(4)
    for dropped in (first, second):
        for name, day in (("A", 0), ("B", 3)):
            life.goes_to(monday(life.day) + day * DAY)
            if name == dropped:
                life.skips()
            else:
                life.does()
        life.goes_to("Mon")
    assert life.week() == week
    swapped = [reason.code for reason in life.course.week(life.day).placement.reasons]
    assert ("letters_swapped" in swapped) is (week != "Mon A, Thu B")


def test_the_letters_stay_while_the_second_week_is_not_over() -> None:
    life = lived(4)
    life.skips()
    life.goes_to("Thu").does()
    life.goes_to("Mon")
    life.skips()
    assert life.week(life.day + WEEK) == "Mon A, Thu B"


def test_a_pause_takes_sessions_out_until_it_ends() -> None:
    life = lived(2)
    life.notes(Paused(life.day))
    assert life.week() == "Mon A paused, Thu B paused"
    assert life.today() is None
    assert life.week(START + 3 * WEEK) == "Mon A paused, Thu B paused"
    life.goes_to("Thu").notes(Resumed(life.day))
    assert life.week() == "Mon A paused, Thu B"


@pytest.mark.parametrize(("until", "week"), [(2, "Mon A paused, Thu B"), (3, "Mon A paused, Thu B paused")])
def test_a_pause_with_an_end_holds_its_last_day_too(until: int, week: str) -> None:
    life = lived(2)
    life.notes(Paused(life.day, life.day + until * DAY))
    assert life.week() == week
    assert life.week(START + 3 * WEEK) == "Mon A, Thu B"


def test_after_a_long_pause_it_goes_on_as_after_time_off_and_the_letters_stay() -> None:
    life = lived(4)
    life.notes(Paused(life.day))
    life.goes_to(START + 6 * WEEK).notes(Resumed(life.day))
    assert life.week() == "Mon A, Thu B", "nobody dropped a letter"
    assert life.gaps() == [18]
    assert "time_off_lifts" in life.codes()
