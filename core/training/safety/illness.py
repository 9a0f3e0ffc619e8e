"""Fever or signs in the chest: rest, one light session, then as after a week off (`science.md` 7.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from core.text import say
from core.training.journal import Sick, Well
from core.training.reasons import Grade, Reason
from core.training.rules import data

IllState = Literal["no", "rest", "light"]
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Illness:
    """How an illness bears on a day.

    `state`: "rest" is nothing at all, "light" a light session only. `as_time_off`: work goes on as
    after 7 to 13 days off, for a week (7.4). `light_from`: the first day of light work, once it is known.
    """

    state: IllState = "no"
    as_time_off: bool = False
    light_from: date | None = None
    reason: Reason | None = None


HEALTHY = Illness()


@cache
def _numbers() -> tuple[int, int]:
    numbers = data("safety.yaml")["illness"]
    return numbers["symptom_free_days"], numbers["eased_days"]


def as_days_off() -> int:
    """The days off as after which work goes on when the light session is done: their row of 7.4 holds."""
    days: int = data("safety.yaml")["illness"]["as_days_off"]
    return days


def illness_on(
    day: date, sicks: tuple[Sick, ...], wells: tuple[Well, ...], done: tuple[date, ...] = ()
) -> Illness:
    """The last illness told until `day`. `done`: the days of sessions, one of which ends the light time.

    Sick and well on one day: it is over where every illness that was told has been told to be over.
    """
    known = [sick.on for sick in sicks if sick.on <= day]
    if not known:
        return HEALTHY
    began, over = max(known), [well.on for well in wells if well.on <= day]
    after = [on for on in over if on > began or (on == began and len(over) >= len(known))]
    if not after:
        text = say(
            "Ill since {date}: no training until you have been without symptoms for two days.", date=began
        )
        return Illness("rest", reason=Reason("ill", text, Grade.SAFETY_DEFAULT))
    return _after(day, min(after), done)


def _after(day: date, well: date, done: tuple[date, ...]) -> Illness:
    symptom_free, eased = _numbers()
    light_from = well + symptom_free * _DAY
    if day < light_from:
        text = say("Without symptoms since {date}: a light session from {day} on.", date=well, day=light_from)
        return Illness("rest", light_from=light_from, reason=Reason("ill_wait", text, Grade.SAFETY_DEFAULT))
    light = min((on for on in done if light_from <= on < day), default=None)
    if light is None:
        text = say("Without symptoms since {date}: one light session first.", date=well)
        reason = Reason("ill_light", text, Grade.SAFETY_DEFAULT)
        return Illness("light", light_from=light_from, reason=reason)
    if day > light + eased * _DAY:
        return HEALTHY
    text = say(
        "Back since the light session on {date}: for a week a set less, and a repetition more in reserve.",
        date=light,
    )
    return Illness("no", True, light_from, Reason("ill_return", text, Grade.SAFETY_DEFAULT))
