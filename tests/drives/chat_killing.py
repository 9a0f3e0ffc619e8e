"""Kills `pogo chat` at random moments of the demo's conversation and starts it again where it was.

    python tests/drives/chat_killing.py FOLDER KILLS SEED

Each life is a fork that runs the command itself, with pipes for a terminal. What it printed
must be in the database, and in the end the database holds what one life would have left.
"""

from __future__ import annotations

import gc
import os
import random
import signal
import sqlite3
import sys
import time
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import alembic.command
import alembic.config
import alembic.script  # noqa: F401 - the first life of a database would load them after the fork

import bot.cli.chat
import bot.wiring  # noqa: F401 - as above
from bot.cli.app import run
from bot.console.commands import CLOCK
from bot.console.render import Style, render
from core.coach.warm import warm_up
from core.storage.codec import decode

LINES = (Path(__file__).parents[2] / "deploy" / "demo.txt").read_text("utf-8").splitlines()
BEGINS = "2026-11-21T18:00+01:00"
UNPRINTED = ("waiting", "withdrawn", "dropped")
LEFT = (
    "SELECT id, version, body, next_entry, journal_since, due_at FROM runner",
    "SELECT number, at, kind, version, body FROM journal ORDER BY number",
    "SELECT kind, version, body, created, useful_until FROM outbox ORDER BY id",
)
"""What must not depend on how often the program was killed."""


@dataclass
class Conversation:
    """One conversation over one database, in as many lives as it takes."""

    database: Path
    kills: int = 0
    repeated: int = 0
    printed: list[str] = field(default_factory=list)

    @property
    def over(self) -> bool:
        return self.answered() == sum(not line.startswith(CLOCK) for line in LINES)

    def live(self, paragraphs: int, seconds: float) -> None:
        """One life, killed so many seconds after so many paragraphs, and what it leaves checked."""
        clock, lines = self.rest()
        before = self.replies()
        child, typing, reading = _fork(self.database, clock)
        with open(typing, "w", encoding="utf-8") as stdin:
            stdin.write("".join(f"{line}\n" for line in lines))
        with open(reading, encoding="utf-8") as stdout:
            said = ""
            while said.count("\n\n") < paragraphs and (line := stdout.readline()):
                said += line
            time.sleep(seconds)
            os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
            said += stdout.read()
        assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "it ended by itself, and not well"
        self.kills += os.WIFSIGNALED(status)
        self.check(before, said)

    def rest(self) -> tuple[str, list[str]]:
        """Where the clock stood before the first line that was not answered, and the lines from there."""
        answered, clock, since = self.answered(), BEGINS, 0
        for place, line in enumerate(LINES):
            if line.startswith(CLOCK):
                since = place
            elif answered:
                answered -= 1
                clock, since = _stands(LINES[: place + 1]), place + 1
            else:
                break
        return clock, LINES[since:]

    def check(self, before: list[tuple[int, str, str]], said: str) -> None:
        """All that was printed are replies that are kept, in their order, none left out."""
        sent = {row for row, state, _ in before if state not in UNPRINTED}
        gone = {row for row, state, _ in before if state in UNPRINTED[1:]}
        expected = [text for row, _, text in self.replies() if row not in sent | gone]
        self.repeated += sum(state == "waiting" for _, state, _ in before)
        *whole, part = [text for text in said.split("\n\n") if not text.startswith("-- ")] or [""]
        assert whole == expected[: len(whole)], "what was printed is not what is kept"
        if part and not "-- ".startswith(part[:3]):
            assert expected[len(whole)].startswith(part), "half a reply is of none that is kept"
        assert self.rows("PRAGMA integrity_check") == [("ok",)]

    def replies(self) -> list[tuple[int, str, str]]:
        """The rows of the outbox, their states, and what is printed of them."""
        found = []
        for row, state, body in self.rows("SELECT id, state, body FROM outbox ORDER BY id"):
            sending = decode(body)
            found.append((row, state, render(sending.reply, sending.audience, Style()).rstrip("\n")))
        return found

    def answered(self) -> int:
        rows = self.rows("SELECT count(*) FROM incoming")
        return int(rows[0][0]) if rows else 0

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Nothing where the schema was not made yet."""
        if not self.database.exists():
            return []
        with closing(sqlite3.connect(self.database)) as raw:
            made = raw.execute("SELECT name FROM sqlite_master WHERE name = 'outbox'").fetchall()
            return list(raw.execute(sql)) if made else []


def _stands(lines: list[str]) -> str:
    moved = [line.split()[1] for line in lines if line.startswith(CLOCK)]
    return f"{moved[-1]}+01:00" if moved else BEGINS


def _fork(database: Path, clock: str) -> tuple[int, int, int]:
    """A life: its process, where to write what is typed, where to read what is printed."""
    typed, typing = os.pipe()
    reading, printing = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(typed, 0)
        os.dup2(printing, 1)
        for end in (typed, typing, reading, printing):
            os.close(end)
        sys.stdin, sys.stdout = open(0, encoding="utf-8"), open(1, "w", encoding="utf-8")  # noqa: SIM115
        os._exit(run(["chat", "--clock", clock, "--database", f"sqlite:///{database}"]))
    os.close(typed)
    os.close(printing)
    return child, typing, reading


def main() -> None:
    """Prints the figures; a broken promise is an AssertionError."""
    folder, kills, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    warm_up(datetime(2026, 11, 21, tzinfo=UTC))
    # Lives would copy what they look at to throw it away.
    gc.freeze()
    chance = random.Random(seed)
    reference = Conversation(folder / "reference.db")
    reference.live(sys.maxsize, 0)
    assert reference.over
    assert not reference.kills
    killed = repeated = number = 0
    while killed < kills:
        number += 1
        talk = Conversation(folder / f"{number}.db")
        while not talk.over and killed + talk.kills < kills:
            talk.live(chance.randrange(12), chance.uniform(0, 0.02) * chance.randrange(2))
        if not talk.over:
            talk.live(sys.maxsize, 0)
        for sql in LEFT:
            assert talk.rows(sql) == reference.rows(sql), f"another end than without a kill: {sql}"
        killed, repeated = killed + talk.kills, repeated + talk.repeated
    sys.stdout.write(
        f"kills={killed} conversations={number} turns={reference.answered()} sent_again={repeated}"
    )


if __name__ == "__main__":
    main()
