"""Why a day, a week or a session near a race holds less (science.md 3.1 H6 and H7, 6.3, 6.4)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from core.text import Message, say
from core.training.profile import Race
from core.training.races.return_to_work import jumps_down_until
from core.training.races.windows import Allowed, Kind
from core.training.reasons import Grade, Reason

BEFORE = ("E22", "E18")
"""H6: a taper keeps the gain, and so did four weeks without strength work in one small study."""

HALVED = Reason(
    "race_half_sets",
    say("Half the sets, because your race is near."),
    Grade.COACH_PRACTICE,
    ("E22",),
)
NO_JUMPS_BEFORE_RACE = Reason(
    "race_no_jumps", say("No jumps so close to your race."), Grade.COACH_PRACTICE, ("E22",)
)
SETS_DROPPED = Reason(
    "race_sets_dropped", say("Left out: race week has fewer sets."), Grade.COACH_PRACTICE, ("E22",)
)


@lru_cache(maxsize=1024)
def day_reason(allowed: Allowed, day: date) -> Reason | None:
    """Why `day` holds no more than is allowed on it; None where a full session is.

    The days are our rule of thumb; the direction is E22 and E18 before a race.
    """
    race = allowed.race
    if race is None:
        return None
    if day == race.date:
        return Reason("race_day", say("Race day: no strength work."), Grade.COACH_PRACTICE, BEFORE)
    if allowed.side == "after":
        return Reason("race_behind", _after(allowed.kind, race), Grade.COACH_PRACTICE)
    return Reason("race_ahead", _before(allowed.kind, race), Grade.COACH_PRACTICE, BEFORE)


def _before(kind: Kind, race: Race) -> Message:
    if kind == "light":
        return say("Your race is on {date}: no full session any more, a light one fits.", date=race.date)
    if kind == "primer":
        return say("Your race is on {date}: today at most a short primer of what you know.", date=race.date)
    return say("Your race is on {date}: no strength work this close to it.", date=race.date)


def _after(kind: Kind, race: Race) -> Message:
    if kind == "light":
        return say("Your race was on {date}: a light session fits, a full one later.", date=race.date)
    return say("Your race was on {date}: no strength work yet.", date=race.date)


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
