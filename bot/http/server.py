"""The HTTP server: it listens, and at the end finishes what it is answering."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from aiohttp import web

LAST_SECONDS = 2.0
"""At the end, for requests in hand."""
MOST_BYTES = 1024 * 1024
"""Of a request's body."""


class ServerFault(Exception):  # noqa: N818 - a fault of the operator's world
    """The server cannot listen; the text says why and what to do."""


@asynccontextmanager
async def serving(host: str, port: int, routes: Sequence[web.RouteDef]) -> AsyncIterator[None]:
    """Listen meanwhile; without routes nothing listens. Raises ServerFault."""
    if not routes:
        yield
        return
    app = web.Application(client_max_size=MOST_BYTES)
    app.add_routes(routes)
    # Who asks for what is in nobody's log: paths are secret.
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=LAST_SECONDS)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise ServerFault(
                f"The HTTP server cannot listen on {host}, port {port}: {error.strerror}."
                " Set POGO_HTTP_HOST and POGO_HTTP_PORT to what is free."
            ) from None
        yield
    finally:
        await runner.cleanup()
