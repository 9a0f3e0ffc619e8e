"""Dates and times of day as they are typed."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

from rapidfuzz import process

from core.dialogue.reading import folded, words
from core.dialogue.vocabulary import listed
from core.text import sense
from core.text.days import day_names
from core.text.months import month_names

YESTERDAY = sense("words", "yesterday, last night")
TODAY = sense("words", "today, this morning, tonight, just now, now")
ON = sense("words", "on, last, this, the, in, of, from")

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d{2})?)?")
_NAMED = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th|\.)?\s+)?([^\W\d_]{3,})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d))?,?(?:\s+(\d{4}))?"
)
_TIME = re.compile(r"(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm|uhr|h)?")


def typed_date(text: str, today: date, language: str) -> date | None:
    """The date a text names: 2027-02-14, 14.2.2027, 14/2, "14 Feb 2027", "February 14".

    Without a year it is the next such day from today on. Between slashes the day stands
    first; where only the other order is a date, that one is meant.
    """
    line = folded(text)
    if match := _ISO.fullmatch(line):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DOTTED.fullmatch(line):
        day, month = int(match[1]), int(match[2])
        year = _year(match[3])
        return _next(year, month, day, today) or _next(year, day, month, today)
    if match := _NAMED.fullmatch(line):
        day_text = match[1] or match[3]
        known = month_names(language)
        name = match[2]
        if name not in known:
            near = process.extractOne(name, known.keys(), score_cutoff=80)
            name = near[0] if near else ""
        if day_text and name:
            return _next(_year(match[4]), known[name], int(day_text), today)
    return None


def typed_time(text: str) -> time | None:
    """The time of day a text names: 7, 07:00, 7.30, 0730, "6 pm", "7 Uhr"."""
    match = _TIME.fullmatch(folded(text))
    if not match or text.strip()[0] in "-−":
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3] in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match[3] == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def is_relative(text: str, language: str) -> bool:
    """Whether words beside "done" are today or yesterday, not the name of a day."""
    return " ".join(words(text)) in listed(TODAY, language) | listed(YESTERDAY, language)


def typed_day(text: str, today: date, language: str) -> date | None:
    """The day that words beside "done" mean: today, yesterday, or the last such weekday."""
    said = " ".join(words(text))
    if said in listed(TODAY, language):
        return today
    if said in listed(YESTERDAY, language):
        return today - timedelta(days=1)
    names = day_names(language)
    days = {names[word] for word in said.split() if word in names}
    others = [word for word in said.split() if word not in names and word not in listed(ON, language)]
    if len(days) != 1 or others:
        return None
    return today - timedelta(days=(today.weekday() - days.pop()) % 7)


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text)


def _next(year: int | None, month: int, day: int, today: date) -> date | None:
    if year is not None:
        return _date(year, month, day)
    # Four years reach the next 29 February.
    ahead = (_date(today.year + more, month, day) for more in range(5))
    return next((found for found in ahead if found and found >= today), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
