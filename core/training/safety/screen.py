"""The screen before the first plan: what it decides and what it limits (science.md 8.1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from core.text import Message
from core.training.profile import Screen
from core.training.reasons import Grade, Reason
from core.training.safety import texts as safety_texts
from core.training.safety.after_birth import after_birth
from core.training.safety.ages import ages
from core.training.safety.limit_reasons import limit_reason
from core.training.safety.limits import Limit

Outcome = Literal["clear", "clear_with_limits", "blocked_until_clearance", "blocked", "not_served_under_16"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What the screen says. `limits` are in the order of `Limit`, and only of a clear outcome."""

    decision: Outcome
    limits: tuple[Limit, ...]
    reasons: tuple[Reason, ...]


@lru_cache(maxsize=4096)
def decide(age: int, screen: Screen) -> Decision:
    """The most severe answer wins (8.1). A clearance given on a day turns into limits."""
    if age < ages().served:
        return Decision("not_served_under_16", (), (_reason("under_16", safety_texts.UNDER_16, "E29"),))
    blocked = tuple(_blocked(screen))
    if blocked:
        return Decision("blocked", (), blocked)
    if screen.cleared_on is None and any(asks for asks, _ in _clearances(screen)):
        return Decision("blocked_until_clearance", (), (_reason("clearance_needed", safety_texts.CLEARANCE),))
    limits = set(_limits(age, screen))
    limits.update(limit for asks, limit in _clearances(screen) if asks)
    ordered = tuple(limit for limit in Limit if limit in limits)
    reasons = tuple(limit_reason(limit) for limit in ordered)
    return Decision("clear_with_limits" if ordered else "clear", ordered, reasons)


def _blocked(screen: Screen) -> Iterator[Reason]:
    if screen.chest_pain or screen.faint or screen.unusual_breathless:
        yield _reason("see_a_doctor_first", safety_texts.BLOCKED)
    if screen.acute_injury_cannot_bear_weight:
        yield _reason("acute_injury", safety_texts.BLOCKED_INJURY)
    if screen.postpartum_weeks is not None and screen.postpartum_weeks < after_birth().some_from:
        yield _reason("first_weeks_after_birth", safety_texts.BLOCKED_AFTER_BIRTH, "E33")


def _clearances(screen: Screen) -> tuple[tuple[bool, Limit], ...]:
    """What asks for a professional's word, and the limit that stays once it was given."""
    gently = screen.heart_metabolic_kidney or screen.told_to_restrict or screen.surgery_6m
    return (
        (gently, Limit.START_GENTLY),
        (screen.bone_stress_12w_or_unhealed, Limit.BONE_STRESS),
        (screen.pregnant, Limit.PREGNANCY),
    )


def _limits(age: int, screen: Screen) -> Iterator[Limit]:
    if age < ages().adult:
        yield Limit.YOUTH
    if screen.bp_med_or_high_bp:
        yield Limit.BLOOD_PRESSURE
    if screen.osteoporosis:
        yield Limit.OSTEOPOROSIS
    weeks = screen.postpartum_weeks
    if weeks is not None and weeks < after_birth().graded_from:
        yield Limit.NO_PLYO_NO_HEAVY
    elif weeks is not None and weeks < after_birth().all_from:
        yield Limit.AFTER_BIRTH_GRADED
    if screen.pelvic_symptoms:
        yield Limit.PELVIC_FLOOR
    if screen.low_energy:
        yield Limit.LOW_ENERGY
    if screen.other:
        yield Limit.LIGHT_ONLY


def _reason(code: str, text: Message, *evidence: str) -> Reason:
    return Reason(code, text, Grade.SAFETY_DEFAULT, evidence)
