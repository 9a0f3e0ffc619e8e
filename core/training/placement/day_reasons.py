"""Why a day carries a session, and why another lost: one reason a day (science.md 3.1 to 3.3)."""

from __future__ import annotations

from typing import assert_never

from core.text import Message, Series, Weekday, say
from core.training.placement.hard_rules import (
    Bar,
    Wishes,
    bar,
    far_enough,
    leaves_rest,
    light_bar,
)
from core.training.placement.ladder import Rung
from core.training.placement.running_week import WEEK, DayKind, RunDays
from core.training.reasons import Grade, Reason

EVE = ("E09", "E10")
SPACING = ("E11", "E28", "E29")
SAME_DAY = ("E10", "E12", "E14")


def why_full(span: RunDays, day: int) -> Reason:
    """Why `day` carries a full session."""
    today, yesterday = span[WEEK + day], span[WEEK + day - 1]
    here, before = Weekday(day), Weekday((day - 1) % WEEK)
    match today.kind:
        case DayKind.FREE if yesterday.key:
            return Reason("free_day_after_key", _after_key(yesterday.kind, here, before), Grade.TRIAL, EVE)
        case DayKind.FREE:
            text = say("{day} has no run, and the day after it brings nothing hard.", day=here)
            return Reason("free_day", text, Grade.TRIAL, EVE)
        case DayKind.EASY:
            text = say("{day} after the easy run: your other days leave no better place.", day=here)
            return Reason("easy_run_day", text, Grade.TRIAL, SAME_DAY)
        case DayKind.LONG:
            text = say(
                "{day}, 6 hours or more after the long run: your other days leave no better place.", day=here
            )
            return Reason("long_run_day_double", text, Grade.TRIAL, SAME_DAY)
        case _:
            text = say(
                "{day}, 6 hours or more after the hard run: hard days stay hard, easy days stay easy.",
                day=here,
            )
            return Reason("quality_day_double", text, Grade.TRIAL, SAME_DAY)


def _after_key(kind: DayKind, here: Weekday, before: Weekday) -> Message:
    if kind is DayKind.LONG:
        return say(
            "{day} has no run and follows {before}'s long run; the day after it brings nothing hard.",
            day=here,
            before=before,
        )
    if kind is DayKind.RACE:
        return say(
            "{day} has no run and follows {before}'s race; the day after it brings nothing hard.",
            day=here,
            before=before,
        )
    return say(
        "{day} has no run and follows {before}'s hard run; the day after it brings nothing hard.",
        day=here,
        before=before,
    )


def why_light(day: int) -> Reason:
    """Why `day` carries a light session."""
    text = say("{day} gets the light session: it costs your legs next to nothing.", day=Weekday(day))
    return Reason("light_day", text, Grade.COACH_PRACTICE)


def why_lost(span: RunDays, wishes: Wishes, rung: Rung, day: int, after_sunday: bool = False) -> Reason:
    """Why `day` carries no session in a week of full ones: the weightiest rule against it."""
    barred = bar(span, wishes, day, after_sunday)
    if barred is not None:
        return _barred(barred, span, day)
    close = [other for other in rung.full if not far_enough((day, other))]
    if close:
        here, other = Weekday(day), Weekday(close[0])
        text = say("{day} is less than 48 hours from {other}'s session.", day=here, other=other)
        return Reason("less_than_48_hours", text, Grade.TRIAL, SPACING)
    return _passed_over(span, (*rung.full, *rung.light), day)


def why_lost_to_light(span: RunDays, wishes: Wishes, light: tuple[int, ...], day: int) -> Reason:
    """The same in a week of light sessions, which may stand before a key run but not before a race."""
    barred = light_bar(span, wishes, day)
    if barred is not None:
        return _barred(barred, span, day)
    return _passed_over(span, light, day)


def _passed_over(span: RunDays, used: tuple[int, ...], day: int) -> Reason:
    here = Weekday(day)
    if span[WEEK + day].free and not leaves_rest(span, (*used, day)):
        text = say("{day} stays empty: one day a week without a run and without strength.", day=here)
        return Reason("rest_day", text, Grade.COACH_PRACTICE)
    return Reason("other_days_fit_better", _dearer(span[WEEK + day].kind, day, used), Grade.COACH_PRACTICE)


def _dearer(kind: DayKind, day: int, used: tuple[int, ...]) -> Message:
    here, days = Weekday(day), Series(tuple(Weekday(other) for other in sorted(used)), "and")
    if kind is DayKind.FREE:
        return say("{day} would be allowed too; on {days} it costs your running less.", day=here, days=days)
    if kind is DayKind.EASY:
        return say("{day} has an easy run; on {days} it costs your running less.", day=here, days=days)
    return say("{day} has a hard run already; on {days} it costs your running less.", day=here, days=days)


def _barred(barred: Bar, span: RunDays, day: int) -> Reason:
    here = Weekday(day)
    match barred:
        case Bar.UNAVAILABLE:
            text = say("{day} is a day that never works for you.", day=here)
            return Reason(barred.value, text, Grade.COACH_PRACTICE)
        case Bar.RACE_DAY:
            text = say("{day} is race day: no strength work.", day=here)
            return Reason(barred.value, text, Grade.TRIAL, SAME_DAY)
        case Bar.EVE:
            return Reason(barred.value, _eve(span[WEEK + day + 1].kind, day), Grade.TRIAL, EVE)
        case Bar.AFTER_SUNDAY:
            text = say("{day} is less than 48 hours after last Sunday's session.", day=here)
            return Reason(barred.value, text, Grade.TRIAL, SPACING)
        case Bar.EVENING_RUN:
            text = say("{day}'s hard run is in the evening; lifting waits 6 hours after one.", day=here)
            return Reason(barred.value, text, Grade.TRIAL, SAME_DAY)
        case Bar.NO_DOUBLES:
            text = say("{day} has a hard run, and you'd rather not lift on such a day.", day=here)
            return Reason(barred.value, text, Grade.COACH_PRACTICE)
        case Bar.NO_EASY_DAYS:
            text = say("{day} has a run, and you'd rather not lift on such a day.", day=here)
            return Reason(barred.value, text, Grade.COACH_PRACTICE)
    assert_never(barred)


def _eve(kind: DayKind, day: int) -> Message:
    here, key_day = Weekday(day), Weekday((day + 1) % WEEK)
    if kind is DayKind.LONG:
        return say("{day} is the day before {key_day}'s long run: no heavy legs.", day=here, key_day=key_day)
    if kind is DayKind.RACE:
        return say("{day} is the day before {key_day}'s race: no heavy legs.", day=here, key_day=key_day)
    return say("{day} is the day before {key_day}'s hard run: no heavy legs.", day=here, key_day=key_day)
