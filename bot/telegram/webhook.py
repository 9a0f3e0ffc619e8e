"""Telegram calls us: each update in a request of its own, answered 200 when it is kept."""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from functools import partial
from hashlib import sha256

from aiohttp import web

from bot.telegram.faults import insisted
from bot.telegram.limits import WEBHOOK_CONNECTIONS
from bot.telegram.reception import Reception
from bot.telegram.wire import USED, Wire
from core.storage.faults import StorageFault

LOG = logging.getLogger("pogo.telegram")
HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Webhook:
    """A secret path and a secret header; whoever does not know both finds nothing here."""

    def __init__(self, wire: Wire, reception: Reception, home: str, url: str, secret: str) -> None:
        """`url` is where Telegram reaches our server, without the path."""
        self._wire, self._reception, self._home = wire, reception, home
        self._secret = secret
        self._name = hmac.new(secret.encode(), wire.token.encode(), sha256).hexdigest()
        self._url = f"{url}/telegram/{self._name}"

    @property
    def routes(self) -> list[web.RouteDef]:
        """Where updates arrive."""
        return [web.route("*", "/telegram/{name}", self._arrived)]

    async def run(self, stopping: asyncio.Event) -> None:
        """Have Telegram call until it is time to stop. It goes on collecting for us then. TelegramFault."""
        asks = partial(
            self._wire.set_webhook,
            self._url,
            max_connections=WEBHOOK_CONNECTIONS,
            allowed_updates=USED,
            secret_token=self._secret,
        )
        await insisted(asks, self._home, stopping)
        await stopping.wait()

    async def _arrived(self, request: web.Request) -> web.Response:
        if not self._knows(request) or request.method != "POST":
            raise web.HTTPNotFound
        try:
            raw = json.loads(await request.read())
        except web.RequestPayloadError:
            raise web.HTTPBadRequest from None
        except (ValueError, RecursionError):
            raw = None
        if not isinstance(raw, dict):
            # Telegram would send it again for ever.
            LOG.warning("malformed update without a number reason=body")
            return web.Response()
        try:
            kept = await self._reception.take_now(raw)
        except StorageFault as fault:
            LOG.error("%s", fault)
            kept = False
        return web.Response() if kept else web.Response(status=503, headers={"Retry-After": "1"})

    def _knows(self, request: web.Request) -> bool:
        """Both compared in a time that tells nothing, and always both."""
        name = hmac.compare_digest(request.match_info["name"].encode(), self._name.encode())
        told_secret = request.headers.get(HEADER, "").encode(errors="replace")
        return hmac.compare_digest(told_secret, self._secret.encode()) and name
