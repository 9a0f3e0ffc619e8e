"""The soft rules of placement: what a day costs, and the cheapest set of days (science.md 3.2).

All weights are coach practice and stand in `data/rules.yaml`.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

from core.training.placement.hard_rules import Wishes, bar, far_enough, leaves_rest
from core.training.placement.running_week import WEEK, DayKind, RunDay, RunDays, days_between, days_to_key
from core.training.placement.standing import WHOLE_WEEK, Standing
from core.training.rules import rules

Choice = tuple[int, tuple[int, ...]]
"""The cost of a set of days, and the days, sorted."""


def day_cost(span: RunDays, wishes: Wishes, day: int) -> int:
    """What a full session on `day` costs; below zero is better than an empty week's free day."""
    cost = rules()["placement"]["day_cost"]
    at = WEEK + day
    total = int(cost[_KIND_COST[span[at].kind]])
    if days_to_key(span, day) == 2:
        total += cost["next_key_in_2_days"]
    if span[at].free and span[at - 1].key:
        after_long = _after_very_long(span[at - 1], span[at - 2])
        total += cost["free_day_after_very_long" if after_long else "free_day_after_key"]
    if span[at + 1].free:
        total += cost["next_day_is_rest"]
    if day in wishes.preferred:
        total += cost["preferred_day"]
    if day in wishes.avoid:
        total += cost["avoided_day"]
    return total


_KIND_COST = {
    DayKind.FREE: "no_run",
    DayKind.EASY: "easy_run_day",
    DayKind.QUALITY: "quality_day_double",
    DayKind.LONG: "long_run_day_double",
}


def _after_very_long(yesterday: RunDay, before: RunDay) -> bool:
    """Yesterday was very long, or the second long run in a row."""
    return yesterday.very_long or (yesterday.kind is DayKind.LONG and before.kind is DayKind.LONG)


@lru_cache(maxsize=8192)
def cheapest(span: RunDays, wishes: Wishes, n: int, standing: Standing = WHOLE_WEEK) -> Choice | None:
    """The best `n` days for full sessions under the hard rules; None where no set is allowed.

    Beside what stands already. All combinations, at most 35. Ties: the largest smallest-distance to
    the next key run, then the earliest days of the week.
    """
    days = [day for day in range(WEEK) if bar(span, wishes, day, standing) is None]
    full, used = standing.full, standing.used
    allowed = [
        chosen
        for chosen in combinations(days, n)
        if far_enough(chosen, full) and leaves_rest(span, (*used, *chosen))
    ]
    if not allowed:
        return None
    costs = {day: day_cost(span, wishes, day) for day in days}
    best = min(
        (sum(costs[day] for day in chosen) + _spacing_cost((*full, *chosen)), _nearness(span, chosen), chosen)
        for chosen in allowed
    )
    return best[0], best[2]


def _spacing_cost(days: tuple[int, ...]) -> int:
    close = sum(days_between(one, other) == 2 for one, other in combinations(days, 2))
    return close * int(rules()["placement"]["two_sessions_exactly_48h_apart"])


def _nearness(span: RunDays, days: tuple[int, ...]) -> int:
    return -min(days_to_key(span, day) for day in days)
