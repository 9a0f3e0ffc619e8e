"""The stretches without training that the plan did not ask for (`science.md` 7.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from core.training.adapting.time_off import after_gap
from core.training.course.log import Log

_WEEK_DAYS = 7


@dataclass(frozen=True, slots=True)
class Gap:
    """Nothing was done from the day after `last` to the day before `back`."""

    last: date
    back: date
    begins: bool = False
    """Nothing was done before: `last` is the day before the plan."""

    @property
    def days(self) -> int:
        """Days since the last completed session, on the day of the first one after it."""
        return (self.back - self.last).days

    @property
    def weeks(self) -> int:
        """Whole weeks without a session, from Monday to Sunday."""
        monday = self.last - timedelta(days=self.last.weekday())
        return max(0, (self.back - monday).days // _WEEK_DAYS - 1)

    @property
    def long(self) -> bool:
        """Long enough for a row of 7.4."""
        return is_long(self.days)

    @property
    def deep(self) -> bool:
        """So long that loads go down."""
        return after_gap(self.days).load < 1


def is_long(days: int) -> bool:
    """Long enough for a row of 7.4."""
    return after_gap(days).phase != "continue"


def long_gaps(start: date, log: Log) -> list[Gap]:
    """The stretches between two sessions that were done; the day before the plan stands for the first."""
    found = []
    last, begins = start - timedelta(days=1), True
    for done in log.trained:
        if is_long((done.on - last).days):
            found.append(Gap(last, done.on, begins))
        last, begins = max(last, done.on), False
    return found


def last_trained(start: date, log: Log) -> date:
    """The day of the last completed session, the day before the plan where there is none."""
    return log.trained[-1].on if log.trained else start - timedelta(days=1)
