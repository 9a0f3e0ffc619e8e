"""Which day a few words beside a command mean, said in words or as a date."""

from __future__ import annotations

from datetime import date, timedelta

from core.dialogue.dates import typed_date, typed_day

HALF_A_YEAR = timedelta(days=182)


def near_date(text: str, today: date, language: str) -> date | None:
    """The date a text names, "2026-11-26" or "26 Nov"; without a year the one nearest to today."""
    return typed_date(text, today - HALF_A_YEAR, language)


def day_said(text: str, today: date, language: str) -> date | None:
    """The day meant: today, yesterday, the last such weekday, or a date."""
    return typed_day(text, today, language) or near_date(text, today, language)
