"""The return after a race: light, full, loads, jumps, what has to wait (science.md 6.4)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from training.course.course_driver import START, Life, lived, runner
from training.course.course_looks import DAY, WEEK

from core.training.choice.catalogue import catalogue
from core.training.journal import Completed, RaceChanged
from core.training.profile import Profile, Race, Tier


def race(weeks: int, distance: Any = "hm", priority: Any = "A", day: int = 6) -> Race:
    """On a day of the last of so many weeks, on Sunday where none is said."""
    return Race(START + (weeks - 1) * WEEK + day * DAY, distance, priority)


def racer(distance: Any = "hm", **more: Any) -> Profile:
    return runner(races=(race(12, distance),), **more)


@pytest.mark.parametrize(
    ("distance", "first_light", "first_full", "percent"),
    [("5k", 2, 3, 100), ("10k", 3, 5, 100), ("hm", 4, 8, 95), ("marathon", 8, 15, 90), ("ultra", 10, 21, 85)],
)
def test_after_a_race_the_sessions_come_back_by_its_class(
    distance: str, first_light: int, first_full: int, percent: int
) -> None:
    life = lived(11, racer(distance)).lives_to(START + 16 * WEEK)
    day_of_race = race(12, distance).date
    back = [(done.on - day_of_race).days for done in life.course.log.trained if done.on > day_of_race]
    full = [
        (done.on - day_of_race).days
        for done in life.course.log.trained
        if done.on > day_of_race and done.session.name in ("A", "B")
    ]
    assert min(back) >= first_light
    assert min(full) >= first_full
    before = _squat_on(life, day_of_race)
    after = _squat_on(life, day_of_race + first_full * DAY)
    assert before * (percent - 4) / 100 < after <= before * percent / 100
    assert _squat_on(life, day_of_race + (first_full - 1) * DAY) == before


def _squat_on(life: Life, day: Any) -> Decimal:
    track = Life.again(life).goes_to(day).course.tracks(day).of(catalogue()["sq_back_barbell"], "m1")
    assert track is not None
    assert track.load is not None
    return track.load


def test_jumps_are_a_tier_lower_in_the_first_week_back() -> None:
    life = lived(11, racer("5k", plyo_tier=Tier.MODERATE, strength_level=2))
    life.lives_to(START + 12 * WEEK)
    first = life.next("A")
    assert "race_jumps_down" in {reason.code for reason in first.reasons}
    assert first.date == START + 12 * WEEK + 3 * DAY
    assert {item.tier for item in first.plyometric.items} == {Tier.LOW}
    life.lives_to(START + 13 * WEEK)
    assert Tier.MODERATE in {item.tier for item in life.next("A").plyometric.items}


@pytest.mark.parametrize(
    ("told", "kind"), [({}, "full"), ({"soreness": 4}, "full"), ({"soreness": 5}, "light")]
)
def test_soreness_above_4_makes_full_sessions_wait_after_a_race(told: dict[str, int], kind: str) -> None:
    life = lived(11, racer("5k")).lives_to(START + 12 * WEEK).goes_to("Thu")
    life.feels(**told)
    assert life.next().kind.value == kind
    assert ("return_waits_soreness" in life.codes()) is (kind == "light")


@pytest.mark.parametrize(("level", "kind"), [(2, "full"), (3, "light")])
def test_amber_pain_makes_full_sessions_wait_after_a_race(level: int, kind: str) -> None:
    life = lived(11, racer("5k")).lives_to(START + 12 * WEEK).goes_to("Thu")
    life.hurts("achilles", level)
    assert life.next().kind.value == kind


def test_once_back_nothing_waits_any_more() -> None:
    life = lived(11, racer("5k")).lives_to(START + 12 * WEEK).goes_to("Thu")
    life.does()
    life.goes_to("Sun").feels(soreness=5)
    assert life.next().kind.value == "full"


def waits(life: Life) -> bool:
    """Whether the next session that would be a full one is light for the race."""
    return life.next().kind.value == "light" and any(code.startswith("return_waits") for code in life.codes())


def test_a_session_that_was_made_light_is_no_full_one() -> None:
    life = lived(11, racer("5k")).lives_to(START + 12 * WEEK).goes_to("Thu")
    life.hurts("achilles", 3)
    assert life.does().kind.value == "light"
    assert waits(life.goes_to("Mon"))
    life.hurts("achilles", 0)
    assert life.does().kind.value == "full"
    life.goes_to("Thu").hurts("achilles", 3)
    assert not waits(life)


def test_the_gate_after_a_race_holds_until_a_full_session_was_done_however_late() -> None:
    life = lived(11, racer("5k")).lives_to(START + 12 * WEEK)
    assert waits(life.again().goes_to(START + 14 * WEEK)) is False
    life.goes_to("Thu").hurts("achilles", 3)
    assert waits(life.goes_to(START + 14 * WEEK))
    assert "race_jumps_down" not in life.codes()
    life.hurts("achilles", 0)
    assert life.next().kind.value == "full"
    assert not waits(life)


def test_the_gate_holds_for_who_has_trained_nothing_before_the_race_either() -> None:
    life = Life(runner(races=(race(1, "5k", day=3),))).goes_to(START + 2 * WEEK)
    life.hurts("achilles", 3)
    assert waits(life)


def test_a_session_without_its_card_counts_as_its_letter_says() -> None:
    life = lived(11, racer("5k")).lives_to(START + 12 * WEEK).goes_to("Thu")
    seat = life.seat()
    assert seat is not None
    life.notes(Completed(seat.id, life.day))
    life.goes_to("Mon").hurts("achilles", 3)
    assert not waits(life)


def test_at_the_lowest_tier_no_step_down_is_told_after_a_race() -> None:
    life = lived(11, racer("5k")).lives_to(START + 12 * WEEK).goes_to("Thu")
    assert {item.tier for item in life.next().plyometric.items} == {Tier.LOW}
    assert "race_jumps_down" not in life.codes()


def test_time_off_over_a_race_takes_the_deeper_cut_once() -> None:
    life = lived(11, racer("hm"))
    long = life.again().goes_to(START + 13 * WEEK + 3 * DAY)
    short = life.again().lives_to(START + 13 * WEEK)
    before = _squat_on(life, START + 11 * WEEK)
    assert _squat_on(short, short.day) == Decimal(int(before * Decimal("0.95") / Decimal("2.5"))) * Decimal(
        "2.5"
    )
    assert long.gaps()
    assert before * Decimal("0.76") < _squat_on(long, long.day) <= before * Decimal("0.85")


def test_b_races_are_returned_from_and_c_races_are_not() -> None:
    for priority, cut in (("B", True), ("C", False)):
        life = lived(6)
        life.notes(RaceChanged(life.day, None, race(7, "hm", priority)))
        life.lives_to(START + 8 * WEEK)
        assert (_squat_on(life, START + 8 * WEEK) < _squat_on(life, START + 7 * WEEK)) is cut
