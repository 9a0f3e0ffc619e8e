"""The best days for light sessions (science.md 3.3). Their costs are coach practice."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

from core.training.placement.hard_rules import Wishes, leaves_rest, light_bar
from core.training.placement.running_week import WEEK, DayKind, RunDays, days_between
from core.training.placement.standing import WHOLE_WEEK, Standing

# Their numbers stand in the text of science.md 3.3, not in rules.yaml.
_LIGHT_COST = {DayKind.EASY: 0, DayKind.FREE: 1, DayKind.QUALITY: 2, DayKind.LONG: 2}
_NEXT_TO_SESSION = 2
_KEY_TOMORROW = 1


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
    total = 0
    for day in days:
        total += _LIGHT_COST[span[WEEK + day].kind]
        others = beside + tuple(other for other in days if other != day)
        total += _NEXT_TO_SESSION * any(days_between(day, other) == 1 for other in others)
        total += _KEY_TOMORROW * span[WEEK + day + 1].key
    return total
