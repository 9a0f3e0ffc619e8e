"""The turns of one transaction: loaded together, answered in order, written together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import assert_never

from core.chat.incoming import Incoming
from core.chat.where import Identity
from core.coach.state import RunnerState
from core.storage import incoming as arrived
from core.storage import outbox, runners
from core.storage.engine import Connection
from core.storage.journal import Journals
from core.storage.outbound import Outbound
from core.storage.shapes import Undecodable
from core.turns.contacts import Contacts
from core.turns.desk import Desk
from core.turns.failures import log_failure, number_of
from core.turns.jobs import Acknowledge, Answer, DropLate, Job, PassOver, Reach, Remind, Tidy
from core.turns.ledger import Ledger
from core.turns.ports import Coach
from core.turns.talk import AFTER_FAILURE, Talk

Resolve = Callable[[dict[str, Outbound]], None]
"""Tells who waits for a job; given the replies by key, after the commit."""


class Batch:
    """One transaction. `answer` each job in order, then `write`; nothing is sent before the commit."""

    def __init__(self, connection: Connection, coach: Coach, journals: Journals, now: datetime) -> None:
        self._connection = connection
        self._coach = coach
        self._journals = journals
        self._ledger = Ledger(now)
        self._talk = Talk(coach, self._ledger, now)
        self._contacts = Contacts(connection, self._ledger)
        self._now = now
        self._desks: dict[int, Desk | Undecodable] = {}
        self._who: dict[Identity, int] = {}
        self._known: set[str] = set()

    def load(self, jobs: Sequence[Job]) -> None:
        """Everything the jobs need, in one select a table."""
        arrivals = [job.incoming for job in jobs if isinstance(job, Answer)]
        unanswered = {job.id for job in jobs if isinstance(job, PassOver | Reach)}
        self._known = arrived.known(self._connection, {incoming.id for incoming in arrivals} | unanswered)
        speakers = {incoming.identity for incoming in arrivals}
        others = {job.identity for job in jobs if isinstance(job, Reach)}
        self._who = runners.find(self._connection, speakers | others)
        wanted = {runner for identity, runner in self._who.items() if identity in speakers}
        wanted.update(job.runner for job in jobs if isinstance(job, Remind))
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
                self._contacts.acknowledge(job)
                return lambda _: job.resolve(None)
            case PassOver():
                new = self._note(job.id)
                return lambda _: job.resolve(new)
            case Reach():
                concerned = self._note(job.id) and self._contacts.reach(self._who.get(job.identity), job)
                return lambda _: job.resolve(concerned)
            case DropLate():
                dropped = outbox.drop_late(self._connection, self._now)
                return lambda _: job.resolve(dropped)
            case Tidy():
                forgotten = arrived.tidy(self._connection, job.before)
                outbox.forget(self._connection, job.before)
                return lambda _: job.resolve(forgotten)
        assert_never(job)

    def write(self) -> tuple[dict[str, Outbound], tuple[RunnerState, ...]]:
        """Write all of it; the replies to send, by key in order, and the changed states."""
        desks = [desk for desk in self._desks.values() if isinstance(desk, Desk) and desk.row]
        return self._ledger.write(self._connection, desks), tuple(desk.state for desk in desks)

    def _respond(self, incoming: Incoming) -> str | None:
        """The key of the reply, None without one."""
        if not self._note(incoming.id):
            return None
        runner = self._who.get(incoming.identity)
        if runner is None:
            return self._welcome(incoming)
        desk = self._desks[runner]
        known_closed = isinstance(desk, Undecodable) or self._ledger.reached.get(runner)
        if known_closed and not incoming.place.public:
            # Whether the chat of one who cannot be read was closed is not known, but now it is open.
            self._ledger.reached[runner] = None
        if isinstance(desk, Undecodable):
            return self._talk.excuse(runner, incoming, desk)
        return self._talk.answer(desk, incoming)

    def _note(self, id: str) -> bool:
        """Whether something arrived for the first time; it counts as handled from here on."""
        if id in self._known:
            return False
        self._known.add(id)
        self._ledger.answered.append(id)
        return True

    def _welcome(self, incoming: Incoming) -> str | None:
        """The first turn of somebody new."""
        address = incoming.place.home or incoming.place.address
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
        return self._talk.answer(desk, incoming)

    def _remind(self, runner: int) -> str | None:
        """The key of what is said unasked, None when there is nothing to say (any more)."""
        desk = self._desks.get(runner)
        if desk is None or self._ledger.reached.get(runner):
            return None
        if isinstance(desk, Undecodable):
            log_failure("-", runner, str(desk), desk)
            self._ledger.put_off[runner] = self._now + AFTER_FAILURE
            return None
        return self._talk.remind(desk)
