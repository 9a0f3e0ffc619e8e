"""Where a week's sessions are, with a reason for every day (science.md 3)."""

from __future__ import annotations

from functools import lru_cache

from core.training.placement.day_reasons import why_lost, why_lost_to_light
from core.training.placement.hard_rules import Wishes
from core.training.placement.ladder import climb_down
from core.training.placement.letters import names
from core.training.placement.light_days import light_days
from core.training.placement.outcome import placement_of
from core.training.placement.running_week import WEEK, RunDays
from core.training.placement.standing import AFTER_SUNDAY, WHOLE_WEEK, Rung
from core.training.placement.suggestions import suggestions
from core.training.placement.week_reasons import week_reasons
from core.training.profile import Profile
from core.training.reasons import Reason
from core.training.week import Placement


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

    In a race week that asked for 2 or more: one session and the primer (6.3). `block_week` counts
    from 1; `after_sunday`: last week's Sunday had a full session.
    """
    standing = AFTER_SUNDAY if after_sunday else WHOLE_WEEK
    rung = climb_down(span, wishes, asked, standing)
    return placement_of(
        span,
        rung,
        names(len(rung.full), block_week),
        standing,
        () if rung.primer else suggestions(span, wishes, asked, len(rung.full)),
        week_reasons(span, wishes, asked, rung, standing),
        lambda day: why_lost(span, wishes, rung, day, standing),
    )


@lru_cache(maxsize=4096)
def place_light(span: RunDays, wishes: Wishes, n: int) -> Placement:
    """A week of `n` light sessions and no full one (3.4, 6.1)."""
    rung = Rung((), light_days(span, wishes, n))
    reasons = () if rung.light else week_reasons(span, wishes, n, rung)
    return placement_of(
        span,
        rung,
        (),
        WHOLE_WEEK,
        (),
        reasons,
        lambda day: why_lost_to_light(span, wishes, rung, day),
    )


@lru_cache(maxsize=4096)
def place_nothing(span: RunDays, why: Reason) -> Placement:
    """A week without strength work; `why` is the reason for each of its days."""
    rest = tuple(day for day in range(WEEK) if span[WEEK + day].free)
    return Placement((), (), (), (), rest, (), (why,), tuple((day, why) for day in range(WEEK)))
