"""`make bench`: the performance table, one line a measure."""

from __future__ import annotations

from tests.bench import course, derived, help, plans, telegram, turns
from tests.bench.table import tell

tell(
    plans.measured(5000),
    turns.measured(20_000),
    derived.measured(300),
    *course.measured(100),
    help.measured(10),
    *(row for measure in telegram.MEASURES for row in telegram.measured(*measure)),
)
