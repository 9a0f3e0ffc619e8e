"""Block after block: the chain, what is chosen after, levels, early deloads, years (science.md 6.1, 6.2)."""

from __future__ import annotations

from typing import Any

import pytest
from training.course.course_driver import START, Life, lived, runner
from training.course.course_looks import DAY, WEEK, plain

from core.training.journal import Chose
from core.training.profile import Race


def race_in(weeks: int) -> Race:
    return Race(START + weeks * WEEK - DAY, "10k")


@pytest.mark.parametrize(
    ("weeks", "chain"),
    [
        (16, "AAADHHHDHHHDPPPT"),
        (17, "AAHDHHPDAADHHHDPT"),
        (20, "AAHDHHPDAAADHHHDPPPT"),
        (25, "AAHDHHPDAAHDHHPDAADHHHDPT"),
    ],
)
def test_a_plan_of_more_than_16_weeks_is_a_chain(weeks: int, chain: str) -> None:
    assert Life(runner(races=(race_in(weeks),))).letters(weeks) == chain


def test_the_chain_asks_for_the_level_again_before_each_new_block() -> None:
    novice = runner(strength_level=0, races=(race_in(20),))
    assert lived(7, novice).course.place(START + 7 * WEEK).level == 0
    assert lived(8, novice).course.place(START + 7 * WEEK).level == 0


def test_without_a_race_blocks_of_12_weeks_follow_each_other() -> None:
    assert lived(12).letters(25) == "AAADHHHDPPPD" * 2 + "A"
    assert [lived(12).course.place(START + week * WEEK).block for week in (11, 12, 24)] == [0, 1, 2]


@pytest.mark.parametrize("told_in", [5, 11, 12])
def test_maintenance_is_chosen_at_once_or_after_the_last_week(told_in: int) -> None:
    life = lived(told_in)
    life.notes(Chose(life.day, "maintenance"))
    first = 12 if told_in == 11 else told_in
    assert life.letters(2, first) == "MM"
    assert life.week(START + first * WEEK) in ("Thu A", "Thu B"), "once a week keeps it"


def test_after_maintenance_a_block_may_be_chosen_again() -> None:
    life = lived(11)
    life.notes(Chose(life.day, "maintenance"))
    life.lives_to(START + 16 * WEEK)
    life.notes(Chose(life.day, "block"))
    assert life.letters(20) == "AAADHHHDPPPDMMMMAAAD"


@pytest.mark.parametrize(("weeks", "offered"), [(23, False), (24, True), (30, True)])
def test_after_12_weeks_of_maintenance_a_block_is_offered(weeks: int, offered: bool) -> None:
    life = lived(11)
    life.notes(Chose(life.day, "maintenance"))
    life.lives_to(START + weeks * WEEK)
    assert bool(life.course.place(life.day).why) is offered


@pytest.mark.parametrize(("age", "week"), [(64, "Thu A"), (65, "Mon A, Thu B")])
def test_from_65_on_maintenance_is_twice_a_week(age: int, week: str) -> None:
    life = lived(12, runner(age=age))
    life.notes(Chose(life.day, "maintenance"))
    assert life.week() == week


@pytest.mark.parametrize(("mondays", "level"), [(10, 0), (11, 0), (12, 1)])
def test_a_novice_with_twelve_sessions_in_twelve_weeks_is_level_1_in_the_next_block(
    mondays: int, level: int
) -> None:
    life = Life(runner(strength_level=0))
    for week in range(mondays):
        # The first session of a week only, so that A and B change places where one is dropped twice.
        life.goes_to(START + week * WEEK).does()
    place = life.goes_to(START + 12 * WEEK).course.place(START + 12 * WEEK)
    assert (place.block, place.level) == (1, level)
    assert ("level_raised" in [why.code for why in life.course.placement(place.start).reasons]) is bool(level)


def test_a_novice_who_never_trained_stays_one() -> None:
    assert (
        Life(runner(strength_level=0)).goes_to(START + 12 * WEEK).course.place(START + 12 * WEEK).level == 0
    )


def test_a_year_of_squats_of_the_own_body_weight_is_level_2_and_without_a_body_mass_it_is_not() -> None:
    assert lived(60).course.place(START + 60 * WEEK).level == 2
    assert lived(48).course.place(START + 48 * WEEK).level == 1, "not twelve months yet"
    assert lived(60, runner(body_mass=None)).course.place(START + 60 * WEEK).level == 1


def week_of(age: int = 35, week: int = 6, **told: Any) -> Life:
    """A week in which something was told on its days 0 to 6; it is the Monday after it."""
    profile = runner(age=age)
    life = lived(week - 1, profile)
    start = life.day
    for day in range(7):
        if day == 0 and told.get("reduces"):
            names = ("sq_back_barbell", "ca_standing_machine")[: told["reduces"]]
            life.does(**{name: " ".join("1" * life.item(name).sets) for name in names})
        life.lives_to(start + day * DAY)
        if day in told.get("sore", ()):
            life.feels(soreness=told.get("level", 6))
        if day in told.get("bad_nights", ()):
            life.feels(bad_sleep=True)
        if day in told.get("ambers", ()):
            life.hurts("achilles", 3, "during")
    return life.lives_to(start + WEEK)


@pytest.mark.parametrize(
    "told",
    [
        {"sore": (1, 5), "bad_nights": (0, 1, 2, 3)},
        {"ambers": (1, 4), "bad_nights": (0, 1, 2, 3)},
        {"reduces": 2, "sore": (1, 5)},
        {"reduces": 2, "ambers": (0, 6)},
    ],
)
def test_two_of_four_signs_bring_the_deload_forward(told: dict[str, Any]) -> None:
    life = week_of(**told)
    assert life.phase() == "deload"
    (why,) = life.course.weeks.deloads.values()
    assert "So the deload comes now." in plain(why)


@pytest.mark.parametrize(
    "told",
    [
        {"sore": (1, 5)},
        {"bad_nights": (0, 1, 2, 3)},
        {"reduces": 2},
        {"sore": (1, 5), "bad_nights": (0, 1, 2)},
        {"sore": (1,), "bad_nights": (0, 1, 2, 3)},
        {"sore": (1, 5), "level": 5, "bad_nights": (0, 1, 2, 3)},
        {"ambers": (1,), "bad_nights": (0, 1, 2, 3)},
        {"reduces": 1, "sore": (1, 5)},
    ],
)
def test_one_sign_or_less_of_another_changes_nothing(told: dict[str, Any]) -> None:
    life = week_of(**told)
    assert life.phase() == "heavy"
    assert not life.course.weeks.deloads


@pytest.mark.parametrize(("age", "week", "phase"), [(49, 6, "heavy"), (50, 6, "deload"), (50, 5, "heavy")])
def test_from_50_on_soreness_of_5_is_enough_in_the_third_loading_week(
    age: int, week: int, phase: str
) -> None:
    assert week_of(age, week, sore=(1, 5), level=5).phase() == phase


def test_a_deload_is_not_brought_forward_onto_itself() -> None:
    life = week_of(week=7, sore=(1, 5), bad_nights=(0, 1, 2, 3))
    assert (life.phase(), life.course.weeks.deloads) == ("deload", {})


def test_after_an_early_deload_the_block_goes_on_and_is_no_longer() -> None:
    life = week_of(sore=(1, 5), bad_nights=(0, 1, 2, 3))
    assert life.letters(13).startswith("AAADHHDHPP")
    assert life.letters(13)[10:] == "DAA", "the deload that is left ends it"


@pytest.mark.parametrize("weeks", [52, 520])
def test_far_ahead_is_a_week_like_any_other(weeks: int) -> None:
    assert len(Life().course.week(START + weeks * WEEK).sessions) == 2
    assert len(lived(6).course.week(START + weeks * WEEK).sessions) == 2


def test_after_ten_years_away_somebody_may_come_back() -> None:
    life = lived(6).goes_to(START + 520 * WEEK)
    assert (life.phase(), life.next("A").main.items[0].find_load) == ("adaptation", True)
