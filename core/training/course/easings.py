"""What a day takes off a session: time off, races, soreness, sleep, pain, new jumps (`science.md` 6 to 8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from core.training.adapting.jump_gates import Gate, lower
from core.training.adapting.time_off import TimeOff, after_gap
from core.training.course.cuts import gap_ended
from core.training.profile import Race, Tier
from core.training.races.race_reasons import jumps_down_reason
from core.training.races.return_to_work import first_full_day, jumps_down_until, return_gate
from core.training.reasons import Reason
from core.training.recipes.easing import Easing
from core.training.safety.ease import NO_EASE
from core.training.safety.illness import HEALTHY, Illness, eased_days
from core.training.safety.pain import PAINLESS
from core.training.safety.pain_told import told_of
from core.training.safety.pain_work import no_jumps_on_return

if TYPE_CHECKING:
    from core.training.course.course import Course

_FULL = ("A", "B", "C")


@dataclass(frozen=True, slots=True)
class DayEase:
    """The easing of a day, the highest tier of its jumps, and whether a full session is a light one."""

    easing: Easing
    tier: Tier
    light: bool = False


def ease_on(course: Course, day: date, gate: Gate) -> DayEase:
    """Everything that a day takes off, with its reasons."""
    felt, picture, illness = course.body.ease(day), course.body.pain(day), course.body.illness(day)
    gap, race = gap_ended(course, day), course.last_race(day)
    jumps = Easing(
        half_at=gate.tier if gate.first_at_tier else None,
        contacts_most=gate.contacts_most,
        jump_reasons=gate.reasons,
    )
    if gap is None and race is None and felt is NO_EASE and picture is PAINLESS and illness is HEALTHY:
        return DayEase(jumps, gate.tier)
    off = _time_off(gap.days if gap is not None else None, illness)
    down = off.tiers_down
    reasons = [*felt.reasons, *told_of(picture), *off.reasons]
    waits = None
    if race is not None:
        if first_full_day(race) <= day <= jumps_down_until(race):
            down = max(down, 1)
            reasons.append(jumps_down_reason(race))
        waits = _waits_after(course, race, day)
    reasons += [reason for reason in (illness.reason, waits) if reason is not None]
    tier = lower(gate.tier, down)
    easing = Easing(
        m1_sets=felt.m1_sets,
        main_sets=felt.main_sets + off.sets,
        m1_rir=felt.rir,
        main_rir=off.rir,
        contacts=Fraction(off.contacts),
        half_at=jumps.half_at if tier is gate.tier else None,
        contacts_most=jumps.contacts_most,
        highest=Tier.MODERATE if felt.no_high else Tier.HIGH,
        no_jumps=no_jumps_on_return(picture),
        pain=picture if picture.areas else None,
        jump_reasons=jumps.jump_reasons,
        reasons=tuple(dict.fromkeys(reasons)),
    )
    return DayEase(easing, tier, felt.light or illness.state == "light" or waits is not None)


def _time_off(days: int | None, illness: Illness) -> TimeOff:
    """The row of 7.4 that holds in the first week back; after an illness that of a week off."""
    if days is not None:
        return after_gap(days)
    return after_gap(eased_days() if illness.as_time_off else 0)


def _waits_after(course: Course, race: Race, day: date) -> Reason | None:
    """Why full sessions still wait after a race (6.4, the gate on top of the days)."""
    back = any(race.date < done.on < day and done.session.name in _FULL for done in course.log.trained)
    if back or day < first_full_day(race):
        return None
    amber = any(area.light != "green" for area in course.body.pain(day).areas)
    return return_gate(race, _soreness(course, day), amber)


def _soreness(course: Course, day: date) -> int | None:
    """The last soreness told, today or the day before (8.3)."""
    near = [
        felt.soreness
        for felt in course.log.felts
        if felt.soreness is not None and day - timedelta(days=1) <= felt.on <= day
    ]
    return near[-1] if near else None
