"""How fast a runner's week is derived from profile and journal, beside the same from the cache.

Run by itself: `python -m tests.bench.derived [RUNNERS]`. Every runner differs and has trained for
ten weeks; what is derived is the next due moment, as each turn does.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.preview.runners import MONDAY, with_plan
from core.coach.agenda import next_due
from core.coach.schedule import planned
from core.coach.state import RunnerState
from core.training.journal import Completed
from core.training.profile import Profile
from tests.bench.table import Row, tell

WEEKS = 10
NOW = datetime.combine(MONDAY, datetime.min.time(), UTC) + timedelta(weeks=WEEKS)


def runner(number: int) -> RunnerState:
    """A runner who did every session of ten weeks."""
    state = with_plan(age=18 + number % 60, running_months=12 + number)
    assert isinstance(state.profile, Profile)
    done = [
        Completed(one.id, one.session.date)
        for one in planned(state, MONDAY, MONDAY + timedelta(weeks=WEEKS, days=-1))
    ]
    # As stored and read again: another profile, so nothing of it is in a cache.
    return replace(state, profile=replace(state.profile, long_min=30 + number)).noting(NOW, *done)


def a_second(runners: list[RunnerState]) -> float:
    """Derivations a second."""
    began = time.perf_counter()
    due = sum(next_due(state, NOW) is not None for state in runners)
    took = time.perf_counter() - began
    if due != len(runners):
        raise SystemExit(f"{len(runners)} runners, but {due} are due")
    return len(runners) / took


def measured(count: int) -> Row:
    """The first time each, then again."""
    runners = [runner(number) for number in range(count)]
    anew, again = a_second(runners), a_second(runners)
    return Row(
        "next sessions derived a second", f"{anew:,.0f}", f"{again:,.0f} (from the cache)", anew / again
    )


if __name__ == "__main__":
    tell(measured(int(sys.argv[1]) if len(sys.argv) > 1 else 300))
