"""The jumps that are open to a runner on a day, breaks included (`science.md` 7.4, 7.7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from core.training.adapting.jump_conditions import RANK
from core.training.adapting.jump_gates import Gate, JumpDay, contacts_most, gate_on
from core.training.adapting.jump_reasons import HALF_CONTACTS
from core.training.adapting.squat_ratio import NO_SQUAT
from core.training.adapting.time_off import after_gap
from core.training.course.gaps import Gap
from core.training.course.levels import squats_at
from core.training.course.recalled import happened, split_squat
from core.training.course.weeks import monday
from core.training.profile import Tier

if TYPE_CHECKING:
    from core.training.course.course import Course


def jump_gate(course: Course, day: date, needs: bool) -> Gate:
    """The gate of a day (7.7); with `needs` what the next tier still asks for.

    After a break that begins a new block jumps are earned anew, from low on.
    """
    level = course.place(monday(day)).level
    gaps = [gap for gap in course.weeks.gaps if gap.back <= day and not gap.begins]
    anew = max((gap.back for gap in gaps if after_gap(gap.days).recalibrate), default=None)
    jumps = tuple(jump for jump in course.body.jump_days if anew is None or jump.on >= anew)
    high = _may_jump_high(course, day, jumps)
    gate = gate_on(
        day,
        told=course.profile.plyo_tier if anew is None else Tier.LOW,
        jumps=jumps,
        pains=course.body.pain_days,
        tests=tuple(course.log.tests),
        squats=squats_at(course, day) if high else NO_SQUAT,
        split_squat=split_squat(course, day) if high else None,
        injury_12m=happened(course, "leg_injury", day),
        profile=course.profile,
        level=level,
        needs=needs,
    )
    if anew is not None:
        # Contacts go up from those of the last loading week, however long ago it was.
        gate = replace(gate, contacts_most=contacts_most(day, course.body.jump_days))
    if gate.first_at_tier or not _comes_back(gate, gaps, jumps):
        return gate
    return replace(gate, first_at_tier=True, reasons=(*gate.reasons, HALF_CONTACTS))


def _comes_back(gate: Gate, gaps: list[Gap], jumps: tuple[JumpDay, ...]) -> bool:
    """Whether a tier above low was not jumped since a break took it away: it is entered again."""
    lowered = max((gap.back for gap in gaps if after_gap(gap.days).tiers_down), default=None)
    if lowered is None or gate.tier is Tier.LOW:
        return False
    return not any(jump.on >= lowered and RANK[jump.tier] >= RANK[gate.tier] for jump in jumps)


def _may_jump_high(course: Course, day: date, jumps: tuple[JumpDay, ...]) -> bool:
    """Whether it matters how the squat compares: with a body mass told, above the lowest tier."""
    return course.profile.body_mass is not None and any(
        jump.tier is not Tier.LOW for jump in jumps if jump.on < day
    )
