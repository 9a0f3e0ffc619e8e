"""Sending replies: in order within a chat, no chat waiting for another, each acknowledged once it is sent."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from functools import partial
from typing import Protocol

from bot.delivery.budget import Priority
from bot.delivery.sending import Closed, Later, Refused, Sending, Unwanted
from bot.delivery.tasks import Tasks
from core.storage.faults import StorageFault
from core.storage.outbound import ANSWER, Outbound
from core.turns.failures import log_failure
from core.turns.ports import Outcome
from core.turns.writer import Writer

MOST_TRIES = 1500
"""About a day of them; what a platform has not taken by then it never will."""
Lane = tuple[str, Priority]
"""A chat, and how urgent: an answer waits for no reminder, not even for one of its own chat."""


class Parcel(Protocol):
    """One reply on its way, as the messages of a platform."""

    async def send(self) -> str:
        """Send those of its messages that are not sent yet; the platform's id of the last.

        Raises Unwanted, Closed, Refused, Later, StorageFault.
        """


class Posts(Protocol):
    """A platform's side of sending."""

    def pack(self, outbound: Outbound, sending: Sending) -> Parcel:
        """A reply ready to go. Raises ValueError for what fits no message."""

    def edited(self, outbound: Outbound) -> str | None:
        """The message a reply replaces; None where it is a new one."""


class Delivery:
    """The sender of a platform. All of it runs in one event loop."""

    def __init__(self, writer: Writer, posts: Posts, tasks: Tasks, log: logging.Logger) -> None:
        self._writer, self._posts, self._tasks, self._log = writer, posts, tasks, log
        self._lanes: dict[Lane, deque[Outbound]] = {}

    def take(self, outbound: Outbound) -> None:
        """Have a reply sent after those that wait in its lane; what is urgent goes before them."""
        lane = (outbound.address.chat, priority_of(outbound))
        waiting = self._lanes.get(lane)
        if waiting is None:
            self._lanes[lane] = deque([outbound])
            self._tasks.begin(self._serve(lane))
        elif outbound.reply.tone == "urgent":
            waiting.appendleft(outbound)
        else:
            waiting.append(outbound)

    async def _serve(self, lane: Lane) -> None:
        waiting = self._lanes[lane]
        try:
            while waiting:
                outbound = waiting.popleft()
                try:
                    if not self._superseded(outbound, waiting):
                        await self._deliver(outbound)
                except Exception as error:
                    log_failure("-", outbound.runner, "delivery", error)
                    self._note(outbound, "failed")
        finally:
            self._lanes.pop(lane, None)

    def _superseded(self, outbound: Outbound, waiting: deque[Outbound]) -> bool:
        """Whether a newer reply that waits edits the same message; older ones, passed by, never will."""
        edited = self._edited(outbound)
        rivals = [one for one in waiting if edited and self._edited(one) == edited]
        if any(one.id > outbound.id for one in rivals):
            self._note(outbound, "superseded")
            return True
        for one in rivals:
            waiting.remove(one)
            self._note(one, "superseded")
        return False

    def _edited(self, outbound: Outbound) -> str | None:
        try:
            return self._posts.edited(outbound)
        except Exception:
            # Its own turn comes, and tells what is wrong with it.
            return None

    async def _deliver(self, outbound: Outbound) -> None:
        try:
            message = await self._sent(outbound)
        except Unwanted:
            return
        except Closed:
            # Waited for: whatever else waits for this chat is asked afterwards whether it is wanted.
            await self._noted(outbound, "unreachable")
        except Refused:
            self._log.error("refused row=%s", outbound.id)
            self._note(outbound, "failed")
        else:
            self._note(outbound, "sent", message)

    def _note(self, outbound: Outbound, outcome: Outcome, message: str | None = None) -> None:
        self._tasks.begin(self._noted(outbound, outcome, message))

    async def _noted(self, outbound: Outbound, outcome: Outcome, message: str | None = None) -> None:
        """Note what became of a reply, however often the database refuses: it would be sent again."""
        async for _ in self._tasks.tries():
            try:
                await asyncio.wrap_future(self._writer.acknowledge(outbound.id, outcome, message))
                return
            except StorageFault as fault:
                self._log.error("%s", fault)

    async def _sent(self, outbound: Outbound) -> str:
        """Send all messages of a reply, once each, however long the platform is away; the last one's id.

        Raises Unwanted, also at the end of the program: then it waits in the outbox.
        """
        wanted = partial(asyncio.to_thread, self._writer.still_wanted, outbound.id)
        parcel = self._posts.pack(outbound, Sending(priority_of(outbound), wanted))
        async for tries in self._tasks.tries():
            try:
                return await parcel.send()
            except (Later, StorageFault) as reason:
                if tries >= MOST_TRIES:
                    raise
                what = str(reason) if isinstance(reason, Later) else type(reason).__name__
                self._log.warning("not sent yet row=%s error=%s", outbound.id, what)
        raise Unwanted


def priority_of(outbound: Outbound) -> Priority:
    """How urgent a reply is: who is there waits for no reminder."""
    return Priority.REPLY if outbound.kind == ANSWER else Priority.REMINDER
