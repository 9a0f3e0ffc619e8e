"""Why a day carries a session, and why another lost: one reason a day (science.md 3.1 to 3.3)."""

from __future__ import annotations

from dataclasses import replace

from core.text import Message, Series, Weekday, count, say
from core.training.placement.bar_reasons import SAME_DAY, bar_reason, less_than_48_hours
from core.training.placement.day_cost import cheapest
from core.training.placement.hard_rules import (
    Wishes,
    bar,
    far_enough,
    leaves_rest,
    light_bar,
)
from core.training.placement.running_week import WEEK, DayKind, RunDays
from core.training.placement.standing import WHOLE_WEEK, Rung, Standing
from core.training.reasons import Grade, Reason


def why_full(span: RunDays, day: int) -> Reason:
    """Why `day` carries a full session. What days cost is our rule; the 6 hours beside a run are H3's."""
    today, yesterday = span[WEEK + day], span[WEEK + day - 1]
    here, before = Weekday(day), Weekday((day - 1) % WEEK)
    match today.kind:
        case DayKind.FREE if yesterday.key:
            return Reason(
                "free_day_after_key", _after_key(yesterday.kind, here, before), Grade.COACH_PRACTICE
            )
        case DayKind.FREE:
            text = say("{day} has no run, and the day after it brings nothing hard.", day=here)
            return Reason("free_day", text, Grade.COACH_PRACTICE)
        case DayKind.EASY:
            text = say("{day} after the easy run: your other days leave no better place.", day=here)
            return Reason("easy_run_day", text, Grade.COACH_PRACTICE, SAME_DAY)
        case DayKind.LONG:
            text = say(
                "{day}, 6 hours or more after the long run: your other days leave no better place.", day=here
            )
            return Reason("long_run_day_double", text, Grade.COACH_PRACTICE, SAME_DAY)
        case _:
            text = say(
                "{day}, 6 hours or more after the hard run: hard days stay hard, easy days stay easy.",
                day=here,
            )
            return Reason("quality_day_double", text, Grade.COACH_PRACTICE, SAME_DAY)


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


def why_primer(span: RunDays, day: int) -> Reason:
    """Why `day` carries the primer."""
    text = count(
        "{day} gets the short primer, {n} day before your race.",
        "{day} gets the short primer, {n} days before your race.",
        span[WEEK + day].away,
        day=Weekday(day),
    )
    return Reason("primer_day", text, Grade.COACH_PRACTICE)


def why_kept(day: int) -> Reason:
    """Why `day` has a session that the search did not touch (3.6)."""
    text = say("{day} keeps its session: it is done, or you put it there.", day=Weekday(day))
    return Reason("session_stays", text, Grade.COACH_PRACTICE)


def why_lost(span: RunDays, wishes: Wishes, rung: Rung, day: int, standing: Standing = WHOLE_WEEK) -> Reason:
    """Why `day` carries no session in a week of full ones: the weightiest rule against it."""
    barred = bar(span, wishes, day, standing)
    if barred is not None:
        return bar_reason(barred, span, day, standing)
    return close_to(rung.full, day) or _passed_over(span, wishes, rung, day, standing)


def why_lost_to_light(
    span: RunDays, wishes: Wishes, rung: Rung, day: int, standing: Standing = WHOLE_WEEK
) -> Reason:
    """The same in a week of light sessions, which may stand before a key run but not before a race."""
    barred = light_bar(span, wishes, day, standing)
    if barred is not None:
        return bar_reason(barred, span, day, standing, "light")
    return _passed_over(span, wishes, rung, day, standing)


def close_to(full: tuple[int, ...], day: int) -> Reason | None:
    """A full session on `day` would be less than 48 hours from one of those (H2)."""
    close = next((other for other in full if not far_enough((day, other))), None)
    return None if close is None else less_than_48_hours(day, close)


def no_rest_left(span: RunDays, used: tuple[int, ...], day: int) -> Reason | None:
    """A session on `day` would leave no day without a run and without strength (H8)."""
    if leaves_rest(span, (*used, day)):
        return None
    if span[WEEK + day].free:
        text = say("{day} stays empty: one day a week without a run and without strength.", day=Weekday(day))
    else:
        text = say("Every day without a run has strength work already, and one should have neither.")
    return Reason("rest_day", text, Grade.COACH_PRACTICE)


def _passed_over(span: RunDays, wishes: Wishes, rung: Rung, day: int, standing: Standing) -> Reason:
    """No rule closes the day: it stays the day of rest, or others are chosen, or the week has enough."""
    rest = no_rest_left(span, rung.used, day)
    if rest is not None:
        return rest
    full, light = (
        tuple(other for other in days if other not in standing.used) for days in (rung.full, rung.light)
    )
    if full:
        text = _by_wish(span, wishes, full, day, standing) or _dearer(span, day, full)
    elif light:
        text = say(
            "{day} would be allowed too; a light session sits better on {days}.",
            day=Weekday(day),
            days=_days(light),
        )
    else:
        text = say("{day} needs no session: this week has {days}.", day=Weekday(day), days=_days(rung.used))
        return Reason("week_has_its_sessions", text, Grade.COACH_PRACTICE)
    return Reason("other_days_fit_better", text, Grade.COACH_PRACTICE)


def _days(days: tuple[int, ...]) -> Series:
    return Series(tuple(Weekday(day) for day in days), "and")


def _by_wish(
    span: RunDays, wishes: Wishes, full: tuple[int, ...], day: int, standing: Standing
) -> Message | None:
    """The runner's own wish, where the day would carry a session without it."""
    unasked = replace(wishes, preferred=frozenset(), avoid=frozenset())
    choice = cheapest(span, unasked, len(full), standing)
    if choice is None or day not in choice[1]:
        return None
    if day in wishes.avoid:
        return say(
            "{day} is a day you'd rather not train on, so it is {days}.", day=Weekday(day), days=_days(full)
        )
    return say("{day} would be allowed too; it is {days} by your wish.", day=Weekday(day), days=_days(full))


def _dearer(span: RunDays, day: int, used: tuple[int, ...]) -> Message:
    """What the day costs more, where that can be said of all the days that were chosen."""
    here, days, kind = Weekday(day), _days(used), span[WEEK + day].kind
    if all(one.free for one in span[WEEK : 2 * WEEK]):
        return say(
            "{day} would be allowed too; with {days} the sessions are spaced as well or better.",
            day=here,
            days=days,
        )
    if any(span[WEEK + other].kind >= kind for other in used):
        return say("{day} would be allowed too; on {days} it costs your running less.", day=here, days=days)
    if kind is DayKind.EASY:
        return say("{day} has an easy run; on {days} it costs your running less.", day=here, days=days)
    return say("{day} has a hard run already; on {days} it costs your running less.", day=here, days=days)
