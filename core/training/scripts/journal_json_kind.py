"""What each kind of entry brings along: its reader, and the fields beside its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from core.training.profile import Units
from core.training.scripts.journal_told import What
from core.training.scripts.json_fields import Fields

Reader = Callable[[Fields, str, date, Units], What | None]
"""From the fields of an entry, its kind, date and the units of loads to what it tells; None with faults."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entry. `beside`: the fields it may have beside its date and its own."""

    read: Reader
    beside: tuple[str, ...] = ()


def is_true(given: Fields, name: str) -> bool:
    """Whether a field that can only be true is so."""
    if given.value(name) is True:
        return True
    given.refuse(name, given.value(name), "true")
    return False
