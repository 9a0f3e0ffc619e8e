"""Changes that would make room for what was asked; only ever suggested (science.md 3.3)."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import combinations

from core.text import Series, Weekday, say
from core.training.placement.day_cost import cheapest
from core.training.placement.hard_rules import Wishes
from core.training.placement.running_week import WEEK, DayKind, Most, RunDays, span_of
from core.training.rules import data
from core.training.week import Suggestion


@lru_cache(maxsize=8192)
def suggestions(span: RunDays, wishes: Wishes, asked: int, placed: int) -> tuple[Suggestion, ...]:
    """What would make more than `placed` full sessions fit: evening lifting, then the cheapest swap."""
    if placed >= asked:
        return ()
    found = (_with_doubles(span, wishes, asked, placed), _with_swap(span, wishes, asked, placed))
    return tuple(suggestion for suggestion in found if suggestion is not None)


def _with_doubles(span: RunDays, wishes: Wishes, asked: int, placed: int) -> Suggestion | None:
    if wishes.doubles:
        return None
    for n in range(asked, placed, -1):
        choice = cheapest(span, replace(wishes, doubles=True), n)
        if choice is not None:
            days = choice[1]
            text = say(
                "If you can lift in the evening of a hard run's day, {days} would work.",
                days=_weekdays(days),
            )
            return Suggestion("key_day_double", days, text)
    return None


def _with_swap(span: RunDays, wishes: Wishes, asked: int, placed: int) -> Suggestion | None:
    week = span[WEEK : 2 * WEEK]
    if span != week * 3 or any(day.most is not Most.FULL for day in week):
        # A race stands in or near this week: its running is not the usual one.
        return None
    for n in range(asked, placed, -1):
        options = [
            option
            for pair in combinations(range(WEEK), 2)
            if (option := _swapped(week, wishes, n, pair)) is not None
        ]
        if options:
            _, pair, days = min(options)
            one, other = (Weekday(day) for day in pair)
            text = say(
                "If {one} and {other} changed places in your running week, {days} would work.",
                one=one,
                other=other,
                days=_weekdays(days),
            )
            return Suggestion("swap", days, text, swap=pair)
    return None


def _swapped(
    week: RunDays, wishes: Wishes, n: int, pair: tuple[int, int]
) -> tuple[float, tuple[int, int], tuple[int, ...]] | None:
    """Cost, pair and days of one swap; None where it may not be, or makes nothing fit."""
    first, second = (week[day] for day in pair)
    if first == second or any(day.fixed or day.kind is DayKind.RACE for day in (first, second)):
        return None
    changed = list(week)
    changed[pair[0]], changed[pair[1]] = second, first
    after = tuple(changed)
    if _neighbouring_keys(after) > _neighbouring_keys(week):
        return None
    choice = cheapest(span_of(after), wishes, n)
    if choice is None:
        return None
    long_run = DayKind.LONG in (first.kind, second.kind)
    rule = data("placement.yaml")["swap"]
    cost = pair[1] - pair[0] + rule["long_run_moves"] * long_run + rule["share_of_placement_cost"] * choice[0]
    return cost, pair, choice[1]


def _neighbouring_keys(week: RunDays) -> int:
    return sum(week[day].key and week[(day + 1) % WEEK].key for day in range(WEEK))


def _weekdays(days: tuple[int, ...]) -> Series:
    return Series(tuple(Weekday(day) for day in days), "and")
