"""What to say of a day that a hard rule closes to a session (science.md 3.1)."""

from __future__ import annotations

from typing import Literal, assert_never

from core.text import Message, Weekday, count, say
from core.training.placement.hard_rules import Bar
from core.training.placement.running_week import WEEK, DayKind, RunDay, RunDays
from core.training.placement.standing import WHOLE_WEEK, Standing
from core.training.reasons import Grade, Reason

EVE = ("E09", "E10")
SPACING = ("E11", "E28", "E29")
"""What speaks for 48 hours; the number itself is no result of a trial."""
SAME_DAY = ("E10", "E12")
TAPER = ("E22", "E18")

Wanted = Literal["full", "light"]
"""What was to be placed, where a race makes a difference between them. A primer has its one day."""


def bar_reason(
    barred: Bar, span: RunDays, day: int, standing: Standing = WHOLE_WEEK, wanted: Wanted = "full"
) -> Reason:
    """Why `barred` keeps a session off `day`."""
    here = Weekday(day)
    match barred:
        case Bar.PASSED:
            return _coach(barred, say("{day} is over.", day=here))
        case Bar.TAKEN:
            return _coach(barred, say("{day} has a session already.", day=here))
        case Bar.UNAVAILABLE:
            return _coach(barred, say("{day} is a day that never works for you.", day=here))
        case Bar.RACE_DAY:
            text = say("{day} is race day: no strength work.", day=here)
            return Reason(barred.value, text, Grade.TRIAL, SAME_DAY)
        case Bar.EVE:
            return Reason(barred.value, _eve(span[WEEK + day + 1].kind, day), Grade.TRIAL, EVE)
        case Bar.RACE_AHEAD:
            return Reason(barred.value, _ahead(span[WEEK + day], here, wanted), Grade.COACH_PRACTICE, TAPER)
        case Bar.RACE_BEHIND:
            return _coach(barred, _behind(span[WEEK + day], here, wanted))
        case Bar.NO_PRIMER:
            return _coach(
                barred, say("A primer has its one day before the race; {day} is another.", day=here)
            )
        case Bar.AFTER_SUNDAY:
            text = say("{day} is less than 48 hours after last Sunday's session.", day=here)
            return Reason(barred.value, text, Grade.COACH_PRACTICE, SPACING)
        case Bar.LESS_THAN_48_HOURS:
            return less_than_48_hours(day, standing.last_full)
        case Bar.EVENING_RUN:
            text = say("{day}'s hard run is in the evening; lifting waits 6 hours after one.", day=here)
            return Reason(barred.value, text, Grade.TRIAL, SAME_DAY)
        case Bar.NO_DOUBLES:
            return _coach(
                barred, say("{day} has a hard run, and you'd rather not lift on such a day.", day=here)
            )
        case Bar.NO_EASY_DAYS:
            return _coach(barred, say("{day} has a run, and you'd rather not lift on such a day.", day=here))
    assert_never(barred)


def less_than_48_hours(day: int, other: int) -> Reason:
    """`day` is too close to the full session of `other` (H2)."""
    text = say("{day} is less than 48 hours from {other}'s session.", day=Weekday(day), other=Weekday(other))
    return Reason(Bar.LESS_THAN_48_HOURS.value, text, Grade.COACH_PRACTICE, SPACING)


def _coach(barred: Bar, text: Message) -> Reason:
    return Reason(barred.value, text, Grade.COACH_PRACTICE)


def _eve(kind: DayKind, day: int) -> Message:
    here, key_day = Weekday(day), Weekday((day + 1) % WEEK)
    if kind is DayKind.LONG:
        return say("{day} is the day before {key_day}'s long run: no heavy legs.", day=here, key_day=key_day)
    if kind is DayKind.RACE:
        return say("{day} is the day before {key_day}'s race: no heavy legs.", day=here, key_day=key_day)
    return say("{day} is the day before {key_day}'s hard run: no heavy legs.", day=here, key_day=key_day)


def _ahead(today: RunDay, here: Weekday, wanted: Wanted) -> Message:
    if wanted == "light":
        return count(
            "{day} is {n} day before your race: too late for a light session.",
            "{day} is {n} days before your race: too late for a light session.",
            today.away,
            day=here,
        )
    return count(
        "{day} is {n} day before your race: too late for a full session.",
        "{day} is {n} days before your race: too late for a full session.",
        today.away,
        day=here,
    )


def _behind(today: RunDay, here: Weekday, wanted: Wanted) -> Message:
    if wanted == "light":
        return count(
            "{day} is {n} day after your race: too early for a light session.",
            "{day} is {n} days after your race: too early for a light session.",
            today.away,
            day=here,
        )
    return count(
        "{day} is {n} day after your race: too early for a full session.",
        "{day} is {n} days after your race: too early for a full session.",
        today.away,
        day=here,
    )
