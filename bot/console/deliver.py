"""Printing replies. Each is acknowledged when it has been printed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from queue import Empty, SimpleQueue
from threading import Lock, Thread

from bot.console.buttons import Button, buttons
from bot.console.files import Save, kept
from bot.console.render import Style, render
from core.chat.reply import Reply
from core.chat.where import Audience
from core.storage.faults import StorageFault
from core.storage.outbound import ANSWER, Outbound
from core.turns.writer import Writer

LOG = logging.getLogger("pogo.console")

Write = Callable[[str], None]
"""Puts text on the terminal at once."""


class Delivery:
    """The sender of this platform, and the memory of which button a key means."""

    def __init__(self, writer: Writer, write: Write, style: Callable[[], Style], save: Save) -> None:
        """`style` is asked each time: a window changes. `save` keeps the files of a reply."""
        self._writer, self._write, self._style, self._save = writer, write, style, save
        self._one_at_a_time = Lock()
        self.buttons: tuple[Button, ...] = ()
        self.audience: Audience | None = None

    def deliver(self, outbound: Outbound) -> None:
        """Print a reply, its files saved, and acknowledge it, unless it is pointless by now.

        Raises StorageFault.
        """
        with self._one_at_a_time:
            if self._writer.still_wanted(outbound.id):
                self._print(outbound, kept(outbound.reply, self._save), self._style())
                # Waited for, so that a database that refuses is told where it can be.
                self._writer.acknowledge(outbound.id, "sent").result()

    def show_again(self, outbound: Outbound) -> None:
        """Print a reply that was delivered before, dimmed; its files were saved then."""
        with self._one_at_a_time:
            self._print(outbound, outbound.reply, replace(self._style(), dim=True))

    def remember(self, outbound: Outbound) -> None:
        """Take over what the keys of a reply mean; those of the newest reply with controls hold."""
        self.audience = outbound.audience
        if outbound.reply.controls:
            self.buttons = buttons(outbound.reply)

    def _print(self, outbound: Outbound, reply: Reply, style: Style) -> None:
        self._write(render(reply, outbound.audience, style) + "\n")
        self.remember(outbound)


class Released:
    """What the writer lets go of unasked, from its thread to ours. Answers go to whoever waits for them."""

    def __init__(self) -> None:
        self._queue: SimpleQueue[Outbound | None] = SimpleQueue()

    def __call__(self, outbound: Outbound) -> None:
        """Take one over; never waits."""
        if outbound.kind != ANSWER:
            self._queue.put(outbound)

    def drain(self) -> Iterator[Outbound]:
        """What has been released up to now, in its order."""
        while True:
            try:
                outbound = self._queue.get_nowait()
            except Empty:
                return
            if outbound is not None:
                yield outbound

    @contextmanager
    def delivered_by(self, delivery: Delivery) -> Iterator[None]:
        """Deliver whatever is released meanwhile, as it comes."""
        thread = Thread(target=self._deliver, args=(delivery,), name="console-deliver")
        thread.start()
        try:
            yield
        finally:
            self._queue.put(None)
            thread.join()

    def _deliver(self, delivery: Delivery) -> None:
        while (outbound := self._queue.get()) is not None:
            try:
                delivery.deliver(outbound)
            except OSError:
                # The terminal is gone. The row stays, not acknowledged, for the next start.
                return
            except StorageFault as fault:
                # So does this one; whoever types next is told the same and the talk ends.
                LOG.error("%s", fault)
