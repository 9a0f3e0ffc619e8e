"""The hard rules of placement: a placement that breaks one is not allowed (science.md 3.1, H1-H8).

How much H6 and H7 allow near a race comes with the days (`RunDay.most`), from 6.3 and 6.4.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from itertools import combinations

from core.training.placement.running_week import WEEK, DayKind, Most, RunDay, RunDays, days_between
from core.training.placement.standing import WHOLE_WEEK, Standing
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
    """Why a day cannot carry a session, whatever the other days carry."""

    PASSED = "day_passed"
    TAKEN = "day_has_session"
    UNAVAILABLE = "unavailable_day"
    RACE_DAY = "race_day"
    EVE = "day_before_key_run"
    RACE_AHEAD = "too_close_before_race"
    RACE_BEHIND = "too_soon_after_race"
    NO_PRIMER = "not_the_primer_day"
    AFTER_SUNDAY = "too_close_to_last_week"
    LESS_THAN_48_HOURS = "less_than_48_hours"
    EVENING_RUN = "key_run_in_the_evening"
    NO_DOUBLES = "key_day_double_off"
    NO_EASY_DAYS = "easy_day_off"


def bar(span: RunDays, wishes: Wishes, day: int, standing: Standing = WHOLE_WEEK) -> Bar | None:
    """What keeps a full session off `day`, the weightiest first; None where nothing does.

    H4, H3, H6, H7, H1 and H2 (E09, E10, E12, E14, E18, E22), H2 against the real day of the last
    full session. Full sessions that stand in this week are for `far_enough`.
    """
    barred = _closed(span, wishes, day, standing) or _race_bar(span[WEEK + day], Most.FULL)
    if barred is not None:
        return barred
    if span[WEEK + day + 1].key:
        return Bar.EVE
    last = standing.last_full
    if abs(day - last) < _min_days():
        return Bar.AFTER_SUNDAY if last < 0 else Bar.LESS_THAN_48_HOURS
    return run_bar(span[WEEK + day], wishes)


def light_bar(span: RunDays, wishes: Wishes, day: int, standing: Standing = WHOLE_WEEK) -> Bar | None:
    """What keeps a light session off `day` (3.3): a race there or on the next day, H3, H4, H6, H7."""
    barred = _closed(span, wishes, day, standing) or _race_bar(span[WEEK + day], Most.LIGHT)
    return barred or run_bar(span[WEEK + day], wishes)


def primer_bar(span: RunDays, wishes: Wishes, day: int, standing: Standing = WHOLE_WEEK) -> Bar | None:
    """What keeps a primer off `day`: it has its one day before a race (6.3), H3, H4."""
    barred = _closed(span, wishes, day, standing)
    if barred is None and span[WEEK + day].most is not Most.PRIMER:
        return Bar.NO_PRIMER
    return barred or run_bar(span[WEEK + day], wishes)


def _closed(span: RunDays, wishes: Wishes, day: int, standing: Standing) -> Bar | None:
    """What closes a day to a session of any kind; the eve of a race is one for none of them (3.3, 6.3)."""
    if day < standing.today:
        return Bar.PASSED
    if day in standing.used:
        return Bar.TAKEN
    if day in wishes.unavailable:
        return Bar.UNAVAILABLE
    if span[WEEK + day].kind is DayKind.RACE:
        return Bar.RACE_DAY
    if span[WEEK + day + 1].kind is DayKind.RACE:
        return Bar.EVE
    return None


def _race_bar(today: RunDay, wanted: Most) -> Bar | None:
    if today.most >= wanted:
        return None
    return Bar.RACE_BEHIND if today.race == "after" else Bar.RACE_AHEAD


def run_bar(today: RunDay, wishes: Wishes) -> Bar | None:
    """H3 without races: whether lifting may share the day with its run."""
    if today.key and today.evening:
        return Bar.EVENING_RUN
    if today.key and not wishes.doubles:
        return Bar.NO_DOUBLES
    if today.kind is DayKind.EASY and not wishes.easy_days:
        return Bar.NO_EASY_DAYS
    return None


def far_enough(days: Iterable[int], others: Iterable[int] = ()) -> bool:
    """H2: 48 h between full sessions, and to those that stand, counted round the week (E11, E28, E29)."""
    least, chosen = _min_days(), tuple(days)
    return all(days_between(one, other) >= least for one, other in combinations(chosen, 2)) and all(
        days_between(one, other) >= least for one in chosen for other in others
    )


def leaves_rest(span: RunDays, used: Iterable[int]) -> bool:
    """H8: where the running week has a day without a run, one stays without strength too."""
    free = {day for day in range(WEEK) if span[WEEK + day].free}
    return not free or bool(free.difference(used))


def _min_days() -> int:
    return int(rules()["placement"]["min_days_between_full"])
