"""What a batch has made of one runner so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from core.chat.where import Address
from core.coach.state import RunnerState, Turn
from core.storage import journal, runners


@dataclass(slots=True)
class Desk:
    """A runner within a batch: a second turn starts from what the first left here.

    `row` and `entries` are what is to be written, already in the form of the database.
    """

    state: RunnerState
    due: datetime | None
    row: dict[str, Any] | None = None
    entries: list[dict[str, Any]] = field(default_factory=list)

    def accept(self, turn: Turn, due: datetime | None) -> None:
        """Take over a turn's state. Changes nothing when it raises.

        Raises ValueError for a turn of another runner or entries out of number, TypeError
        for what cannot be stored.
        """
        after, first = turn.state, self.state.next_entry
        added = after.journal[len(after.journal) - (after.next_entry - first) :]
        numbers = [entry.number for entry in added]
        if after.id != self.state.id or numbers != list(range(first, after.next_entry)):
            raise ValueError("a turn's state does not follow from the state it was given")
        row, entries = runners.row_of(after, due), journal.rows_of(after.id, added)
        self.state, self.due, self.row = after, due, row
        self.entries += entries

    def put_off(self, until: datetime | None) -> None:
        """Be due at another moment (UTC), or never, all else unchanged."""
        self.due, self.row = until, runners.row_of(self.state, until)

    def reach(self, reachable: bool) -> None:
        """Whether reminders arrive, as far as is known."""
        if self.state.reachable != reachable:
            self.state = replace(self.state, reachable=reachable)

    def settle(self, *homes: Address) -> None:
        """Private conversations besides those that are known."""
        linked = sorted((*self.state.linked, *homes), key=lambda home: home.platform)
        self.state = replace(self.state, linked=tuple(linked))

    def copy(self) -> Desk:
        """The same, to try something out with."""
        return replace(self, entries=list(self.entries))
