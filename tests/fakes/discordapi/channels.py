"""Channels, direct ones and those of servers, and what stands in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fakes.discordapi.messages import Message

Json = dict[str, Any]

EVERYTHING = str(2**50 - 1)
"""All permissions."""


@dataclass(eq=False)
class Channel:
    """A channel. `server` is None for a direct one, which `opened` says whether it exists yet.

    `open_to_bot` is whether the bot may look in by its own token: not where only a user has installed it.
    """

    id: int
    name: str
    server: int | None = None
    locale: str = "en-US"
    opened: bool = False
    open_to_bot: bool = True
    recipient: Mapping[str, Any] | None = None
    messages: dict[int, Message] = field(default_factory=dict)

    @property
    def is_direct(self) -> bool:
        """Whether it is between one person and the bot."""
        return self.server is None

    @property
    def shown(self) -> Json:
        """The channel as Discord shows it."""
        last = max(self.messages, default=None)
        shown: Json = {"id": str(self.id), "last_message_id": str(last) if last else None, "flags": 0}
        if self.is_direct:
            return {**shown, "type": 1, "recipients": [self.recipient]}
        return {
            **shown,
            "type": 0,
            "guild_id": str(self.server),
            "name": self.name,
            "position": 0,
            "permission_overwrites": [],
            "parent_id": None,
            "topic": None,
            "nsfw": False,
            "rate_limit_per_user": 0,
        }

    def for_interaction(self) -> Json:
        """The channel as an interaction shows it."""
        return self.shown if self.is_direct else {**self.shown, "permissions": EVERYTHING}

    def screen(self) -> str:
        """The channel as text."""
        lines = [f"{message.author_name}: {message.line}" for message in self.messages.values()]
        return "\n".join([f"--- {self.name} ({self.id}) ---", *lines])
