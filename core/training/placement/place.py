"""Where a week's sessions are, with a reason for every day (science.md 3)."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from core.training.placement.day_reasons import why_full, why_light, why_lost, why_lost_to_light
from core.training.placement.hard_rules import Wishes
from core.training.placement.ladder import Rung, climb_down, light_days
from core.training.placement.running_week import WEEK, RunDays
from core.training.placement.suggestions import suggestions
from core.training.placement.week_reasons import week_reasons
from core.training.profile import Profile
from core.training.reasons import Reason
from core.training.week import Placement, Suggestion

_LETTERS: tuple[Literal["A", "B", "C"], ...] = ("A", "B", "C")


def wishes_of(profile: Profile) -> Wishes:
    """The part of a profile that says which days may be used."""
    return Wishes(
        doubles=profile.allow_key_day_double,
        easy_days=profile.allow_easy_day,
        unavailable=profile.days_unavailable,
        preferred=profile.days_preferred,
        avoid=profile.days_avoid,
    )


@lru_cache(maxsize=8192)
def place(
    span: RunDays, wishes: Wishes, asked: int, block_week: int, after_sunday: bool = False
) -> Placement:
    """The full sessions of a week, with a light one where the ladder ends there (3.1 to 3.3).

    `block_week` counts from 1; `after_sunday`: last week's Sunday had a full session.
    """
    rung = climb_down(span, wishes, asked, after_sunday)
    return _placement(
        span,
        rung,
        names(len(rung.full), block_week),
        suggestions(span, wishes, asked, len(rung.full)),
        week_reasons(span, asked, rung),
        lambda day: why_lost(span, wishes, rung, day, after_sunday),
    )


@lru_cache(maxsize=4096)
def place_light(span: RunDays, wishes: Wishes, n: int) -> Placement:
    """A week of `n` light sessions and no full one (3.4, 6.1)."""
    rung = Rung((), light_days(span, wishes, n))
    reasons = () if rung.light else week_reasons(span, n, rung)
    return _placement(
        span, rung, (), (), reasons, lambda day: why_lost_to_light(span, wishes, rung.light, day)
    )


@lru_cache(maxsize=4096)
def place_nothing(span: RunDays, why: Reason) -> Placement:
    """A week without strength work; `why` is the reason for each of its days."""
    rest = tuple(day for day in range(WEEK) if span[WEEK + day].free)
    return Placement((), (), (), (), rest, (), (why,), tuple((day, why) for day in range(WEEK)))


def names(full: int, block_week: int) -> tuple[Literal["A", "B", "C"], ...]:
    """The letters of a week's full sessions: A, B, C; one alone is A in odd and B in even weeks (3.2)."""
    if full == 1:
        return ("A",) if block_week % 2 else ("B",)
    return _LETTERS[:full]


def _placement(
    span: RunDays,
    rung: Rung,
    letters: tuple[Literal["A", "B", "C"], ...],
    suggested: tuple[Suggestion, ...],
    reasons: tuple[Reason, ...],
    lost: Callable[[int], Reason],
) -> Placement:
    used = sorted((*rung.full, *rung.light))
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
        chosen=tuple((day, why_full(span, day) if day in rung.full else why_light(day)) for day in used),
    )
