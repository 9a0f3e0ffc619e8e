"""The gateway as the bot meets it: it says hello, takes who identifies or resumes, and tells events."""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from contextlib import suppress
from typing import Any
from uuid import uuid4

from aiohttp import web
from fakes.discordapi.cloud import Cloud
from fakes.discordapi.links import COMPRESSORS, Link
from fakes.discordapi.sessions import GUILDS, KNOWN, PRIVILEGED, Session

HEARTBEAT, IDENTIFY, PRESENCE, VOICE, RESUME, MEMBERS = 1, 2, 3, 4, 6, 8
RECONNECT, INVALID, HELLO, ACK = 7, 9, 10, 11
MOST_A_MINUTE = 120
GRACE_SECONDS = 30.0


class _Ends(Exception):  # noqa: N818 - how a connection ends
    """The connection is to be closed with a code."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code, self.reason = code, reason


class Gateway:
    """Lives in the loop of the server."""

    def __init__(self, cloud: Cloud, token: str) -> None:
        self._cloud, self._token = cloud, token
        self.links: list[Link] = []
        self.seconds = 41.25
        """Between heartbeats."""
        self.acks = True
        self.resume_url = ""
        self.up = asyncio.Event()
        self.up.set()
        self.closing = False
        self.identified: list[dict[str, Any]] = []

    def wake(self) -> None:
        """Events have come."""
        for link in self.links:
            link.wake()

    async def close(self) -> None:
        """End all connections."""
        self.closing = True
        self.up.set()
        for link in list(self.links):
            link.cut = True
            link.drops()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One connection, from its beginning to its end."""
        await self.up.wait()
        compress = request.query.get("compress")
        if self.closing or request.query.get("v") != "10" or compress not in (None, *COMPRESSORS):
            return web.Response(status=503 if self.closing else 400)
        socket = web.WebSocketResponse(compress=False, timeout=0.5, max_msg_size=4096 * 4)
        try:
            await socket.prepare(request)
        except ConnectionError:
            return socket  # gone while it waited
        link = Link(self._cloud, request, socket)
        with self._cloud.changed:
            self.links.append(link)
        telling = asyncio.ensure_future(link.tells())
        try:
            if request.query.get("encoding") != "json":
                raise _Ends(4002, "Only JSON is spoken here.")
            await self._listens(link)
        except _Ends as end:
            await link.closes(end.code, end.reason)
        finally:
            telling.cancel()
            with suppress(asyncio.CancelledError):
                await telling
            with self._cloud.changed:
                link.cut = True
                self.links.remove(link)
                if link.session is not None and all(one.session is not link.session for one in self.links):
                    link.session.connected = False
                self._cloud.changed.notify_all()
        return socket

    async def _listens(self, link: Link) -> None:
        await link.says(
            {"op": HELLO, "d": {"heartbeat_interval": int(self.seconds * 1000)}, "s": None, "t": None}
        )
        said: deque[float] = deque(maxlen=MOST_A_MINUTE)
        while True:
            try:
                told = await link.hears(self.seconds + GRACE_SECONDS)
            except TimeoutError:
                raise _Ends(4009, "Session timed out.") from None
            except (ValueError, json.JSONDecodeError):
                raise _Ends(4002, "Error while decoding payload.") from None
            if told is None:
                if link.was_closed_for_good and link.session in self._cloud.sessions:
                    with self._cloud.changed:
                        self._cloud.sessions.remove(link.session)
                return
            now = time.monotonic()
            if len(said) == MOST_A_MINUTE and now - said[0] < 60:
                raise _Ends(4008, "You are being rate limited.")
            said.append(now)
            await self._heard(link, told.get("op"), told.get("d"))

    async def _heard(self, link: Link, op: Any, data: Any) -> None:
        if op == HEARTBEAT:
            if self.acks:
                await link.says({"op": ACK, "d": None, "s": None, "t": None})
        elif op == IDENTIFY:
            self._identifies(link, data)
        elif op == RESUME:
            await self._resumes(link, data)
        elif op not in (PRESENCE, VOICE, MEMBERS):
            raise _Ends(4001, "Unknown opcode.")
        elif link.session is None:
            raise _Ends(4003, "Not authenticated.")

    def _identifies(self, link: Link, data: Any) -> None:
        if link.session is not None:
            raise _Ends(4005, "Already authenticated.")
        if not isinstance(data, dict) or not isinstance(data.get("properties"), dict):
            raise _Ends(4002, "Error while decoding payload.")
        if data.get("token") != self._token:
            raise _Ends(4004, "Authentication failed.")
        shard, intents = data.get("shard", [0, 1]), data.get("intents")
        if not isinstance(shard, list) or len(shard) != 2 or not 0 <= shard[0] < shard[1]:
            raise _Ends(4010, "Invalid shard.")
        if isinstance(intents, bool) or not isinstance(intents, int) or intents & ~KNOWN:
            raise _Ends(4013, "Invalid intent(s).")
        if intents & PRIVILEGED & ~self._cloud.allowed_intents:
            raise _Ends(4014, "Disallowed intent(s).")
        session = Session(uuid4().hex, shard[0], shard[1], intents)
        with self._cloud.changed:
            self.identified.append(data)
            self._cloud.sessions.append(session)
            self._greets(session)
            link.follows(session, 0)
            self._cloud.changed.notify_all()

    def _greets(self, session: Session) -> None:
        servers = [one for one in self._cloud.servers.values() if one.has_bot and session.is_for(one.id)]
        application = {"id": str(self._cloud.application), "flags": 0}
        ready = {
            "v": 10,
            "user": {**self._cloud.bot, "verified": True, "mfa_enabled": True, "email": None, "flags": 0},
            "user_settings": {},
            "relationships": [],
            "private_channels": [],
            "presences": [],
            "guilds": [{"id": str(one.id), "unavailable": True} for one in servers],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self.resume_url,
            "shard": [session.shard, session.shards],
            "application": application,
            "_trace": [],
        }
        session.puts("READY", ready)
        for server in servers:
            if session.wants(GUILDS):
                session.puts("GUILD_CREATE", server.shown)

    async def _resumes(self, link: Link, data: Any) -> None:
        if link.session is not None:
            raise _Ends(4005, "Already authenticated.")
        told = data if isinstance(data, dict) else {}
        if told.get("token") != self._token:
            raise _Ends(4004, "Authentication failed.")
        with self._cloud.changed:
            found = (one for one in self._cloud.sessions if one.id == told.get("session_id"))
            session, seq = next(found, None), told.get("seq")
            if session is not None:
                if not isinstance(seq, int) or seq > session.seq:
                    raise _Ends(4007, "Invalid seq.")
                session.resumed += 1
                session.puts("RESUMED", {"_trace": []})
                link.follows(session, session.after(seq))
                self._cloud.changed.notify_all()
                return
        await link.says({"op": INVALID, "d": False, "s": None, "t": None})
