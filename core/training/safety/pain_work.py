"""What pain asks of the work on one exercise (`science.md` 8.2): load, sets, raises, jumps.

`choice/reach.py` removes what is over its `pain_limit`, and the recipes take a set off what stays at
amber level; only what they cannot see, the return after red, is added here.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

from core.text import say
from core.training.choice.areas import AREA_NAMES, LEG_AREAS
from core.training.choice.catalogue import Exercise
from core.training.reasons import Grade, Reason
from core.training.rules import rules
from core.training.safety.picture import AreaPain, PainPicture
from core.training.safety.traffic import pain_rules

_WHOLE = Decimal(1)


@cache
def _amber_share() -> Decimal:
    return Decimal(pain_rules().amber_load_percent) / 100


def pain_share(exercise: Exercise, picture: PainPicture) -> Decimal:
    """The share of its load that an exercise keeps: less where an area it loads is amber or returning."""
    return _WHOLE if _eased(exercise, picture) is None else _amber_share()


def pain_sets(exercise: Exercise, picture: PainPicture) -> int:
    """The change of sets that is still to be made, 0 or -1: at amber level the recipes have made it."""
    touched = [area for area in picture.areas if area.area in exercise.pain_limits]
    if any(area.level >= pain_rules().amber_from for area in touched):
        return 0
    fewer: int = rules()["amber_sets"]
    return fewer if any(area.returning for area in touched) else 0


def no_raise(exercise: Exercise, picture: PainPicture, on: date) -> bool:
    """Whether pain forbids to raise the exercise: amber, red, the return from it, and a week after each."""
    return any(
        area.light != "green" or area.returning or (area.held_until is not None and on < area.held_until)
        for area in picture.areas
        if area.area in exercise.pain_limits
    )


def no_jumps_on_return(picture: PainPicture) -> Reason | None:
    """Why a leg area on its way back stops the jumps, whatever its level; None where none does."""
    for area in picture.areas:
        if area.returning and area.area in LEG_AREAS:
            text = say("No jumps in the first week after red pain ({area}).", area=AREA_NAMES[area.area])
            return Reason("no_jumps_returning", text, Grade.SAFETY_DEFAULT)
    return None


def _eased(exercise: Exercise, picture: PainPicture) -> AreaPain | None:
    return next((area for area in picture.areas if area.eased and area.area in exercise.pain_limits), None)
