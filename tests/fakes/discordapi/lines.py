"""What a test does to the gateway, from its own thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from fakes.discordapi.cloud import Cloud
from fakes.discordapi.gateway import INVALID, RECONNECT, Gateway
from fakes.discordapi.links import Link
from fakes.discordapi.sessions import Session

FROM_PEOPLE = frozenset({"MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "INTERACTION_CREATE"})


class Lines:
    """`fake.gateway`: the lines to the bot, which fail on demand."""

    def __init__(self, cloud: Cloud) -> None:
        self._cloud = cloud
        self._gateway: Gateway | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    def serves(self, gateway: Gateway, loop: asyncio.AbstractEventLoop) -> None:
        """It is there from now on."""
        self._gateway, self._loop = gateway, loop

    @property
    def sessions(self) -> list[Session]:
        """The sessions that can be listened to or resumed."""
        with self._cloud.changed:
            return list(self._cloud.sessions)

    @property
    def connected(self) -> int:
        """How many shards listen now."""
        with self._cloud.changed:
            return len({one.shard for one in self._cloud.sessions if one.connected})

    @property
    def identified(self) -> list[dict[str, Any]]:
        """What the bot said of itself each time it began a session."""
        with self._cloud.changed:
            return list(self._there.identified)

    @property
    def resumed(self) -> int:
        """How often a session was taken up again."""
        return sum(one.resumed for one in self.sessions)

    @property
    def acks(self) -> bool:
        """Whether heartbeats are answered."""
        return self._there.acks

    @acks.setter
    def acks(self, on: bool) -> None:
        self._there.acks = on

    def beats(self, seconds: float) -> None:
        """Ask connections to come for a heartbeat so often."""
        self._there.seconds = seconds

    def waits_until_connected(self, shards: int = 1, timeout: float = 10.0) -> None:
        """Wait until so many shards listen, and have been told all there is."""
        with self._cloud.changed:
            self._cloud.changed.wait_for(lambda: self.connected >= shards and not self.behind, timeout)
            assert self.connected >= shards, f"{self.connected} of {shards} shards came within {timeout} s"

    @property
    def behind(self) -> int:
        """How many events are on their way to who listens."""
        return sum(link.behind for link in self._there.links)

    def drops(self, code: int | None = None, shard: int | None = None) -> None:
        """End connections, without a frame where there is no code; what comes then is kept for a resume."""
        self._cuts(shard, lambda link: _closes(link, code))

    def asks_to_reconnect(self, shard: int | None = None) -> None:
        """Tell the bot to come again and resume."""
        self._cuts(shard, lambda link: _tells(link, RECONNECT, None))

    def invalidates(self, resumable: bool = False, shard: int | None = None) -> None:
        """Tell the bot that its session is over; what it was not told is lost unless it is resumable."""
        if not resumable:
            self.forgets(shard)
        self._cuts(shard, lambda link: _tells(link, INVALID, resumable))

    def forgets(self, shard: int | None = None) -> None:
        """Know sessions no more, without telling: who resumes is refused, and what happened since is lost."""
        with self._cloud.changed:
            kept = [one for one in self._cloud.sessions if shard not in (None, one.shard)]
            self._cloud.sessions[:] = kept

    def goes_down(self) -> None:
        """End all connections, and let new ones wait until `comes_back`."""
        self._does(lambda: self._set(False))
        self.drops()

    def comes_back(self) -> None:
        """Let connections in again."""
        self._does(lambda: self._set(True))

    def sends_raw(self, name: str, data: Any) -> None:
        """Tell every session an event, valid or not."""
        with self._cloud.changed:
            for session in self._cloud.sessions:
                session.puts(name, data)
            self._cloud.arrived()

    def repeats_last(self, *names: str) -> None:
        """Tell every session the last event of people once more (of these names, where there are any)."""
        with self._cloud.changed:
            for session in self._cloud.sessions:
                found = (one for one in reversed(session.events) if self._is_of(one, names))
                if (event := next(found, None)) is not None:
                    session.repeats(event)
            self._cloud.arrived()

    def _is_of(self, event: dict[str, Any], names: tuple[str, ...]) -> bool:
        if names:
            return event["t"] in names
        author = event["d"].get("author") if isinstance(event["d"], dict) else None
        return event["t"] in FROM_PEOPLE and (author is None or author["id"] != self._cloud.bot["id"])

    @property
    def _there(self) -> Gateway:
        assert self._gateway is not None, "the server does not run"
        return self._gateway

    async def _set(self, up: bool) -> None:
        (self._there.up.set if up else self._there.up.clear)()

    def _cuts(self, shard: int | None, end: Callable[[Link], Coroutine[Any, Any, None]]) -> None:
        """End connections one way or another; from now on nothing is told over them."""
        with self._cloud.changed:
            cut = [
                link
                for link in self._there.links
                if link.session is not None and shard in (None, link.session.shard)
            ]
        for link in cut:
            self._does(partial(end, link))

    def _does(self, what: Callable[[], Coroutine[Any, Any, None]]) -> None:
        assert self._loop is not None, "the server does not run"
        asyncio.run_coroutine_threadsafe(what(), self._loop).result(10)


async def _closes(link: Link, code: int | None) -> None:
    link.cut = True
    if link.session is not None:
        link.session.connected = False
    if code is None:
        link.drops()
    else:
        await link.closes(code)


async def _tells(link: Link, op: int, data: Any) -> None:
    await link.says({"op": op, "d": data, "s": None, "t": None})
    link.cut = True
    if link.session is not None:
        link.session.connected = False
