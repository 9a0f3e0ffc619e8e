"""The requests to Discord that we make, over the library's own client with its rate limits."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from io import BytesIO
from json import dumps
from typing import Any

import aiohttp
from discord import File
from discord.http import HTTPClient, MultipartParameters, Route
from discord.webhook.async_ import async_context

from bot.discord.limits import REQUEST_SECONDS
from bot.discord.render import Attachment, Payload

Raw = Mapping[str, Any]
"""JSON of Discord's."""
COMPONENTS_V2, EPHEMERAL, SUPPRESS_NOTIFICATIONS = 1 << 15, 1 << 6, 1 << 12
NOBODY: Raw = {"parse": []}
"""Nobody is ever notified by what a text happens to contain."""


@dataclass(frozen=True, slots=True)
class Wire:
    """One bot's requests. All of them raise discord.HTTPException, aiohttp.ClientError, OSError.

    What answers an interaction goes by its own token and past the bot's rate limit.
    """

    http: HTTPClient
    session: aiohttp.ClientSession
    application: int

    async def respond(self, interaction: int, token: str, kind: int, data: Raw | None = None) -> int | None:
        """The first answer to an interaction; the id of the message it made or will make."""
        body: dict[str, Any] = {"type": kind}
        if data is not None:
            body["data"] = data
        answer: Any = await async_context.get().create_interaction_response(
            interaction, token, session=self.session, params=MultipartParameters(body, None, None)
        )
        made = (answer or {}).get("interaction") or {}
        message = made.get("response_message_id")
        return int(message) if message else None

    async def edit_original(self, token: str, payload: Payload) -> int:
        """Fill the message that says "thinking", or the one a button stands on; its id."""
        answer: Any = await async_context.get().edit_original_interaction_response(
            self.application, token, session=self.session, **_by_webhook(_body(payload), payload.files)
        )
        return int(answer["id"])

    async def follow_up(self, token: str, payload: Payload, ephemeral: bool) -> int:
        """One more message to an interaction; its id."""
        body = _body(payload, EPHEMERAL if ephemeral else 0)
        answer: Any = await async_context.get().execute_webhook(
            self.application,
            token,
            session=self.session,
            wait=True,
            with_components=True,
            **_by_webhook(body, payload.files),
        )
        return int(answer["id"])

    async def delete_original(self, token: str) -> None:
        """Take back the message that says "thinking"."""
        await async_context.get().delete_original_interaction_response(
            self.application, token, session=self.session
        )

    async def send(self, channel: int, payload: Payload, nonce: str) -> int:
        """A new message, made once however often it is asked for within minutes; its id."""
        body = {**_body(payload), "nonce": nonce, "enforce_nonce": True}
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=channel)
        return int((await self._request(route, body, payload.files))["id"])

    async def edit(self, channel: int, message: int, payload: Payload) -> int:
        """A message of ours in place of what it was; its id."""
        route = Route(
            "PATCH", "/channels/{channel_id}/messages/{message_id}", channel_id=channel, message_id=message
        )
        return int((await self._request(route, _body(payload), payload.files))["id"])

    async def open(self, user: int) -> int:
        """The channel of the direct messages with somebody, opened where it was not."""
        route = Route("POST", "/users/@me/channels")
        return int((await self.http.request(route, json={"recipient_id": str(user)}))["id"])

    async def publish(self, commands: Sequence[Raw]) -> None:
        """Make these the bot's commands."""
        route = Route("PUT", "/applications/{application_id}/commands", application_id=self.application)
        await self.http.request(route, json=list(commands))

    async def _request(self, route: Route, body: Raw, files: Sequence[Attachment]) -> Any:
        if not files:
            return await self.http.request(route, json=body)
        opened = _opened(files)
        return await self.http.request(route, form=_form(body, opened), files=opened)


@asynccontextmanager
async def wired(http: HTTPClient, application: int) -> AsyncIterator[Wire]:
    """A wire, with a session of its own for what goes past the bot's rate limit."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(REQUEST_SECONDS)) as session:
        yield Wire(http, session, application)


def _body(payload: Payload, flags: int = 0) -> dict[str, Any]:
    flags |= COMPONENTS_V2 | (SUPPRESS_NOTIFICATIONS if payload.silent else 0)
    body: dict[str, Any] = {
        "components": list(payload.components),
        "flags": flags,
        "allowed_mentions": NOBODY,
    }
    if payload.files:
        body["attachments"] = [
            {"id": place, "filename": file.name} for place, file in enumerate(payload.files)
        ]
    return body


def _by_webhook(body: Raw, files: Sequence[Attachment]) -> dict[str, Any]:
    if not files:
        return {"payload": dict(body)}
    opened = _opened(files)
    return {"multipart": _form(body, opened), "files": opened}


def _opened(files: Sequence[Attachment]) -> list[File]:
    return [File(BytesIO(file.content), file.name) for file in files]


def _form(body: Raw, files: Sequence[File]) -> list[dict[str, Any]]:
    parts = [
        {
            "name": f"files[{place}]",
            "value": file.fp,
            "filename": file.filename,
            "content_type": "application/octet-stream",
        }
        for place, file in enumerate(files)
    ]
    return [{"name": "payload_json", "value": dumps(body)}, *parts]
