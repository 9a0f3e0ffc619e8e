"""When the health questions come again (`science.md` 2, `screen_date`)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from core.text import count, say
from core.training.reasons import Grade, Reason
from core.training.rules import data


@cache
def _numbers() -> tuple[timedelta, timedelta]:
    numbers = data("safety.yaml")["screen_again"]
    return timedelta(weeks=numbers["weeks"]), timedelta(days=numbers["days_off"])


def screen_due(screened_on: date, on: date, red_flag_since: bool, days_off: int) -> Reason | None:
    """Why the screen of 8.1 is asked again on `on`; None where it still holds.

    `red_flag_since`: something of 8.4 was told after `screened_on`. `days_off`: days since the last
    completed session; a screen that was answered at the end of that time counts.
    """
    every, long_off = _numbers()
    if red_flag_since:
        text = say("After what you told me the health questions come once more.")
        return Reason("screen_after_flag", text, Grade.SAFETY_DEFAULT)
    if long_off <= timedelta(days=days_off) and screened_on < on - timedelta(days=days_off) + long_off:
        text = count(
            "{n} day without strength training: the health questions once more.",
            "{n} days without strength training: the health questions once more.",
            days_off,
        )
        return Reason("screen_after_time_off", text, Grade.SAFETY_DEFAULT)
    if on - screened_on >= every:
        text = say("You answered the health questions on {date}; they come once more.", date=screened_on)
        return Reason("screen_again", text, Grade.SAFETY_DEFAULT)
    return None
