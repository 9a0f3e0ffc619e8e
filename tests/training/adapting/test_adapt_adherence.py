"""Advice to do less comes by the sessions of four weeks, once, and again after four (science.md 7.5)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.worked_weeks import cases

from core.text.translator import translator
from core.training.adapting.adherence import adherence_advice, advice, counts_as_done
from core.training.profile import SessionMinutes
from core.training.reasons import Grade, Reason

TODAY = date(2026, 12, 21)
WEEK = timedelta(weeks=1)


@pytest.mark.parametrize("case", cases("adherence_advice"), ids=lambda case: case["id"])
def test_the_cases_of_the_science(case: dict[str, Any]) -> None:
    assert adherence_advice(*case["args"]) == case["expect"]


@pytest.mark.parametrize(
    ("asked", "done", "planned", "expected"),
    [
        (3, 69, 100, "downshift_to_2"),
        (3, 7, 10, "keep"),
        (3, 71, 100, "keep"),
        (2, 4, 8, "offer_less"),
        (2, 59, 100, "offer_less"),
        (2, 6, 10, "keep"),
        (2, 61, 100, "keep"),
        (1, 0, 4, "keep"),
        (1, 1, 4, "keep"),
        (1, 4, 4, "keep"),
    ],
)
def test_3_a_week_need_70_percent_2_need_60_and_1_is_never_advised_down(
    asked: int, done: int, planned: int, expected: str
) -> None:
    assert adherence_advice(asked, done, planned, 4) == expected


def test_fewer_than_4_weeks_of_data_wait() -> None:
    assert [adherence_advice(3, 0, 9, weeks) for weeks in (0, 3)] == ["wait", "wait"]
    assert adherence_advice(3, 0, 12, 4) == "downshift_to_2"


def test_where_nothing_was_planned_nothing_was_missed() -> None:
    assert adherence_advice(3, 0, 0, 4) == "keep"


@pytest.mark.parametrize(
    ("done", "planned", "counts"),
    [(0, 14, False), (6, 14, False), (7, 14, True), (14, 14, True), (7, 15, False), (8, 15, True)],
)
def test_a_session_counts_from_half_of_its_sets(done: int, planned: int, counts: bool) -> None:
    assert counts_as_done(done, planned) is counts


def given_advice(
    asked: int = 3,
    done: int = 8,
    declined_on: date | None = None,
    minutes: SessionMinutes = 45,
    weeks: int = 4,
) -> Reason | None:
    return advice(asked, done, 12, weeks, declined_on=declined_on, on=TODAY, minutes=minutes)


@pytest.mark.parametrize("declined_on", [TODAY, TODAY - WEEK, TODAY - 4 * WEEK + timedelta(days=1)])
def test_what_was_refused_is_not_said_again_within_4_weeks(declined_on: date) -> None:
    assert given_advice(declined_on=declined_on) is None


@pytest.mark.parametrize("declined_on", [None, TODAY - 4 * WEEK, TODAY - 9 * WEEK])
def test_it_is_said_when_never_refused_or_4_weeks_later(declined_on: date | None) -> None:
    found = given_advice(declined_on=declined_on)
    assert found is not None
    assert (found.code, found.grade, found.evidence) == ("downshift_to_2", Grade.COACH_PRACTICE, ())


def test_nothing_is_said_to_who_keeps_up_or_has_just_begun() -> None:
    assert given_advice(done=9) is None
    assert given_advice(weeks=3) is None


@pytest.mark.parametrize(
    ("asked", "done", "minutes", "says"),
    [
        (
            3,
            8,
            45,
            "8 of 12 sessions in 4 weeks. Two short ones you do beat three you don't: "
            "two a week would fit better.",
        ),
        (
            2,
            5,
            30,
            "5 of 12 sessions in 4 weeks. Short ones you do beat long ones you don't: "
            "20 minutes, or one session a week, would fit better.",
        ),
        (
            2,
            5,
            20,
            "5 of 12 sessions in 4 weeks. One you do beats two you don't: "
            "one session a week would fit better.",
        ),
    ],
)
def test_the_advice_counts_without_blame(asked: int, done: int, minutes: SessionMinutes, says: str) -> None:
    found = given_advice(asked, done, minutes=minutes)
    assert found is not None
    assert translator("en").plain(found.text) == says


@given(st.sampled_from((1, 2, 3)), st.integers(0, 40), st.integers(0, 40), st.integers(0, 9))
def test_doing_one_session_more_never_leads_to_less_being_advised(
    asked: int, done: int, planned: int, weeks: int
) -> None:
    if adherence_advice(asked, done, planned, weeks) == "keep":
        assert adherence_advice(asked, done + 1, planned, weeks) == "keep"
