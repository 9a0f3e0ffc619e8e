"""When the asked number does not fit: fewer full sessions, then a light one (science.md 3.3)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from core.training.placement.day_cost import cheapest
from core.training.placement.hard_rules import Wishes, leaves_rest, light_bar
from core.training.placement.running_week import WEEK, DayKind, RunDays, days_between

# Their numbers stand in the text of science.md 3.3, not in rules.yaml.
_LIGHT_COST = {DayKind.EASY: 0, DayKind.FREE: 1, DayKind.QUALITY: 2, DayKind.LONG: 2}
_NEXT_TO_SESSION = 2
_KEY_TOMORROW = 1


@dataclass(frozen=True, slots=True)
class Rung:
    """Where the ladder stopped: days of full and of light sessions, sorted."""

    full: tuple[int, ...]
    light: tuple[int, ...]


@lru_cache(maxsize=8192)
def climb_down(span: RunDays, wishes: Wishes, asked: int, after_sunday: bool = False) -> Rung:
    """The first rung that fits: `asked` full, fewer, one full with a light one, one light, nothing."""
    for n in range(asked, 0, -1):
        choice = cheapest(span, wishes, n, after_sunday)
        if choice is not None:
            alone = n == 1 and asked > 1
            return Rung(choice[1], light_days(span, wishes, 1, choice[1]) if alone else ())
    return Rung((), light_days(span, wishes, 1))


@lru_cache(maxsize=8192)
def light_days(span: RunDays, wishes: Wishes, n: int, full: tuple[int, ...] = ()) -> tuple[int, ...]:
    """The best days for `n` light sessions beside the full ones; fewer where they do not fit (3.3)."""
    days = [day for day in range(WEEK) if day not in full and light_bar(span, wishes, day) is None]
    for number in range(n, 0, -1):
        allowed = [chosen for chosen in combinations(days, number) if leaves_rest(span, full + chosen)]
        if allowed:
            return min(allowed, key=lambda chosen: (_light_cost(span, chosen, full), chosen))
    return ()


def _light_cost(span: RunDays, days: tuple[int, ...], full: tuple[int, ...]) -> int:
    total = 0
    for day in days:
        total += _LIGHT_COST[span[WEEK + day].kind]
        others = full + tuple(other for other in days if other != day)
        total += _NEXT_TO_SESSION * any(days_between(day, other) == 1 for other in others)
        total += _KEY_TOMORROW * span[WEEK + day + 1].key
    return total
