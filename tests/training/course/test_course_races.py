"""Races: set, moved, cancelled, B and C, race week, the return after them (science.md 6.1 to 6.4)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from training.course.course_driver import START, Life, lived, runner
from training.course.course_looks import DAY, WEEK, exercises, plain

from core.training.course.advice import advice_on
from core.training.journal import RaceChanged, RunsChanged
from core.training.profile import Profile, Race, Run, RunType
from core.training.session import Session


def race(weeks: int, distance: Any = "hm", priority: Any = "A", day: int = 6) -> Race:
    """On a day of the last of so many weeks, on Sunday where none is said."""
    return Race(START + (weeks - 1) * WEEK + day * DAY, distance, priority)


def racer(distance: Any = "hm", **more: Any) -> Profile:
    return runner(races=(race(12, distance),), **more)


def work_sets(session: Session) -> int:
    return sum(item.sets for item in (*session.main.items, *session.assistance.items))


def weeks_sets(life: Life, week: int) -> int:
    return sum(work_sets(session) for session in life.course.week(START + week * WEEK).sessions)


@pytest.mark.parametrize(
    ("before", "after", "chain", "why"),
    [
        (None, race(12), "AAADHHHDPPPT", "Your next main race is on Sun 14 Feb"),
        (None, race(8), "AAADHHPT", "Your next main race is on Sun 17 Jan"),
        (race(12), race(9), "AAADHHDPT", "Your next main race is on Sun 24 Jan"),
        (race(12), race(16), "AAADHHHDHHHDPPPT", "Your next main race is on Sun 14 Mar"),
        (race(12), None, "AAADHHHDPPPDA", "No main race ahead now"),
    ],
)
def test_a_race_set_moved_or_cancelled_plans_the_weeks_from_now_on_anew(
    before: Race | None, after: Race | None, chain: str, why: str
) -> None:
    life = lived(5, runner(races=() if before is None else (before,)))
    past = life.letters(5)
    life.notes(RaceChanged(life.day, before, after))
    assert life.letters(len(chain)) == chain
    assert life.letters(5) == past
    assert any(why in plain(reason) for reason in life.course.place(life.day).why)


def test_a_change_of_a_race_nobody_told_of_changes_nothing_and_one_told_twice_counts_once() -> None:
    life = lived(5, racer())
    before = life.letters(20)
    life.notes(RaceChanged(life.day, race(3), None), RaceChanged(life.day, None, race(12)))
    assert life.letters(20) == before
    assert life.course.weeks.races(life.day) == (race(12),)


def test_a_race_told_in_the_next_week_is_not_known_in_this_one() -> None:
    life = lived(5)
    life.notes(RaceChanged(START + 6 * WEEK, None, race(8)))
    assert life.letters(6) == "AAADHH"
    assert life.course.weeks.races(START + 5 * WEEK) == ()
    assert life.course.weeks.races(START + 6 * WEEK) == (race(8),)


def test_a_b_race_leaves_the_phase_and_takes_70_percent_of_its_weeks_sets() -> None:
    life, without = lived(6), lived(6)
    life.notes(RaceChanged(life.day, None, race(7, "10k", "B")))
    assert life.letters(12) == without.letters(12)
    assert weeks_sets(life, 6) <= Decimal("0.7") * weeks_sets(without, 6)
    assert "race_week_sets" in {reason.code for reason in life.next("B").reasons}


@pytest.mark.parametrize(
    ("distance", "priority", "week"),
    [("10k", "C", "Mon A, Wed B"), ("10k", "B", "Mon A, Wed L"), ("marathon", "B", "Mon L")],
)
def test_a_race_on_friday_takes_what_its_rank_allows(distance: str, priority: str, week: str) -> None:
    life = lived(6)
    life.notes(RaceChanged(life.day, None, race(7, distance, priority, 4)))
    assert life.week() == week


def test_a_c_race_costs_no_sets() -> None:
    life = lived(6)
    before = weeks_sets(life, 6)
    life.notes(RaceChanged(life.day, None, race(7, "10k", "C", 4)))
    assert weeks_sets(life, 6) == before


@pytest.mark.parametrize(
    ("distance", "week", "share"),
    [
        ("5k", "Mon B, Fri P", "0.6"),
        ("10k", "Mon B, Fri P", "0.6"),
        ("hm", "Mon L, Thu P", "0.5"),
        ("marathon", "Mon L, Thu P", "0.4"),
        ("ultra", "", "0.4"),
    ],
)
def test_race_week_holds_only_what_is_allowed_before_the_race(distance: str, week: str, share: str) -> None:
    life = lived(11, racer(distance))
    usual = weeks_sets(life, 8 if distance in ("marathon", "ultra") else 10)
    assert life.week() == week
    assert weeks_sets(life, 11) <= Decimal(share) * usual


def test_the_ceiling_counts_what_is_done_in_race_week_already() -> None:
    life = lived(11, racer())
    made = life.course.week(life.day).sessions
    life.does()
    assert life.course.week(life.goes_to("Tue").day - DAY).sessions[1] == made[1]


def test_a_race_in_the_first_week_has_no_week_to_compare_with() -> None:
    life = Life(runner(races=(race(1, "5k"),)))
    assert life.phase() == "taper"
    assert life.week() == "Mon A, Fri P"
    assert "race_week_sets" not in life.codes()


def test_of_two_races_in_a_week_the_a_race_rules_it() -> None:
    life = lived(11, runner(races=(race(12, "hm"), race(12, "5k", "B", 5))))
    assert weeks_sets(life, 11) <= Decimal("0.5") * weeks_sets(life, 10)


def test_a_primer_holds_only_what_is_familiar() -> None:
    life = lived(11, racer())
    primer = life.next("P")
    assert exercises(primer) == ["pl_pogo_low", "sq_back_barbell"]
    fresh = Life(runner(races=(race(1, "5k"),)))
    assert "pl_pogo_low" not in exercises(fresh.next("P"))


def test_a_season_of_races_is_maintained() -> None:
    life = lived(11, runner(races=(race(12, "10k"), race(16, "10k"))))
    assert life.letters(4, 12) in ("MMMT", "LMMT")


def test_a_loading_week_without_a_session_is_no_measure_for_race_week() -> None:
    life = lived(10, racer("5k", allow_key_day_double=False, allow_easy_day=False))
    every_day = tuple(Run(day, RunType.EASY) for day in range(7))
    life.notes(RunsChanged(life.day, every_day, life.day))
    assert life.week() == ""
    life.lives_to(START + 11 * WEEK)
    assert 0 < weeks_sets(life, 11) <= Decimal("0.6") * weeks_sets(life, 9)


def advised(life: Life) -> str:
    return " ".join(plain(reason) for reason in advice_on(life.course, life.day))


def test_a_primer_that_was_not_done_is_no_session_too_few() -> None:
    life = Life(runner(races=(Race(START + 3 * WEEK + 6 * DAY, "10k"),)))
    for week in range(4):
        life.goes_to(START + week * WEEK).does()
    life.goes_to("Fri")
    primed = life.again()
    primed.does()
    assert advised(life.goes_to(START + 4 * WEEK)).startswith("4 of 7 sessions in 4 weeks.")
    assert "sessions in 4 weeks" not in advised(primed.goes_to(START + 4 * WEEK)), "5 of 8"
