"""How many ground contacts a session may have, and how jumps share them (`science.md` 5.3, 7.7)."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from math import floor

from core.training.adapting.jump_conditions import jump_rules
from core.training.choice.catalogue import Exercise
from core.training.profile import Level, Tier
from core.training.rules import rules
from core.training.safety.ages import ages
from core.training.session import Phase
from core.training.tables import KEY


@lru_cache(maxsize=4096)
def contact_budget(
    level: Level,
    phase: Phase,
    nth: int,
    of: int,
    minutes: int,
    *,
    home: bool = False,
    age: int = 30,
    third: bool = False,
    landings_only: bool = False,
) -> int:
    """The ceiling of ground contacts for one session, even; both feet landing together count 1.

    `nth` of `of` weeks of the phase; `home` is equipment tier E0 or E1; `third`: session C.
    """
    table = rules()
    low, high = table["contacts"][KEY[phase]][level]
    budget = Fraction(low)
    if of > 1:
        budget += Fraction((high - low) * (min(nth, of) - 1), of - 1)
    budget *= _exact(table["length_factor"][minutes])
    if home and level > 0:
        budget *= _exact(table["home_factor"])
    cap = Fraction(table["contact_cap"][level])
    if age >= ages().master:
        budget *= _exact(table["age50_factor"])
        cap *= _exact(table["age50_factor"])
    if third:
        budget *= _exact(table["c_session_factor"])
    if landings_only:
        cap = min(cap, Fraction(jump_rules()["landings_only_contacts"]))
    return floor(min(budget, cap)) // 2 * 2


def _exact(factor: float) -> Fraction:
    return Fraction(str(factor))


@lru_cache(maxsize=4096)
def share_contacts(budget: int, jumps: tuple[tuple[int, int, bool], ...]) -> tuple[tuple[int, int], ...]:
    """Sets and dose for one or two jumps, each given as (dose, contacts per unit of dose, capped at 40).

    A set that does not fit is shortened; (0, 0) stands for a jump that is left out.
    """
    left = budget
    shared = []
    for place, (dose, per_unit, strict) in enumerate(jumps):
        sets, of = _sets(left, dose, per_unit, strict, first_of_two=place == 0 and len(jumps) > 1)
        left -= sets * of * per_unit
        shared.append((sets, of))
    return tuple(shared)


def _sets(left: int, dose: int, per_unit: int, strict: bool, first_of_two: bool) -> tuple[int, int]:
    limits = rules()["jump_limits"]
    a_set = dose * per_unit
    if left < a_set:
        short = left // per_unit
        return (1, short) if short >= -(-dose // 2) else (0, 0)
    sets = left // a_set
    if first_of_two:
        # Half a set rounds up, but a jump that is chosen gets at least one.
        sets = max(1, floor(_exact(limits["first_share"]) * left / a_set + Fraction(1, 2)))
    most = limits["max_contacts_high_or_per_side" if strict else "max_contacts"]
    return min(sets, limits["max_sets"], most // a_set, left // a_set), dose


def contacts_key(exercise: Exercise) -> tuple[int, int, bool]:
    """What `share_contacts` needs to know of a jump."""
    strict = exercise.tier is Tier.HIGH or exercise.unilateral
    return exercise.dose, exercise.sides * exercise.contacts_per_rep, strict
