"""What a race takes from the first sessions after it (science.md 6.4, our rule of thumb)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from core.text import say
from core.training.profile import Race
from core.training.races.windows import Distance
from core.training.reasons import Grade, Reason
from core.training.rules import data, rules


@cache
def return_share(distance: Distance) -> Decimal:
    """The share of the last load with which lifting begins again: 1 where nothing is taken off."""
    return Decimal(data("races.yaml")["return"]["load"][distance])


def first_full_day(race: Race) -> date:
    """The first day after the race on which a full session is allowed."""
    return race.date + timedelta(days=rules()["recovery_days"][race.distance]["full"])


def jumps_down_until(race: Race) -> date:
    """The last day on which jumps stay one tier down: a week, from the first full session allowed on."""
    return first_full_day(race) + timedelta(days=data("races.yaml")["return"]["jumps_down_days"] - 1)


def return_reason(race: Race) -> Reason:
    """Why the loads are lower after a race, in percent."""
    text = say(
        "Your race on {date}: the first loads after it are {percent} % lower.",
        date=race.date,
        percent=int((1 - return_share(race.distance)) * 100),
    )
    return Reason("return_loads", text, Grade.COACH_PRACTICE)


def return_gate(race: Race, soreness: int | None, amber: bool) -> Reason | None:
    """Why a full session has to wait although its day has come; None where nothing is against it.

    `soreness` is 0 to 10, None where it was not told; `amber`: pain is amber or red (8.2).
    """
    if amber:
        text = say("After your race on {date} full sessions wait until the pain is gone.", date=race.date)
        return Reason("return_waits_pain", text, Grade.SAFETY_DEFAULT)
    if soreness is not None and soreness > data("races.yaml")["return"]["soreness_most"]:
        text = say(
            "Soreness {soreness} of 10 after your race on {date}: full sessions wait until it is less.",
            soreness=soreness,
            date=race.date,
        )
        return Reason("return_waits_soreness", text, Grade.COACH_PRACTICE)
    return None
