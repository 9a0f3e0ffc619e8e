"""Turns of one runner at a time: asked of the coach, addressed, and put down whole or not at all."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.chat.incoming import Incoming
from core.coach.state import Turn
from core.storage import outbox
from core.storage.outbound import Outbound
from core.storage.shapes import Undecodable
from core.turns.desk import Desk
from core.turns.effects import Effects
from core.turns.failures import LOG, log_failure, number_of
from core.turns.ledger import Ledger
from core.turns.outgoing import answer_to, unasked
from core.turns.ports import Coach

AFTER_NO_PROGRESS = timedelta(minutes=1)
AFTER_FAILURE = timedelta(hours=1)


class Talk:
    """Has the coach speak. Every method gives the key of the reply, None without one."""

    def __init__(self, coach: Coach, ledger: Ledger, effects: Effects) -> None:
        self._coach, self._ledger, self._effects, self._now = coach, ledger, effects, ledger.now

    def answer(self, desk: Desk, incoming: Incoming) -> str | None:
        """Answer; a turn that fails is handled all the same, with an apology.

        Raises what the database refuses, where an effect is done: the batch cannot go on.
        """
        try:
            turn = self._coach.respond(desk.state, incoming, self._now)
            if turn.effect is None:
                return self._take(desk, turn, turn.due, answer_to(incoming, turn))
            deed = self._effects.prepare(desk, incoming, turn, turn.effect)
        except Exception as error:
            return self._apologise(desk, incoming, error)
        return self._effects.carry_out(deed)

    def _apologise(self, desk: Desk, incoming: Incoming, error: Exception) -> str | None:
        number = number_of(incoming.id)
        log_failure(number, desk.state.id, type(incoming.content).__name__, error)
        try:
            turn = self._coach.apologise(desk.state, number, self._now)
            return self._take(desk, turn, turn.due or desk.due, answer_to(incoming, turn))
        except Exception as error:
            log_failure(number, desk.state.id, "apology", error)
            return None

    def excuse(self, runner: int, incoming: Incoming, unreadable: Undecodable) -> str | None:
        """Apologise to a runner whose data cannot be read, and leave the data alone."""
        number = number_of(incoming.id)
        log_failure(number, runner, str(unreadable), unreadable)
        try:
            blank = self._coach.newcomer(runner, incoming.place.address, incoming.language)
            turn = self._coach.apologise(blank, number, self._now)
            return self._take(None, turn, None, answer_to(incoming, turn))
        except Exception as error:
            log_failure(number, runner, "apology", error)
            return None

    def remind(self, desk: Desk) -> str | None:
        """Say what is due, when it still is; a reminder that fails is tried again later."""
        runner = desk.state.id
        if desk.due is None or desk.due > self._now:
            return None
        try:
            turn = self._coach.remind(desk.state, self._now)
            return self._take(desk, turn, self._later(runner, turn.due), unasked(turn))
        except Exception as error:
            log_failure("-", runner, "remind", error)
            desk.put_off(self._now + AFTER_FAILURE)
            return None

    def _later(self, runner: int, due: datetime | None) -> datetime | None:
        """What is due after a reminder lies ahead, or a tick would come back to it for ever."""
        if due is None or due > self._now:
            return due
        LOG.error("still due after a reminder runner=%s", runner)
        return self._now + AFTER_NO_PROGRESS

    def _take(
        self, desk: Desk | None, turn: Turn, due: datetime | None, reply: Outbound | None
    ) -> str | None:
        """Put a turn down to be written, all of it or, when it raises, nothing."""
        late = reply is not None and reply.useful_until is not None and reply.useful_until <= self._now
        state = outbox.DROPPED if late else outbox.WAITING
        row = outbox.row_of(reply, state, self._now) if reply else None
        if desk:
            address = desk.state.address
            desk.accept(turn, due)
            if desk.state.address != address:
                # The runner chose another place for reminders: nothing is known against it.
                self._ledger.reached[desk.state.id] = None
        if turn.withdraw:
            self._ledger.withdraw(turn.state.id)
        if reply is None or row is None:
            return None
        self._ledger.reply(reply, row)
        return reply.key
