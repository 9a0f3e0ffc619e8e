"""What is recalled of the last 12 months, and what heavy split squats stand for (science.md 2.1, 7.7)."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from training.course.course_driver import START, Life, runner
from training.course.course_looks import WEEK, plain

from core.training.course.recalled import split_squat
from core.training.journal import Completed, Lifted, Recalled, SetDone, Shown
from core.training.profile import Tier

MODERATE = runner(plyo_tier=Tier.MODERATE, strength_level=2)


def ready() -> Life:
    """Everything counted and balanced that high jumps ask for."""
    life = Life(MODERATE)
    life.counts_calves(20)
    life.balances(20)
    return life


def tier(life: Life) -> str:
    return life.course.gate(life.day).tier.value


@pytest.mark.parametrize(
    ("happened", "days", "expected"),
    [
        (None, 0, "moderate"),
        (False, 0, "high"),
        (True, 0, "moderate"),
        (True, 336, "moderate"),
        (True, 337, "high"),
    ],
)
def test_high_waits_for_what_is_recalled_of_a_leg(happened: bool | None, days: int, expected: str) -> None:
    life = ready()
    if happened is not None:
        life.notes(Recalled(life.day - timedelta(days=days), "leg_injury", happened))
    assert tier(life.lives_to(START + 4 * WEEK)) == expected


@pytest.mark.parametrize(
    ("age", "days", "jumps"), [(64, 0, True), (65, 0, False), (65, 364, False), (65, 365, True)]
)
def test_after_a_fall_there_are_no_jumps_from_65_on(age: int, days: int, jumps: bool) -> None:
    life = Life(runner(age=age))
    life.notes(Recalled(START - timedelta(days=days), "fall", True))
    block = life.next().plyometric
    assert bool(block.items) is jumps
    assert jumps or block.empty is not None
    assert block.empty is None or plain(block.empty) == "You fell in the last 12 months: no jumps for now."


@pytest.mark.parametrize(
    ("load", "reps", "best"),
    [
        ("17.5", 8, (8, Decimal("17.5"), 2)),
        ("17.5", 7, (7, Decimal("17.5"), 2)),
        # Two of 17 kg are less than half of 70 kg, so the most repetitions stand.
        ("17", 8, (12, Decimal(5), 2)),
        (None, 8, None),
    ],
)
def test_the_best_set_of_split_squats_is_one_with_half_the_body_mass(
    load: str | None, reps: int, best: tuple[int, Decimal, int] | None
) -> None:
    life = ready().goes_to("Thu")
    seat = life.seat("B")
    assert seat is not None
    card = life.course.session(seat)
    assert "un_rfess_db" in [item.exercise for item in card.main.items]
    light, heavy = (None, None) if load is None else (Decimal(5), Decimal(load))
    sets = (SetDone(12, light), SetDone(reps, heavy))
    life.notes(
        Shown(seat.id, card), Completed(seat.id, life.day), Lifted(seat.id, "un_rfess_db", sets, "kg", 2)
    )
    assert split_squat(life.course, life.day) is None, "of the days before"
    assert split_squat(life.waits(1).course, life.day) == best


def test_split_squats_mean_nothing_without_a_body_mass() -> None:
    life = Life(runner(body_mass=None))
    assert split_squat(life.course, life.day) is None
