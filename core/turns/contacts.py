"""Who can be reached: what a batch learns of it, in its order."""

from __future__ import annotations

from core.storage import outbox, runners
from core.storage.engine import Connection
from core.turns.jobs import Acknowledge, Reach
from core.turns.ledger import Ledger


class Contacts:
    """Notes closed chats. Only a runner's private address counts: it is where reminders go."""

    def __init__(self, connection: Connection, ledger: Ledger) -> None:
        self._connection, self._ledger = connection, ledger

    def acknowledge(self, job: Acknowledge) -> None:
        """Note what became of a sending; a closed chat stops what else waits for it."""
        self._ledger.acknowledge(job)
        if job.outcome == "unreachable":
            runner = outbox.private_to(self._connection, job.row)
            if runner is not None:
                self._lose(runner)

    def reach(self, runner: int | None, job: Reach) -> bool:
        """Note that a runner closed a chat or opened it; False for nobody, or where they get no reminders."""
        if runner is None:
            return False
        address, _ = runners.contact(self._connection, runner)
        if address.platform != job.identity.platform:
            return False
        if job.reachable:
            self._ledger.reached[runner] = None
        else:
            self._lose(runner)
        return True

    def _lose(self, runner: int) -> None:
        address, since = runners.contact(self._connection, runner)
        # What an earlier turn of the batch found out is newer than the row.
        known = self._ledger.reached.get(runner, since)
        self._ledger.reached[runner] = known or self._ledger.now
        self._ledger.lose(runner, address)
