"""What a day takes off a session: time off, races, soreness, sleep, pain, new jumps (`science.md` 6 to 8)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from core.text import say
from core.training.adapting.jump_gates import Gate, lower
from core.training.adapting.time_off import TimeOff, after_gap
from core.training.course.cuts import gap_ended
from core.training.course.race_return import NO_RETURN, race_return
from core.training.course.recalled import after_fall
from core.training.course.seats import Seat
from core.training.placement.letters import LETTERS
from core.training.profile import Tier
from core.training.races.race_reasons import jumps_down_reason
from core.training.reasons import Grade, Reason
from core.training.recipes.easing import Easing
from core.training.safety.ease import NO_EASE
from core.training.safety.illness import HEALTHY, as_days_off
from core.training.safety.pain import PAINLESS
from core.training.safety.pain_told import told_of
from core.training.safety.pain_work import no_jumps_on_return

if TYPE_CHECKING:
    from core.training.course.course import Course


@dataclass(frozen=True, slots=True)
class DayEase:
    """The easing of a day, the highest tier of its jumps, and whether a full session is a light one."""

    easing: Easing
    tier: Tier
    light: bool = False


def ease_on(course: Course, seat: Seat, gate: Gate) -> DayEase:
    """Everything that its day takes off a session, with its reasons."""
    day, body = seat.on, course.body
    felt, picture, illness = body.ease(day, seat.waited), body.pain(day), body.illness(day)
    gap, race = gap_ended(course, day), race_return(course, day)
    jumps = Easing(
        no_jumps=after_fall(course, day),
        half_at=gate.tier if gate.first_at_tier else None,
        contacts_most=gate.contacts_most,
        jump_reasons=gate.reasons,
    )
    if gap is None and race is NO_RETURN and felt is NO_EASE and picture is PAINLESS and illness is HEALTHY:
        return DayEase(jumps, gate.tier)
    off = after_gap(0 if gap is None else gap.days)
    ill = illness.as_time_off and off.load == 1
    if ill:
        off = after_gap(as_days_off())
    tier = lower(gate.tier, max(off.tiers_down, 0 if race.jumps_down is None else 1))
    light = _given(
        felt.why_light if seat.name != "L" else None,
        illness.reason if illness.state == "light" else None,
        race.waits if seat.name in LETTERS else None,
    )
    easing = Easing(
        m1_sets=felt.m1_sets,
        main_sets=felt.main_sets + off.sets,
        m1_rir=felt.rir,
        main_rir=off.rir,
        contacts=Fraction(off.contacts),
        half_at=jumps.half_at if tier is gate.tier else None,
        contacts_most=jumps.contacts_most,
        highest=Tier.MODERATE if felt.no_high else Tier.HIGH,
        no_jumps=jumps.no_jumps or no_jumps_on_return(picture),
        pain=picture if picture.areas else None,
        jump_reasons=jumps.jump_reasons if tier is gate.tier else (),
        reasons=_given(*told_of(picture), *light),
        full_reasons=_given(
            *felt.reasons,
            *((illness.reason,) if ill else _off_reasons(off, gate.tier)),
            None if race.jumps_down is None or gate.tier is Tier.LOW else jumps_down_reason(race.jumps_down),
        ),
    )
    return DayEase(easing, tier, bool(light))


def _given(*reasons: Reason | None) -> tuple[Reason, ...]:
    return tuple(dict.fromkeys(reason for reason in reasons if reason is not None))


def _off_reasons(off: TimeOff, tier: Tier) -> tuple[Reason, ...]:
    """The reasons of time off. Below the lowest tier there is none: jumps only have fewer contacts there."""
    if tier is not Tier.LOW or off.contacts == 1:
        return off.reasons
    text = say("Jumps have {percent} % of the contacts.", percent=int(off.contacts * 100))
    fewer = Reason("time_off_jumps", text, Grade.SAFETY_DEFAULT)
    return tuple(fewer if reason.code == fewer.code else reason for reason in off.reasons)
