"""The running week as placement sees it: one kind a day, with the weeks around it (science.md 3)."""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from functools import lru_cache
from typing import Literal, NamedTuple

from core.training.profile import Race, Run, RunType
from core.training.rules import rules

WEEK = 7


class DayKind(IntEnum):
    """What running asks of a day; the hardest run of a day counts."""

    FREE = 0
    EASY = 1
    QUALITY = 2
    LONG = 3
    RACE = 4


class Most(IntEnum):
    """The most that a race allows on a day (3.1 H6 and H7, 6.3, 6.4)."""

    NONE = 0
    PRIMER = 1
    LIGHT = 2
    FULL = 3


Side = Literal["before", "after"]


class Cap(NamedTuple):
    """What a race allows on one day, -7 to 13 from the week's Monday.

    `race`: the side of the race on which the day is. `away`: how many days it is from that race.
    """

    day: int
    most: Most
    race: Side
    away: int


class RunDay(NamedTuple):
    """One day of running. `evening`: its key run is in the evening. `fixed`: it may not be swapped.

    `most`: what a race near it allows; under FULL, `race` and `away` are those of its `Cap`.
    """

    kind: DayKind = DayKind.FREE
    very_long: bool = False
    evening: bool = False
    fixed: bool = False
    most: Most = Most.FULL
    race: Side | None = None
    away: int = 0

    @property
    def key(self) -> bool:
        """A quality session, a long run or a race is on this day."""
        return self.kind >= DayKind.QUALITY

    @property
    def free(self) -> bool:
        """No run at all."""
        return self.kind == DayKind.FREE


RunDays = tuple[RunDay, ...]
"""Seven of them are a week; a *span* is 21: the week before, the week itself, the week after."""

_KINDS = {
    RunType.QUALITY: DayKind.QUALITY,
    RunType.LONG: DayKind.LONG,
    RunType.RACE: DayKind.RACE,
}


@lru_cache(maxsize=4096)
def running_week(runs: tuple[Run, ...], long_min: int) -> RunDays:
    """The seven days of a running week. `long_min` stands in for a long run without minutes."""
    return tuple(_day([run for run in runs if run.day == day], long_min) for day in range(WEEK))


def _day(runs: list[Run], long_min: int) -> RunDay:
    very_long = int(rules()["placement"]["very_long_min"])
    return RunDay(
        kind=max((_KINDS.get(run.type, DayKind.EASY) for run in runs), default=DayKind.FREE),
        very_long=any(
            run.type is RunType.LONG and (long_min if run.minutes is None else run.minutes) >= very_long
            for run in runs
        ),
        evening=any(run.type.key and run.time == "pm" for run in runs),
        fixed=any(run.fixed for run in runs),
    )


@lru_cache(maxsize=4096)
def span_of(week: RunDays, race_days: tuple[int, ...] = (), caps: tuple[Cap, ...] = ()) -> RunDays:
    """The 21 days around a week. `race_days` count from its Monday, -7 to 13; a race replaces the runs.

    `week`: its seven days, where the weeks around it are the same, else all 21. `caps`: what races
    allow; of several on one day the strictest holds.
    """
    days = list(week * 3 if len(week) == WEEK else week)
    for day in race_days:
        days[day + WEEK] = RunDay(DayKind.RACE, fixed=True)
    for day, most, race, away in caps:
        if most < days[day + WEEK].most:
            days[day + WEEK] = days[day + WEEK]._replace(most=most, race=race, away=away)
    return tuple(days)


def uncapped(span: RunDays) -> RunDays:
    """The span without what races allow; the race days themselves stay."""
    return tuple(day._replace(most=Most.FULL, race=None, away=0) for day in span)


def race_days(races: tuple[Race, ...], monday: date) -> tuple[int, ...]:
    """The days of the races in the three weeks around the week of `monday`, counted from it."""
    near = {(race.date - monday).days for race in races}
    return tuple(sorted(day for day in near if -WEEK <= day < 2 * WEEK))


def days_to_key(span: RunDays, day: int) -> int:
    """Days from `day` (0 to 6) to the next key run after it; 8 when none is within a week."""
    return next((ahead for ahead in range(1, WEEK + 1) if span[WEEK + day + ahead].key), WEEK + 1)


def days_between(one: int, other: int) -> int:
    """Days between two days of the week, the shorter way round."""
    apart = abs(one - other) % WEEK
    return min(apart, WEEK - apart)
