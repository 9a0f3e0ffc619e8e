"""The client: the library's, listening to no more than we need, at the addresses we were given."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, Protocol

import discord.http
from discord import (
    AllowedMentions,
    AutoShardedClient,
    Intents,
    Interaction,
    MemberCacheFlags,
    Message,
    RawMessageUpdateEvent,
    VoiceClient,
)
from discord.gateway import DiscordWebSocket
from yarl import URL

from core.turns.failures import log_failure

LOG = logging.getLogger("pogo.discord")
DIRECT_SHARD = 0
"""Direct messages come over the first shard."""


# We have nothing to say aloud.
VoiceClient.warn_nacl = VoiceClient.warn_dave = False


def point_to(api: str, gateway: str | None) -> None:
    """Where Discord is. To be said before the client is made: after an invalid session the library
    goes back to the address it knows."""
    discord.http.Route.BASE = api
    if gateway:
        DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway)


class Hears(Protocol):
    """Who is told what arrives."""

    def began(self) -> None:
        """A new session begins on the shard of the direct messages; told before what it brings.

        What was written before it has to be fetched.
        """

    async def message(self, message: Message) -> None:
        """A message that was written."""

    async def edited(self, event: RawMessageUpdateEvent) -> None:
        """A message that was changed."""

    async def interaction(self, interaction: Interaction) -> None:
        """A press, a pick, or a form that was filled in."""


class Client(AutoShardedClient):
    """The connection, to one who hears."""

    def __init__(self, gateway: str | None) -> None:
        """`gateway`: use this one, whatever Discord names."""
        super().__init__(
            intents=Intents(guilds=True, dm_messages=True),
            allowed_mentions=AllowedMentions.none(),
            member_cache_flags=MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
        )
        self._only = URL(gateway) if gateway else None
        self._hears: Hears | None = None
        _guard(self._connection.parsers)

    def tells(self, hears: Hears) -> None:
        """Tell somebody what arrives."""
        self._hears = hears

    async def on_message(self, message: Message) -> None:
        """The library's name for it."""
        if self._hears:
            await self._hears.message(message)

    async def on_raw_message_edit(self, event: RawMessageUpdateEvent) -> None:
        """The library's name for it."""
        if self._hears:
            await self._hears.edited(event)

    async def on_interaction(self, interaction: Interaction) -> None:
        """The library's name for it; commands go through the tree."""
        if self._hears:
            await self._hears.interaction(interaction)

    async def launch_shard(self, gateway: URL, shard_id: int, *, initial: bool = False) -> None:
        """Begin a shard at the gateway that was asked for."""
        await super().launch_shard(self._only or gateway, shard_id, initial=initial)

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        """Events as the library tells them; a new session is told before what it brings."""
        if event == "shard_connect" and args:
            self._keep_gateway(args[0])
            if args[0] == DIRECT_SHARD and self._hears:
                self._hears.began()
        super().dispatch(event, *args, **kwargs)

    async def on_error(self, event_method: str, /, *_args: Any, **_kwargs: Any) -> None:
        """A handler that failed, told without what was in its hands."""
        import sys

        error = sys.exc_info()[1]
        if isinstance(error, Exception):
            log_failure("-", None, event_method, error)

    def _keep_gateway(self, shard: int) -> None:
        """A session is resumed where we were told to go, not where Discord says."""
        info = self.get_shard(shard)
        if self._only and info:
            info._parent.ws.gateway = self._only


def _guard(parsers: dict[str, Callable[[Any], Any]]) -> None:
    """One malformed event ends nothing: it is told, without its content, and passed over."""

    def guarded(name: str, parse: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def look(data: Any) -> Any:
            try:
                return parse(data)
            except Exception as error:
                LOG.warning("malformed event name=%s reason=%s", name, type(error).__name__)
                return None

        return look

    for name, parse in list(parsers.items()):
        parsers[name] = guarded(name, parse)


class _Quiet(logging.Handler):
    """Lines of the library without their values, which may be tokens or what people wrote."""

    def emit(self, record: logging.LogRecord) -> None:
        fault = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else "-"
        LOG.log(record.levelno, "library says=%r error=%s", str(record.msg), fault)


def keep_secrets_out_of_logs() -> None:
    """The library logs addresses with tokens in them, and events with texts."""
    logger = logging.getLogger("discord")
    logger.handlers = [_Quiet(logging.WARNING)]
    logger.propagate = False
