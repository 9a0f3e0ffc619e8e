"""Pogo's adapter in an in-memory Discord: no process, no network, the real writer on a real database.

@in_club
async def test_words_are_answered(club: Club) -> None:
    await club.ann.says("week")
    assert "Strength B" in club.ann.alone.sees()

What is done returns when all that follows from it is done. At the end nothing may have been complained about.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, closing
from contextvars import copy_context
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import simcord
from drives.telegram_runners import THURSDAY, rows, seed
from fakes.simcord_people import Person, Room
from fakes.steady_clock import FakeClock

import core.coach
from bot.discord.gateway import Client
from bot.discord.parts import Parts
from bot.discord.where import PLATFORM
from bot.discord.wire import wired
from core.reminders.tick import tick
from core.storage.engine import open_store
from core.storage.outbound import Outbound
from core.turns.writer import Writer

MADE_ANN = ("UPDATE runner SET chat = :who", "UPDATE identity SET user = :who, chat = :who")
"""The only runner of the database, under the name that simcord gives her."""
Talk = Callable[["Club"], Coroutine[Any, Any, None]]


def in_club(talk: Talk) -> Callable[[Path], None]:
    """A test that is played in a club of its own."""

    def test(tmp_path: Path) -> None:
        async def play() -> None:
            async with _opened(tmp_path / "pogo.db") as club:
                await talk(club)

        asyncio.run(play())

    test.__name__ = talk.__name__
    return test


class Bot(Client):
    """Pogo's client, which gets its parts as soon as it knows who it is."""

    def __init__(self, writer: Writer, clock: FakeClock) -> None:
        super().__init__(None)
        self._writer, self._clock, self._stack = writer, clock, AsyncExitStack()
        self._deliver: Callable[[Outbound], object] | None = None
        self._context = copy_context()

    async def setup_hook(self) -> None:
        wire = await self._stack.enter_async_context(wired(self.http, self.application_id or 0))
        parts = Parts(self, wire, self._writer, core.coach, self._clock, None)
        self._stack.push_async_callback(parts.finish)
        self.tells(parts.reception)
        # In here simcord takes all that is begun for the bot's, and waits for it.
        self._context = copy_context()
        loop, context = asyncio.get_running_loop(), self._context
        self._deliver = lambda out: loop.call_soon_threadsafe(context.run, parts.delivery.take, out)
        parts.begin()

    def release(self, outbound: Outbound) -> None:
        """Take a reply, in the writer's thread."""
        if self._deliver:
            self._deliver(outbound)

    async def begins_session(self) -> None:
        """The shard of the direct messages connects again."""
        shard = self.get_shard(0)
        assert shard
        await self._context.run(asyncio.ensure_future, shard.reconnect())

    async def ends(self) -> None:
        """Finish what is in hand."""
        await self._stack.aclose()


class Club:
    """A server with a channel, in which Ann has had a plan since Sunday and Bob is new. Thursday noon."""

    def __init__(self, database: Path) -> None:
        self.database, self.clock = database, FakeClock(THURSDAY)
        self.complaints: list[str] = []
        self._begin()
        # Its five seconds may be too few to look at all the cities first, on a machine that has more to do.
        self.env = simcord.Env(self.bot, shard_count=1, settle_timeout=60)
        guild = self.env.create_guild("Runners")
        self.channel = guild.create_text_channel("training")
        self.ann, self.bob = (self._person(guild, name) for name in ("ann", "bob"))

    def _person(self, guild: simcord.GuildHandle, name: str) -> Person:
        user = self.env.create_user(name)
        member, bot = guild.add_member(user), self.env.backend.bot_user.id
        return Person(user, member, Room(member, self.channel, bot), Room(user, user.dm_channel, bot))

    async def restarts(self) -> None:
        """Another bot on the same database, in the same Discord."""
        await self.ends()
        self._begin()
        await self.env.restart_bot(self.bot)

    async def ends(self) -> None:
        """The end of an ordinary run."""
        await self.bot.ends()
        self.writer.stop()
        self._store.close()

    async def reminds(self, moment: datetime) -> None:
        """Have it write to those who are due."""
        self.clock.moment = moment
        await asyncio.to_thread(tick, self.writer, moment)
        await self.env.settle()

    async def loses_connection(self) -> None:
        """From here on it hears nothing."""
        shard = self.bot.get_shard(0)
        assert shard
        await shard.disconnect()

    async def connects_again(self) -> None:
        """A new session: what was said meanwhile is not told again."""
        await self.bot.begins_session()
        await self.env.settle()

    def forgets(self, table: str) -> None:
        """Empty a table of the database."""
        with closing(sqlite3.connect(self.database)) as raw, raw:
            raw.execute(f"DELETE FROM {table}")

    def rows(self, sql: str) -> list[Any]:
        """What the database holds, of rows with one column."""
        return [value for (value,) in rows(self.database, sql)]

    def told(self, complaint: str) -> None:
        """Something was complained about, once, and that was right."""
        (found,) = [one for one in self.complaints if complaint in one]
        self.complaints.remove(found)

    def requests(self, method: str, end: str) -> list[simcord.HttpLogEntry]:
        """What the bot asked Discord for, by the end of its address."""
        return [one for one in self.env.http_requests if one.method == method and one.path.endswith(end)]

    def _begin(self) -> None:
        self._store = open_store(f"sqlite:///{self.database}")
        self.writer = Writer(self._store, core.coach, self.clock, self._release)
        self.writer.start()
        self.bot = Bot(self.writer, self.clock)

    def _release(self, outbound: Outbound) -> None:
        self.bot.release(outbound)


class _Complaints(logging.Handler):
    def __init__(self, lines: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append(record.getMessage())


@asynccontextmanager
async def _opened(database: Path) -> AsyncIterator[Club]:
    database.write_bytes(_planned())
    club = Club(database)
    with closing(sqlite3.connect(database)) as raw, raw:
        for change in MADE_ANN:
            raw.execute(change, {"who": f"{club.ann.user.id}"})
    complaints, log = _Complaints(club.complaints), logging.getLogger("pogo")
    log.addHandler(complaints)
    try:
        await club.env.start()
        with club.env.time_context():
            yield club
            await club.env.settle()
    finally:
        await club.ends()
        await club.env.shutdown()
        log.removeHandler(complaints)
    club.env.raise_errors()
    assert club.complaints == []


@cache
def _planned() -> bytes:
    """A database with one runner who has a plan."""
    with TemporaryDirectory() as folder:
        database = Path(folder) / "pogo.db"
        seed(database, [1], PLATFORM)
        return database.read_bytes()
