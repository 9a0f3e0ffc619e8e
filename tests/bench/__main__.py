"""`make bench`: the performance table, one line a measure."""

from __future__ import annotations

from tests.bench import plans

plans.main(5000)
