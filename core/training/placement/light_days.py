"""The best days for light sessions (science.md 3.3).

Their costs are coach practice and stand in `data/placement.yaml`.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

from core.training.placement.hard_rules import Wishes, leaves_rest, light_bar
from core.training.placement.running_week import WEEK, DayKind, RunDays, days_between
from core.training.placement.standing import WHOLE_WEEK, Standing
from core.training.rules import data

_COST_OF = {DayKind.EASY: "easy", DayKind.FREE: "free", DayKind.QUALITY: "quality", DayKind.LONG: "long"}


@lru_cache(maxsize=8192)
def light_days(
    span: RunDays, wishes: Wishes, n: int, full: tuple[int, ...] = (), standing: Standing = WHOLE_WEEK
) -> tuple[int, ...]:
    """The best days for `n` light sessions; fewer where they do not fit.

    `full` are new full sessions beside them, as what stands is.
    """
    days = [day for day in range(WEEK) if day not in full and light_bar(span, wishes, day, standing) is None]
    used = (*standing.used, *full)
    for number in range(n, 0, -1):
        allowed = [chosen for chosen in combinations(days, number) if leaves_rest(span, used + chosen)]
        if allowed:
            beside = (*full, *standing.full, *standing.light)
            return min(allowed, key=lambda chosen: (_light_cost(span, chosen, beside), chosen))
    return ()


def _light_cost(span: RunDays, days: tuple[int, ...], beside: tuple[int, ...]) -> int:
    total, cost = 0, data("placement.yaml")["light_day"]
    for day in days:
        total += cost[_COST_OF[span[WEEK + day].kind]]
        others = beside + tuple(other for other in days if other != day)
        total += cost["next_to_a_session"] * any(days_between(day, other) == 1 for other in others)
        total += cost["key_run_tomorrow"] * span[WEEK + day + 1].key
    return total
