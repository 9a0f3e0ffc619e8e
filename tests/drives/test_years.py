"""Random years in numbers: no rule of science.md is broken, whatever a runner does for 52 weeks."""

from __future__ import annotations

import os
import sys

from training.years.year_watch import Year


def _years() -> int:
    if os.environ.get("POGO_FULL"):
        return 1_000
    return 100 if os.environ.get("POGO_DRIVES") else 1


def test_random_years_break_no_rule() -> None:
    years = _years()
    faults: list[str] = []
    sessions = 0
    engine_s = watching_s = slowest_s = 0.0
    for seed in range(1_000, 1_000 + years):
        year = Year(seed).live()
        sessions += year.sessions
        engine_s += year.all_s - year.watching_s
        watching_s += year.watching_s
        slowest_s = max(slowest_s, year.all_s - year.watching_s)
        faults += [str(fault) for fault in year.faults]
    sys.stdout.write(
        f"years={years} sessions={sessions} faults={len(faults)} "
        f"engine_ms_per_year={engine_s / years * 1000:.0f} "
        f"slowest_ms={slowest_s * 1000:.0f} watcher_ms_per_year={watching_s / years * 1000:.0f}\n"
    )
    assert not faults, "\n".join(faults)
    assert sessions >= years * 20
