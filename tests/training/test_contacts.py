"""Budgets of ground contacts and how jumps share them (`science.md` 5.3)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.training.choice.catalogue import catalogue
from core.training.profile import Level
from core.training.recipes.contacts import contact_budget, contacts_key, share_contacts
from core.training.session import Phase

PHASES = st.sampled_from(
    [Phase.ADAPTATION, Phase.HEAVY, Phase.POWER, Phase.DELOAD, Phase.TAPER, Phase.MAINTENANCE]
)
JUMPS = st.sampled_from([one for one in catalogue().values() if one.category == "plyometric"])


def share(budget: int, *names: str) -> tuple[tuple[int, int], ...]:
    return share_contacts(budget, tuple(contacts_key(catalogue()[name]) for name in names))


def test_the_budget_rises_evenly_over_the_weeks() -> None:
    assert [contact_budget(1, Phase.POWER, week, 3, 45) for week in (1, 2, 3)] == [70, 80, 90]
    assert contact_budget(1, Phase.POWER, 5, 3, 45) == 90


def test_home_counts_from_level_1_only() -> None:
    assert contact_budget(0, Phase.HEAVY, 1, 1, 45, home=True) == 40
    assert contact_budget(1, Phase.HEAVY, 1, 1, 45, home=True) == 74


def test_the_age_of_50_lowers_budget_and_cap() -> None:
    assert contact_budget(2, Phase.POWER, 2, 2, 45, age=49, home=True) == 120
    assert contact_budget(2, Phase.POWER, 2, 2, 45, age=50, home=True) == 90


def test_landings_only_means_20_at_most() -> None:
    assert contact_budget(0, Phase.HEAVY, 1, 1, 45, landings_only=True) == 20
    assert contact_budget(0, Phase.ADAPTATION, 1, 1, 20, landings_only=True) == 10


@given(
    st.sampled_from([0, 1, 2]),
    PHASES,
    st.integers(1, 4),
    st.sampled_from([20, 30, 45, 60]),
    st.booleans(),
    st.integers(16, 90),
    st.booleans(),
)
def test_the_budget_is_even_and_under_the_cap(
    level: Level, phase: Phase, nth: int, minutes: int, home: bool, age: int, third: bool
) -> None:
    budget = contact_budget(level, phase, nth, 4, minutes, home=home, age=age, third=third)
    assert budget % 2 == 0
    assert 0 < budget <= (60, 90, 120)[level] * (0.75 if age >= 50 else 1)


def test_one_jump_takes_whole_sets() -> None:
    assert share(44, "pl_pogo_high") == ((4, 10),)
    assert share(110, "pl_pogo_high") == ((5, 10),)


def test_two_jumps_share_by_six_tenths_half_a_set_up() -> None:
    assert share(60, "pl_pogo_high", "pl_cmj") == ((4, 10), (4, 5))
    assert share(60, "pl_broad_jump", "pl_sl_pogo") == ((5, 3), (2, 8))
    # 0.6 x 30 / 12 is one set and a half.
    assert share(30, "pl_a_skip", "pl_pogo_low") == ((2, 6), (1, 6))


@pytest.mark.parametrize(("name", "sets"), [("pl_drop_jump", 5), ("pl_alt_bound", 3), ("pl_sl_pogo", 2)])
def test_high_and_one_sided_jumps_end_at_40(name: str, sets: int) -> None:
    ((made, dose),) = share(120, name)
    exercise = catalogue()[name]
    assert made == sets
    assert made * dose * exercise.sides <= 40


def test_a_set_is_shortened_to_half_and_then_left_out() -> None:
    assert share(10, "pl_a_skip") == ((1, 5),)
    assert share(6, "pl_a_skip") == ((1, 3),)
    assert share(4, "pl_a_skip") == ((0, 0),)
    assert share(4, "pl_pogo_low") == ((0, 0),)
    assert share(14, "pl_pogo_low", "pl_pogo_high") == ((1, 10), (0, 0))


def test_a_rehearsal_set_is_always_there_when_it_fits() -> None:
    assert share(22, "pl_rope_skip", "pl_snap_down") == ((1, 20), (0, 0))


@given(st.integers(0, 120), st.lists(JUMPS, min_size=1, max_size=2, unique_by=lambda one: one.id))
def test_the_budget_is_never_passed(budget: int, jumps: list) -> None:  # type: ignore[type-arg]
    shares = share_contacts(budget, tuple(contacts_key(one) for one in jumps))
    spent = [sets * dose * one.sides for one, (sets, dose) in zip(jumps, shares, strict=True)]
    assert sum(spent) <= budget
    for one, (sets, dose), contacts in zip(jumps, shares, spent, strict=True):
        assert sets <= 5
        assert contacts <= (40 if one.unilateral or (one.tier and one.tier.value == "high") else 60)
        assert sets == 0 or 2 * dose >= one.dose
