"""Sore muscles: both sides, dull, one to three days after work (`science.md` 8.3, E38)."""

from __future__ import annotations

from functools import cache
from typing import Literal

from core.text import say
from core.training.reasons import Grade, Reason
from core.training.rules import data

SorenessRule = Literal["as_planned", "minus_one_set_no_high_plyo", "postpone_or_light"]


@cache
def _numbers() -> tuple[int, int, int]:
    numbers = data("safety.yaml")["soreness"]
    return numbers["set_less_from"], numbers["postpone_from"], numbers["main_sets"]


def soreness_rule(level: int) -> SorenessRule:
    """What soreness of 0 to 10 changes; one-sided, sharp, or on a joint or bone it is pain (8.2)."""
    set_less_from, postpone_from, _ = _numbers()
    if level >= postpone_from:
        return "postpone_or_light"
    return "minus_one_set_no_high_plyo" if level >= set_less_from else "as_planned"


def soreness_sets() -> int:
    """The change of sets of every main lift at middling soreness."""
    return _numbers()[2]


def soreness_reason(level: int) -> Reason | None:
    """Why soreness changes the session; None where it changes nothing."""
    rule = soreness_rule(level)
    if rule == "as_planned":
        return None
    if rule == "postpone_or_light":
        text = say("Soreness {level} of 10: the session waits a day, or it is a light one.", level=level)
        return Reason("soreness_postpone", text, Grade.COACH_PRACTICE, ("E38",))
    text = say("Soreness {level} of 10: one set less of each main lift, no high jumps.", level=level)
    return Reason("soreness_set_less", text, Grade.COACH_PRACTICE, ("E38",))
