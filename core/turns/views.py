"""What can be asked of the database without the one who writes; it waits for nobody."""

from __future__ import annotations

from datetime import datetime

from core.chat.where import Address, Identity
from core.coach.state import RunnerState
from core.storage import identities, notes, outbox, runners
from core.storage.engine import Store
from core.storage.expected import Expected
from core.storage.outbound import Outbound
from core.turns.ports import Clock


class Views:
    """Reads only. Every method may be called from any thread."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def still_wanted(self, outbound_id: int) -> bool:
        """Whether to send a reply, asked right before: not withdrawn or too late, its runner reachable."""
        with self._store.reading() as connection:
            return outbox.wanted(connection, outbound_id, self._clock.now())

    def last_shown(self, address: Address) -> Outbound | None:
        """The newest reply sent to an address, with its controls."""
        with self._store.reading() as connection:
            return outbox.last_shown(connection, address)

    def shown_as(self, address: Address, message: str) -> Outbound | None:
        """The newest reply sent as that message of the platform; None when its words are forgotten."""
        with self._store.reading() as connection:
            return outbox.shown_as(connection, address, message)

    def due(self, now: datetime, limit: int) -> tuple[int, ...]:
        """Reachable runners with something due, the longest due first."""
        with self._store.reading() as connection:
            return runners.due(connection, now, limit)

    def next_due(self) -> datetime | None:
        """The earliest moment (UTC) at which something is due for anybody reachable; it may be past."""
        with self._store.reading() as connection:
            return runners.next_due(connection)

    def state_of(self, identity: Identity) -> RunnerState | None:
        """A runner as they are now, to look at; None for somebody new, or who cannot be read."""
        with self._store.reading() as connection:
            return runners.look(connection, identity)

    def expected(self, platform: str, now: datetime) -> tuple[Expected, ...]:
        """Those who may write to a platform that told nothing for a while: they are being asked
        something, are due at `now` (UTC) and reachable, or were written to unasked in the last 36 hours."""
        with self._store.reading() as connection:
            return identities.expected(connection, platform, now)

    def trail(self, identity: Identity) -> str | None:
        """How far a platform has got in somebody's private conversation, as it told last."""
        with self._store.reading() as connection:
            return identities.trail(connection, identity)

    def noted(self, platform: str, name: str) -> str | None:
        """The fact a platform keeps under a name."""
        with self._store.reading() as connection:
            return notes.read(connection, platform, name)
