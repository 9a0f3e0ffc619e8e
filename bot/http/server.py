"""The HTTP server: it listens, and at the end finishes what it is answering."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

LAST_SECONDS = 1.0
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
    logging.getLogger("aiohttp.server").addFilter(_is_ours)
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


def _is_ours(record: logging.LogRecord) -> bool:
    """Whether a failed request is worth a line: what no server could read is its sender's affair."""
    fault = record.exc_info[1] if record.exc_info else None
    return not isinstance(fault, HttpProcessingError | web.RequestPayloadError)
