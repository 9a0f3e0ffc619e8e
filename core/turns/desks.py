"""Who takes part in a batch, as far as it has got."""

from __future__ import annotations

from collections.abc import Collection

from core.chat.where import Identity
from core.storage import identities, runners
from core.storage.engine import Connection
from core.storage.journal import Journals
from core.storage.shapes import Undecodable
from core.turns.desk import Desk
from core.turns.ledger import Ledger


class Desks:
    """The runners of a batch and who is which of them; what an earlier turn changed is the truth."""

    def __init__(self, connection: Connection, journals: Journals, ledger: Ledger) -> None:
        self._connection, self._journals, self._ledger = connection, journals, ledger
        self._desks: dict[int, Desk | Undecodable] = {}
        self._who: dict[Identity, int] = {}
        self.gone: set[int] = set()
        """Runners who were deleted."""

    def load(self, speakers: set[Identity], others: set[Identity], due: Collection[int]) -> None:
        """All who speak or are due, in one select a table; of the others only who they are."""
        self._who = identities.find(self._connection, speakers | others)
        wanted = {runner for identity, runner in self._who.items() if identity in speakers}
        self._read(wanted.union(due))

    def runner_of(self, identity: Identity) -> int | None:
        """Who somebody is; None for somebody new."""
        return self._who.get(identity)

    def get(self, runner: int) -> Desk | Undecodable | None:
        """A runner who takes part."""
        desk = self._desks.get(runner)
        if isinstance(desk, Desk):
            desk.reach(not self._ledger.reached.get(runner))
        return desk

    def copy(self, runner: int) -> Desk:
        """A runner to try something out with, read now if they take no part yet. Raises Undecodable."""
        if runner not in self._desks:
            self._read([runner])
        desk = self.get(runner)
        if not isinstance(desk, Desk):
            raise desk or LookupError("no such runner")
        return desk.copy()

    def put(self, desk: Desk) -> None:
        """What was tried out is how it is."""
        before = self._desks.get(desk.state.id)
        if isinstance(before, Desk) and before.state.address != desk.state.address:
            self._ledger.reached[desk.state.id] = None
        self._desks[desk.state.id] = desk

    def move(self, identity: Identity, runner: int | None) -> None:
        """Somebody is another runner from here on, or nobody."""
        if runner is None:
            self._who.pop(identity, None)
        else:
            self._who[identity] = runner

    def forget(self, gone: Collection[int]) -> None:
        """Runners are no more; who they were is somebody new."""
        self.gone.update(gone)
        self._who = {identity: runner for identity, runner in self._who.items() if runner not in gone}
        for runner in gone:
            self._desks.pop(runner, None)

    def changed(self) -> list[Desk]:
        """Those with something to write."""
        return [desk for desk in self._desks.values() if isinstance(desk, Desk) and desk.row]

    def _read(self, wanted: Collection[int]) -> None:
        for runner, stored in runners.load(self._connection, wanted, self._journals).items():
            if isinstance(stored, Undecodable):
                self._desks[runner] = stored
            else:
                self._desks[runner] = Desk(stored.state, stored.due)
                if stored.unreachable_since:
                    # What an earlier turn of the batch found out is newer.
                    self._ledger.reached.setdefault(runner, stored.unreachable_since)
