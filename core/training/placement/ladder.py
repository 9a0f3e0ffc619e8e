"""When the asked number does not fit: fewer full sessions, then a light one (science.md 3.3)."""

from __future__ import annotations

from functools import lru_cache

from core.training.placement.day_cost import cheapest
from core.training.placement.hard_rules import Wishes
from core.training.placement.light_days import light_days
from core.training.placement.race_week import with_primer
from core.training.placement.running_week import RunDays
from core.training.placement.standing import WHOLE_WEEK, Rung, Standing


@lru_cache(maxsize=8192)
def climb_down(span: RunDays, wishes: Wishes, asked: int, standing: Standing = WHOLE_WEEK) -> Rung:
    """The first rung that fits: `asked` full, fewer, one full with a light one, one light, nothing.

    What stands counts as asked for, and stays. A week with a primer has its own rung (6.3).
    """
    room = asked - len(standing.used)
    if room <= 0:
        return Rung(standing.full, standing.light, standing.primer)
    race_week = with_primer(span, wishes, asked, standing)
    if race_week is not None:
        return race_week
    chosen: tuple[int, ...] = ()
    for n in range(room, 0, -1):
        choice = cheapest(span, wishes, n, standing)
        if choice is not None:
            chosen = choice[1]
            break
    full = tuple(sorted((*standing.full, *chosen)))
    light = standing.light
    if not light and len(chosen) < room and len(full) <= 1:
        light = light_days(span, wishes, 1, chosen, standing)
    return Rung(full, light)
