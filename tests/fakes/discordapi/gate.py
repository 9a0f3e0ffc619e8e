"""What happens to one request: a limit or a fault perhaps, the route, the record, the answer."""

from __future__ import annotations

import asyncio
import json
import time
from contextlib import suppress
from typing import Any

from aiohttp import web
from fakes.discordapi.applications import SESSION_STARTS
from fakes.discordapi.asks import Ask, read
from fakes.discordapi.calls import Call
from fakes.discordapi.cloud import Cloud
from fakes.discordapi.faults import Faults, HangUp, Kind, Page, Slow
from fakes.discordapi.paces import Paces
from fakes.discordapi.refusals import Refused, not_found, not_json, unauthorized
from fakes.discordapi.routes import Handler, Route, find
from fakes.discordapi.transcript import note_call

Answer = tuple[int, Any, dict[str, str]]


class Gate:
    """Answers requests; lives in the loop of the server."""

    def __init__(self, cloud: Cloud, token: str, faults: Faults, paces: Paces) -> None:
        self._cloud, self._token, self._faults, self._paces = cloud, token, faults, paces
        self._closing = asyncio.Event()
        self.shards = 1
        self.gateway_url = ""

    def close(self) -> None:
        """Let nobody wait any longer."""
        self._closing.set()

    async def wait_closed(self) -> None:
        """Wait until it is closed."""
        await self._closing.wait()

    async def file(self, request: web.Request) -> web.Response:
        """A file that came with a message."""
        with self._cloud.changed:
            file = self._cloud.files.get(request.match_info["number"])
        return web.Response(body=file.content) if file else web.Response(status=404)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer a request, or cut its connection."""
        try:
            body, files, unreadable = await read(request)
        except (ConnectionError, asyncio.IncompleteReadError):
            return web.Response()  # gone before it had said what it wants, so nobody reads this
        path = request.path.removeprefix("/api/v10")
        gateway = Route("GET gateway", "GET", "/gateway/bot", self._gateway)
        found = (
            (gateway, {}) if (request.method, path) == ("GET", "/gateway/bot") else find(request.method, path)
        )
        if found is None:
            return _json(not_found().answer, 404)
        route, ids = found
        ask = Ask(ids, request.query, body, files)
        channel = self._channel(ask)
        fault = self._faults.take(route.name, channel)
        if isinstance(fault, Slow) and fault.done == "after":
            await self._sleeps(fault.seconds)
        known = route.open or request.headers.get("Authorization") == f"Bot {self._token}"
        # In one go, so that whoever sees the effect of a call also finds it recorded.
        with self._cloud.changed:
            status, told, headers = self._done(route, ask, fault, known, unreadable)
            lost = isinstance(fault, HangUp) or request.transport is None
            self._records(route, ask, channel, 0 if lost else status, told)
        if isinstance(fault, Slow) and fault.done == "before":
            await self._sleeps(fault.seconds)
        if isinstance(fault, HangUp) and request.transport is not None:
            request.transport.abort()
        if isinstance(told, Page):
            return web.Response(status=told.status, text=told.html, content_type="text/html")
        if status == 204:
            return web.Response(status=204, headers=headers)
        return _json(told, status or 500, headers)

    def _done(
        self, route: Route, ask: Ask, fault: Kind | None, known: bool, unreadable: Refused | None
    ) -> Answer:
        if isinstance(fault, Page):
            return fault.status, fault, {}
        if isinstance(fault, Refused):
            return fault.status, fault.answer, fault.headers
        if fault == HangUp("before"):
            return 0, {}, {}
        if not known:
            return 401, unauthorized().answer, {}
        # Interactions and webhooks are counted by their token, the rest by channel.
        major = ask.ids.get("token") or ask.ids.get("channel", "")
        headers, refused = self._paces.takes(route, major)
        try:
            if (refused := refused or unreadable) is not None:
                raise refused
            told = self._handled(route.handler, ask)
        except Refused as wrong:
            return wrong.status, wrong.answer, {**headers, **wrong.headers}
        return (204 if told is None else 200), told, headers

    def _handled(self, handler: Handler, ask: Ask) -> Any:
        try:
            return handler(self._cloud, ask)
        except (AttributeError, KeyError, TypeError, ValueError) as wrong:
            # A body of a shape that no check foresaw; Discord has a sentence for each.
            raise not_json() from wrong

    def _gateway(self, _: Cloud, __: Ask) -> Any:
        return {"url": self.gateway_url, "shards": self.shards, "session_start_limit": SESSION_STARTS}

    def _channel(self, ask: Ask) -> int | None:
        """The channel a request is about, that of its interaction where it answers one."""
        told = ask.ids.get("channel")
        if told is not None:
            return int(told) if told.isdigit() else None
        with self._cloud.changed:
            asked = self._cloud.tokens.get(ask.ids.get("token", ""))
        return asked.channel if asked else None

    def _records(self, route: Route, ask: Ask, channel: int | None, status: int, told: Any) -> None:
        answer = {"code": 0, "message": "HTML"} if isinstance(told, Page) else told
        at = self._cloud.busy_at = time.monotonic()
        call = Call(at, route.name, route.template, channel, ask.body, ask.query, status, answer)
        self._cloud.calls.adds(call)
        note_call(self._cloud, call, ask)
        self._cloud.changed.notify_all()

    async def _sleeps(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._closing.wait(), seconds)


def _json(told: Any, status: int, headers: dict[str, str] | None = None) -> web.Response:
    # Discord names no charset, and discord.py takes for JSON only what is called so to the letter.
    body = json.dumps(told).encode()
    return web.Response(body=body, status=status, headers=headers, content_type="application/json")
