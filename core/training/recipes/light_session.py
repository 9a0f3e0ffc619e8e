"""A light session: core, hip, foot, upper body, a calf hold, low jumps (`science.md` 3.4)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from core.training.choice.catalogue import pool
from core.training.choice.jumps import choose_jumps
from core.training.choice.warm_up import warm_up
from core.training.choice.week_lifts import calf_hold, hip_assistance
from core.training.profile import SessionMinutes, Tier
from core.training.recipes.draft import Draft, Work
from core.training.recipes.from_tables import assistance_dose
from core.training.recipes.full_session import jump_works
from core.training.recipes.week_context import WeekContext
from core.training.rules import data, rules
from core.training.safety.ages import ages
from core.training.session import Phase, Unit
from core.training.tables import assistance_rir


@dataclass(frozen=True, slots=True)
class LightRules:
    """At most `minutes_at_most`, which also choose the warm-up; the others are of the session's lifts."""

    minutes_at_most: SessionMinutes
    sets: int
    least_rir: int
    hold_sets: int
    hold_s: int
    contacts_at_most: int


@cache
def light_rules() -> LightRules:
    """The numbers of 3.4, read once."""
    return LightRules(**data("recipes.yaml")["light"])


def draft_light(context: WeekContext, with_jumps: bool) -> tuple[Draft, int]:
    """The draft and its budget of ground contacts; no squat, hinge, single-leg load or Nordics."""
    light = light_rules()
    warm = warm_up(context.reach, light.minutes_at_most, context.profile.age >= ages().master)
    draft = Draft(context.phase, context.level, warm.items, warm.seconds)
    budget = light.contacts_at_most if with_jumps else 0
    if with_jumps:
        low = replace(context.jumps, gate=Tier.LOW, phase=Phase.ADAPTATION)
        draft.jumps = jump_works(choose_jumps("A", low), budget, 1)
    if context.red is None:
        hold = calf_hold(context.reach)
        if hold is not None:
            number = light.hold_sets - context.reach.stays_by_limit(hold)
            draft.calf = Work(hold, number, (light.hold_s, light.hold_s), rules()["calf_rest_s"])
    draft.assistance = _assistance(context)
    return draft, budget


def _assistance(context: WeekContext) -> list[Work]:
    reach, light = context.reach, light_rules()
    kinds = ("core", "upper") if context.red is not None else ("core", "hip", "foot", "upper")
    picked = (
        hip_assistance((), reach, nordic=False, taken=())
        if kind == "hip"
        else reach.best(pool("assistance", kind))
        for kind in kinds
    )
    least = max(light.least_rir, context.effects.rir_floor)
    return [
        Work(
            exercise,
            light.sets - reach.stays_by_limit(exercise),
            assistance_dose(exercise, context.effects.youth, context.nordic_early),
            rules()["assistance_rest_s"],
            None if exercise.unit is Unit.SECONDS else assistance_rir(least),
        )
        for exercise in picked
        if exercise is not None
    ]
