"""What is lifted after the search for a load, and how a search ends (`science.md` 5.2, 7.1, 7.2)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from session_driver import runner, session
from training.progression.lifting import SQUAT, Lifting, kg

from core.training.loads.search import search_ends_at, search_of, stop_rir
from core.training.session import Phase, Prescription

ONE_LEG = "un_sl_rdl_db"


def searched(name: str, reps: int, load: str, rir: int, **profile: Any) -> Prescription:
    """The card of the adaptation phase (8-10 with 3 left) after a search whose last set was this."""
    lift = Lifting(name, "m1" if name == SQUAT else "m2", Phase.ADAPTATION, **profile)
    return lift.found(reps, load, rir).card()


@pytest.mark.parametrize(
    ("load", "reps", "rir", "next_load"),
    [
        ("60", 9, 3, "60"),  # e1RM 84, 8 reps with 3 left: 61.46, down to 60
        ("60", 8, 1, "55"),  # harder than wanted: the estimate says less
        ("40", 8, 4, "40"),  # 12 in all: the last that can be estimated
        ("20", 10, 2, "20"),  # never below the empty bar
    ],
)
def test_a_lift_with_a_share_of_1rm_starts_from_its_estimate(
    load: str, reps: int, rir: int, next_load: str
) -> None:
    card = searched(SQUAT, reps, load, rir)
    assert (card.load, card.find_load) == (Decimal(next_load), False)


def test_too_far_from_failure_the_search_goes_on_from_there() -> None:
    card = searched(SQUAT, 9, "40", 4)
    assert card.load == 45
    assert card.find_load


def test_a_lift_that_carries_the_body_keeps_the_load_that_was_found() -> None:
    card = searched(ONE_LEG, 9, "17", 4)
    assert (card.load, card.find_load) == (Decimal(16), False)


def test_it_is_searched_on_until_one_more_than_the_target_is_left() -> None:
    assert searched(ONE_LEG, 10, "6", 5).find_load
    assert not searched(ONE_LEG, 10, "6", 4).find_load


def test_no_load_is_above_what_is_owned() -> None:
    assert searched(ONE_LEG, 9, "20", 3, max_load=kg(("dumbbell", "12"))).load == 12


def test_a_search_ends_with_one_more_left_than_the_work_sets() -> None:
    assert [stop_rir(target) for target in (0, 2, 4)] == [1, 3, 5]


@pytest.mark.parametrize("level", [0, 1, 2])
@pytest.mark.parametrize("letter", ["A", "B"])
def test_the_search_of_a_main_lift_ends_where_its_load_can_be_estimated(level: int, letter: str) -> None:
    items = [item for item in session(letter, level, "E3", 45, "adapt").main.items if item.find_load]
    assert items
    for item in items:
        search = search_of(item, runner(level))
        left = search_ends_at(item, search)
        assert left >= (item.rir or 0), "never closer to the limit than the work sets"
        if item.percent_1rm is None:
            assert (search.reps, left) == (item.reps[1], search.stop_rir)
        else:
            assert search.reps + left <= search.most_reps == 12
            assert search.reps >= item.reps[0]
