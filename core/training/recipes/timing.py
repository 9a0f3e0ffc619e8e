"""How long a session takes: an upper estimate in seconds (`science.md` 5.4)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from core.training.choice.catalogue import Load
from core.training.profile import Level
from core.training.recipes.draft import Draft, Work
from core.training.rules import data, rules
from core.training.session import Phase


@dataclass(frozen=True, slots=True)
class Between:
    """Seconds between the parts of a session."""

    after_a_jump: int
    between_lifts: int
    loading_a_bar: int
    to_assistance: int


@cache
def between() -> Between:
    """The seconds, read once."""
    return Between(**data("recipes.yaml")["timing_s"])


def estimate_s(draft: Draft) -> float:
    """Seconds for the whole draft, warm-up included."""
    pauses = between()
    seconds: float = draft.warm_up_s
    for jump in draft.jumps:
        seconds += _lift_s(jump) + pauses.after_a_jump
    seconds += _main_s(draft)
    if draft.m2 is not None:
        bar = pauses.loading_a_bar if draft.m2.exercise.load is Load.BARBELL else 0
        seconds += pauses.between_lifts + bar + _lift_s(draft.m2)
    return seconds + _assistance_s(draft.assistance)


@cache
def ramp_s(load: Load, phase: Phase, level: Level) -> int:
    """Seconds for the ramp sets of M1."""
    table = rules()["ramp_s"]
    if load in (Load.BARBELL, Load.MACHINE):
        if phase in (Phase.ADAPTATION, Phase.DELOAD):
            seconds: int = table["adapt_or_deload"]
        elif level == 2 and phase in (Phase.HEAVY, Phase.POWER):
            seconds = table["level2_heavy_or_power"]
        else:
            seconds = table["barbell_or_machine"]
    else:
        seconds = table["dumbbell_or_backpack" if load.external else "other"]
    return seconds


def _lift_s(work: Work) -> float:
    return work.exercise.setup_s + work.sets * work.set_s + (work.sets - 1) * work.rest_s


def _main_s(draft: Draft) -> float:
    m1, calf = draft.m1, draft.calf
    ramp = ramp_s(m1.exercise.load, draft.phase, draft.level) if m1 is not None else 0
    if draft.paired and m1 is not None and calf is not None:
        return ramp + _pair_s(m1, calf)
    seconds: float = 0
    if m1 is not None:
        seconds += ramp + _lift_s(m1)
    if calf is not None:
        seconds += between().between_lifts + _lift_s(calf)
    return seconds


def _pair_s(m1: Work, calf: Work) -> float:
    rest: int = rules()["pair_rest_s"]
    together = min(m1.sets, calf.sets)
    seconds: float = m1.exercise.setup_s + calf.exercise.setup_s
    seconds += together * (m1.set_s + calf.set_s + 2 * rest) - rest
    for work in (m1, calf):
        seconds += (work.sets - together) * (work.set_s + work.rest_s)
    return seconds


def _assistance_s(works: list[Work]) -> float:
    if not works:
        return 0
    rest: int = rules()["assistance_rest_s"]
    seconds: float = between().to_assistance - rest + max([work.sets for work in works]) * rest
    for work in works:
        seconds += work.exercise.setup_s + work.sets * work.set_s
    return seconds
