"""Which jumps a session has: slots, tiers, order (`science.md` 4.1 jumps, 7.7)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from core.training.choice.catalogue import Exercise, pool
from core.training.choice.main_lifts import Letter
from core.training.choice.reach import Reach
from core.training.profile import Level, Tier
from core.training.session import Phase
from core.training.tables import highest_tier

_RANK = {Tier.LOW: 0, Tier.MODERATE: 1, Tier.HIGH: 2}
_LANDINGS: tuple[str, ...] = ("landing",)
Fallbacks = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class JumpRules:
    """What decides about jumps. `level` is the jump level (0 under 6 months of running).

    `gate` is the runner's own tier with the caps of age, body mass and screen;
    `origin` the phase whose exercises stay through a deload or taper.
    """

    reach: Reach
    level: Level
    gate: Tier
    phase: Phase
    origin: Phase
    landings_only: bool = False


@lru_cache(maxsize=4096)
def choose_jumps(letter: Letter, rules: JumpRules) -> tuple[Exercise, ...]:
    """At most two jumps, in the order they are done: the higher tier first."""
    if letter == "C":
        return _pick(_slots("A", rules), rules, Tier.LOW, frozenset())
    cap = tier_cap(rules, rules.phase)
    if letter == "A":
        return _pick(_slots("A", rules), rules, cap, frozenset())
    of_a = frozenset(jump.id for jump in choose_jumps("A", rules))
    return _pick(_slots("B", rules), rules, cap, of_a, single_leg=_wants_one_leg(rules))


def tier_cap(rules: JumpRules, phase: Phase) -> Tier:
    """The highest tier: the runner's gate and the last column of table 5.2."""
    return min(rules.gate, highest_tier(phase, rules.level), key=_RANK.__getitem__)


def _wants_one_leg(rules: JumpRules) -> bool:
    """B in the power phase from level 1, when its highest tier is moderate."""
    return rules.origin is Phase.POWER and rules.level > 0 and tier_cap(rules, rules.origin) is Tier.MODERATE


def _slots(letter: Letter, rules: JumpRules) -> tuple[Fallbacks, Fallbacks]:
    """For the first and the second jump: kinds to try, one after the other."""
    if rules.landings_only:
        return (_LANDINGS,), (_LANDINGS,)
    if letter == "B":
        return (("horizontal", "lateral"), ("vertical", "landing")), (("reactive",),)
    if rules.level == 0 and rules.origin is Phase.ADAPTATION:
        return (("reactive",),), (_LANDINGS,)
    return (("reactive",),), (("vertical",), _LANDINGS)


def _pick(
    slots: tuple[Fallbacks, Fallbacks],
    rules: JumpRules,
    cap: Tier,
    used: frozenset[str],
    single_leg: bool = False,
) -> tuple[Exercise, ...]:
    first = (
        _best(slots[0], rules, cap, used, ())
        if not single_leg
        else (_best(slots[0], rules, cap, used, (), one_leg=True) or _best(slots[0], rules, cap, used, ()))
    )
    chosen: tuple[Exercise, ...] = () if first is None else (first,)
    second = _best(slots[1], rules, cap, used, chosen)
    if second is not None:
        chosen += (second,)
    return tuple(sorted(chosen, key=lambda jump: -_RANK[jump.tier or Tier.LOW]))


def _best(
    kinds: Fallbacks,
    rules: JumpRules,
    cap: Tier,
    used: frozenset[str],
    chosen: tuple[Exercise, ...],
    one_leg: bool = False,
) -> Exercise | None:
    for subcategories in kinds:
        fitting = (
            jump
            for jump in pool("plyometric", *subcategories)
            if _RANK[jump.tier or Tier.LOW] <= _RANK[cap]
            and (jump.single_leg_hop or not one_leg)
            and all(_go_together(jump, other) for other in chosen)
        )
        jump = rules.reach.best(fitting, used)
        if jump is not None:
            return jump
    return None


def _go_together(jump: Exercise, other: Exercise) -> bool:
    """Two different jumps, not both high-tier, not both hops on one leg."""
    both_high = jump.tier is Tier.HIGH and other.tier is Tier.HIGH
    both_one_leg = jump.single_leg_hop and other.single_leg_hop
    return jump.id != other.id and not both_high and not both_one_leg
