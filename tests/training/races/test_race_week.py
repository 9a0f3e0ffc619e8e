"""The ceiling of a race week, half sessions, and how long what is left takes (science.md 6.3, 5.4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import session_driver
from session_driver import codes, text

from core.text import say
from core.training.races.race_week import ceiling, under_ceiling, work_sets
from core.training.races.session_minutes import session_minutes
from core.training.reasons import Grade, Reason
from core.training.session import Main, Session

LEVELS: Any = (0, 1, 2)


def made(
    letter: str = "A", level: int = 1, kit: str = "E3", minutes: int = 45, phase: str = "taper"
) -> Session:
    return session_driver.session(letter, level, kit, minutes, phase)


def week(phase: str = "heavy") -> tuple[Session, Session]:
    second = made("B", phase=phase)
    return made("A", phase=phase), replace(second, date=second.date + timedelta(days=3))


def slots(session: Session) -> list[str | None]:
    return [item.slot for item in session.main.items]


@pytest.mark.parametrize(
    ("distance", "priority", "sets", "most"),
    [
        ("5k", "A", 25, 15),
        ("10k", "A", 28, 16),
        ("hm", "A", 25, 12),
        ("marathon", "A", 28, 11),
        ("ultra", "A", 5, 2),
        ("10k", "B", 10, 7),
        ("marathon", "B", 28, 19),
        ("ultra", "B", 1, 0),
        ("5k", "C", 28, 28),
    ],
)
def test_the_ceiling_is_a_share_of_the_sets_rounded_down(
    distance: Any, priority: Any, sets: int, most: int
) -> None:
    assert ceiling(distance, priority, sets) == most


def test_a_week_under_its_ceiling_stays_as_it_is() -> None:
    sessions = week()
    total = sum(work_sets(one) for one in sessions)
    assert under_ceiling(sessions, total) == (sessions, None)
    assert under_ceiling((), 0) == ((), None)


def test_assistance_goes_first_from_the_last_session_back() -> None:
    first, second = week()
    total = work_sets(first) + work_sets(second)
    (same, less), why = under_ceiling((first, second), total - 1)
    assert same is first
    assert less.assistance.items == second.assistance.items[:-1]
    assert why is not None
    assert text(why) == f"Race week: {total} sets come down to {total - 1} at most."
    assert codes(less)[-1] == "race_week_sets"
    assert less.minutes < second.minutes


def test_a_whole_exercise_goes_even_for_one_set() -> None:
    first, second = week()
    total = work_sets(first) + work_sets(second)
    small = second.assistance.items[-1].sets
    assert small > 1
    assert sum(work_sets(one) for one in under_ceiling((first, second), total - 1)[0]) == total - small
    exactly, _ = under_ceiling((first, second), total - small)
    assert sum(work_sets(one) for one in exactly) == total - small


def test_the_assistance_of_the_first_session_goes_before_any_second_lift() -> None:
    first, second = week()
    small = sum(item.sets for one in (first, second) for item in one.assistance.items)
    total = work_sets(first) + work_sets(second)
    (left, right), _ = under_ceiling((first, second), total - small)
    assert (left.assistance.items, right.assistance.items) == ((), ())
    assert left.assistance.empty is not None
    assert left.assistance.empty.code == "race_sets_dropped"
    assert slots(left) == slots(right) == ["m1", "calf", "m2"]


def test_nothing_more_is_said_of_a_lift_that_is_dropped() -> None:
    first, second = week()
    about = {
        item.slot: Reason("load_raised", say("more"), Grade.COACH_PRACTICE, (), item.exercise)
        for item in second.main.items
    }
    second = replace(second, reasons=(*second.reasons, about["m1"], about["m2"]))
    (_, right), _ = under_ceiling((first, second), 0)
    assert about["m1"] in right.reasons
    assert about["m2"] not in right.reasons
    assert set(second.reasons) - set(right.reasons) == {about["m2"]}


def test_then_m2_goes_last_session_first_and_the_rest_stays() -> None:
    first, second = week()
    bare = [sum(item.sets for item in one.main.items) for one in (first, second)]
    (left, right), _ = under_ceiling((first, second), sum(bare) - 1)
    assert (slots(left), slots(right)) == (["m1", "calf", "m2"], ["m1", "calf"])
    (left, right), _ = under_ceiling((first, second), 0)
    assert (slots(left), slots(right)) == (["m1", "calf"], ["m1", "calf"])
    assert left.main.empty is None


def test_a_main_block_that_becomes_empty_says_so() -> None:
    session = made(phase="heavy")
    only = tuple(item for item in session.main.items if item.slot == "m2")
    (less,), _ = under_ceiling((replace(session, main=Main(only)),), 0)
    assert less.main.items == ()
    assert less.main.empty is not None


def test_a_light_session_gives_up_its_small_lifts_and_keeps_its_calf_hold() -> None:
    light = made("L")
    (less,), _ = under_ceiling((light,), 3)
    assert less.assistance.items == ()
    assert work_sets(less) == 3


@pytest.mark.parametrize("level", LEVELS)
def test_what_is_left_is_estimated_with_the_ramp_sets_of_its_level(level: int) -> None:
    for phase in ("heavy", "taper"):
        whole = made(level=level, phase=phase)
        (less,), _ = under_ceiling((whole,), 5)
        assert less.minutes == session_minutes(less, level)  # type: ignore[arg-type]


@pytest.mark.parametrize("phase", ["adapt", "heavy", "power", "deload", "taper", "maint"])
@pytest.mark.parametrize("minutes", [20, 30, 45, 60])
def test_an_unchanged_session_is_estimated_as_it_was_made(phase: str, minutes: int) -> None:
    for letter in ("A", "B", "C", "L"):
        for level in LEVELS:
            for kit in ("E0", "E2", "E3"):
                session = made(letter, level, kit, minutes, phase)
                assert session_minutes(session, level) == session.minutes
