"""The warm-up (`science.md` 5.1, 2.1)."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from profiles_strategy import TIERS

from core.training.choice.catalogue import ASSUMED_ITEMS, catalogue
from core.training.choice.reach import Reach
from core.training.choice.warm_up import warm_up
from core.training.session import Unit

GYM = Reach(1, TIERS["E3"])


@pytest.mark.parametrize(
    ("minutes", "seconds", "drills"),
    [(20, 180, (1, 1, 1)), (30, 240, (1, 2, 1)), (45, 360, (1, 2, 2)), (60, 480, (1, 3, 2))],
)
def test_pulse_mobility_activation_by_length(
    minutes: Any, seconds: int, drills: tuple[int, int, int]
) -> None:
    made = warm_up(GYM, minutes, extra_drill=False)
    kinds = [catalogue()[item.exercise].subcategory for item in made.items]
    assert made.seconds == seconds
    assert kinds == sorted(kinds, key=["pulse", "mobility", "activation"].index)
    assert tuple(Counter(kinds).values()) == drills


def test_the_pulse_takes_half_the_time() -> None:
    jog = warm_up(GYM, 45, extra_drill=False).items[0]
    assert (jog.exercise, jog.reps, jog.unit) == ("wu_easy_jog", (180, 180), Unit.SECONDS)


def test_ankle_and_hip_come_first_and_the_calf_before_jumps() -> None:
    ids = [item.exercise for item in warm_up(GYM, 45, extra_drill=False).items[1:]]
    assert ids == ["wu_ankle_rock", "wu_leg_swing", "wu_a_march", "wu_calf_pump"]


def test_from_50_there_is_one_drill_more() -> None:
    assert len(warm_up(GYM, 45, True).items) == len(warm_up(GYM, 45, False).items) + 1


def test_pain_changes_the_drills() -> None:
    sore = Reach(1, ASSUMED_ITEMS, (("achilles", 3), ("ankle", 3)))
    ids = [item.exercise for item in warm_up(sore, 45, extra_drill=False).items]
    assert ids == ["wu_march", "wu_leg_swing", "wu_worlds_greatest", "wu_a_march", "wu_bridge_march"]
