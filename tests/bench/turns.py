"""How many durable turns a second the writer makes, beside bare SQLite in the same run.

Run by itself: `python -m tests.bench.turns [TURNS]`. The coach only counts
and echoes, so what is measured is loading, encoding, writing and the commit. The bare side
does what a program without a writer would: a transaction a turn that loads a row, changes it
and adds three, with the same safety (WAL, `synchronous=FULL`).
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from collections import deque
from concurrent.futures import Future
from pathlib import Path

from core.chat.incoming import Incoming, Said
from core.chat.where import Address, Identity, Place
from core.storage.engine import open_store
from core.storage.outbound import Outbound
from core.turns.writer import Writer
from tests.bench.table import Row, tell
from tests.fakes.coach import FakeCoach
from tests.fakes.steady_clock import FakeClock

RUNNERS = 1000
AT_ONCE = 512
BODY = "x" * 400
"""About as long as what the writer stores of such a turn."""


def through_the_writer(file: Path, count: int) -> float:
    """Turns a second, many runners writing at once."""
    store = open_store(f"sqlite:///{file}")
    writer = Writer(store, FakeCoach(), FakeClock(), lambda _: None)
    writer.start()
    flying: deque[Future[tuple[Outbound, ...]]] = deque()
    began = time.perf_counter()
    for number in range(count):
        who = str(number % RUNNERS)
        place = Place(Address("fake", who))
        flying.append(writer.submit(Incoming(f"fake:{number}", Identity("fake", who), place, Said("hello"))))
        if len(flying) >= AT_ONCE:
            flying.popleft().result()
    answered = sum(len(future.result()) for future in flying)
    took = time.perf_counter() - began
    writer.stop()
    with store.reading() as connection:
        kept = connection.exec_driver_sql("SELECT count(*) FROM journal").scalar_one()
    store.close()
    if kept != count or answered != len(flying):
        raise SystemExit(f"{count} turns, but {kept} are kept")
    return count / took


def bare(file: Path, count: int) -> float:
    """Transactions a second of one connection, each committed by itself."""
    raw = sqlite3.connect(file, isolation_level=None)
    raw.executescript(
        """PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
        CREATE TABLE runner (id INTEGER PRIMARY KEY, body TEXT);
        CREATE TABLE journal (runner INTEGER, number INTEGER, body TEXT, PRIMARY KEY (runner, number));
        CREATE TABLE incoming (id TEXT PRIMARY KEY, at TEXT);
        CREATE TABLE outbox (id INTEGER PRIMARY KEY, key TEXT UNIQUE, body TEXT);"""
    )
    raw.executemany("INSERT INTO runner VALUES (?, ?)", [(runner, BODY) for runner in range(RUNNERS)])
    began = time.perf_counter()
    for number in range(count):
        runner = number % RUNNERS
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("SELECT body FROM runner WHERE id = ?", (runner,)).fetchone()
        raw.execute("UPDATE runner SET body = ? WHERE id = ?", (BODY, runner))
        raw.execute("INSERT INTO journal VALUES (?, ?, ?)", (runner, number, BODY))
        raw.execute("INSERT INTO incoming VALUES (?, ?)", (f"fake:{number}", "2026-11-23"))
        raw.execute("INSERT INTO outbox (key, body) VALUES (?, ?)", (f"fake:{number}", BODY))
        raw.execute("COMMIT")
    took = time.perf_counter() - began
    raw.close()
    return count / took


def measured(count: int) -> Row:
    """How the writer compares."""
    with tempfile.TemporaryDirectory() as folder:
        ours = through_the_writer(Path(folder) / "pogo.db", count)
        theirs = bare(Path(folder) / "bare.db", count)
    return Row(
        "durable turns a second", f"{ours:,.0f}", f"{theirs:,.0f} (bare SQLite, a commit each)", ours / theirs
    )


if __name__ == "__main__":
    tell(measured(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000))
