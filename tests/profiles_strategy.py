"""Hypothesis strategies of valid profiles, shared by every property test of the training engine."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from core.training.profile import Pain, Profile, Race, Run, RunType, Screen, Tier

_CATALOGUE = Path(__file__).resolve().parents[1] / "core/training/data/exercises.yaml"
_LEGEND: dict[str, Any] = yaml.load(_CATALOGUE.read_text("utf-8"), Loader=yaml.CSafeLoader)

EQUIPMENT: tuple[str, ...] = tuple(_LEGEND["equipment_items"])
PAIN_AREAS: tuple[str, ...] = tuple(_LEGEND["pain_areas"])
TIERS: dict[str, frozenset[str]] = {name: frozenset(kit) for name, kit in _LEGEND["equipment_tiers"].items()}
ASSUMED = frozenset({"wall", "chair"})
MONDAYS = tuple(date(2026, 11, 23) + timedelta(weeks=week) for week in range(60))

days = st.integers(0, 6)
few_days = st.frozensets(days, max_size=3)

runs = st.builds(
    Run,
    day=days,
    type=st.sampled_from(RunType),
    minutes=st.none() | st.integers(20, 300),
    time=st.sampled_from(("am", "pm", "any")),
    fixed=st.booleans(),
)
weeks_of_runs = st.lists(runs, max_size=9, unique_by=lambda run: run.day).map(tuple) | st.lists(
    runs, max_size=14
).map(tuple)

equipment = st.one_of(
    st.sampled_from(sorted(TIERS)).map(lambda tier: TIERS[tier]),
    st.frozensets(st.sampled_from(EQUIPMENT)).map(lambda kit: kit | ASSUMED),
)

pains = st.lists(
    st.builds(Pain, area=st.sampled_from(PAIN_AREAS), level=st.integers(0, 10)),
    max_size=3,
    unique_by=lambda pain: pain.area,
).map(tuple)


def races(start: date) -> st.SearchStrategy[tuple[Race, ...]]:
    """No race, or some within two years of `start`."""
    one = st.builds(
        Race,
        date=st.integers(0, 720).map(lambda ahead: start + timedelta(days=ahead)),
        distance=st.sampled_from(("5k", "10k", "hm", "marathon", "ultra")),
        priority=st.sampled_from(("A", "B", "C")),
    )
    return st.just(()) | st.lists(one, max_size=3).map(tuple)


screens = st.builds(
    Screen,
    told_to_restrict=st.booleans(),
    osteoporosis=st.booleans(),
    bp_med_or_high_bp=st.booleans(),
    pregnant=st.booleans(),
    postpartum_weeks=st.none() | st.integers(6, 104),
    pelvic_symptoms=st.booleans(),
    low_energy=st.booleans(),
    other=st.booleans(),
    cleared_on=st.none() | st.just(date(2026, 11, 20)),
)


@st.composite
def profiles(
    draw: st.DrawFn,
    screen: st.SearchStrategy[Screen] = st.just(Screen()) | screens,  # noqa: B008 - strategies are values
    pain: st.SearchStrategy[tuple[Pain, ...]] = st.just(()) | pains,  # noqa: B008
) -> Profile:
    """Any valid profile: what `pogo plan` accepts and the conversation can build."""
    start = draw(st.sampled_from(MONDAYS))
    running_months = draw(st.integers(0, 720))
    tier = draw(st.sampled_from(Tier)) if running_months >= 6 else Tier.LOW
    return Profile(
        age=draw(st.integers(16, 90)),
        running_months=running_months,
        runs=draw(weeks_of_runs),
        start=start,
        units=draw(st.sampled_from(("kg", "lb"))),
        sex=draw(st.sampled_from(("female", "male", "unstated"))),
        body_mass=draw(st.none() | st.integers(80, 170).map(Decimal)),
        strength_level=draw(st.sampled_from((0, 1, 2))),
        plyo_tier=tier,
        equipment=draw(equipment) | ASSUMED,
        sessions_per_week=draw(st.sampled_from((1, 2, 3))),
        session_minutes=draw(st.sampled_from((20, 30, 45, 60))),
        days_unavailable=draw(st.frozensets(days, max_size=6)),
        days_preferred=draw(few_days),
        days_avoid=draw(few_days),
        allow_key_day_double=draw(st.booleans()),
        allow_easy_day=draw(st.booleans()),
        races=draw(races(start)),
        pain=draw(pain),
        screen=draw(screen),
        weeks=draw(st.none() | st.integers(1, 20)),
        long_min=draw(st.sampled_from((60, 90, 150, 240))),
    )
