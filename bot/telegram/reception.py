"""Updates on their way to the writer: read one by one, presses answered at once, nothing counted twice."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Sequence
from functools import partial
from typing import Any, assert_never

from telegram.error import TelegramError

from bot.telegram.checked import Bot, Malformed
from bot.telegram.deliver import Delivery
from bot.telegram.inbound import PLATFORM, Heard, Leafed, Membership, id_of, read
from bot.telegram.tasks import Tasks
from bot.telegram.wire import Raw, Wire
from core.turns.ports import Full
from core.turns.writer import Writer

LOG = logging.getLogger("pogo.telegram")
NOTED_SECONDS = 0.3
ROOM_SECONDS = 0.05
"""How often to look whether the writer has room again."""


class Reception:
    """Takes updates of one bot."""

    def __init__(self, writer: Writer, wire: Wire, bot: Bot, delivery: Delivery, tasks: Tasks) -> None:
        self._writer, self._wire, self._bot = writer, wire, bot
        self._delivery, self._tasks = delivery, tasks

    async def take(self, updates: Sequence[Raw]) -> None:
        """Have updates answered, in their order; comes back when all of it is committed.

        Waits while too much waits already. Raises StorageFault: nothing may be lost, so all of
        them are to be taken again.
        """
        kept = []
        for raw in updates:
            while (done := self._accepted(raw)) is None:
                await asyncio.sleep(ROOM_SECONDS)
            kept.append(done)
        await asyncio.gather(*kept)

    async def take_now(self, raw: Raw) -> bool:
        """The same for one update; False, at once, while there is no room. Raises StorageFault."""
        done = self._accepted(raw)
        if done is None:
            return False
        await done
        return True

    def _accepted(self, raw: Raw) -> Awaitable[Any] | None:
        """What is to be waited for until an update is kept; None without room."""
        try:
            arrival = read(raw, self._bot)
        except Malformed as reason:
            return self._pass_over(raw, reason)
        match arrival:
            case None:
                return _nothing()
            case Membership(identity=identity, reachable=reachable):
                return asyncio.wrap_future(self._writer.reach(identity, reachable))
            case Leafed():
                self._answer(arrival.press)
                return self._leaf(arrival)
            case Heard():
                # Before the turn: whatever it has to wait for, the button does not hang.
                self._answer(arrival)
                return self._submitted(arrival)
        assert_never(arrival)

    def _submitted(self, heard: Heard) -> Awaitable[Any] | None:
        try:
            return asyncio.wrap_future(self._writer.submit(heard.incoming))
        except Full:
            return None

    async def _leaf(self, leafed: Leafed) -> None:
        address = leafed.press.incoming.place.address
        look = partial(asyncio.to_thread, self._writer.shown_as, address, leafed.message)
        if not (shown := await look()):
            # It may have come a moment ago, and what became of it be noted the next.
            await asyncio.sleep(NOTED_SECONDS)
            shown = await look()
        if shown:
            self._tasks.begin(self._delivery.leaf(shown, leafed.message, leafed.page))
        elif done := self._submitted(leafed.press):
            await done

    async def _pass_over(self, raw: Raw, reason: Malformed) -> None:
        """Note a bad update, so that it is looked at once; nothing of it is logged but its number."""
        number = id_of(raw)
        if number is None:
            LOG.warning("malformed update without a number reason=%s", reason)
        elif await asyncio.wrap_future(self._writer.pass_over(f"{PLATFORM}:{self._bot.id}:{number}")):
            LOG.warning("malformed update number=%s reason=%s", number, reason)

    def _answer(self, heard: Heard) -> None:
        if heard.callback is not None:
            self._tasks.begin(self._answered(heard.callback))

    async def _answered(self, callback: str) -> None:
        try:
            await self._wire.answer_callback_query(callback)
        except TelegramError as error:
            # It was too late, or the network failed: the button stops by itself after a while.
            LOG.info("press not answered error=%s", type(error).__name__)


async def _nothing() -> None:
    """Nothing is to be kept."""
