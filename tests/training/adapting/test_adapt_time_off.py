"""After a break training comes back by the days since the last session (science.md 7.4, 4.2)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.worked_weeks import cases

from core.text.translator import translator
from core.training.adapting.time_off import after_gap, lift_share
from core.training.reasons import Grade

days_off = st.integers(-3, 800)


@pytest.mark.parametrize("case", cases("after_gap"), ids=lambda case: case["id"])
def test_the_cases_of_the_science(case: dict[str, Any]) -> None:
    off = after_gap(*case["args"])
    for name, expected in case["expect"].items():
        found = getattr(off, name)
        assert found == (Decimal(str(expected)) if isinstance(expected, float) else expected)


@pytest.mark.parametrize(
    ("first", "last", "row"),
    [
        (0, 6, ("1", 0, 0, 0, "1", "continue")),
        (7, 13, ("1", -1, 1, 0, "1", "repeat_last_week")),
        (14, 20, ("0.9", -1, 1, 1, "0.7", "restart_phase")),
        (21, 27, ("0.85", -1, 1, 1, "0.7", "restart_phase")),
        (28, 55, ("0.8", -1, 2, 2, "0.5", "adaptation_2_weeks")),
        (56, 400, ("0", 0, 0, 2, "1", "new_block")),
    ],
)
def test_each_row_holds_from_its_first_day_to_its_last(first: int, last: int, row: tuple[Any, ...]) -> None:
    load, sets, rir, down, contacts, phase = row
    for days in (first, (first + last) // 2, last):
        off = after_gap(days)
        assert (off.days, off.load, off.contacts) == (days, Decimal(load), Decimal(contacts))
        assert (off.sets, off.rir, off.tiers_down, off.phase) == (sets, rir, down, phase)


def test_under_a_week_nothing_changes_and_nothing_is_said() -> None:
    assert after_gap(6).reasons == after_gap(0).reasons == after_gap(-1).reasons == ()
    assert after_gap(-1).phase == "continue"


def test_only_8_weeks_off_find_the_loads_anew() -> None:
    assert not after_gap(55).recalibrate
    assert after_gap(56).recalibrate


@pytest.mark.parametrize(
    ("days", "share"), [(0, "1"), (13, "1"), (14, "0.9"), (27, "0.85"), (55, "0.8"), (56, "0"), (57, "0")]
)
def test_a_lift_returns_by_the_days_since_that_lift(days: int, share: str) -> None:
    assert lift_share(days) == Decimal(share)


@pytest.mark.parametrize(
    ("days", "says"),
    [
        (
            9,
            [
                "9 days since your last session: the same loads; "
                "for a week one set less and 1 more in reserve.",
            ],
        ),
        (
            25,
            [
                "25 days since your last session: 85 % of the loads; "
                "for a week one set less and 1 more in reserve.",
                "Jumps are one step lower, with 70 % of the contacts.",
            ],
        ),
        (
            40,
            [
                "40 days since your last session: 80 % of the loads; "
                "for a week one set less and 2 more in reserve.",
                "Only low jumps at first, with 50 % of the contacts.",
            ],
        ),
        (
            60,
            [
                "60 days since your last session: every load is found anew.",
                "Jumps begin low, with the contacts of a first week.",
            ],
        ),
    ],
)
def test_the_reasons_name_the_days_and_what_changes(days: int, says: list[str]) -> None:
    assert [translator("en").plain(reason.text) for reason in after_gap(days).reasons] == says


def test_the_loads_rest_on_the_studies_of_breaks_and_the_shares_are_ours() -> None:
    lifts, jumps = after_gap(30).reasons
    assert (lifts.grade, lifts.evidence) == (Grade.COACH_PRACTICE, ("E35",))
    assert (jumps.code, jumps.grade) == ("time_off_jumps", Grade.SAFETY_DEFAULT)


def test_what_becomes_of_the_phase_is_left_to_the_chain_of_weeks() -> None:
    assert [reason.code for reason in after_gap(9).reasons] == ["time_off_lifts"]


@given(days_off, days_off)
def test_a_longer_break_never_gives_more(one: int, other: int) -> None:
    short, long = after_gap(min(one, other)), after_gap(max(one, other))
    assert long.load <= short.load
    assert long.tiers_down >= short.tiers_down
    assert lift_share(max(one, other)) <= lift_share(min(one, other))
