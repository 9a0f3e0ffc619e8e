"""How often sessions count."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from drives.telegram_runners import rows

from core.storage.codec import decode
from core.training.journal import Completed, Undone


def completed(database: Path) -> Counter[tuple[int, str]]:
    """How often each session of each runner counts as trained."""
    standing: dict[tuple[int, int], Any] = {}
    for runner, number, body in rows(database, "SELECT runner, number, body FROM journal ORDER BY number"):
        fact = decode(body)
        if isinstance(fact, Undone):
            standing.pop((runner, fact.entry))
        else:
            standing[runner, number] = fact
    return Counter(
        (runner, str(fact.session)) for (runner, _), fact in standing.items() if isinstance(fact, Completed)
    )
