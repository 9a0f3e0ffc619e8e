"""What every platform that is served shows to who puts the parts together."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from aiohttp import web

from core.storage.outbound import Outbound
from core.turns.writer import Writer


class PlatformFault(Exception):  # noqa: N818 - a fault of the operator's world
    """A bot cannot go on; the text is one line with its remedy."""


@dataclass(frozen=True, slots=True)
class Receiving:
    """An open bot: what to tell of it, the routes its server needs, and how it receives until told to stop.

    `run` raises PlatformFault.
    """

    greeting: str
    routes: Sequence[web.RouteDef]
    run: Callable[[asyncio.Event], Awaitable[None]]


class Platform(Protocol):
    """One bot somewhere."""

    def release(self, outbound: Outbound) -> None:
        """Hand a reply over, in any thread; for another platform, or while closed, it waits in the outbox."""

    def opened(self, writer: Writer, stopping: asyncio.Event) -> AbstractAsyncContextManager[Receiving]:
        """Meet the platform and send what is left from before; at the end finish what is being sent.

        Raises PlatformFault.
        """


async def _nothing(_stopping: asyncio.Event) -> None:
    """It was time to stop before anything was there to receive."""


CLOSED = Receiving("", (), _nothing)
