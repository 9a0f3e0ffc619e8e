"""A runner who jumps, hurts and is tested, as the tests of the jump gates need one (science.md 7.7)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Literal

from hypothesis import strategies as st

from core.text.translator import translator
from core.training import journal
from core.training.adapting.jump_gates import Gate, JumpDay, PainDay, gate_on
from core.training.adapting.squat_ratio import SquatRatios
from core.training.profile import Profile, Run, RunType, Tier
from core.training.reasons import Reason

MONDAY = date(2026, 11, 23)
RUNNER = Profile(30, 36, (Run(2, RunType.QUALITY),), MONDAY, body_mass=Decimal(70), strength_level=2)
LOW, MODERATE, HIGH = Tier.LOW, Tier.MODERATE, Tier.HIGH


def on(day: int) -> date:
    """Day 0 is the Monday of the first week."""
    return MONDAY + timedelta(days=day)


def jumped(tier: Tier, *days: int, contacts: int = 40, loading: bool = True) -> tuple[JumpDay, ...]:
    return tuple(JumpDay(on(day), tier, contacts, loading) for day in days)


def hurt(
    day: int, level: int, area: str = "calf", light: Literal["green", "amber", "red"] | None = None
) -> PainDay:
    return on(day), area, level, light or ("green" if level <= 2 else "amber" if level <= 5 else "red")


def counted(calf: int = 25, balance: int = 30, day: int = 0) -> tuple[journal.Tested, ...]:
    return (
        journal.Tested(on(day), "calf_raises", calf + 3, calf),
        journal.Tested(on(day), "balance_s", balance, balance + 5),
    )


EARNED = jumped(LOW, 0, 3, 7, 10)
"""Two a week at low: from day 14 on moderate is open."""
HIGHER = EARNED + jumped(MODERATE, 14, 17, 21, 24, 28, 31)
"""Then six sessions at moderate: from day 35 on high is open."""


def gate(day: int, jumps: tuple[JumpDay, ...] = (), *pains: PainDay, **more: Any) -> Gate:
    facts: dict[str, Any] = {
        "told": LOW,
        "tests": counted(),
        "squats": SquatRatios(Decimal("1.1")),
        "profile": RUNNER,
        "level": 2,
        "injury_12m": False,
    }
    return gate_on(on(day), jumps=jumps, pains=pains, **facts | more)


def codes(reasons: tuple[Reason, ...]) -> list[str]:
    return [reason.code for reason in reasons]


def says(reasons: tuple[Reason, ...]) -> list[str]:
    return [translator("en").plain(reason.text) for reason in reasons]


histories = st.lists(
    st.builds(JumpDay, st.integers(0, 80).map(on), st.sampled_from(Tier), st.integers(4, 110), st.booleans()),
    max_size=16,
).map(tuple)
spells = st.lists(
    st.tuples(
        st.integers(0, 80).map(on),
        st.sampled_from(("calf", "knee_front", "hip_side", "low_back")),
        st.integers(0, 8),
        st.sampled_from(("green", "amber", "red")),
    ),
    max_size=5,
).map(tuple)
