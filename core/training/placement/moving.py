"""Another day for a session that was missed, or that the runner moves by hand (science.md 3.6).

The rules of 3.6 are coach practice; the hard rules they keep to are those of 3.1.
"""

from __future__ import annotations

from functools import lru_cache

from core.text import Message, Series, Weekday, say
from core.training.placement.bar_reasons import bar_reason
from core.training.placement.day_reasons import close_to, no_rest_left
from core.training.placement.differences import title
from core.training.placement.hard_rules import Wishes, bar, light_bar, primer_bar
from core.training.placement.running_week import WEEK, RunDays
from core.training.placement.standing import Kept, Standing, standing
from core.training.placement.week_reasons import same_hour_or_later
from core.training.reasons import Grade, Reason

_EXACTLY_48_HOURS = 2
_NO_DAY: frozenset[int] = frozenset()


@lru_cache(maxsize=4096)
def legal_days(
    span: RunDays,
    wishes: Wishes,
    session: Kept,
    kept: tuple[Kept, ...],
    today: int,
    last_full: int | None,
    away: frozenset[int] = _NO_DAY,
) -> tuple[tuple[int, Reason | None], ...]:
    """Every day from `today` to Sunday: None where a session may be moved to by hand, else why not.

    `kept`: the other sessions of the week, done and still planned; the session itself, where it is
    among them, does not count. The day it stands on is judged like any other. `last_full`: the real
    day of the last full session that was done, negative in the weeks before. `away`: the days of a
    pause or an illness.
    """
    others = _others(session, kept, today, last_full)
    return tuple(
        (day, _away(day) if day in away else _against(span, wishes, session, others, day))
        for day in range(today, WEEK)
    )


@lru_cache(maxsize=4096)
def offer_missed(
    span: RunDays,
    wishes: Wishes,
    missed: Kept,
    kept: tuple[Kept, ...],
    today: int,
    last_full: int | None,
    away: frozenset[int] = _NO_DAY,
) -> tuple[int | None, Reason]:
    """The first day from `today` on that takes a missed session, or None where it is let go; and why.

    `missed` stands on its planned day, which is never offered. The others as in `legal_days`.
    """
    others = _others(missed, kept, today, last_full)
    judged = legal_days(span, wishes, missed, kept, today, last_full, away)
    days = [(day, against) for day, against in judged if day != missed.day]
    for day, against in days:
        if against is None:
            return day, Reason("missed_moves", _moves(missed, others, day), Grade.COACH_PRACTICE)
    return None, Reason("missed_let_go", _let_go(missed, [day for day, _ in days]), Grade.COACH_PRACTICE)


def _others(session: Kept, kept: tuple[Kept, ...], today: int, last_full: int | None) -> Standing:
    return standing((one for one in kept if one != session), today, last_full)


def _against(span: RunDays, wishes: Wishes, session: Kept, others: Standing, day: int) -> Reason | None:
    """Why a session may not be on `day`; None where it may."""
    if session.name == "P":
        barred = primer_bar(span, wishes, day, others)
    elif session.name == "L":
        barred = light_bar(span, wishes, day, others)
    else:
        barred = bar(span, wishes, day, others)
    if barred is not None:
        return bar_reason(barred, span, day, others, "full" if session.letter else "light")
    close = close_to(others.full, day) if session.letter else None
    return close or no_rest_left(span, others.used, day)


def _away(day: int) -> Reason:
    text = say("{day} lies in your pause or your illness: no session.", day=Weekday(day))
    return Reason("away_day", text, Grade.COACH_PRACTICE)


def _moves(missed: Kept, others: Standing, day: int) -> Message:
    """The offer; where a full session is exactly 48 h away also the second half of H2."""
    moves = say(
        "{session} of {was} fits on {day}: the first day left this week that takes it.",
        session=title(missed),
        was=Weekday(missed.day),
        day=Weekday(day),
    )
    near = {*others.full, others.last_full} if missed.letter else set()
    for first, second in ((day - _EXACTLY_48_HOURS, day), (day, day + _EXACTLY_48_HOURS)):
        if near & {first, second}:
            moves = say("{moves} {hours}", moves=moves, hours=same_hour_or_later(first % WEEK, second))
    return moves


def _let_go(missed: Kept, days: list[int]) -> Message:
    session, was = title(missed), Weekday(missed.day)
    if not days:
        return say(
            "{session} of {was} is let go: no other day of this week is left.", session=session, was=was
        )
    if len(days) == 1:
        return say(
            "{session} of {was} is let go: {day} has no safe place for it.",
            session=session,
            was=was,
            day=Weekday(days[0]),
        )
    return say(
        "{session} of {was} is let go: {days} have no safe place for it.",
        session=session,
        was=was,
        days=Series(tuple(Weekday(day) for day in days), "and"),
    )
