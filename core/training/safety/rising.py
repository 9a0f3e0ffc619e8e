"""Pain that has been rising for days (`science.md` 8.2, red)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.training.journal import Hurt
from core.training.safety.traffic import pain_rules


@dataclass(frozen=True, slots=True)
class RisingFrom:
    """Where a rise began: its level and day, and how many days ago that was."""

    level: int
    on: date
    days: int


def rising_from(told: Sequence[Hurt]) -> RisingFrom | None:
    """The rise that ends with the last report, where it lasts as long as 8.2 says; None where none does.

    Levels never fall in it and are higher at its end than that many days before or earlier. A session hurts
    more than the morning after it, so sessions are looked at alone, and so are mornings. Reports
    far apart are no series: nobody knows what was between them.
    """
    if len(told) < 2:
        return None
    for leave_out in (None, "morning", "during"):
        if told[-1].when != leave_out:
            found = _rise([report for report in told if report.when != leave_out])
            if found is not None:
                return found
    return None


def _rise(told: Sequence[Hurt]) -> RisingFrom | None:
    rules, last, after = pain_rules(), told[-1], told[-1]
    for report in reversed(told):
        if report.level > after.level or (after.on - report.on).days > rules.rising_gap_days:
            return None
        days = (last.on - report.on).days
        if days >= rules.rising_days:
            return RisingFrom(report.level, report.on, days) if report.level < last.level else None
        after = report
    return None
