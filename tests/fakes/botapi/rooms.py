"""A chat as those in it see it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from fakes.botapi.chats import Chat
from fakes.botapi.cloud import Cloud
from fakes.botapi.messages import Message
from fakes.botapi.profile import menu

Found = TypeVar("Found")


class Room:
    """What can be seen in a chat; people and groups have one each."""

    def __init__(self, cloud: Cloud, chat: Chat, name: str) -> None:
        self.cloud, self.room, self.name = cloud, chat, name

    @property
    def id(self) -> int:
        """The id of the chat."""
        return self.room.id

    @property
    def chat(self) -> list[Message]:
        """The messages as they stand now."""
        with self.cloud.changed:
            return list(self.room.messages.values())

    @property
    def last(self) -> Message:
        """The newest message of the bot."""
        own = [message for message in self.chat if message.from_bot]
        assert own, f"the bot has said nothing to {self.name}"
        return own[-1]

    def screen(self) -> str:
        """The chat as text."""
        with self.cloud.changed:
            return self.room.screen()

    def sees(self, text: str, timeout: float = 10.0) -> Message:
        """Wait until the bot says a text, in a message newer than the last thing that was done here."""

        def said() -> Message | None:
            return next((one for one in self.room.since(self.room.acted) if text in one.text), None)

        message = self.waits_for(said, f"{self.name} did not see {text!r}", timeout)
        self.room.heard = max(self.room.heard, message.changed)
        return message

    def hears_nothing(self, seconds: float) -> None:
        """The bot neither writes nor edits after what was last done or seen here, for so long."""
        with self.cloud.changed:
            self.cloud.changed.wait_for(lambda: self.room.revision > self.room.heard, seconds)
            news = [message.line for message in self.room.since(self.room.heard)]
            assert not news, f"{self.name} heard {news}\n{self.room.screen()}"

    def menu(self, language: str = "") -> list[tuple[str, str]]:
        """The commands somebody of that language is shown here, with what each does."""
        with self.cloud.changed:
            return menu(self.cloud, self.room, language)

    def waits_for(self, find: Callable[[], Found | None], complaint: str, timeout: float) -> Found:
        """Wait until something is found, else fail with the screen."""
        with self.cloud.changed:
            self.cloud.changed.wait_for(lambda: find() is not None, timeout)
            found = find()
            assert found is not None, f"{complaint} within {timeout} s\n{self.room.screen()}"
            return found
