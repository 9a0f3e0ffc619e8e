"""One session made for its day: nothing of the day is lost on the way (science.md 3 to 8)."""

from __future__ import annotations

import pytest
from profiles_strategy import TIERS
from training.course.course_driver import Life, lived, runner
from training.course.course_looks import DAY, exercises

from core.training.journal import RaceChanged
from core.training.profile import Race, Run, RunType
from core.training.session import Phase


@pytest.mark.parametrize("units", ["kg", "lb"])
def test_a_session_is_that_of_its_seat(units: str) -> None:
    daily = tuple(Run(day, RunType.EASY) for day in range(7))
    life = Life(runner(runs=daily, units=units, sessions_per_week=3))
    assert {seat.after_run for seat in life.seats()} == {True}
    for seat in life.seats():
        made = life.course.session(seat)
        assert (made.date, made.name, made.after_run, made.units) == (seat.on, seat.name, True, units)
        assert made.reasons[0] == seat.why


def test_a_session_has_the_level_of_its_block_and_not_the_one_that_was_told() -> None:
    told, later = lived(5, runner(strength_level=0)), lived(16, runner(strength_level=0))
    for life, low_high in ((told, (5, 6)), (later, (4, 5))):
        heavy = life.next("A")
        assert heavy.phase is Phase.HEAVY
        assert heavy.main.items[0].reps == low_high


def test_a_race_told_later_keeps_new_nordic_lowering_away_from_it() -> None:
    kit = (TIERS["E3"] | {"anchor"}) - {"leg_curl_machine"}
    few = (Run(4, RunType.EASY), Run(6, RunType.LONG, 100))
    life = lived(4, runner(equipment=kit, session_minutes=60, runs=few))
    assert "as_nordic" in exercises(life.next("A"))
    life.notes(RaceChanged(life.day, None, Race(life.day + 2 * DAY, "5k", "C")))
    assert life.week() == "Mon A, Thu B"
    assert "as_nordic" not in exercises(life.next("A"))
