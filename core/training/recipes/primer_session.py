"""A race-week primer: a few known jumps, a known lift moved fast, nothing new (`science.md` 3.4, 6.3)."""

from __future__ import annotations

from collections.abc import Container, Mapping

from core.text import say
from core.training.choice.catalogue import Exercise, pool
from core.training.choice.jumps import tier_cap, within
from core.training.choice.main_lifts import Letter
from core.training.choice.warm_up import primer_warm_up
from core.training.choice.week_lifts import Lifts
from core.training.profile import Tier
from core.training.reasons import Grade, Reason
from core.training.recipes.draft import Draft, Work
from core.training.recipes.week_context import WeekContext
from core.training.rules import data, rules
from core.training.safety.ages import ages
from core.training.session import Phase
from core.training.tables import jump_rest_s, rest_s

KIND_PRIMER = Reason(
    "kind_primer",
    say("A primer before your race: short, fast and only what you know. It is optional."),
    Grade.COACH_PRACTICE,
)
PRIMER_NO_JUMPS = Reason(
    "primer_no_jumps",
    say("A primer holds nothing new, and no low or moderate jump is familiar to you yet."),
    Grade.COACH_PRACTICE,
)
PRIMER_NO_LIFT = Reason(
    "primer_no_lift",
    say("A primer holds nothing new, and there is no squat or hinge here that you know with a load."),
    Grade.COACH_PRACTICE,
)
PRIMER_NO_SMALL_LIFTS = Reason(
    "primer_no_assistance",
    say("A primer leaves out the calf and the small lifts, so that you race rested."),
    Grade.COACH_PRACTICE,
)


def draft_primer(
    context: WeekContext, lifts: Mapping[Letter, Lifts], familiar: Container[str], with_jumps: bool
) -> tuple[Draft, int]:
    """The draft and its ground contacts, which are the budget.

    `lifts` are the week's (`week_lifts`); `familiar` the ids that were trained before. The
    lift has its percent of 1RM where the load can be told from one; the load is set elsewhere.
    """
    warm = primer_warm_up(context.reach, context.profile.age >= ages().master)
    draft = Draft(Phase.TAPER, context.level, warm.items, warm.seconds)
    jump = _jump(context, familiar) if with_jumps else None
    if jump is not None:
        draft.jumps = [jump]
    lift = _lift(context, lifts, familiar)
    if lift is not None:
        draft.m1 = _fast(lift, context)
    return draft, 0 if jump is None else jump.contacts


def _jump(context: WeekContext, familiar: Container[str]) -> Work | None:
    """The best familiar jump off both legs, so that two sets of five are ten contacts."""
    highest = tier_cap(context.jumps, Phase.TAPER)
    highest = Tier.MODERATE if highest is Tier.HIGH else highest
    known = (
        jump
        for jump in pool("plyometric")
        if jump.id in familiar
        and within(jump, highest)
        and not jump.unilateral
        and (jump.subcategory == "landing" or not context.jumps.landings_only)
    )
    jump = context.reach.best(known)
    if jump is None or jump.tier is None:
        return None
    numbers = data("recipes.yaml")["primer"]["jump"]
    dose = numbers["contacts_per_set"]
    return Work(jump, numbers["sets"], (dose, dose), jump_rest_s(jump.tier))


def _lift(context: WeekContext, lifts: Mapping[Letter, Lifts], familiar: Container[str]) -> Exercise | None:
    """M1 of A, else of B: a loaded squat or hinge that is known."""
    effects = context.effects
    if context.red is not None or effects.nothing_heavy or effects.light_only:
        return None
    for m1 in (lifts["A"].m1, lifts["B"].m1):
        if m1 is not None and m1.category in ("squat", "hinge") and m1.load.external and m1.id in familiar:
            return m1
    return None


def _fast(lift: Exercise, context: WeekContext) -> Work:
    """Two sets of three; six at 16-17, where no set has fewer (2.1)."""
    numbers = data("recipes.yaml")["primer"]["lift"]
    low_high = (numbers["reps"], numbers["reps"])
    if context.effects.youth:
        low, high = rules()["min_reps"]["the_same_in_deload_taper"]
        low_high = (low, high)
    return Work(
        lift,
        numbers["sets"],
        low_high,
        rest_s("m1", lift, Phase.TAPER, context.level),
        percent=None if lift.load.light else numbers["percent_1rm"],
    )
