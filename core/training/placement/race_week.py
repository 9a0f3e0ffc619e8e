"""A race week with its primer (science.md 3.4, 6.3, 3.1 H5 and H8). All of it is coach practice."""

from __future__ import annotations

from dataclasses import replace

from core.training.placement.day_cost import cheapest
from core.training.placement.hard_rules import Wishes, leaves_rest, primer_bar
from core.training.placement.light_days import light_days
from core.training.placement.running_week import WEEK, RunDays
from core.training.placement.standing import Rung, Standing
from core.training.rules import data


def with_primer(span: RunDays, wishes: Wishes, asked: int, standing: Standing) -> Rung | None:
    """A primer and at most one session beside it; None where the week has no place for a primer.

    A full session is worth more than the primer, and so is a light one: where H8 leaves room for
    one of them only, the primer goes.
    """
    if standing.primer:
        return _beside(span, wishes, standing)
    if asked < data("placement.yaml")["primer_from_sessions_asked"]:
        return None
    found = [
        _beside(span, wishes, replace(standing, primer=(day,)))
        for day in range(WEEK)
        if primer_bar(span, wishes, day, standing) is None and leaves_rest(span, (*standing.used, day))
    ]
    best = min(found, key=lambda rung: (-len(rung.full), -len(rung.light), rung.primer), default=None)
    if best is None or best.full or standing.used:
        return best
    if cheapest(span, wishes, 1, standing) is not None:
        return None
    return best if best.light or not light_days(span, wishes, 1, (), standing) else None


def _beside(span: RunDays, wishes: Wishes, standing: Standing) -> Rung:
    """The one session beside a primer that stands: full, else light, where there is none yet."""
    full, light = standing.full, standing.light
    if not full and not light:
        choice = cheapest(span, wishes, 1, standing)
        if choice is not None:
            full = choice[1]
        else:
            light = light_days(span, wishes, 1, (), standing)
    return Rung(full, light, standing.primer)
