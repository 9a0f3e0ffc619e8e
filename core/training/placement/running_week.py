"""The running week as placement sees it: one kind a day, with the weeks around it (science.md 3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from functools import lru_cache

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


@dataclass(frozen=True, slots=True)
class RunDay:
    """One day of running. `evening`: its key run is in the evening. `fixed`: it may not be swapped."""

    kind: DayKind = DayKind.FREE
    very_long: bool = False
    evening: bool = False
    fixed: bool = False

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
def span_of(week: RunDays, race_days: tuple[int, ...] = ()) -> RunDays:
    """The 21 days around a week. `race_days` count from its Monday, -7 to 13; a race replaces the runs."""
    days = list(week * 3)
    for day in race_days:
        days[day + WEEK] = replace(RunDay(DayKind.RACE), fixed=True)
    return tuple(days)


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
