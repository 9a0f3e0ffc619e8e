"""The one thread that writes: it takes what waits, has it answered, and commits it in one go."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future
from datetime import datetime
from queue import Empty, SimpleQueue

from core.chat.incoming import Incoming
from core.chat.where import Identity
from core.storage import outbox
from core.storage.engine import Store
from core.storage.outbound import Outbound
from core.turns.commits import Commits
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
    total,
)
from core.turns.ports import Clock, Coach, Full, Outcome, Releases
from core.turns.views import Views

BATCH = 64
CAPACITY = 1024


class Writer(Views):
    """All that changes the database goes through here. Every method may be called from any thread."""

    def __init__(
        self, store: Store, coach: Coach, clock: Clock, release: Releases, capacity: int = CAPACITY
    ) -> None:
        """At most `capacity` messages wait; `release` gets each reply once it is committed."""
        super().__init__(store, clock)
        self._capacity = capacity
        self._commits = Commits(store, coach, clock, release)
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._gate = threading.Lock()
        self._waiting = 0
        self._open = True
        self._ending = False
        self._thread = threading.Thread(target=self._run, name="writer")

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def stop(self) -> None:
        """Finish what waits, then end. What is handed in later is refused with RuntimeError."""
        with self._gate:
            if self._open:
                self._open = False
                self._queue.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def submit(self, incoming: Incoming) -> Future[tuple[Outbound, ...]]:
        """Have something answered: the replies, after they were committed and released.

        Empty for what was answered before. Raises Full; the future may hold a StorageFault,
        then nothing was kept and it may be submitted again.
        """
        job = Answer(incoming)
        with self._gate:
            if self._waiting >= self._capacity:
                raise Full
            self._waiting += 1
        self._put(job)
        return job.future

    def remind(self, runner_ids: Sequence[int]) -> Future[int]:
        """Have the coach write to those who are still due; to how many there was something to say."""
        jobs = [Remind(runner) for runner in runner_ids]
        for job in jobs:
            self._put(job)
        return total(job.future for job in jobs)

    def acknowledge(self, outbound_id: int, outcome: Outcome, message: str | None = None) -> Future[None]:
        """Note what became of a sending; `message` is the platform's id of what was sent.

        The future may hold a StorageFault; then the row waits and is sent again at the next start.
        """
        job = Acknowledge(outbound_id, outcome, message)
        self._put(job)
        return job.future

    def pass_over(self, id: str) -> Future[bool]:
        """Note that something arrived which cannot be read, so that it is never looked at again.

        True when it is new, False when that id was known: it is worth one line of the log.
        """
        job = PassOver(id)
        self._put(job)
        return job.future

    def reach(self, id: str, identity: Identity, reachable: bool) -> Future[bool]:
        """Note that somebody closed their private chat with the bot, or opened it again.

        What waited for them is not sent any more. False when that id was known, or when no
        runner is written to there.
        """
        job = Reach(id, identity, reachable)
        self._put(job)
        return job.future

    def tidy(self, before: datetime) -> Future[int]:
        """Forget what arrived before a moment (UTC) and the words of what was said; how many ids.

        Also what nobody took of farewells said before it, and codes that are over by now.
        """
        job = Tidy(before)
        self._put(job)
        return job.future

    def follow(self, identity: Identity, trail: str) -> Future[None]:
        """Keep how far a platform has got in somebody's private conversation; nothing for somebody new."""
        job = Follow(identity, trail)
        self._put(job)
        return job.future

    def note(self, platform: str, name: str, value: str) -> Future[None]:
        """Keep a small fact of a platform under a name, in place of an earlier one."""
        job = KeepNote(platform, name, value)
        self._put(job)
        return job.future

    def waiting(self, platform: str) -> tuple[Outbound, ...]:
        """What was never acknowledged and is still useful, oldest first: to be sent at a start."""
        self._put(DropLate())
        with self._store.reading() as connection:
            return outbox.left(connection, platform, self._clock.now())

    def _put(self, job: Job) -> None:
        with self._gate:
            if not self._open:
                raise RuntimeError("the writer has been stopped")
            self._queue.put(job)

    def _run(self) -> None:
        while jobs := self._take():
            refused = self._commits.work(jobs)
            # What waited behind is refused as well: kept now, it would come before what is handed in again.
            while refused and (behind := self._take(block=False)):
                for job in behind:
                    job.fail(refused)

    def _take(self, block: bool = True) -> list[Job]:
        """What waits, at most a batch, in the order it came; nothing at the end."""
        jobs: list[Job] = []
        while len(jobs) < BATCH and not self._ending:
            try:
                job = self._queue.get(block=block and not jobs)
            except Empty:
                break
            if job is None:
                self._ending = True
            else:
                jobs.append(job)
        with self._gate:
            self._waiting -= sum(isinstance(job, Answer) for job in jobs)
        return jobs
