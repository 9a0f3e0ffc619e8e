"""The week placed again while it is under way (science.md 3.6), with what else changes a running week.

The rules of 3.6 are coach practice; the hard rules they keep to are those of 3.1.
"""

from __future__ import annotations

from functools import lru_cache

from core.training.placement.day_reasons import why_lost, why_lost_to_light
from core.training.placement.differences import difference
from core.training.placement.hard_rules import Wishes
from core.training.placement.ladder import climb_down
from core.training.placement.letters import LETTERS, Letter, names, swapped_names, why_swapped
from core.training.placement.light_days import light_days
from core.training.placement.moving import legal_days, offer_missed
from core.training.placement.outcome import placement_of
from core.training.placement.running_week import RunDays
from core.training.placement.standing import Kept, Rung, standing
from core.training.placement.suggestions import suggestions
from core.training.placement.week_reasons import week_reasons
from core.training.week import Placement

__all__ = [
    "Kept",
    "difference",
    "legal_days",
    "offer_missed",
    "replan",
    "replan_light",
    "swapped_names",
    "why_swapped",
]


@lru_cache(maxsize=4096)
def replan(
    span: RunDays,
    wishes: Wishes,
    asked: int,
    block_week: int,
    kept: tuple[Kept, ...],
    today: int,
    last_full: int | None,
    letters: tuple[Letter, ...] | None = None,
) -> Placement:
    """The week placed again from `today` (0 to 6), with the sessions of `kept` where they are.

    `asked` counts the done ones, and not those that were let go. `letters`: what the full sessions
    of this week are called, in order, where that is not as usual: swapped, or one was let go.
    Ways to make room are suggested only while the whole week is ahead.
    """
    fixed = standing(kept, today, last_full)
    rung = climb_down(span, wishes, asked, fixed)
    room = not rung.primer and not fixed.under_way
    return placement_of(
        span,
        rung,
        _named(rung, kept, letters or _usual(rung, block_week)),
        fixed,
        suggestions(span, wishes, asked, len(rung.full)) if room else (),
        week_reasons(span, wishes, asked, rung, fixed),
        lambda day: why_lost(span, wishes, rung, day, fixed),
    )


@lru_cache(maxsize=4096)
def replan_light(span: RunDays, wishes: Wishes, asked: int, kept: tuple[Kept, ...], today: int) -> Placement:
    """The same in a week of light sessions only (3.4, 6.1); full sessions that stand keep their letters."""
    fixed = standing(kept, today)
    room = max(0, asked - len(fixed.used))
    light = (*fixed.light, *light_days(span, wishes, room, (), fixed))
    rung = Rung(fixed.full, tuple(sorted(light)), fixed.primer)
    return placement_of(
        span,
        rung,
        _named(rung, kept, ()),
        fixed,
        (),
        () if rung.used else week_reasons(span, wishes, asked, rung, fixed),
        lambda day: why_lost_to_light(span, wishes, rung, day, fixed),
    )


def _usual(rung: Rung, block_week: int) -> tuple[Letter, ...]:
    """One alone by the week of the block (3.2), several by their order."""
    return names(1, block_week) if len(rung.full) == 1 else LETTERS


def _named(rung: Rung, kept: tuple[Kept, ...], letters: tuple[Letter, ...]) -> tuple[Letter, ...]:
    """The letters of all full sessions by day: those that stand keep theirs, the others follow in order."""
    named = [(one.day, one.letter) for one in kept if one.letter is not None]
    taken = {letter for _, letter in named}
    stands = {day for day, _ in named}
    left = (letter for letter in (*letters, *LETTERS) if letter not in taken)
    named += zip((day for day in rung.full if day not in stands), dict.fromkeys(left), strict=False)
    return tuple(letter for _, letter in sorted(named))
