"""Updates on their way to the writer: read one by one, presses answered at once, nothing counted twice."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Coroutine, Sequence
from concurrent.futures import Future
from functools import partial
from typing import Any, assert_never

from telegram.error import BadRequest, TelegramError

from bot.delivery.tasks import Tasks
from bot.telegram.checked import Bot, Malformed
from bot.telegram.deliver import LOG, Post
from bot.telegram.inbound import PLATFORM, Arrival, Heard, Leafed, Membership, id_of, read
from bot.telegram.wire import Raw, Wire
from core.storage.faults import StorageFault
from core.turns.ports import Full
from core.turns.writer import Writer

NOTED_SECONDS = 0.3
ROOM_SECONDS = 0.05
"""How often to look whether the writer has room again."""


class Reception:
    """Takes updates of one bot."""

    def __init__(self, writer: Writer, wire: Wire, bot: Bot, post: Post, tasks: Tasks) -> None:
        self._writer, self._wire, self._bot = writer, wire, bot
        self._post, self._tasks = post, tasks

    async def take(self, updates: Sequence[Raw]) -> None:
        """Have updates answered, in their order; comes back when all of it is committed.

        Waits while too much waits already. Raises StorageFault: nothing may be lost, so all of
        them are to be taken again.
        """
        kept: list[Awaitable[object]] = []
        for raw, arrival in [(raw, self._read(raw)) for raw in updates]:
            while (done := self._handed_in(raw, arrival)) is None:
                await asyncio.sleep(ROOM_SECONDS)
            kept.append(asyncio.ensure_future(done))
        for outcome in await asyncio.gather(*kept, return_exceptions=True):
            if isinstance(outcome, BaseException):
                raise outcome

    async def take_now(self, raw: Raw) -> bool:
        """The same for one update; False, at once, while there is no room. Raises StorageFault."""
        done = self._handed_in(raw, self._read(raw))
        if done is None:
            return False
        await done
        return True

    def _read(self, raw: Raw) -> Arrival | Malformed | None:
        """What an update is. A press is answered here: no button hangs until there is room for its turn."""
        try:
            arrival = read(raw, self._bot)
        except Malformed as reason:
            return reason
        press = arrival.press if isinstance(arrival, Leafed) else arrival
        if isinstance(press, Heard) and press.callback is not None:
            self._tasks.begin(self._press_answered(press.callback))
        return arrival

    def _handed_in(self, raw: Raw, arrival: Arrival | Malformed | None) -> Coroutine[Any, Any, None] | None:
        """What is to be waited for until an update is kept; None without room."""
        match arrival:
            case None:
                return _nothing()
            case Malformed():
                return self._pass_over(raw, arrival)
            case Leafed():
                self._tasks.begin(self._leaf(arrival, raw))
                return _nothing()
            case Membership(identity=identity, reachable=reachable):
                return self._kept(self._writer.reach(self._id_of(raw), identity, reachable), raw)
            case Heard(incoming=incoming):
                try:
                    return self._kept(self._writer.submit(incoming), raw)
                except Full:
                    return None
        assert_never(arrival)

    async def _kept(self, turn: Future[Any], raw: Raw) -> None:
        try:
            await asyncio.wrap_future(turn)
        except StorageFault:
            raise
        except Exception as error:
            # The writer has told where; what can never be kept must not come again for ever.
            await self._pass_over(raw, Malformed(type(error).__name__))

    async def _leaf(self, leafed: Leafed, raw: Raw) -> None:
        address = leafed.press.incoming.place.address
        look = partial(asyncio.to_thread, self._writer.shown_as, address, leafed.message)
        if not (shown := await look()):
            # It may have come a moment ago, and what became of it be noted the next.
            await asyncio.sleep(NOTED_SECONDS)
            shown = await look()
        if shown:
            await self._post.leaf(shown, leafed.message, leafed.page)
        elif done := self._handed_in(raw, leafed.press):
            await done

    async def _pass_over(self, raw: Raw, reason: Malformed) -> None:
        """Note a bad update, so that it is looked at once; nothing of it is logged but its number."""
        number = id_of(raw)
        if number is None:
            LOG.warning("malformed update without a number reason=%s", reason)
        elif await asyncio.wrap_future(self._writer.pass_over(self._id_of(raw))):
            LOG.warning("malformed update number=%s reason=%s", number, reason)

    def _id_of(self, raw: Raw) -> str:
        return f"{PLATFORM}:{self._bot.id}:{id_of(raw)}"

    async def _press_answered(self, callback: str) -> None:
        for last in (False, True):
            try:
                await self._wire.answer_callback_query(callback)
                return
            except TelegramError as error:
                if last or isinstance(error, BadRequest):
                    # It was too late, or the network is away: the button stops by itself after a while.
                    LOG.info("press not answered error=%s", type(error).__name__)
                    return


async def _nothing() -> None:
    """Nothing is to be kept."""
