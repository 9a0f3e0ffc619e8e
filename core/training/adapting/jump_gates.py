"""Which jumps are open to a runner today, and what the next tier needs (`science.md` 7.7).

Tiers are earned and never chosen. E28 stays far above these limits, which are set on the cautious side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter

from core.training.adapting.gate_needs import back_needs, gate_needs
from core.training.adapting.jump_conditions import RANK, TIERS, jump_rules, plyo_gate
from core.training.adapting.jump_facts import Facts, SplitSquat
from core.training.adapting.jump_reasons import HALF_CONTACTS, why_here
from core.training.adapting.jump_steps import JumpDay, PainDay, Steps, steps_of
from core.training.adapting.squat_ratio import NO_SQUAT, SquatRatios
from core.training.choice.areas import LEG_AREAS
from core.training.journal.told import Tested
from core.training.profile import Level, Profile, Tier
from core.training.reasons import Reason

__all__ = ["Gate", "JumpDay", "PainDay", "SplitSquat", "gate_on", "lower", "plyo_gate"]

_DAY = attrgetter("on")


@dataclass(frozen=True, slots=True)
class Gate:
    """The jumps of a day. `earned` is the highest tier reached, above `tier` after amber pain.

    `first_at_tier`: no session reached `tier` since it was entered; the one that does has half its
    contacts (see `halves`). `contacts_most`: the ceiling of a session from the last loading week, None
    before there is one. `ahead`: the next tier, and `failing` what it needs still.
    """

    tier: Tier
    first_at_tier: bool
    earned: Tier
    contacts_most: int | None
    ahead: Tier | None
    failing: tuple[Reason, ...]
    reasons: tuple[Reason, ...]

    def halves(self, highest: Tier) -> bool:
        """Whether a session whose highest jump is of this tier has half its contacts."""
        return self.first_at_tier and highest is self.tier


def gate_on(
    day: date,
    *,
    told: Tier,
    jumps: tuple[JumpDay, ...],
    pains: tuple[PainDay, ...],
    tests: tuple[Tested, ...],
    squats: SquatRatios = NO_SQUAT,
    profile: Profile,
    level: Level,
    split_squat: SplitSquat | None = None,
    injury_12m: bool | None = None,
    needs: bool = True,
) -> Gate:
    """The gate of a day, from what was jumped, hurt and tested up to it; later facts are passed over.

    `needs`: say too what the next tier needs, which a session does not ask for. `told`: the tier at the
    start (`profile.plyo_tier`). `injury_12m`: an injury of a leg, None while nobody asked, which keeps
    high closed. Loads of `split_squat` are in the units of the profile.
    """
    legs = tuple([pain for pain in pains if pain[0] <= day and pain[1] in LEG_AREAS])
    facts = Facts(
        tests=tests,
        injuries=tuple([pain[0] for pain in legs if pain[3] == "red"]),
        injury_12m=injury_12m,
        squats=squats,
        split_squat=split_squat,
        profile=profile,
        level=level,
    )
    done = sorted([jump for jump in jumps if jump.on <= day], key=_DAY)
    start = Tier.MODERATE if told is Tier.HIGH and facts.never_high else told
    steps = steps_of(start, done, legs, facts.may_rise)
    if not steps.down and facts.may_rise(steps, day):
        steps.rise(day)
    reasons = (why_here(steps), HALF_CONTACTS) if steps.fresh else (why_here(steps),)
    return Gate(
        tier=steps.tier,
        first_at_tier=steps.fresh,
        earned=steps.earned,
        contacts_most=contacts_most(day, done),
        ahead=steps.ahead,
        failing=_needs(facts, steps, day) if needs else (),
        reasons=reasons,
    )


def lower(tier: Tier, down: int) -> Tier:
    """So many tiers below, low at the lowest (7.4, 6.4)."""
    return TIERS[max(0, RANK[tier] - down)]


def _needs(facts: Facts, steps: Steps, on: date) -> tuple[Reason, ...]:
    if steps.down:
        return (back_needs(steps),)
    if steps.ahead is None:
        return ()
    return gate_needs(steps.ahead, facts, steps, on)


def contacts_most(day: date, jumps: Sequence[JumpDay]) -> int | None:
    """25 above the most of a session in the last loading week before the week of `day`; `jumps` in order."""
    monday = day - timedelta(days=day.weekday())
    week, most = None, 0
    for jump in reversed(jumps):
        if not jump.loading or jump.on >= monday:
            continue
        if week is None:
            week = jump.on - timedelta(days=jump.on.weekday())
        if jump.on < week:
            break
        most = max(most, jump.contacts)
    more: int = jump_rules()["more_contacts_at_most"]
    return None if week is None else most + more
