"""Our bot for the measure: `pogo run` with the real coach, on a SQLite file.

A turn is an answer of the first questions: it is read back, kept, and the next question is rendered,
with its buttons. That is more than what the bot beside it does.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, deque
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path

import core.coach
from bot.clock import SystemClock
from core.chat.incoming import Incoming, Said
from core.chat.where import Address, Identity, Place
from core.storage.engine import open_store
from core.storage.outbound import Outbound
from core.turns.writer import Writer

AT_ONCE = 512
BEFORE = ("hello", "start")
"""What everybody has said before."""


class PogoBot:
    """Asked for their health, users say that there is nothing, then how old they are."""

    replies = ("How old are you?", "How long have you been running regularly?")

    def answer(self, user: int, place: int) -> str:
        """The health question, then the age."""
        return ("none", str(18 + user % 40))[place]

    def prepare(self, folder: Path, users: int) -> None:
        """Have everybody come to the first question."""
        store = open_store(_url(folder))
        writer = Writer(store, core.coach, SystemClock(), lambda reply: _sent(writer, reply))
        writer.start()
        flying: deque[Future[tuple[Outbound, ...]]] = deque()
        for text in BEFORE:
            for user in range(1, users + 1):
                flying.append(writer.submit(_said(user, text)))
                if len(flying) >= AT_ONCE:
                    flying.popleft().result()
        for future in flying:
            future.result()
        writer.stop()
        store.close()

    def command(self, folder: Path, url: str, token: str) -> tuple[list[str], dict[str, str]]:
        """As an operator starts it who pays for more than 30 messages a second."""
        return ["-m", "bot", "run"], {
            "POGO_TELEGRAM_TOKEN": token,
            "POGO_TELEGRAM_BASE_URL": url,
            "POGO_TELEGRAM_PAID_BROADCAST": "1000",
            "POGO_DATABASE_URL": _url(folder),
        }

    def check(self, folder: Path, given: Counter[int]) -> None:
        """Every answer is noted as handled, and is in its runner's state."""
        with closing(sqlite3.connect(folder / "pogo.db")) as raw:
            kept = raw.execute("SELECT count(*) FROM incoming WHERE id LIKE 'telegram:%'").fetchone()[0]
            if kept != given.total():
                raise SystemExit(f"{given.total()} turns, but {kept} are kept")
            bodies = dict(raw.execute("SELECT chat, body FROM runner"))
        for user, count in given.items():
            last = self.answer(user, count - 1)
            if json.dumps(last) not in bodies[str(user)]:
                raise SystemExit(f"user {user} answered {last}, but {bodies[str(user)]} is kept")


def _url(folder: Path) -> str:
    return f"sqlite:///{folder / 'pogo.db'}"


def _said(user: int, text: str) -> Incoming:
    who = str(user)
    place = Place(Address("telegram", who))
    return Incoming(f"before:{text}:{who}", Identity("telegram", who), place, Said(text), language="en")


def _sent(writer: Writer, reply: Outbound) -> None:
    writer.acknowledge(reply.id, "sent", str(reply.id))
