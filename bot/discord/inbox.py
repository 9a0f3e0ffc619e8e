"""What arrived, on its way to the writer: in order for each person, kept whatever the database says."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace

from bot.delivery.tasks import Tasks
from bot.discord.deliver import LOG
from core.chat.incoming import Incoming
from core.storage.faults import StorageFault
from core.storage.outbound import Outbound
from core.turns.failures import log_failure
from core.turns.ports import Full
from core.turns.writer import Writer

ROOM_SECONDS = 0.05
"""How often to look whether the writer has room again."""

Readied = Callable[[], Awaitable[Sequence[Incoming]]]
"""What is to be awaited before something can be handed in: Discord's taking our acknowledgement, say."""
Kept = Callable[[tuple[Outbound, ...]], Awaitable[None]]


class Inbox:
    """A row for each person who writes at the moment."""

    def __init__(self, writer: Writer, tasks: Tasks) -> None:
        self._writer, self._tasks = writer, tasks
        self._rows: dict[int, deque[tuple[Readied, Kept | None]]] = {}

    def put(self, user: int, readied: Readied, kept: Kept | None = None) -> None:
        """Have things handed in after what the person did before; `kept` is told the replies to the last."""
        row = self._rows.get(user)
        if row is None:
            self._rows[user] = deque([(readied, kept)])
            self._tasks.begin(self._serve(user))
        else:
            row.append((readied, kept))

    async def _serve(self, user: int) -> None:
        row, lost = self._rows[user], False
        try:
            while row:
                readied, kept = row.popleft()
                try:
                    incomings = await readied()
                    for place, incoming in enumerate(incomings, start=1):
                        handed = ahead(incoming) if lost else incoming
                        if handed and not await self._hand_in(
                            handed, kept if place == len(incomings) else None
                        ):
                            lost = True
                except Exception as error:
                    log_failure("-", None, "inbox", error)
        finally:
            del self._rows[user]

    async def _hand_in(self, incoming: Incoming, kept: Kept | None) -> bool:
        """Whether it is kept; at the end it may not be."""
        async for _ in self._tasks.tries():
            try:
                replies = await asyncio.wrap_future(await self._submitted(incoming))
            except StorageFault as fault:
                # Discord brings nothing a second time, so it is tried until it is kept.
                LOG.error("%s", fault)
                continue
            if kept:
                await kept(replies)
            return True
        return False

    async def _submitted(self, incoming: Incoming) -> Future[tuple[Outbound, ...]]:
        while True:
            try:
                return self._writer.submit(incoming)
            except Full:
                await asyncio.sleep(ROOM_SECONDS)


def ahead(incoming: Incoming) -> Incoming | None:
    """What may be handed in at the end although something before it is not kept.

    Messages wait: they are read from the history at the next start, from where it stands now.
    """
    if incoming.trail is None:
        return incoming
    return replace(incoming, trail=None) if incoming.handle else None
