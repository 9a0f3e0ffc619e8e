"""Ill: nothing, a light session, an eased week, then on (science.md 7.4)."""

from __future__ import annotations

import pytest
from training.course.course_driver import START, lived
from training.course.course_looks import WEEK, slot

from core.training.journal import Sick, Well
from core.training.session import Session

SQUAT = "sq_back_barbell"


def sets(session: Session) -> list[int]:
    return [item.sets for item in session.main.items]


def rirs(session: Session) -> list[int | None]:
    return [item.rir for item in session.main.items]


def test_ill_means_nothing_until_two_days_without_symptoms() -> None:
    life = lived(5)
    life.notes(Sick(life.day))
    assert life.week() == "Mon A paused, Thu B paused"
    assert life.week(START + 6 * WEEK) == "Mon A paused, Thu B paused"


@pytest.mark.parametrize(
    ("well", "week"), [("Tue", "Mon A paused, Thu B"), ("Wed", "Mon A paused, Thu B paused")]
)
def test_48_hours_after_the_last_symptom_a_session_is_a_light_one(well: str, week: str) -> None:
    life = lived(5)
    life.notes(Sick(life.day))
    life.goes_to(well)
    life.notes(Well(life.day))
    assert life.week() == week
    assert life.next().kind.value == "light"
    assert "ill_light" in life.codes()


def test_after_the_light_session_a_week_is_eased_and_then_it_goes_on() -> None:
    life = lived(5)
    life.notes(Sick(life.day))
    life.goes_to("Tue").notes(Well(life.day))
    life.goes_to("Thu").does()
    life.goes_to("Mon")
    assert (sets(life.next()), rirs(life.next())) == ([3, 2, 2], [3, 3, 3])
    assert slot(life.next(), "m1").load == 65, "7.4: as after 7 to 13 days the loads stay"
    life.does()
    life.goes_to("Thu")
    assert sets(life.next()) == [3, 2, 2], "the seventh day after the light one"
    assert slot(life.next(), "m1").load == 65
    life.does()
    assert "ill_return" not in life.goes_to("Mon").codes()


def test_an_illness_of_weeks_is_time_off_as_well_and_drops_no_letter() -> None:
    life = lived(5)
    life.notes(Sick(life.day))
    life.waits(15).notes(Well(life.day))
    life.goes_to("Mon")
    assert life.gaps() == [25]
    assert life.week() == "Mon A, Thu B"
    assert life.next().kind.value == "light"


def test_after_an_illness_only_its_own_reason_is_told() -> None:
    life = lived(5)
    life.notes(Sick(life.day))
    life.goes_to("Tue").notes(Well(life.day))
    assert "time_off_lifts" not in life.goes_to("Thu").codes()
    life.does()
    codes = life.goes_to("Mon").codes()
    assert "ill_return" in codes
    assert codes.isdisjoint({"time_off_lifts", "time_off_phase"})


def test_a_long_illness_comes_back_as_its_days_off_say() -> None:
    life = lived(5)
    life.notes(Sick(life.day))
    life.waits(15).notes(Well(life.day))
    life.goes_to("Mon").does()
    codes = life.goes_to("Thu").codes()
    assert "time_off_lifts" in codes
    assert "ill_return" not in codes
