"""When a deload comes before its time (science.md 6.2, from 50 on 2.1; our rule of thumb)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Any

from core.text import Message, Series, count, say
from core.training.reasons import Grade, Reason
from core.training.rules import data
from core.training.safety.ages import ages

Soreness = tuple[tuple[date, int], ...]
"""Days and what was told on them, 0 to 10."""

_TENTH = Decimal("0.1")


def bring_forward(
    soreness: Soreness,
    reduces: tuple[date, ...],
    bad_nights: tuple[date, ...],
    ambers: tuple[date, ...],
    on: date,
    age: int,
    weeks_loaded: int,
) -> Reason | None:
    """Why the week that begins `on` is to be a deload, with the runner's own numbers; None while it is not.

    Looked at are the 7 days before `on`. Two signs of four: soreness of 6 on average, told on two
    days at least; two reduces, with one date for each lift that was taken back; four bad nights;
    amber pain on two days, so that what is told twice on one day counts once. From 50 on soreness
    of 5 on average is enough in the third loading week: `weeks_loaded` are those in a row before
    this one.
    """
    rule = _rule()
    average = _average(soreness, on)
    signs = []
    if average >= rule["soreness_average"]:
        signs.append(_sore(average))
    if (taken_back := len(_recent(reduces, on))) >= rule["reduces"]:
        signs.append(count("{n} lift taken back", "{n} lifts taken back", taken_back))
    if (nights := len(set(_recent(bad_nights, on)))) >= rule["bad_nights"]:
        signs.append(count("{n} bad night", "{n} bad nights", nights))
    if (days := len(set(_recent(ambers, on)))) >= rule["amber_days"]:
        signs.append(count("amber pain on {n} day", "amber pain on {n} days", days))
    if len(signs) < rule["signs"]:
        older = rule["from_50"]
        third = weeks_loaded + 1 >= older["loading_week"]
        if age < ages().master or not third or average < older["soreness_average"]:
            return None
        signs = [_sore(average)]
    text = say("In the last 7 days: {signs}. So the deload comes now.", signs=Series(tuple(signs)))
    return Reason("early_deload", text, Grade.COACH_PRACTICE)


def _recent(days: Iterable[date], on: date) -> list[date]:
    return [day for day in days if 1 <= (on - day).days <= _rule()["days"]]


def _average(soreness: Soreness, on: date) -> Decimal:
    """The average of what was told; 0 where it was told on too few days to be one."""
    near = set(_recent((day for day, _ in soreness), on))
    if len(near) < _rule()["soreness_days"]:
        return Decimal(0)
    told = [level for day, level in soreness if day in near]
    return Decimal(sum(told)) / len(told)


def _sore(average: Decimal) -> Message:
    return say(
        "soreness {average} of 10 on average", average=average.quantize(_TENTH, rounding=ROUND_HALF_UP)
    )


@cache
def _rule() -> dict[str, Any]:
    rule: dict[str, Any] = data("templates.yaml")["early_deload"]
    return rule
