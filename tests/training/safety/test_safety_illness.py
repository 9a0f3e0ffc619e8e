"""Illness with fever or signs in the chest, and when the screen comes again (`science.md` 7.4, 2)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from training.safety.pain_story import day, text

from core.training.adapting.time_off import after_gap
from core.training.journal import Sick, Well
from core.training.safety.illness import HEALTHY, IllState, as_days_off, illness_on
from core.training.safety.rescreen import screen_due

SICK = (Sick(day(0)),)
WELL = (Well(day(4)),)


def state(on: date, sicks: tuple[Sick, ...], wells: tuple[Well, ...]) -> IllState:
    return illness_on(on, sicks, wells).state


def test_nobody_told_ill_is_healthy() -> None:
    assert illness_on(day(0), (), ()) is HEALTHY
    assert state(day(0), (), WELL) == "no"
    assert state(day(-1), SICK, ()) == "no"


@pytest.mark.parametrize("on", [0, 1, 40])
def test_ill_is_rest_until_somebody_is_well(on: int) -> None:
    found = illness_on(day(on), SICK, ())
    assert (found.state, found.light_from) == ("rest", None)
    assert found.reason is not None
    assert text(found.reason).startswith("Ill since Mon 23 Nov")


def test_48_hours_without_symptoms_then_a_light_session() -> None:
    assert [state(day(on), SICK, WELL) for on in (4, 5, 6, 30)] == ["rest", "rest", "light", "light"]
    waiting, light = illness_on(day(5), SICK, WELL), illness_on(day(6), SICK, WELL)
    assert waiting.light_from == light.light_from == day(6)
    assert [why.code for why in (waiting.reason, light.reason) if why] == ["ill_wait", "ill_light"]


def test_after_the_light_session_a_week_as_after_time_off() -> None:
    done = (day(-3), day(5), day(8))
    found = {on: illness_on(day(on), SICK, WELL, done) for on in (8, 9, 15, 16)}
    assert [found[on].state for on in found] == ["light", "no", "no", "no"]
    assert [found[on].as_time_off for on in found] == [False, True, True, False]
    assert found[9].reason is not None
    assert "Mon" not in text(found[9].reason)
    assert found[16] is HEALTHY
    row = after_gap(as_days_off())
    assert row == after_gap(7)
    assert (row.load, row.sets, row.rir) == (1, -1, 1)


def test_ill_again_begins_again() -> None:
    again = (*SICK, Sick(day(5)))
    assert [state(day(on), again, WELL) for on in (4, 5, 20)] == ["rest", "rest", "rest"]
    assert state(day(12), again, (*WELL, Well(day(10)))) == "light"


def test_well_and_ill_on_one_day_is_well_only_if_every_illness_is_over() -> None:
    assert state(day(2), SICK, (Well(day(0)),)) == "light"
    again = (*SICK, Sick(day(4)))
    assert state(day(9), again, WELL) == "rest"
    assert state(day(9), again, (*WELL, Well(day(4)))) == "light"


SCREENED = date(2026, 1, 5)


@pytest.mark.parametrize(
    ("days", "due"), [(0, False), (26 * 7 - 1, False), (26 * 7, True), (26 * 7 + 1, True)]
)
def test_the_screen_comes_again_after_26_weeks(days: int, due: bool) -> None:
    why = screen_due(SCREENED, SCREENED + timedelta(days=days), False, 0)
    assert (why is not None) is due
    if why is not None:
        assert why.code == "screen_again"
        assert "5 Jan" in text(why)


@pytest.mark.parametrize("days", [0, 1, 400])
def test_the_screen_comes_again_after_any_red_flag(days: int) -> None:
    why = screen_due(SCREENED, SCREENED + timedelta(days=days), True, 0)
    assert why is not None
    assert why.code == "screen_after_flag"


@pytest.mark.parametrize(("off", "due"), [(7, False), (55, False), (56, True), (57, True)])
def test_the_screen_comes_again_after_56_days_off(off: int, due: bool) -> None:
    why = screen_due(SCREENED, SCREENED + timedelta(days=off + 10), False, off)
    assert (why is not None) is due
    if why is not None:
        assert why.code == "screen_after_time_off"
        assert text(why).startswith(f"{off} days without")


def test_a_screen_at_the_end_of_the_time_off_counts() -> None:
    last = SCREENED - timedelta(days=56)
    assert screen_due(SCREENED, SCREENED + timedelta(days=3), False, (SCREENED - last).days + 3) is None
    day_early = SCREENED - timedelta(days=1)
    assert screen_due(day_early, SCREENED, False, 56) is not None
