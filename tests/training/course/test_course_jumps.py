"""Tiers of jumps through real weeks: earned, half at first, lost after amber, back (science.md 7.7, 8.2)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from training.course.course_driver import START, Life, lived, runner
from training.course.course_looks import DAY, WEEK, plain

from core.training.profile import Profile, Tier

MODERATE = runner(plyo_tier=Tier.MODERATE, strength_level=2)


def counted(profile: Profile = runner(), calves: int = 15, balance: int = 20) -> Life:  # noqa: B008
    life = Life(profile)
    life.counts_calves(calves)
    life.balances(balance)
    return life


def tier(life: Life) -> str:
    return life.course.gate(life.day).tier.value


def tiers(life: Life) -> set[str]:
    return {item.tier.value for item in life.next().plyometric.items if item.tier}


@pytest.mark.parametrize(
    ("day", "expected"), [("2026-12-03", "low"), ("2026-12-06", "low"), ("2026-12-07", "moderate")]
)
def test_moderate_needs_two_weeks_and_four_sessions(day: str, expected: str) -> None:
    assert tier(counted().lives_to(day)) == expected


def test_two_weeks_with_three_sessions_are_not_enough() -> None:
    life = counted().lives_to("2026-11-30")
    life.skips()
    life.waits(1).lives_to("2026-12-07")
    assert tier(life) == "low"
    assert tier(life.lives_to("2026-12-08")) == "moderate", "the fourth one"


@pytest.mark.parametrize(
    ("calves", "balance", "expected"), [(14, 20, "low"), (15, 19, "low"), (15, 20, "moderate")]
)
def test_moderate_needs_the_counts_of_the_weaker_side(calves: int, balance: int, expected: str) -> None:
    assert tier(counted(calves=calves, balance=balance).lives_to("2026-12-21")) == expected


@pytest.mark.parametrize(("level", "expected"), [(2, "moderate"), (3, "low")])
def test_pain_above_2_begins_the_count_anew(level: int, expected: str) -> None:
    life = counted().lives_to("2026-12-04")
    life.hurts("hip_side", level)
    life.goes_to("2026-12-05").hurts("hip_side", 0)
    assert tier(life.lives_to("2026-12-07")) == expected


def test_the_first_session_at_a_new_tier_has_half_its_contacts() -> None:
    life = counted().lives_to(START + 4 * WEEK)
    first = life.does().plyometric
    second = life.goes_to("Thu").next().plyometric
    assert (first.contacts, first.budget) == (30, 30)
    assert second.budget > 55
    assert "One step up in jumps." in "".join(life.reasons())


def test_a_session_in_part_has_not_used_the_new_tier() -> None:
    life = counted().lives_to(START + 4 * WEEK)
    life.does(extent="partial")
    assert life.goes_to("Thu").next().plyometric.contacts <= 30


@pytest.mark.parametrize(
    ("area", "expected"), [("achilles", "low"), ("knee_side", "low"), ("hip_side", "moderate")]
)
def test_amber_from_foot_to_knee_costs_a_tier(area: str, expected: str) -> None:
    life = counted().lives_to(START + 5 * WEEK)
    assert tiers(life) == {"moderate"}
    life.hurts(area, 3, "during")
    assert life.next().plyometric.items == (), "and today there are none"
    life.waits(1).hurts(area, 0)
    life.goes_to("Thu")
    assert tiers(life) == {expected}


def test_two_sessions_without_pain_bring_the_tier_back_at_half() -> None:
    life = counted().lives_to(START + 5 * WEEK)
    life.hurts("achilles", 3, "during")
    life.waits(1).hurts("achilles", 0)
    life.goes_to("Thu").does()
    assert tier(life.goes_to("Mon")) == "low"
    life.does()
    assert tier(life.goes_to("Thu")) == "moderate"
    assert tiers(life) == {"moderate"}
    assert life.next().plyometric.contacts <= 32


def test_contacts_go_up_by_25_at_most_over_the_last_loading_week() -> None:
    life = lived(4)
    most = max(day.contacts for day in life.course.body.jump_days)
    assert life.course.gate(life.day).contacts_most == most + 25


def test_high_asks_of_the_squat_as_it_was_lifted() -> None:
    life = counted(MODERATE, calves=20).lives_to(START + 4 * WEEK)
    failing = {reason.code for reason in life.course.gate(life.day, True).failing}
    assert "jump_gate_squat" not in failing
    assert failing == {"jump_gate_injury"}
    without = counted(runner(plyo_tier=Tier.MODERATE, strength_level=2, body_mass=None), calves=20)
    without.lives_to(START + 4 * WEEK)
    assert "jump_gate_squat" in {reason.code for reason in without.course.gate(without.day, True).failing}


def test_a_squat_that_was_never_told_opens_nothing() -> None:
    life = counted(MODERATE, calves=20)
    life.does(without=("sq_back_barbell",))
    life.goes_to("Thu")
    assert "jump_gate_squat" in {reason.code for reason in life.course.gate(life.day, True).failing}


@pytest.mark.parametrize(
    ("more", "highest"),
    [
        ({}, "high"),
        ({"age": 59}, "high"),
        ({"age": 60}, "moderate"),
        ({"age": 17}, "moderate"),
        ({"body_mass": Decimal(100)}, "high"),
        ({"body_mass": Decimal(101)}, "moderate"),
        ({"strength_level": 1}, "moderate"),
    ],
)
def test_who_may_never_jump_high_does_not(more: dict[str, object], highest: str) -> None:
    profile = runner(**{"plyo_tier": Tier.HIGH, "strength_level": 2, **more})
    life = lived(4, profile)
    assert tier(life) == highest
    assert highest in tiers(life)


def test_under_six_months_of_running_there_are_landings_only() -> None:
    life = lived(4, runner(running_months=5))
    jumps = life.next().plyometric
    assert {item.exercise for item in jumps.items} <= {"pl_snap_down", "pl_step_off_stick"}
    assert jumps.contacts <= 20
    assert any("landing drills" in plain(reason) for reason in life.next().reasons)


def test_after_a_new_block_by_time_off_jumps_are_earned_anew() -> None:
    life = counted(MODERATE).lives_to(START + 3 * WEEK)
    assert tier(life) == "moderate"
    life.goes_to(START + 12 * WEEK)
    assert (tier(life), tiers(life)) == ("low", {"low"})
    last = max(jump.contacts for jump in life.course.body.jump_days)
    assert life.course.gate(life.day).contacts_most == last + 25, "from the weeks before, however long ago"
    assert tier(life.lives_to(START + 14 * WEEK - DAY)) == "low"
    assert tier(life.lives_to(START + 14 * WEEK)) == "moderate", "two weeks and four sessions"
    assert "jumps_half" in {reason.code for reason in life.course.gate(life.day).reasons}


@pytest.mark.parametrize(("weeks", "half"), [(1, False), (3, True)])
def test_a_tier_that_a_break_took_away_is_entered_with_half_the_contacts(weeks: int, half: bool) -> None:
    life = lived(4, MODERATE).lives_to(START + 5 * WEEK)
    life.waits(7 * weeks).does()
    life.lives_to(life.day + WEEK)
    assert tiers(life) == {"moderate"}
    assert ("jumps_half" in life.codes()) is half
    first = life.does().plyometric
    second = life.goes_to("Thu").next().plyometric
    assert (first.budget < second.budget * 0.6) is half
    assert "jumps_half" not in life.codes()


def test_a_step_up_is_told_only_where_a_session_takes_it() -> None:
    life = counted().lives_to(START + 3 * WEEK)
    assert (life.phase(), tier(life), tiers(life)) == ("deload", "moderate", {"low"})
    assert life.codes().isdisjoint({"jumps_earned", "jumps_half"})
    assert {"jumps_earned", "jumps_half"} <= life.lives_to(START + 4 * WEEK).codes()


@pytest.mark.parametrize(
    ("months", "told", "weeks", "landings"),
    [(4, None, 8, True), (4, None, 9, False), (4, -4, 9, False), (4, 4, 9, True), (0, None, 9, True)],
)
def test_months_of_running_go_on(months: int, told: int | None, weeks: int, landings: bool) -> None:
    """Two months after the start the six are full; counted from the day on which they were told."""
    on = None if told is None else START + told * WEEK
    life = lived(weeks, runner(running_months=months, running_on=on))
    assert ("landings_only" in life.codes()) is landings
    needs = {reason.code for reason in life.course.gate(life.day, needs=True).failing}
    assert ("jump_gate_running_months" in needs) is landings
