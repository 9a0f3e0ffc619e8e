"""What Telegram keeps between requests: the people of a test and the server's thread share it.

Whoever reads or changes it holds `changed`, and tells it when something changed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

from fakes.botapi.calls import Calls
from fakes.botapi.chats import Chat
from fakes.botapi.updates import Updates


@dataclass
class Press:
    """A pressed button: in which chat, and the notice it was answered with, None while it was not."""

    chat: int
    notice: str | None = None


@dataclass(frozen=True)
class Webhook:
    """Where updates are to be delivered; `url` is "" for nowhere."""

    url: str = ""
    secret: str | None = None
    connections: int = 40
    error: str | None = None
    error_date: int | None = None


class Cloud:
    """One bot and all chats it is in."""

    def __init__(self, bot_id: int, username: str, on_arrival: Callable[[], None]) -> None:
        self.changed = threading.Condition()
        self.bot = {"id": bot_id, "is_bot": True, "first_name": "Pogo", "username": username}
        self.privacy = True
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.commands: dict[tuple[str, str], list[dict[str, str]]] = {}
        """Command menus by scope and language."""
        self.descriptions: dict[tuple[str, str], str] = {}
        """Descriptions by their method's name and language."""
        self.updates = Updates(on_arrival)
        self.polls = 0
        """How many requests wait for updates."""
        self.webhook = Webhook()
        self.proxy: str | None = None
        """Where the host of a webhook's address really is, `http://127.0.0.1:PORT`; None: where it says."""
        self.calls = Calls()
        self.transcript: list[tuple[int | None, str]] = []
        self.file_numbers = count(1)
        self._message_numbers = count(101)
        self._press_numbers = count(4_000_000_001)

    def opens(self, shown: dict[str, Any], closed: str | None = None) -> Chat:
        """The chat of that id, made where there was none."""
        if shown["id"] not in self.chats:
            numbers = count(1) if shown["type"] == "supergroup" else self._message_numbers
            self.chats[shown["id"]] = Chat(shown, numbers, closed)
        return self.chats[shown["id"]]

    def presses_in(self, chat: int) -> str:
        """The id of a new press, which wants an answer."""
        number = str(next(self._press_numbers))
        self.presses[number] = Press(chat)
        return number

    def notes(self, chat: int | None, line: str) -> None:
        """A line of the transcript."""
        self.transcript.append((chat, line))
