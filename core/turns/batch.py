"""The turns of one transaction: loaded together, answered in order, written together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import assert_never

from core.chat.incoming import Incoming
from core.chat.where import Identity
from core.coach.state import RunnerState, Turn
from core.storage import incoming as arrived
from core.storage import outbox, runners
from core.storage.engine import Connection
from core.storage.journal import Journals
from core.storage.outbound import Outbound
from core.storage.shapes import Undecodable
from core.turns.desk import Desk
from core.turns.failures import LOG, log_failure, number_of
from core.turns.jobs import Acknowledge, Answer, DropLate, Job, Remind, Tidy
from core.turns.ledger import Ledger
from core.turns.outgoing import answer_to, unasked
from core.turns.ports import Coach

AFTER_NO_PROGRESS = timedelta(minutes=1)
AFTER_FAILURE = timedelta(hours=1)

Resolve = Callable[[dict[str, Outbound]], None]
"""Tells who waits for a job; given the replies by key, after the commit."""


class Batch:
    """One transaction. `answer` each job in order, then `write`; nothing is sent before the commit."""

    def __init__(self, connection: Connection, coach: Coach, journals: Journals, now: datetime) -> None:
        self._connection = connection
        self._coach = coach
        self._journals = journals
        self._ledger = Ledger(now)
        self._now = now
        self._desks: dict[int, Desk | Undecodable] = {}
        self._who: dict[Identity, int] = {}
        self._known: set[str] = set()

    def load(self, jobs: Sequence[Job]) -> None:
        """Everything the jobs need, in one select a table."""
        arrivals = [job.incoming for job in jobs if isinstance(job, Answer)]
        self._known = arrived.known(self._connection, {incoming.id for incoming in arrivals})
        self._who = runners.find(self._connection, {incoming.identity for incoming in arrivals})
        wanted = {*self._who.values(), *(job.runner for job in jobs if isinstance(job, Remind))}
        for runner, stored in runners.load(self._connection, wanted, self._journals).items():
            if isinstance(stored, Undecodable):
                self._desks[runner] = stored
            else:
                self._desks[runner] = Desk(stored.state, stored.due)
                if stored.unreachable_since:
                    self._ledger.reached[runner] = stored.unreachable_since

    def answer(self, job: Job) -> Resolve:
        """Do one job; what it returns resolves it."""
        match job:
            case Answer():
                key = self._respond(job.incoming)
                return lambda sent: job.resolve((sent[key],) if key in sent else ())
            case Remind():
                key = self._remind(job.runner)
                return lambda sent: job.resolve(1 if key in sent else 0)
            case Acknowledge():
                self._acknowledge(job)
                return lambda _: job.resolve(None)
            case DropLate():
                dropped = outbox.drop_late(self._connection, self._now)
                return lambda _: job.resolve(dropped)
            case Tidy():
                forgotten = arrived.tidy(self._connection, job.before)
                return lambda _: job.resolve(forgotten)
        assert_never(job)

    def write(self) -> tuple[dict[str, Outbound], tuple[RunnerState, ...]]:
        """Write all of it; the replies to send, by key in order, and the changed states."""
        desks = [desk for desk in self._desks.values() if isinstance(desk, Desk) and desk.row]
        return self._ledger.write(self._connection, desks), tuple(desk.state for desk in desks)

    def _respond(self, incoming: Incoming) -> str | None:
        """The key of the reply, None without one."""
        if incoming.id in self._known:
            return None
        self._known.add(incoming.id)
        self._ledger.answered.append(incoming.id)
        runner = self._who.get(incoming.identity)
        if runner is None:
            return self._welcome(incoming)
        if self._ledger.reached.get(runner):
            self._ledger.reached[runner] = None
        desk = self._desks[runner]
        if isinstance(desk, Undecodable):
            return self._excuse(runner, incoming, desk)
        return self._turn(desk, incoming)

    def _welcome(self, incoming: Incoming) -> str | None:
        """The first turn of somebody new."""
        address = incoming.place.address
        runner = runners.new(self._connection, incoming.identity, address)
        try:
            state = self._coach.newcomer(runner, address, incoming.language)
            desk = Desk(state, None, runners.row_of(state, None))
        except Exception as error:
            runners.forget(self._connection, runner)
            log_failure(number_of(incoming.id), None, "newcomer", error)
            return None
        self._who[incoming.identity] = runner
        self._desks[runner] = desk
        return self._turn(desk, incoming)

    def _turn(self, desk: Desk, incoming: Incoming) -> str | None:
        """Answer; a turn that fails is handled all the same, with an apology."""
        try:
            turn = self._coach.respond(desk.state, incoming, self._now)
            return self._take(desk, turn, turn.due, answer_to(incoming, turn))
        except Exception as error:
            number = number_of(incoming.id)
            log_failure(number, desk.state.id, _what(incoming), error)
        try:
            turn = self._coach.apologise(desk.state, number, self._now)
            return self._take(desk, turn, turn.due or desk.due, answer_to(incoming, turn))
        except Exception as error:
            log_failure(number, desk.state.id, "apology", error)
            return None

    def _excuse(self, runner: int, incoming: Incoming, unreadable: Undecodable) -> str | None:
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

    def _remind(self, runner: int) -> str | None:
        """The key of what is said unasked, None when there is nothing to say (any more)."""
        desk = self._desks.get(runner)
        if desk is None or self._ledger.reached.get(runner):
            return None
        if isinstance(desk, Undecodable):
            log_failure("-", runner, str(desk), desk)
            self._ledger.put_off[runner] = self._now + AFTER_FAILURE
            return None
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
            desk.accept(turn, due)
        if turn.withdraw:
            self._ledger.withdraw(turn.state.id)
        if reply is None or row is None:
            return None
        self._ledger.reply(reply, row)
        return reply.key

    def _acknowledge(self, job: Acknowledge) -> None:
        self._ledger.acknowledge(job)
        if job.outcome == "unreachable":
            runner = outbox.private_to(self._connection, job.row)
            if runner is not None:
                self._ledger.reached[runner] = self._now


def _what(incoming: Incoming) -> str:
    return type(incoming.content).__name__
