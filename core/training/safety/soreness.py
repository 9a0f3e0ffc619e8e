"""Sore muscles: both sides, dull, one to three days after work (`science.md` 8.3, E38)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import Literal

from core.text import say
from core.training.journal import Felt
from core.training.reasons import Grade, Reason
from core.training.rules import data

SorenessRule = Literal["as_planned", "minus_one_set_no_high_plyo", "postpone_or_light"]
_DAY = timedelta(days=1)


@cache
def _numbers() -> tuple[int, int, int]:
    numbers = data("safety.yaml")["soreness"]
    return numbers["set_less_from"], numbers["postpone_from"], numbers["main_sets"]


def soreness_told(day: date, felts: Iterable[Felt]) -> int | None:
    """The soreness that was told last on a day; None where none was."""
    told = [felt.soreness for felt in felts if felt.on == day and felt.soreness is not None]
    return told[-1] if told else None


def soreness_on(day: date, felts: Iterable[Felt]) -> int | None:
    """The soreness that counts on a day: told on it, else on the day before; None where neither was."""
    felts = tuple(felts)
    today = soreness_told(day, felts)
    return soreness_told(day - _DAY, felts) if today is None else today


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
        text = say("Soreness {level} of 10, so this is a light session.", level=level)
        return Reason("soreness_light", text, Grade.COACH_PRACTICE, ("E38",))
    text = say("Soreness {level} of 10: one set less of each main lift, no high jumps.", level=level)
    return Reason("soreness_set_less", text, Grade.COACH_PRACTICE, ("E38",))
