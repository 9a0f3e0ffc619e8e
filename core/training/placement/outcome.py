"""From the days of a week's sessions to its placement, with a reason for every day (science.md 3)."""

from __future__ import annotations

from collections.abc import Callable

from core.training.placement.day_reasons import why_full, why_kept, why_light, why_primer
from core.training.placement.letters import Letter
from core.training.placement.running_week import WEEK, RunDays
from core.training.placement.standing import Rung, Standing
from core.training.reasons import Reason
from core.training.week import Placement, Suggestion


def placement_of(
    span: RunDays,
    rung: Rung,
    letters: tuple[Letter, ...],
    standing: Standing,
    suggested: tuple[Suggestion, ...],
    reasons: tuple[Reason, ...],
    lost: Callable[[int], Reason],
) -> Placement:
    """The placement where the search stopped. `lost` says why a day has no session."""
    used = rung.used
    others = [day for day in range(WEEK) if day not in used]
    return Placement(
        full=rung.full,
        names=letters,
        light=rung.light,
        after_run=tuple(day for day in used if not span[WEEK + day].free),
        rest=tuple(day for day in others if span[WEEK + day].free),
        suggestions=suggested,
        reasons=reasons,
        lost=tuple((day, lost(day)) for day in others),
        chosen=tuple((day, _why(span, rung, standing, day)) for day in used),
        primer=rung.primer,
    )


def _why(span: RunDays, rung: Rung, standing: Standing, day: int) -> Reason:
    if day in standing.used:
        return why_kept(day)
    if day in rung.full:
        return why_full(span, day)
    return why_light(day) if day in rung.light else why_primer(span, day)
