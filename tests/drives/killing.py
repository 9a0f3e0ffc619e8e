"""Kills a writer at random moments, again and again over one database, and checks what is left.

    python tests/drives/killing.py FOLDER ROUNDS SEED

Each round forks a process that answers, reminds and acknowledges as fast as it can and says
on a pipe what it has done; SIGKILL ends it. Whatever it said must be in the database.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import sys
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from fakes.coach import FakeCoach
from fakes.steady_clock import FakeClock

from core.chat.incoming import Incoming, Said
from core.chat.where import Address, Identity, Place
from core.reminders.tick import tick
from core.storage.engine import open_store
from core.storage.outbound import Outbound
from core.turns.writer import Writer

RUNNERS = 20
AT_ONCE = 100
TEXTS = ("hello", "due", "done", "quiet", "boom", "later")


def message(number: int) -> Incoming:
    """The same for the same number, as a platform delivers it again."""
    who = f"runner {number % RUNNERS}"
    text = TEXTS[number // RUNNERS % len(TEXTS)]
    return Incoming(f"in:{number}", Identity("fake", who), Place(Address("fake", who)), Said(text))


def live(database: Path, first: int, pipe: int) -> None:
    """Work until killed."""

    def says(what: str, about: object) -> None:
        os.write(pipe, f"{what} {about}\n".encode())

    def release(out: Outbound) -> None:
        says("released", out.id)
        writer.acknowledge(out.id, "sent").add_done_callback(lambda _: says("acknowledged", out.id))

    def done(number: int, future: Future[tuple[Outbound, ...]]) -> None:
        if future.result():
            says("replied", number)
        says("answered", number)

    clock = FakeClock()
    writer = Writer(open_store(f"sqlite:///{database}"), FakeCoach(), clock, release)
    writer.start()
    for out in writer.waiting("fake"):
        says("left", out.id)
        writer.acknowledge(out.id, "sent")
    flying: deque[Future[tuple[Outbound, ...]]] = deque()
    for number in range(first, sys.maxsize):
        future = writer.submit(message(number))
        future.add_done_callback(partial(done, number))
        flying.append(future)
        if len(flying) >= AT_ONCE:
            flying.popleft().result()
        if number % 97 == 0:
            tick(writer, clock.now())


@dataclass
class Killing:
    """`answered` and `acknowledged` are all that any life said to have done."""

    database: Path
    chance: random.Random
    answered: set[int] = field(default_factory=set)
    replied: set[int] = field(default_factory=set)
    acknowledged: set[int] = field(default_factory=set)
    redelivered: int = 0
    left: int = 0

    def round(self) -> None:
        """One life, from a start that delivers again what was answered last."""
        first = max(0, max(self.answered, default=0) - self.chance.randrange(2 * AT_ONCE))
        before = self.waiting()
        told: dict[str, set[int]] = {}
        for what, about in self.lines_of_a_life(first):
            told.setdefault(what, set()).add(about)
        assert told.get("left", set()) <= before, "only what was not acknowledged is sent again"
        self.left += len(told.get("left", ()))
        self.redelivered += len(told.get("answered", set()) & self.answered)
        assert not told.get("replied", set()) & self.replied, "what was answered is not answered again"
        self.answered |= told.get("answered", set())
        self.replied |= told.get("replied", set())
        self.acknowledged |= told.get("acknowledged", set())
        self.check()

    def lines_of_a_life(self, first: int) -> Iterator[tuple[str, int]]:
        reads, writes = os.pipe()
        child = os.fork()
        if not child:
            os.close(reads)
            live(self.database, first, writes)
        os.close(writes)
        with open(reads) as lines:
            # In the middle of the start, or some hundred lines later however fast the machine is.
            said: list[str] = []
            if self.chance.random() < 0.8:
                said += [lines.readline() for _ in range(self.chance.randrange(1, 600))]
            else:
                time.sleep(self.chance.uniform(0, 0.08))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            said += lines
        for line in said:
            what, _, about = line.partition(" ")
            yield what, int(about)

    def check(self) -> None:
        """Everything that was said is there, once, and fits together."""
        open_store(f"sqlite:///{self.database}").close()
        ids = {int(key.removeprefix("in:")) for (key,) in self.rows("SELECT id FROM incoming")}
        assert self.answered <= ids, "a turn that was answered is lost"
        keys = {key for (key,) in self.rows("SELECT key FROM outbox")}
        assert {f"in:{number}" for number in self.replied} <= keys, "a reply is lost"
        sent = {row for (row,) in self.rows("SELECT id FROM outbox WHERE state = 'sent'")}
        assert self.acknowledged <= sent, "an acknowledgement is lost"
        counted = [number for number in ids if message(number).content != Said("boom")]
        assert self.rows("SELECT count(*) FROM journal") == [(len(counted),)], "a turn is counted twice"
        for runner, *span in self.rows("SELECT id, next_entry, journal_since FROM runner"):
            (found,) = self.rows(f"SELECT count(*), max(number) FROM journal WHERE runner = {runner}")
            assert found == (span[0] - 1, span[0] - 1), "a journal has gaps"
        assert self.rows("PRAGMA integrity_check") == [("ok",)]

    def waiting(self) -> set[int]:
        if not self.database.exists():
            return set()
        tables = self.rows("SELECT name FROM sqlite_master WHERE name = 'outbox'")
        return (
            {row for (row,) in self.rows("SELECT id FROM outbox WHERE state = 'waiting'")}
            if tables
            else set()
        )

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.database)) as raw:
            return list(raw.execute(sql))


def main() -> None:
    """Prints the figures; a broken promise is an AssertionError."""
    folder, rounds, seed = sys.argv[1:]
    killing = Killing(Path(folder) / "pogo.db", random.Random(int(seed)))
    for _ in range(int(rounds)):
        killing.round()
    sys.stdout.write(
        f"kills={rounds} answered={len(killing.answered)} redelivered={killing.redelivered}"
        f" acknowledged={len(killing.acknowledged)} sent_again={killing.left}"
    )


if __name__ == "__main__":
    main()
