"""Who puts a load to each lift of a draft, before it is fitted to its time (`science.md` 7.1 to 7.3)."""

from __future__ import annotations

from typing import Protocol

from core.training.reasons import Reason
from core.training.recipes.draft import Draft, Work
from core.training.tables import Slot


class Loads(Protocol):
    """The journal of a runner, as far as a draft asks for it."""

    def give(self, work: Work, slot: Slot | None) -> tuple[Reason, ...]:
        """Set `given` and, where a dose has moved on, the repetitions of `work`; and say why."""


def give_loads(draft: Draft, loads: Loads) -> list[Reason]:
    """Every main lift and small lift of the draft gets its load; the reasons, in the order of the lifts."""
    reasons: list[Reason] = []
    for slot, work in draft.main:
        reasons += loads.give(work, slot)
    for work in draft.assistance:
        reasons += loads.give(work, None)
    return reasons
