"""The turns of one transaction: loaded together, answered in order, written together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from core.chat.incoming import Incoming
from core.coach.state import RunnerState
from core.storage import farewells, links, notes, outbox, runners
from core.storage import incoming as arrived
from core.storage.engine import Connection
from core.storage.journal import Journals
from core.storage.outbound import Outbound
from core.storage.shapes import Undecodable
from core.turns.contacts import Contacts
from core.turns.desk import Desk
from core.turns.desks import Desks
from core.turns.effects import Effects
from core.turns.failures import log_failure, number_of
from core.turns.jobs import (
    Acknowledge,
    Answer,
    DropLate,
    Follow,
    Job,
    KeepNote,
    PassOver,
    Reach,
    Remind,
    Tidy,
)
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
        self._ledger = Ledger(now)
        self._desks = Desks(connection, journals, self._ledger)
        self._talk = Talk(coach, self._ledger, Effects(connection, coach, self._desks, self._ledger))
        self._contacts = Contacts(connection, self._ledger, self._desks)
        self._now = now
        self._known: set[str] = set()

    @property
    def gone(self) -> set[int]:
        """Runners who were deleted."""
        return self._desks.gone

    def load(self, jobs: Sequence[Job]) -> None:
        """Everything the jobs need, in one select a table."""
        arrivals = [job.incoming for job in jobs if isinstance(job, Answer)]
        unanswered = {job.id for job in jobs if isinstance(job, PassOver | Reach)}
        self._known = arrived.known(self._connection, {incoming.id for incoming in arrivals} | unanswered)
        self._desks.load(
            {incoming.identity for incoming in arrivals},
            {job.identity for job in jobs if isinstance(job, Reach)},
            [job.runner for job in jobs if isinstance(job, Remind)],
        )

    def answer(self, job: Job) -> Resolve:
        """Do one job; what it returns resolves it."""
        match job:
            case Answer():
                key = self._respond(job.incoming)
                return lambda sent: job.resolve((sent[key],) if key in sent else ())
            case Remind():
                key = self._remind(job.runner)
                return lambda sent: job.resolve(1 if key in sent else 0)
            case PassOver():
                new = self._note(job.id)
                return lambda _: job.resolve(new)
            case Reach():
                concerned = self._note(job.id) and self._contacts.reach(job)
                return lambda _: job.resolve(concerned)
            case DropLate():
                dropped = outbox.drop_late(self._connection, self._now)
                return lambda _: job.resolve(dropped)
            case Tidy():
                forgotten = self._tidy(job.before)
                return lambda _: job.resolve(forgotten)
            case Acknowledge():
                self._contacts.acknowledge(job)
            case Follow():
                self._ledger.trails[job.identity] = job.trail
            case KeepNote():
                notes.keep(self._connection, job.platform, job.name, job.value)
            case _:
                assert_never(job)
        return lambda _: job.resolve(None)

    def write(self) -> tuple[dict[str, Outbound], tuple[RunnerState, ...]]:
        """Write all of it; the replies to send, by key in order, and the changed states."""
        desks = self._desks.changed()
        return self._ledger.write(self._connection, desks), tuple(desk.state for desk in desks)

    def _respond(self, incoming: Incoming) -> str | None:
        """The key of the reply, None without one."""
        if not self._note(incoming.id):
            return None
        if incoming.trail is not None:
            self._ledger.trails[incoming.identity] = incoming.trail
        runner = self._desks.runner_of(incoming.identity)
        desk = None if runner is None else self._desks.get(runner)
        if runner is None or desk is None:
            return self._welcome(incoming)
        self._contacts.hear(runner, desk, incoming)
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
            state = replace(self._coach.newcomer(runner, address, incoming.language), linked=(address,))
            desk = Desk(state, None, runners.row_of(state, None))
        except Exception as error:
            runners.forget(self._connection, runner)
            log_failure(number_of(incoming.id), None, "newcomer", error)
            return None
        self._desks.put(desk)
        self._desks.move(incoming.identity, runner)
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

    def _tidy(self, before: datetime) -> int:
        """Forget what is of no more use; how many ids of what arrived."""
        outbox.forget(self._connection, before)
        farewells.tidy(self._connection, before)
        links.tidy(self._connection, self._now)
        return arrived.tidy(self._connection, before)
