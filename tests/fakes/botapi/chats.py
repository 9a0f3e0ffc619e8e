"""Chats and what stands in them."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from fakes.botapi.messages import Message

NEVER_STARTED = "bot can't initiate conversation with a user"
BLOCKED = "bot was blocked by the user"
DELETED = "user is deactivated"
KICKED = "bot was kicked from the {kind} chat"


@dataclass
class Chat:
    """A private chat or a group.

    `closed` says why the bot may not write, None where it may. `numbers` gives message ids: Telegram
    counts them in each supergroup from 1, and over all other chats together.
    """

    shown: Mapping[str, Any]
    numbers: Iterator[int]
    closed: str | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    news: dict[int, Message] = field(default_factory=dict)
    """The messages of the bot, the one that changed last at the end."""
    revision: int = 0
    acted: int = 0
    """The revision when somebody last did something here; what is newer answers it."""
    heard: int = 0
    """The revision of what was last waited for and seen."""

    @property
    def id(self) -> int:
        """Its id."""
        return int(self.shown["id"])

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.shown.get("title") or self.shown.get("first_name"))

    @property
    def is_private(self) -> bool:
        """Whether it is a chat with one person."""
        return bool(self.shown["type"] == "private")

    def adds(self, author: Mapping[str, Any], fields: Mapping[str, Any], **more: Any) -> Message:
        """A new message."""
        message = Message(next(self.numbers), self.id, author, int(time.time()), fields, **more)
        return self.keeps(message)

    def edits(self, message: Message, **changes: Any) -> Message:
        """A message, changed."""
        return self.keeps(replace(message, edited=message.edited + 1, edit_date=int(time.time()), **changes))

    def keeps(self, message: Message) -> Message:
        """Take a message as it stands now."""
        if message.from_bot:
            self.revision += 1
            message = replace(message, changed=self.revision)
            self.news.pop(message.id, None)
            self.news[message.id] = message
        self.messages[message.id] = message
        return message

    def deletes(self, message: Message) -> None:
        """Take a message away."""
        del self.messages[message.id]
        self.news.pop(message.id, None)

    def since(self, revision: int) -> Iterator[Message]:
        """What the bot wrote or changed after that revision, the newest first."""
        for message in reversed(self.news.values()):
            if message.changed <= revision:
                return
            yield message

    def acts(self) -> None:
        """Somebody does something: what the bot did before is no news any more."""
        self.acted = self.heard = self.revision

    def screen(self) -> str:
        """The chat as text."""
        lines = [f"{message.author['first_name']}: {message.line}" for message in self.messages.values()]
        return "\n".join([f"--- {self.name} ({self.id}) ---", *lines])
