"""What was written while we were away: read from the history, once, before anything newer of that person."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from functools import partial

from discord import ChannelType, Client, HTTPException, Object

from bot.delivery.budget import Priority
from bot.delivery.sending import Sending, always
from bot.delivery.tasks import Tasks
from bot.discord.deliver import LOG
from bot.discord.faults import AWAY
from bot.discord.inbound import Reader
from bot.discord.inbox import Inbox
from bot.discord.send import Pace
from bot.discord.where import PLATFORM, Trail, trail_of
from core.chat.incoming import Incoming
from core.storage.faults import StorageFault
from core.turns.failures import log_failure
from core.turns.ports import Clock
from core.turns.writer import Writer

NOW, IN_ITS_TURN = Sending(Priority.REPLY, always), Sending(Priority.REMINDER, always)
"""Who is there waits for nobody else's history."""

Read = Callable[[], Coroutine[None, None, Sequence[Incoming]]]
Paced = Callable[[Read], Coroutine[None, None, Sequence[Incoming]]]


class Missed:
    """Who may have written meanwhile: those who were asked something, or had a session lately."""

    def __init__(
        self, writer: Writer, client: Client, reader: Reader, pace: Pace, clock: Clock, tasks: Tasks
    ) -> None:
        self._writer, self._client, self._reader = writer, client, reader
        self._pace, self._clock, self._tasks = pace, clock, tasks
        self._behind: dict[int, Trail] = {}
        self._listed = asyncio.Event()
        self._listed.set()
        self._unlisted = 0

    def began(self, inbox: Inbox) -> None:
        """A new session begins: from here on everybody's history comes before what they write."""
        self._listed.clear()
        self._unlisted += 1
        self._tasks.begin(self._list(inbox))

    async def of(self, user: int) -> Sequence[Incoming] | None:
        """What somebody wrote that was not handled, oldest first; nothing the second time.

        None where it could not be read before the end: then it is read at the next start.
        """
        return await self._of(user, lambda read: self._pace.paced(NOW, read))

    async def _of(self, user: int, paced: Paced) -> Sequence[Incoming] | None:
        while True:
            await self._listed.wait()
            if not self._unlisted:
                break
            # Else one more session has begun since.
            if self._tasks.ending:
                return None
        trail = self._behind.pop(user, None)
        if trail is None:
            return ()
        async for _ in self._tasks.tries():
            try:
                return await paced(lambda: self._read(trail))
            except HTTPException as refused:
                if refused.status < 500 and refused.status != 429:
                    LOG.info("history not read status=%s", refused.status)
                    return ()
            except AWAY as error:
                LOG.warning("history not read yet error=%s", type(error).__name__)
            except Exception as error:
                log_failure("-", None, "history", error)
                return ()
        self._behind.setdefault(user, trail)
        return None

    async def _list(self, inbox: Inbox) -> None:
        try:
            await self._look()
        except Exception as error:
            # Whoever writes is not to wait for ever.
            log_failure("-", None, "missed", error)
            self._unlisted -= 1
        finally:
            if not self._unlisted or self._tasks.ending:
                self._listed.set()
        for user in list(self._behind):
            if self._tasks.ending:
                return
            # The turn is taken here, so that nobody's row is held up by waiting for it.
            await self._pace.paced(IN_ITS_TURN, partial(self._put, inbox, user))

    async def _look(self) -> None:
        """Find out who may have written, unless it is time to finish before."""
        async for _ in self._tasks.tries():
            try:
                expected = await asyncio.to_thread(self._writer.expected, PLATFORM, self._clock.now())
            except StorageFault as fault:
                LOG.error("%s", fault)
                continue
            for one in expected:
                if trail := trail_of(one.trail):
                    self._behind[int(one.identity.user)] = trail
            self._unlisted -= 1
            return

    async def _put(self, inbox: Inbox, user: int) -> None:
        if user in self._behind:
            inbox.put(user, partial(self._alone, user))

    async def _alone(self, user: int) -> Sequence[Incoming]:
        return await self._of(user, lambda read: read()) or ()

    async def _read(self, trail: Trail) -> Sequence[Incoming]:
        channel = self._client.get_partial_messageable(trail.channel, type=ChannelType.private)
        after = Object(trail.last)
        written = [
            self._reader.message(message)
            async for message in channel.history(limit=None, after=after, oldest_first=True)
        ]
        return [incoming for incoming in written if incoming]
