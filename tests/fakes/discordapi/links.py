"""One connection to the gateway: what is said over it, and how it ends."""

from __future__ import annotations

import asyncio
import json
import time
import zlib
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from aiohttp import WSMsgType, web
from fakes.discordapi.cloud import Cloud
from fakes.discordapi.sessions import Session

Compressor = Callable[[bytes], bytes]


def _zlib() -> Compressor:
    stream = zlib.compressobj()
    return lambda raw: stream.compress(raw) + stream.flush(zlib.Z_SYNC_FLUSH)


def _zstd() -> Compressor:
    zstd = import_module("compression.zstd")  # since Python 3.14

    stream = zstd.ZstdCompressor()
    return lambda raw: stream.compress(raw, mode=stream.FLUSH_BLOCK)


COMPRESSORS: Mapping[str, Callable[[], Compressor]] = {"zlib-stream": _zlib, "zstd-stream": _zstd}


class Link:
    """A connection; `session` is None until it identified. `cut` ones say nothing more."""

    def __init__(self, cloud: Cloud, request: web.Request, socket: web.WebSocketResponse) -> None:
        self._cloud, self._request, self._socket = cloud, request, socket
        named = request.query.get("compress", "")
        self._compressor = COMPRESSORS[named]() if named in COMPRESSORS else None
        self._news = asyncio.Event()
        self._saying = asyncio.Lock()
        self._at = 0
        self.session: Session | None = None
        self.cut = False

    def follows(self, session: Session, at: int) -> None:
        """Say what a session is told, from an event on; the caller holds the lock."""
        self.session, self._at = session, at
        session.connected = True
        self._news.set()

    def wake(self) -> None:
        """There may be events."""
        self._news.set()

    async def tells(self) -> None:
        """Say all events as they come, until cancelled or cut."""
        while not self.cut:
            await self._news.wait()
            self._news.clear()
            while (event := self._next()) is not None:
                await self.says(event)

    def _next(self) -> Any:
        with self._cloud.changed:
            if self.cut or self.session is None or self._at >= len(self.session.events):
                return None
            self._at += 1
            self._cloud.busy_at = time.monotonic()
            self._cloud.changed.notify_all()
            return self.session.events[self._at - 1]

    @property
    def behind(self) -> int:
        """How many events it has yet to say."""
        return len(self.session.events) - self._at if self.session and not self.cut else 0

    async def says(self, payload: Any) -> None:
        """Say one thing, as one frame."""
        raw = json.dumps(payload).encode()
        async with self._saying:  # the compressed stream is one over all frames
            if self._socket.closed or self.cut:
                return
            try:
                if self._compressor:
                    await self._socket.send_bytes(self._compressor(raw))
                else:
                    await self._socket.send_str(raw.decode())
            except ConnectionError:
                self.cut = True

    async def hears(self, seconds: float) -> Any:
        """The next thing that is said; None at the end. Raises TimeoutError and ValueError."""
        frame = await self._socket.receive(seconds)
        if frame.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
            return None
        told = json.loads(frame.data)
        if not isinstance(told, dict):
            raise ValueError(told)
        return told

    @property
    def was_closed_for_good(self) -> bool:
        """Whether the bot said that it does not mean to come back."""
        return not self.cut and self._socket.close_code in (1000, 1001)

    async def closes(self, code: int, reason: str = "") -> None:
        """End it in good order."""
        await self._socket.close(code=code, message=reason.encode())

    def drops(self) -> None:
        """End it without a word."""
        if self._request.transport is not None:
            self._request.transport.abort()
