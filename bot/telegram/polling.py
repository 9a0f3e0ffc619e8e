"""Long polling: updates in batches, the next one asked for when the last is kept."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress

from telegram.error import Conflict, InvalidToken, TelegramError

from bot.delivery.tasks import pauses, unless
from bot.telegram.faults import told
from bot.telegram.inbound import id_of
from bot.telegram.reception import Reception
from bot.telegram.wire import Raw, Wire
from core.storage.faults import StorageFault

LOG = logging.getLogger("pogo.telegram")
CONFIRMED_SECONDS = 1.0
UNNUMBERED_SECONDS = 5.0
SETTLED_SECONDS = 60
CONFLICTS_NEW, CONFLICTS_SETTLED = 3, 30
"""Conflicts in a row that are borne. Telegram lets the newest poll win, so that two processes cut each other
off: the one that came second is to go, and a process that has just ended may still seem to be there."""


class Polling:
    """Asks Telegram for updates until it is told to stop."""

    def __init__(self, wire: Wire, reception: Reception, home: str) -> None:
        self._wire, self._reception, self._home = wire, reception, home

    async def run(self, stopping: asyncio.Event) -> None:
        """Poll. What was fetched is kept before the end. Raises TelegramFault where trying is useless."""
        began = asyncio.get_running_loop().time()
        offset: int | None = None
        while not stopping.is_set():
            updates = await self._fetched(offset, began, stopping)
            if updates and await self._kept(updates, stopping):
                numbers = [number for raw in updates if (number := id_of(raw)) is not None]
                if numbers:
                    offset = max(numbers) + 1
                else:
                    # Telegram numbers all of them; what it gives without is given again.
                    await unless(stopping, asyncio.sleep(UNNUMBERED_SECONDS))
        await self._confirmed(offset)

    async def _no_webhook(self) -> None:
        """One that was set before is a conflict, too; what it did not deliver comes by polling."""
        with suppress(TelegramError):
            await self._wire.delete_webhook()

    async def _confirmed(self, offset: int | None) -> None:
        """Tell Telegram at the end what was kept: it would come again, and change nothing."""
        with suppress(TelegramError, TimeoutError):
            async with asyncio.timeout(CONFIRMED_SECONDS):
                await self._wire.updates(offset, 0)

    async def _fetched(self, offset: int | None, began: float, stopping: asyncio.Event) -> Sequence[Raw]:
        """What arrived; nothing when it is time to stop."""
        conflicts = 0
        for tries, pause in enumerate(pauses()):
            try:
                updates = await unless(stopping, self._wire.updates(offset))
            except InvalidToken as refused:
                raise told(refused, self._home) from None
            except Conflict as other:
                conflicts += 1
                settled = asyncio.get_running_loop().time() - began > SETTLED_SECONDS
                if conflicts >= (CONFLICTS_SETTLED if settled else CONFLICTS_NEW):
                    raise told(other, self._home) from None
                await self._no_webhook()
            except TelegramError as error:
                if not tries:
                    LOG.warning("no updates, trying again error=%s", type(error).__name__)
            else:
                if tries:
                    LOG.warning("updates come again")
                return updates or ()
            await unless(stopping, asyncio.sleep(pause))
            if stopping.is_set():
                break
        return ()

    async def _kept(self, updates: Sequence[Raw], stopping: asyncio.Event) -> bool:
        """Have updates kept, however often the database refuses; False when it is time to stop."""
        for pause in pauses():
            try:
                await self._reception.take(updates)
                return True
            except StorageFault as fault:
                LOG.error("%s", fault)
            await unless(stopping, asyncio.sleep(pause))
            if stopping.is_set():
                break
        return False
