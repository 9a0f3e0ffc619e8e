"""A light session: core, hip, foot, upper body, a calf hold, low jumps (`science.md` 3.4)."""

from __future__ import annotations

from dataclasses import replace

from core.training.choice.catalogue import pool
from core.training.choice.jumps import choose_jumps
from core.training.choice.warm_up import warm_up
from core.training.choice.week_lifts import calf_hold, hip_assistance
from core.training.profile import Tier
from core.training.recipes.draft import Draft, Work
from core.training.recipes.full_session import assistance_dose, jump_works
from core.training.recipes.week_context import WeekContext
from core.training.rules import rules
from core.training.safety.limit_effects import MASTER
from core.training.session import Phase, Unit
from core.training.tables import assistance_rir

LIGHT_MINUTES = 20
LIGHT_CONTACTS = 20
_WARM_UP_MINUTES = 20
_SETS = 2
_RIR = 4
_HOLDS = 3
_HOLD_S = 30


def draft_light(context: WeekContext, with_jumps: bool) -> tuple[Draft, int]:
    """The draft and its budget of ground contacts; no squat, hinge, single-leg load or Nordics."""
    warm = warm_up(context.reach, _WARM_UP_MINUTES, context.profile.age >= MASTER)
    draft = Draft(context.phase, context.level, warm.items, warm.seconds)
    budget = LIGHT_CONTACTS if with_jumps else 0
    if with_jumps:
        low = replace(context.jumps, gate=Tier.LOW, phase=Phase.ADAPTATION)
        draft.jumps = jump_works(choose_jumps("A", low), budget, 1)
    if context.red is None:
        hold = calf_hold(context.reach)
        if hold is not None:
            number = _HOLDS - context.reach.stays_by_limit(hold)
            draft.calf = Work(hold, number, (_HOLD_S, _HOLD_S), rules()["calf_rest_s"])
    draft.assistance = _assistance(context)
    return draft, budget


def _assistance(context: WeekContext) -> list[Work]:
    reach = context.reach
    kinds = ("core", "upper") if context.red is not None else ("core", "hip", "foot", "upper")
    picked = (
        hip_assistance((), reach, nordic=False, taken=())
        if kind == "hip"
        else reach.best(pool("assistance", kind))
        for kind in kinds
    )
    return [
        Work(
            exercise,
            _SETS - reach.stays_by_limit(exercise),
            assistance_dose(exercise, context),
            rules()["assistance_rest_s"],
            None if exercise.unit is Unit.SECONDS else max(_RIR, assistance_rir(context.effects.rir_floor)),
        )
        for exercise in picked
        if exercise is not None
    ]
