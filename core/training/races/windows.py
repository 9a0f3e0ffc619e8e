"""How much a day near a race may carry (science.md 3.1 H6 and H7, 6.3, 6.4; E22, E18, our rule of thumb)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from core.training.profile import Race
from core.training.rules import data, rules

Distance = Literal["5k", "10k", "hm", "marathon", "ultra"]
Kind = Literal["full", "light", "primer", "none"]
Side = Literal["before", "after"]

_KINDS: dict[str, Kind] = {"heavy": "full", "light": "light", "primer": "primer", "none": "none"}
_ORDER: dict[Kind, int] = {"none": 0, "primer": 1, "light": 2, "full": 3}


@dataclass(frozen=True, slots=True)
class Allowed:
    """The most a day may carry. `race` and `side`: what keeps it lower; None where it may be full."""

    kind: Kind
    race: Race | None = None
    side: Side | None = None


ANYTHING = Allowed("full")


def allowed_before_race(distance: Distance, days: int) -> Literal["heavy", "light", "primer", "none"]:
    """What an A race leaves of a day `days` before it, 0 being race day (6.3).

    A primer stands on exactly one day, and an ultra has none.
    """
    row = rules()["taper_days"][distance]
    if days >= row["heavy"]:
        return "heavy"
    if days >= row["light"]:
        return "light"
    return "primer" if days == row["primer"] else "none"


def allowed_after_race(distance: Distance, days: int) -> Literal["heavy", "light", "none"]:
    """What a race leaves of a day `days` after it, 0 being race day (6.4)."""
    row = rules()["recovery_days"][distance]
    if days >= row["full"]:
        return "heavy"
    return "light" if days >= row["light"] else "none"


@lru_cache(maxsize=8192)
def most_on(day: date, races: tuple[Race, ...]) -> Allowed:
    """The most that `day` may carry, the strictest of `races` first, then the nearest.

    A races by 6.3 and 6.4. B races: full until 3 days before (5 from the marathon on), then light
    until the eve; after them 6.4 holds too. C races take only their own day: before them H1 holds.
    """
    strictest, least = ANYTHING, (_ORDER["full"], 0)
    for race in races:
        days = (day - race.date).days
        kind = _window(race.priority, race.distance).get(days)
        if kind is not None and (_ORDER[kind], abs(days)) < least:
            strictest = Allowed(kind, race, "after" if days > 0 else "before")
            least = (_ORDER[kind], abs(days))
    return strictest


@cache
def _window(priority: Literal["A", "B", "C"], distance: Distance) -> dict[int, Kind]:
    """What is allowed on the days around a race, counted from it; a day that is missing may be full."""
    if priority == "C":
        return {0: "none"}
    return dict((*(_before_a(distance) if priority == "A" else _before_b(distance)), *_after(distance)))


def _before_a(distance: Distance) -> Iterator[tuple[int, Kind]]:
    for days in range(rules()["taper_days"][distance]["heavy"]):
        yield -days, _KINDS[allowed_before_race(distance, days)]


def _before_b(distance: Distance) -> Iterator[tuple[int, Kind]]:
    rule = data("races.yaml")["b_race"]
    for days in range(rule["full_until_days"][distance]):
        yield -days, "light" if days >= rule["light_until_days"] else "none"


def _after(distance: Distance) -> Iterator[tuple[int, Kind]]:
    for days in range(1, rules()["recovery_days"][distance]["full"]):
        yield days, _KINDS[allowed_after_race(distance, days)]
