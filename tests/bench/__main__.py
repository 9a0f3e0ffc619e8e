"""`make bench`: the performance table, one line a measure."""

from __future__ import annotations

from tests.bench import plans, turns

plans.main(5000)
turns.main(20_000)
