"""Which jumps a session has: slots, tiers, order (`science.md` 4.1 jumps, 4.2, 7.7)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from core.training.choice.catalogue import Exercise, catalogue, pool
from core.training.choice.changes import swaps_now
from core.training.choice.main_lifts import Letter
from core.training.choice.next_block import freshest
from core.training.choice.reach import Reach
from core.training.profile import Level, Tier
from core.training.session import Phase
from core.training.tables import highest_tier

_RANK = {Tier.LOW: 0, Tier.MODERATE: 1, Tier.HIGH: 2}
_LANDINGS: tuple[str, ...] = ("landing",)
Fallbacks = tuple[tuple[str, ...], ...]
Jumps = tuple[Exercise, ...]


@dataclass(frozen=True, slots=True)
class JumpRules:
    """What decides about jumps. `level` is the jump level (0 under 6 months of running).

    `gate` is the runner's own tier with the caps of age, body mass and screen;
    `origin` the phase whose exercises stay through a deload or taper. `block`: its index, for
    the variety of 4.2. `swapped`: the runner's swaps, out and into, in the order they were told.
    `last_block`: B's jumps that were trained in the block before. `of_a`: those of this week's A, where
    that is done.
    """

    reach: Reach
    level: Level
    gate: Tier
    phase: Phase
    origin: Phase
    landings_only: bool = False
    block: int = 0
    swapped: tuple[tuple[str, str], ...] = ()
    last_block: frozenset[str] = frozenset()
    of_a: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class _Search:
    """What a slot looks for: up to `cap`, best not in `used`, another than `before` (4.2)."""

    rules: JumpRules
    cap: Tier
    used: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()


@lru_cache(maxsize=4096)
def choose_jumps(letter: Letter, rules: JumpRules) -> tuple[Exercise, ...]:
    """At most two jumps, in the order they are done: the higher tier first."""
    if letter == "B":
        of_a = _ids("A", rules) if rules.of_a is None else rules.of_a
        search = _Search(rules, tier_cap(rules, rules.phase), of_a, jumps_before(rules))
        chosen = _pick(_slots("B", rules), search, single_leg=_wants_one_leg(rules))
    else:
        search = _Search(rules, Tier.LOW if letter == "C" else tier_cap(rules, rules.phase))
        chosen = _pick(_slots("A", rules), search)
    if rules.swapped:
        chosen = _with_swaps(chosen, search)
    return tuple(sorted(chosen, key=lambda jump: -_RANK[jump.tier or Tier.LOW]))


def jumps_before(rules: JumpRules) -> frozenset[str]:
    """The jumps of B in the last block, by choice where none was trained; none in the first."""
    if not rules.block or rules.last_block:
        return rules.last_block
    return _ids("B", replace(rules, block=rules.block - 1, swapped=()))


def _ids(letter: Letter, rules: JumpRules) -> frozenset[str]:
    return frozenset(jump.id for jump in choose_jumps(letter, rules))


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


def _pick(slots: tuple[Fallbacks, Fallbacks], search: _Search, single_leg: bool = False) -> Jumps:
    first = _best(slots[0], search, (), one_leg=True) if single_leg else None
    first = first or _best(slots[0], search, ())
    chosen: Jumps = () if first is None else (first,)
    second = _best(slots[1], search, chosen)
    return chosen if second is None else (*chosen, second)


def _best(kinds: Fallbacks, search: _Search, chosen: Jumps, one_leg: bool = False) -> Exercise | None:
    for subcategories in kinds:
        fitting = tuple(
            jump
            for jump in pool("plyometric", *subcategories)
            if within(jump, search.cap)
            and (jump.single_leg_hop or not one_leg)
            and all(go_together(jump, other) for other in chosen)
        )
        jump = freshest(search.rules.reach, fitting, search.used, search.before)
        if jump is not None:
            return jump
    return None


def _with_swaps(chosen: Jumps, search: _Search) -> Jumps:
    """The runner's swaps, where the gate, the pain and the other jump let them pass today."""
    swaps, every = swaps_now(search.rules.swapped), catalogue()
    for jump in chosen:
        if jump.id not in swaps:
            continue
        into = every[swaps[jump.id]]
        if (
            within(into, search.cap)
            and search.rules.reach.allows(into)
            and (into.subcategory == "landing" or not search.rules.landings_only)
            and all(go_together(into, other) for other in chosen if other is not jump)
        ):
            chosen = tuple(into if other is jump else other for other in chosen)
    return chosen


def within(jump: Exercise, highest: Tier) -> bool:
    """It is a jump, and its tier is at most `highest`."""
    return jump.tier is not None and _RANK[jump.tier] <= _RANK[highest]


def go_together(jump: Exercise, other: Exercise) -> bool:
    """Two different jumps, not both high-tier, not both hops on one leg."""
    both_high = jump.tier is Tier.HIGH and other.tier is Tier.HIGH
    both_one_leg = jump.single_leg_hop and other.single_leg_hop
    return jump.id != other.id and not both_high and not both_one_leg
