"""Time that stands still until a `/clock` line moves it, past everything that becomes due on the way."""

from __future__ import annotations

from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from bot.clock import StillClock
from bot.console.commands import NotAMoment, moved, shown
from bot.console.deliver import Delivery, Released, Write
from core.reminders.tick import tick
from core.turns.writer import Writer


class StillTime:
    """Moves a clock by `/clock` lines. Nothing ticks by itself."""

    def __init__(self, clock: StillClock, offset: tzinfo | None) -> None:
        """`offset` is that of `--clock`; it holds until the runner's own zone is known."""
        self._clock, self._offset = clock, offset

    def move(self, line: str, writer: Writer, released: Released, delivery: Delivery, write: Write) -> None:
        """Do a `/clock` line: stop at every due moment up to its target and deliver, then stand there.

        The time is printed before what is delivered at it, and at the end.
        """
        try:
            target = moved(line, self._clock.now(), self._zone(delivery))
        except NotAMoment as remark:
            write(f"{remark}\n\n")
            return
        said = None
        while (due := writer.next_due()) is not None and due <= target:
            self._clock.move(max(due, self._clock.now()))
            tick(writer, self._clock.now())
            for outbound in released.drain():
                said = self._say_time(write, delivery, said)
                delivery.deliver(outbound)
            if writer.next_due() == due:
                raise RuntimeError(f"what is due at {due} stays due")
        self._clock.move(target)
        self._say_time(write, delivery, said)

    def _say_time(self, write: Write, delivery: Delivery, said: datetime | None) -> datetime:
        now = self._clock.now()
        if now != said:
            write(f"-- {shown(now, self._zone(delivery))}\n\n")
        return now

    def _zone(self, delivery: Delivery) -> tzinfo | None:
        audience = delivery.audience
        return ZoneInfo(audience.zone) if audience and audience.zone else self._offset
