"""The weeks after a race, the race that comes next, and the season between (science.md 6.2, 6.4)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from core.training.phases.letters import weeks_to
from core.training.profile import Race
from core.training.races.return_to_work import jumps_down_until
from core.training.races.windows import allowed_after_race
from core.training.rules import data, rules

_WEEK = timedelta(weeks=1)
_DAYS = 7


@lru_cache(maxsize=4096)
def coming_race(races: tuple[Race, ...], monday: date) -> Race | None:
    """The race that the weeks from `monday` on lead to; of two in one week that with the longer return."""
    ahead = [race for race in races if race.date >= monday]
    return min(ahead, key=lambda race: (weeks_to(monday, race.date), -_full_day(race)), default=None)


@lru_cache(maxsize=4096)
def return_letters(races: tuple[Race, ...], monday: date) -> str:
    """The weeks from `monday` on that still belong to the return from races before it (6.4).

    A week in which no day allows a light session is -, one in which no day allows a full one is L.
    Of several races the longer return counts. The week of the next race is the last of them.
    """
    letters = ""
    ahead = coming_race(races, monday)
    most = None if ahead is None else weeks_to(monday, ahead.date)
    while len(letters) != most and (letter := _letter(races, monday + len(letters) * _WEEK)):
        letters += letter
    return letters


def _letter(races: tuple[Race, ...], monday: date) -> str:
    """L, - or nothing for an ordinary week."""
    full = light = True
    for race in races:
        if race.date < monday:
            # The last day of the week is the one that allows most.
            most = allowed_after_race(race.distance, (monday - race.date).days + _DAYS - 1)
            full = full and most == "heavy"
            light = light and most != "none"
    return "" if full else "L" if light else "-"


def in_season(races: tuple[Race, ...], monday: date, ahead: Race) -> bool:
    """The last race before `monday` is at most four weeks before the next one."""
    before = max((race.date for race in races if race.date < monday), default=None)
    return before is not None and (ahead.date - before).days <= data("races.yaml")["season_days"]


@lru_cache(maxsize=4096)
def raced_before(races: tuple[Race, ...], monday: date) -> Race | None:
    """The race before `monday` whose return lasts longest, while it is kept in mind (6.4).

    That is three weeks, and until the jumps of the longest return are back on their tier.
    """
    kept = timedelta(days=data("races.yaml")["return"]["kept_in_mind_days"])
    near = (race for race in races if race.date < monday <= max(race.date + kept, jumps_down_until(race)))
    return max(near, key=lambda race: race.date + timedelta(days=_full_day(race)), default=None)


def _full_day(race: Race) -> int:
    day: int = rules()["recovery_days"][race.distance]["full"]
    return day
