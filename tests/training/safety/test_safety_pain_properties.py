"""What holds of any reports of pain (`science.md` 8.2)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from profiles_strategy import PAIN_AREAS
from training.safety.pain_story import START, day, no_leg_plan, picture

from core.training.choice.catalogue import catalogue
from core.training.choice.reach import Reach
from core.training.journal import Hurt, Seen
from core.training.profile import Pain
from core.training.safety.pain_work import no_raise

AREAS = ("calf", "shin", "low_back", "shoulder")
hurts = st.builds(
    Hurt,
    area=st.sampled_from(AREAS),
    on=st.integers(0, 40).map(day),
    level=st.integers(0, 8),
    when=st.sampled_from(("during", "morning", "now")),
    limp=st.sampled_from((False, False, False, True)),
    night=st.sampled_from((False, False, False, True)),
    bone=st.sampled_from((False, False, False, True)),
)
seens = st.builds(Seen, area=st.sampled_from(AREAS), on=st.integers(0, 40).map(day))
pains = st.builds(Pain, area=st.sampled_from(PAIN_AREAS), level=st.integers(0, 10))
facts = st.tuples(st.lists(hurts, max_size=12), st.lists(seens, max_size=2), st.lists(pains, max_size=1)).map(
    lambda parts: [*parts[0], *parts[1], *parts[2]]
)
days = st.integers(0, 45)


@given(facts, days)
@settings(max_examples=120, deadline=None, derandomize=True)
def test_the_level_is_what_the_filters_need_and_what_was_told(told: list[Any], on: int) -> None:
    for area in picture(on, *told).areas:
        assert area.level >= {"green": 0, "amber": 3, "red": 6}[area.light]
        assert area.level <= 10
        # Amber that falls is still told by the report that made it amber.
        assert area.told <= area.level or area.light == "amber"
        assert area.since <= area.last <= day(on)
        if area.light == "green":
            assert area.level <= 2


@given(facts)
@settings(max_examples=80, deadline=None, derandomize=True)
def test_nothing_heals_in_silence(told: list[Any]) -> None:
    """Amber stands, and red ends only behind a green report."""
    last = max((fact.on for fact in told if not isinstance(fact, Pain)), default=START)
    on = (last - START).days
    now = {area.area: area.light for area in picture(on, *told).areas}
    later = {area.area: area.light for area in picture(on + 60, *told).areas}
    for area, light in now.items():
        if light == "amber":
            assert later[area] == "amber"
        elif light == "red" and later.get(area) != "red":
            calm = [fact for fact in told if isinstance(fact, Hurt) and fact.area == area]
            assert max(reversed(calm), key=lambda hurt: hurt.on).level <= 2
    assert set(later) <= set(now)


@given(facts, days)
@settings(max_examples=80, deadline=None, derandomize=True)
def test_red_removes_all_that_lists_the_area_and_amber_raises_nothing(told: list[Any], on: int) -> None:
    found = picture(on, *told)
    reach = Reach(2, frozenset(), found.pains)
    lights = {area.area: area.light for area in found.areas}
    for exercise in catalogue().values():
        mine = {lights[area] for area in exercise.pain_limits if area in lights}
        if "red" in mine:
            assert not reach.spared(exercise)
        if mine & {"red", "amber"}:
            assert no_raise(exercise, found, day(on))


@given(st.lists(hurts, max_size=8), days)
@settings(deadline=None, derandomize=True)
def test_the_order_in_which_days_are_told_changes_nothing(told: list[Hurt], on: int) -> None:
    once = {(hurt.area, hurt.on): hurt for hurt in told}
    in_order = sorted(once.values(), key=lambda hurt: hurt.on)
    assert picture(on, *in_order) == picture(on, *reversed(in_order))


@given(facts, days)
@settings(deadline=None, derandomize=True)
def test_what_comes_later_changes_no_day_before(told: list[Any], on: int) -> None:
    known = [fact for fact in told if isinstance(fact, Pain) or fact.on <= day(on)]
    assert picture(on, *told) == picture(on, *known)


@given(facts, days)
@settings(deadline=None, derandomize=True)
def test_no_leg_plan_means_that_the_leg_is_red(told: list[Any], on: int) -> None:
    found = picture(on, *told)
    if no_leg_plan(found):
        assert any(area.see == "must_be_seen" and area.light == "red" for area in found.areas)
        later = [*told, *(Seen(area, day(on) + timedelta(days=1)) for area in AREAS)]
        assert not no_leg_plan(picture(on + 1, *later)) or any(isinstance(fact, Pain) for fact in told)
