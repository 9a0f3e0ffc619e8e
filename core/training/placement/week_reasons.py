"""What is to be said of a week's placement as a whole (science.md 3.1 H2, H8; 3.3; 3.5)."""

from __future__ import annotations

from itertools import permutations

from core.text import Weekday, count, say
from core.training.placement.day_reasons import EVE, SPACING
from core.training.placement.ladder import Rung
from core.training.placement.running_week import WEEK, RunDays
from core.training.reasons import Grade, Reason


def week_reasons(span: RunDays, asked: int, rung: Rung) -> tuple[Reason, ...]:
    """Fewer sessions than asked, sessions exactly 48 h apart, no day of rest: what applies, in that order."""
    reasons = (*_fewer(asked, rung), *_exactly_48_hours(rung))
    if rung.full and not any(day.free for day in span[WEEK : 2 * WEEK]):
        text = say(
            "No day of your week is free of running. One rest day a week would help; I add no third load."
        )
        reasons += (Reason("no_rest_day", text, Grade.COACH_PRACTICE),)
    return reasons


def _fewer(asked: int, rung: Rung) -> tuple[Reason, ...]:
    if len(rung.full) >= asked:
        return ()
    if not rung.full and not rung.light:
        text = say("Your week leaves no slot. One run fewer, or lifting after a run, would open one.")
        return (Reason("no_slot", text, Grade.TRIAL, EVE),)
    if not rung.full:
        text = say("No day of your week is safe for a full session, so there is a light one.")
        return (Reason("only_light", text, Grade.TRIAL, EVE),)
    text = count(
        "Your week has a safe place for {n} full session, not for {asked}.",
        "Your week has a safe place for {n} full sessions, not for {asked}.",
        len(rung.full),
        asked=asked,
    )
    return (Reason("fewer_than_asked", text, Grade.TRIAL, EVE),)


def _exactly_48_hours(rung: Rung) -> tuple[Reason, ...]:
    close = [pair for pair in permutations(rung.full, 2) if (pair[1] - pair[0]) % WEEK == 2]
    return tuple(
        Reason(
            "same_hour_or_later",
            say(
                "{first} and {second} are two days apart: on {second}, train no earlier in the day.",
                first=Weekday(first),
                second=Weekday(second),
            ),
            Grade.TRIAL,
            SPACING,
        )
        for first, second in close
    )
