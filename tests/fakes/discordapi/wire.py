"""Requests as the bot would send them, without a library between; and what is wrong with a refused one."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any

import aiohttp
from fakes.discordapi.server import FakeDiscord


def asks(
    fake: FakeDiscord,
    method: str,
    path: str,
    body: Any = None,
    headers: Mapping[str, str] | None = None,
    data: Any = None,
) -> tuple[int, Any]:
    """A request with the bot's token, of JSON or of any other data: the status and what is said."""

    async def errand() -> tuple[int, Any]:
        known = {"Authorization": f"Bot {fake.token}", **(headers or {})}
        sent: Any = {"data": data} if data is not None else {"json": body} if body is not None else {}
        async with (
            aiohttp.ClientSession(headers=known) as session,
            session.request(method, fake.url + path, **sent) as answer,
        ):
            raw = await answer.text()
            return answer.status, json.loads(raw) if raw else None

    return asyncio.run(errand())


def places_of(errors: Mapping[str, Any], path: tuple[str, ...] = ()) -> list[str]:
    """The places of all errors, `components.0.type`."""
    found = [".".join(path)] if "_errors" in errors else []
    for key, one in errors.items():
        found += places_of(one, (*path, key)) if key != "_errors" else []
    return found
