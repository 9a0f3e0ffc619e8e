"""Chains of weeks written as letters, for the tests of phases."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from core.training.phases.follow import Turning, follow
from core.training.phases.letters import PHASES
from core.training.profile import Level, Race
from core.training.week import WeekPlace

MONDAY = date(2026, 11, 23)
_LETTERS = {phase: letter for letter, phase in PHASES.items()}


def week(number: int) -> date:
    """The Monday of a week, counted from 1."""
    return MONDAY + timedelta(weeks=number - 1)


def race(number: int, distance: Any = "10k", day: int = 6, priority: Any = "A") -> Race:
    """A race in a week, counted from 1; on its Sunday if no other day is named."""
    return Race(week(number) + timedelta(days=day), distance, priority)


def turn(number: int, what: Any, **more: Any) -> Turning:
    """What happens in a week, counted from 1."""
    return Turning(week(number), what, **more)


def away(number: int, days: int, **more: Any) -> Turning:
    """Back in a week after `days` without a session, on the weekday of the last one."""
    return turn(number, "time_off", days=days, missed=max(0, days // 7 - 1), **more)


def chain(
    *turnings: Turning, races: tuple[Race, ...] = (), level: Level = 1, weeks: int = 12
) -> tuple[WeekPlace, ...]:
    """The weeks of a chain."""
    return follow(MONDAY, races, level, turnings, weeks)


def letters(places: tuple[WeekPlace, ...]) -> str:
    """The letters of weeks, a bar where a block, a return or a season begins."""
    found = ""
    for place in places:
        found += "|" * (place.number == 1 and found != "") + _LETTERS[place.phase]
    return found


def counted(places: tuple[WeekPlace, ...]) -> list[tuple[int, int]]:
    """Which week of its phase each one is, and of how many."""
    return [(place.nth, place.of) for place in places]


def codes(place: WeekPlace) -> list[str]:
    """What turned the chain aside in a week."""
    return [reason.code for reason in place.why]
