"""The days on which there is no session: a pause, an illness (`science.md` 7.4, PRODUCT R13)."""

from __future__ import annotations

from datetime import date, timedelta

from core.training.course.bodies import Body
from core.training.course.log import Log
from core.training.journal import Paused


def away_days(log: Log, body: Body, week: date) -> frozenset[date]:
    """The days of a week that are paused, or on which the runner is ill."""
    if not log.pauses and not log.illness:
        return frozenset()
    days = (week + timedelta(days=day) for day in range(7))
    return frozenset(day for day in days if is_paused(log, day) or body.illness(day).state == "rest")


def away_weekdays(log: Log, body: Body, week: date) -> frozenset[int]:
    """The same as days 0 (Monday) to 6."""
    return frozenset(day.weekday() for day in away_days(log, body, week))


def is_paused(log: Log, day: date) -> bool:
    """Whether a day lies in a pause: the last word told before its end counts."""
    standing: Paused | None = None
    for fact in log.pauses:
        if fact.on <= day:
            standing = fact if isinstance(fact, Paused) else None
    return standing is not None and (standing.until is None or day <= standing.until)
