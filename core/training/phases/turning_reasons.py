"""Why the weeks are others: time off, a changed race, long maintenance (science.md 6.1, 6.2, 7.4)."""

from __future__ import annotations

from functools import cache

from core.text import Message, count, say
from core.training.adapting.time_off import After
from core.training.profile import Race
from core.training.reasons import Grade, Reason

BEGINS = Reason(
    "block_begins",
    say("No session was done yet, so the block begins with this week."),
    Grade.COACH_PRACTICE,
)


def away_reason(days: int, row: After, target: Race | None) -> Reason:
    """What becomes of the phase after `days` without a session."""
    since = count("{n} day since your last session.", "{n} days since your last session.", days)
    if target is not None:
        what = say("The weeks to your race on {date} are planned anew.", date=target.date)
        return _coach("time_off_to_race", say("{since} {what}", since=since, what=what))
    return _coach(f"time_off_{row}", say("{since} {what}", since=since, what=_AGAIN[row]))


_AGAIN: dict[After, Message] = {
    "repeat_last_week": say("This week repeats the last one you trained."),
    "restart_phase": say("The phase begins again."),
    "adaptation_2_weeks": say("Two weeks of adaptation come first, then the phase begins again."),
    "new_block": say("A new block begins."),
}


def race_planned(race: Race, kept: bool) -> Reason:
    """The weeks lead to another race, or to another day. `kept`: without a step back."""
    if kept:
        text = say("Your next main race is on {date}: the weeks to it are planned anew.", date=race.date)
        return _coach("race_planned_anew", text)
    text = say(
        "Your next main race is on {date}: the weeks to it are planned anew, one phase back, "
        "because a plan of that length is not so far yet.",
        date=race.date,
    )
    return _coach("race_phase_back", text)


@cache
def race_gone() -> Reason:
    """No race shapes the weeks any more."""
    return _coach("race_gone", say("No main race ahead now: the weeks go on without a taper."))


def maintenance_long(weeks: int) -> Reason:
    """Maintenance has gone on for more than twelve weeks."""
    text = count(
        "{n} week of maintenance so far. It keeps your strength; to gain more, choose a new block.",
        "{n} weeks of maintenance so far. It keeps your strength; to gain more, choose a new block.",
        weeks,
    )
    return Reason("maintenance_long", text, Grade.COACH_PRACTICE, ("E17",))


def _coach(code: str, text: Message) -> Reason:
    return Reason(code, text, Grade.COACH_PRACTICE)
