"""Who can be reached: what a batch learns of it, in its order."""

from __future__ import annotations

from datetime import datetime

from core.chat.incoming import Incoming
from core.chat.where import Address
from core.storage import outbox, runners
from core.storage.engine import Connection
from core.storage.shapes import Undecodable
from core.turns.desk import Desk
from core.turns.desks import Desks
from core.turns.jobs import Acknowledge, Reach
from core.turns.ledger import Ledger


class Contacts:
    """Notes closed chats. Only a runner's private address counts: it is where reminders go."""

    def __init__(self, connection: Connection, ledger: Ledger, desks: Desks) -> None:
        self._connection, self._ledger, self._desks = connection, ledger, desks

    def hear(self, runner: int, desk: Desk | Undecodable, incoming: Incoming) -> None:
        """Somebody writes: where reminders go they arrive again, and a new private conversation is kept."""
        place = incoming.place
        if isinstance(desk, Undecodable):
            if place.home is None and not place.public:
                # Whether the chat of one who cannot be read was closed is not known, but now it is open.
                self._ledger.reached[runner] = None
            return
        if place.address == desk.state.address and self._ledger.reached.get(runner):
            self._ledger.reached[runner] = None
            desk.reach(True)
        home = place.home or (None if place.public else place.address)
        if home and not any(known.platform == home.platform for known in desk.state.linked):
            self._ledger.homes[incoming.identity] = home.chat
            desk.settle(home)

    def acknowledge(self, job: Acknowledge) -> None:
        """Note what became of a sending; a closed chat stops what else waits for it."""
        self._ledger.acknowledge(job)
        if job.outcome == "unreachable" and (went := outbox.went(self._connection, job.row)):
            runner, address = went
            if address == self._contact(runner)[0]:
                self._lose(runner)

    def reach(self, job: Reach) -> bool:
        """Note that a runner closed a chat or opened it; False for nobody, or where they get no reminders."""
        runner = self._desks.runner_of(job.identity)
        if runner is None or self._contact(runner)[0].platform != job.identity.platform:
            return False
        if job.reachable:
            self._ledger.reached[runner] = None
        else:
            self._lose(runner)
        return True

    def _lose(self, runner: int) -> None:
        address, since = self._contact(runner)
        self._ledger.reached[runner] = since or self._ledger.now
        self._ledger.lose(runner, address)

    def _contact(self, runner: int) -> tuple[Address, datetime | None]:
        """Where the runner is written to, and since when (UTC) that is not possible, as the batch knows."""
        desk = self._desks.get(runner)
        if isinstance(desk, Desk):
            return desk.state.address, self._ledger.reached.get(runner)
        address, since = runners.contact(self._connection, runner)
        return address, self._ledger.reached.get(runner, since)
