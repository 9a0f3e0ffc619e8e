"""Runners with a plan, in the database before the bot of a drive starts."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from chat import Chat
from fakes.botapi.server import FakeBotApi
from fakes.steady_clock import FakeClock
from onboarded import answering

import core.coach
from core.chat.incoming import Content, Incoming
from core.chat.reply import Reply
from core.chat.where import Address, Identity, Place
from core.reminders.tick import tick
from core.storage.engine import open_store
from core.storage.outbound import Outbound
from core.turns.writer import Writer

PLATFORM = "telegram"
SUNDAY = datetime(2026, 11, 22, 17, tzinfo=UTC)
MORNINGS = (datetime(2026, 11, 23, 6, tzinfo=UTC), datetime(2026, 11, 26, 6, tzinfo=UTC))
THURSDAY = datetime(2026, 11, 26, 11, tzinfo=UTC)
"""Monday's session is open, today's too, and nothing falls due before the next Monday."""
AT_ONCE = 500
IMAGES = (
    "INSERT INTO runner (id, platform, chat, version, body, next_entry, journal_since, due_at)"
    " SELECT :runner, platform, :who, version, body, next_entry, journal_since, due_at FROM runner"
    " WHERE id = 1",
    "INSERT INTO identity (platform, user, runner, chat) SELECT platform, :who, :runner, :who FROM identity"
    " WHERE runner = 1",
    "INSERT INTO journal SELECT :runner, number, at, kind, version, body, source FROM journal"
    " WHERE runner = 1",
)


@dataclass
class _Heard(Chat):
    """Keeps what was said to it."""

    contents: list[Content] = field(default_factory=list)

    def sends(self, content: Content, public: bool = False) -> Reply | None:
        self.contents.append(content)
        return super().sends(content, public)


@contextmanager
def working(database: Path, clock: FakeClock, acknowledging: bool = False) -> Iterator[Writer]:
    """A writer with the real coach, in this process."""

    def release(out: Outbound) -> None:
        if acknowledging:
            writer.acknowledge(out.id, "sent", f"{out.id}")

    store = open_store(f"sqlite:///{database}")
    writer = Writer(store, core.coach, clock, release)
    writer.start()
    try:
        yield writer
    finally:
        writer.stop()
        store.close()


def submit_all(writer: Writer, arrivals: Iterable[Incoming]) -> None:
    """Have all of them answered, in their order."""
    rest = iter(arrivals)
    while some := list(islice(rest, AT_ONCE)):
        futures: list[Future[Any]] = [writer.submit(incoming) for incoming in some]
        for future in futures:
            future.result()


def seed(database: Path, people: Sequence[int], platform: str = PLATFORM) -> None:
    """Everybody has answered the questions on Sunday, and it is Thursday noon (`THURSDAY`) now.

    The first one is led there; the others are made in that image, as answering takes its time.
    """
    first, *others = people
    talk = _Heard(SUNDAY.isoformat())
    answering(talk).presses_token("build")
    who, place = Identity(platform, f"{first}"), Place(Address(platform, f"{first}"))
    clock = FakeClock(SUNDAY)
    with working(database, clock, acknowledging=True) as writer:
        submit_all(
            writer,
            (
                Incoming(f"seed:{number}", who, place, content, language="en")
                for number, content in enumerate(talk.contents)
            ),
        )
        for morning in MORNINGS:
            clock.moment = morning
            assert tick(writer, morning) == 1
    assert rows(database, "SELECT id, due_at > '2026-11-27' FROM runner") == [(1, 1)]
    assert rows(database, "SELECT count(*) FROM outbox WHERE state != 'sent'") == [(0,)]
    with closing(sqlite3.connect(database)) as raw, raw:
        for number, other in enumerate(others, start=2):
            for image in IMAGES:
                raw.execute(image, {"runner": number, "who": f"{other}"})


def clock_file(folder: Path, moment: datetime = THURSDAY) -> str:
    """A file at which time stands still, for POGO_CLOCK."""
    file = folder / "clock"
    file.write_text(moment.isoformat(), encoding="utf-8")
    return str(file)


def rows(database: Path, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    """What a database holds now, whoever writes to it."""
    with closing(sqlite3.connect(database, timeout=30)) as raw:
        return list(raw.execute(sql, values))


def drained(api: FakeBotApi, database: Path, timeout: float) -> None:
    """Wait until nothing waits to be sent. What becomes of a sending is kept after its call."""
    until = time.monotonic() + timeout
    with api.cloud.changed:
        while (waiting := rows(database, "SELECT count(*) FROM outbox WHERE state = 'waiting'")) != [(0,)]:
            assert time.monotonic() < until, f"{waiting[0][0]} replies wait after {timeout} s"
            api.cloud.changed.wait(0.2)
