"""What a week's phase is for, in words (science.md 6.1, 6.2, 6.4)."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, assert_never

from core.text import say
from core.training.reasons import Grade, Reason
from core.training.session import Phase
from core.training.week import WeekPlace

Cause = Literal["block", "screen", "before_race", "after_race"]
"""Why a week is light or empty; every other phase has its place in the block."""


def cause_of(place: WeekPlace, light_by_screen: bool) -> Cause:
    """What made this week what it is."""
    if place.phase not in (Phase.LIGHT, Phase.NONE):
        return "block"
    if light_by_screen and place.phase is Phase.LIGHT:
        return "screen"
    return "before_race" if place.after is None else "after_race"


def week_reasons(place: WeekPlace, light_by_screen: bool, two_in_maintenance: bool) -> tuple[Reason, ...]:
    """The reason for a week's phase first, then what turned the chain aside in this week."""
    return (phase_reason(place.phase, cause_of(place, light_by_screen), two_in_maintenance), *place.why)


@lru_cache(maxsize=256)
def phase_reason(phase: Phase, cause: Cause, two_in_maintenance: bool = False) -> Reason:
    """The reason for a week's phase. `two_in_maintenance`: from 65 on maintenance is 2 a week."""
    code = f"week_{phase.value}"
    match phase:
        case Phase.ADAPTATION:
            text = say("Adaptation: you learn the lifts and find your weights, with reps to spare.")
            return Reason(code, text, Grade.COACH_PRACTICE, ("E38",))
        case Phase.HEAVY:
            text = say("Heavy: the load goes up and the reps go down.")
            return Reason(code, text, Grade.META_ANALYSIS, ("E06",))
        case Phase.POWER:
            text = say("Power: a little less lifting, moved fast, and the most jumps.")
            return Reason(code, text, Grade.META_ANALYSIS, ("E01",))
        case Phase.DELOAD:
            text = say("Deload: fewer sets, lighter loads, nothing new. Every fourth week at the latest.")
            return Reason(code, text, Grade.COACH_PRACTICE)
        case Phase.TAPER:
            text = say("Taper: about half the sets at your last heavy load. Nothing new before the race.")
            return Reason(code, text, Grade.META_ANALYSIS, ("E22",))
        case Phase.MAINTENANCE:
            return _maintenance(code, two_in_maintenance)
        case Phase.LIGHT | Phase.NONE:
            return _less(phase, cause)
    assert_never(phase)


def _maintenance(code: str, two: bool) -> Reason:
    if two:
        text = say("Maintenance: from 65 on, two sessions a week keep your strength.")
    else:
        text = say("Maintenance: one session a week keeps most of your strength.")
    return Reason(code, text, Grade.META_ANALYSIS, ("E17",))


def _less(phase: Phase, cause: Cause) -> Reason:
    match phase, cause:
        case Phase.LIGHT, "screen":
            text = say("Light sessions only, because of your answers about your health.")
            return Reason("light_by_screen", text, Grade.SAFETY_DEFAULT)
        case Phase.LIGHT, "after_race":
            text = say("Light sessions only until your race is far enough behind you.")
            return Reason("return_from_race", text, Grade.COACH_PRACTICE)
        case Phase.LIGHT, _:
            text = say(
                "Too close to your race to start lifting heavy; here is a light routine, "
                "and we begin after it."
            )
            return Reason("too_close_to_race", text, Grade.COACH_PRACTICE)
        case _, "after_race":
            text = say("The week after your race stays free of strength work.")
            return Reason("return_from_race", text, Grade.COACH_PRACTICE)
        case _:
            text = say("Too close to your race to start anything new; we begin after it.")
            return Reason("too_close_to_race", text, Grade.COACH_PRACTICE)
