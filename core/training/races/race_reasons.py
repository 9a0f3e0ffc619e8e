"""Why a day, a week or a session near a race holds less (science.md 3.1 H6 and H7, 6.3, 6.4)."""

from __future__ import annotations

from functools import lru_cache

from core.text import say
from core.training.profile import Race
from core.training.races.return_to_work import jumps_down_until
from core.training.reasons import Grade, Reason

SETS_DROPPED = Reason(
    "race_sets_dropped", say("Left out: race week has fewer sets."), Grade.COACH_PRACTICE, ("E22",)
)


def ceiling_reason(most: int, before: int) -> Reason:
    """Why a race week has fewer sets than it would have had."""
    text = say("Race week: {before} sets come down to {most} at most.", before=before, most=most)
    return Reason("race_week_sets", text, Grade.COACH_PRACTICE, ("E22",))


@lru_cache(maxsize=256)
def jumps_down_reason(race: Race) -> Reason:
    """Why jumps are one tier lower after a race."""
    text = say(
        "Your race was on {date}: jumps are one step easier until {until}.",
        date=race.date,
        until=jumps_down_until(race),
    )
    return Reason("race_jumps_down", text, Grade.COACH_PRACTICE)
