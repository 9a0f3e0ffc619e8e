"""What a batch is going to write, besides its runners."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from core.chat.where import Address, Identity
from core.storage import farewells, identities, incoming, journal, outbox, runners
from core.storage.engine import Connection
from core.storage.outbound import ANSWER, FAREWELL, Outbound
from core.turns.desk import Desk
from core.turns.jobs import Acknowledge
from core.turns.ports import Outcome

_OUTCOMES: dict[Outcome, str] = {
    "sent": outbox.SENT,
    "failed": outbox.FAILED,
    "unreachable": outbox.FAILED,
    "superseded": outbox.DROPPED,
}


@dataclass(slots=True)
class Ledger:
    """Collected while the coach answers, written at the end in one go.

    `reached` maps runners to since when they cannot be reached, None is reached again;
    `put_off` to a new due moment for those whose state stays as it is; `trails` identities to how
    far their platform has got, `homes` to their private conversation where none is known.
    """

    now: datetime
    answered: list[str] = field(default_factory=list)
    reached: dict[int, datetime | None] = field(default_factory=dict)
    put_off: dict[int, datetime] = field(default_factory=dict)
    trails: dict[Identity, str] = field(default_factory=dict)
    homes: dict[Identity, str] = field(default_factory=dict)
    _replies: dict[str, Outbound] = field(default_factory=dict)
    _rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    _withdrawn: set[int] = field(default_factory=set)
    _lost: set[int] = field(default_factory=set)
    _acknowledged: list[dict[str, Any]] = field(default_factory=list)

    def reply(self, outbound: Outbound, row: dict[str, Any]) -> None:
        """A reply to send, with its row; one of that key stays the first."""
        if outbound.key in self._rows:
            return
        self._replies[outbound.key] = outbound
        self._rows[outbound.key] = row

    def withdraw(self, runner: int) -> None:
        """Take back what the runner did not ask for and was not sent yet, of this batch too."""
        self._withdrawn.add(runner)
        for row in self._rows.values():
            if row["runner"] == runner and row["kind"] != ANSWER and row["state"] == outbox.WAITING:
                row["state"] = outbox.WITHDRAWN

    def lose(self, runner: int, address: Address) -> None:
        """Give up what waits for the runner at an address, of this batch too; what follows waits again."""
        self._lost.add(runner)
        to = (runner, address.platform, address.chat, outbox.WAITING)
        for row in self._rows.values():
            if (row["runner"], row["platform"], row["chat"], row["state"]) == to:
                row["state"] = outbox.FAILED

    def acknowledge(self, job: Acknowledge) -> None:
        """What became of a sending."""
        sent = self.now if job.outcome == "sent" else None
        self._acknowledged.append(
            {"row": job.row, "state": _OUTCOMES[job.outcome], "sent_at": sent, "message": job.message}
        )

    def forget(self, gone: Collection[int]) -> None:
        """Write nothing of runners who are no more."""
        for runner in gone:
            self.reached.pop(runner, None)
            self.put_off.pop(runner, None)
        self._rows = {key: row for key, row in self._rows.items() if row["runner"] not in gone}

    def write(self, connection: Connection, desks: Iterable[Desk]) -> dict[str, Outbound]:
        """Write everything; the replies to send, by key and in order."""
        changed = [desk for desk in desks if desk.row is not None]
        runners.save(connection, [desk.row for desk in changed if desk.row is not None])
        journal.add(connection, [row for desk in changed for row in desk.entries])
        runners.put_off(connection, self.put_off)
        runners.reach(connection, self.reached)
        identities.settle(connection, self.homes)
        identities.follow(connection, self.trails)
        incoming.record(connection, self.answered, self.now)
        outbox.withdraw(connection, self._withdrawn)
        outbox.lose(connection, self._lost)
        used = incoming.known(connection, self._unasked())
        rows = {key: row for key, row in self._rows.items() if key not in used}
        ids = outbox.add(connection, list(rows.values()))
        if self._acknowledged:
            outbox.acknowledge(connection, self._acknowledged)
            farewells.end(connection)
        return {
            key: outbox.numbered(self._replies[key], ids)
            for key, row in rows.items()
            if row["state"] == outbox.WAITING
        }

    def _unasked(self) -> list[str]:
        return [key for key, row in self._rows.items() if row["kind"] not in (ANSWER, FAREWELL)]
