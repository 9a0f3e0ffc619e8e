"""The sweeps that `science.md` 4.2 and 5.4 claim: every session, with and without one pain."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from profiles_strategy import PAIN_AREAS, TIERS
from session_driver import PHASES, session

from core.training.session import Session


def sweep(**pain: int) -> Iterator[tuple[int, Session]]:
    for letter, level, kit, minutes, phase in product("ABC", range(3), TIERS, (20, 30, 45, 60), PHASES):
        yield minutes, session(letter, level, kit, minutes, phase, **pain)


def test_all_864_sessions_fit() -> None:
    made = list(sweep())
    assert len(made) == 864
    assert all(one.minutes <= minutes for minutes, one in made)
    assert all({"m1", "calf"} <= {item.slot for item in one.main.items} for _, one in made)
    assert all((minutes == 20) == (len(one.main.items) == 2) for minutes, one in made)
    assert all(0 < one.plyometric.contacts <= one.plyometric.budget for _, one in made)


@pytest.mark.parametrize("area", PAIN_AREAS)
def test_pain_of_3_in_one_area_leaves_main_and_calf_in_time(area: str) -> None:
    made = list(sweep(**{area: 3}))
    assert len(made) * len(PAIN_AREAS) == 14688
    assert all(one.minutes <= minutes for minutes, one in made)
    assert all({"m1", "calf"} <= {item.slot for item in one.main.items} for _, one in made)


@pytest.mark.parametrize("area", ["foot", "calf"])
@pytest.mark.parametrize("level", [4, 5])
def test_at_4_or_5_in_foot_or_calf_the_calf_slot_stays_empty(area: str, level: int) -> None:
    for _, one in sweep(**{area: level}):
        assert "calf" not in {item.slot for item in one.main.items}
        assert "pain_leaves_out" in {reason.code for reason in one.reasons}
