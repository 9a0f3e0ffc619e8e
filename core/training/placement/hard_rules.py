"""The hard rules of placement: a placement that breaks one is not allowed (science.md 3.1, H1-H5, H8).

H6 and H7, the days around a race, are not part of this module.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from itertools import combinations

from core.training.placement.running_week import WEEK, DayKind, RunDay, RunDays, days_between
from core.training.rules import rules


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the runner allows: days are 0 (Monday) to 6."""

    doubles: bool = True
    easy_days: bool = True
    unavailable: frozenset[int] = frozenset()
    preferred: frozenset[int] = frozenset()
    avoid: frozenset[int] = frozenset()


class Bar(Enum):
    """Why a day cannot carry a full session, whatever the other days carry."""

    UNAVAILABLE = "unavailable_day"
    RACE_DAY = "race_day"
    EVE = "day_before_key_run"
    AFTER_SUNDAY = "too_close_to_last_week"
    EVENING_RUN = "key_run_in_the_evening"
    NO_DOUBLES = "key_day_double_off"
    NO_EASY_DAYS = "easy_day_off"


def bar(span: RunDays, wishes: Wishes, day: int, after_sunday: bool = False) -> Bar | None:
    """What keeps a full session off `day`, the weightiest first; None where nothing does.

    H4, H3, H1 and H2 (E09, E10, E12, E14). `after_sunday`: last week had a full session on its
    Sunday, so that this Monday is less than 48 h from it.
    """
    if day in wishes.unavailable:
        return Bar.UNAVAILABLE
    if span[WEEK + day].kind is DayKind.RACE:
        return Bar.RACE_DAY
    if span[WEEK + day + 1].key:
        return Bar.EVE
    if after_sunday and day < _min_days() - 1:
        return Bar.AFTER_SUNDAY
    return run_bar(span[WEEK + day], wishes)


def run_bar(today: RunDay, wishes: Wishes) -> Bar | None:
    """H3 without races: whether lifting may share the day with its run."""
    if today.key and today.evening:
        return Bar.EVENING_RUN
    if today.key and not wishes.doubles:
        return Bar.NO_DOUBLES
    if today.kind is DayKind.EASY and not wishes.easy_days:
        return Bar.NO_EASY_DAYS
    return None


def light_bar(span: RunDays, wishes: Wishes, day: int) -> Bar | None:
    """What keeps a light session off `day` (3.3): a race there or on the next day, H3, H4."""
    if day in wishes.unavailable:
        return Bar.UNAVAILABLE
    if span[WEEK + day].kind is DayKind.RACE:
        return Bar.RACE_DAY
    if span[WEEK + day + 1].kind is DayKind.RACE:
        return Bar.EVE
    return run_bar(span[WEEK + day], wishes)


def far_enough(days: Iterable[int]) -> bool:
    """H2: 48 h between full sessions, counted round the week (E11, E28, E29)."""
    least = _min_days()
    return all(days_between(one, other) >= least for one, other in combinations(days, 2))


def leaves_rest(span: RunDays, used: Iterable[int]) -> bool:
    """H8: where the running week has a day without a run, one stays without strength too."""
    free = {day for day in range(WEEK) if span[WEEK + day].free}
    return not free or bool(free.difference(used))


def _min_days() -> int:
    return int(rules()["placement"]["min_days_between_full"])
