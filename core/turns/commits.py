"""Jobs into transactions: all of a batch in one, or one by one when that one fails."""

from __future__ import annotations

from collections.abc import Sequence

from core.storage.engine import Store
from core.storage.faults import StorageFault
from core.storage.journal import Journals
from core.storage.outbound import Outbound
from core.storage.runners import first_needed
from core.turns.batch import Batch
from core.turns.failures import LOG, log_failure
from core.turns.jobs import Job
from core.turns.ports import Clock, Coach, Releases


class Commits:
    """Does batches; for one thread."""

    def __init__(self, store: Store, coach: Coach, clock: Clock, release: Releases) -> None:
        self._store, self._coach, self._clock, self._release = store, coach, clock, release
        self._journals = Journals()

    def work(self, jobs: Sequence[Job]) -> StorageFault | None:
        """Do the jobs and tell who waits for them. Raises nothing; a refusal of the database is returned."""
        try:
            self._commit(jobs)
        except Exception as error:
            if len(jobs) == 1:
                self._give_up(jobs[0], error)
                return error if isinstance(error, StorageFault) else None
            if not isinstance(error, StorageFault):
                log_failure("-", None, "batch", error)
            return self._singly(jobs)
        return None

    def _singly(self, jobs: Sequence[Job]) -> StorageFault | None:
        """Each job for itself, so that one bad row spoils only its own turn."""
        refused: StorageFault | None = None
        for job in jobs:
            try:
                if refused:
                    # Every try can take seconds, and nothing in the job is to blame.
                    raise refused
                self._commit([job])
            except StorageFault as fault:
                refused = fault
                self._give_up(job, fault)
            except Exception as error:
                self._give_up(job, error)
        return refused

    def _commit(self, jobs: Sequence[Job]) -> None:
        with self._store.writing() as connection:
            batch = Batch(connection, self._coach, self._journals, self._clock.now())
            batch.load(jobs)
            resolves = [batch.answer(job) for job in jobs]
            sent, states = batch.write()
        for state in states:
            first = first_needed(state)
            self._journals.keep(state.id, tuple(entry for entry in state.journal if entry.number >= first))
        for runner in batch.gone:
            self._journals.forget(runner)
        for reply in sent.values():
            self._hand_over(reply)
        for resolve in resolves:
            resolve(sent)

    def _hand_over(self, reply: Outbound) -> None:
        try:
            self._release(reply)
        except Exception as error:
            # It waits in the outbox and is sent at the next start.
            log_failure("-", reply.runner, "release", error)

    def _give_up(self, job: Job, error: Exception) -> None:
        # A database that refuses is told by whoever waits for the job: once, not once a job.
        if not isinstance(error, StorageFault):
            LOG.error("nothing kept what=%s error=%s", type(job).__name__, type(error).__name__)
        job.fail(error)
