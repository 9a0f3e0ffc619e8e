"""What somebody sees: their direct messages, what is for them alone, and the channels of their servers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from fakes.discordapi.channels import Channel
from fakes.discordapi.cloud import Cloud
from fakes.discordapi.messages import Message
from fakes.discordapi.users import User

Found = TypeVar("Found")


class Room:
    """The eyes of a person."""

    def __init__(self, cloud: Cloud, user: User) -> None:
        self.cloud, self.user = cloud, user
        self.id, self.name, self.dm = user.id, user.name, user.dm
        self._acted = self._heard = 0

    @property
    def channels(self) -> list[Channel]:
        """Where they are."""
        servers = [one for one in self.cloud.servers.values() if any(who is self for who in one.members)]
        return [self.dm, *(server.channel for server in servers)]

    @property
    def messages(self) -> list[Message]:
        """All they can see, as it stands now, the oldest first."""
        with self.cloud.changed:
            return sorted(self._visible(), key=lambda one: one.id)

    @property
    def last(self) -> Message:
        """The newest message of the bot."""
        own = [message for message in self.messages if message.from_bot]
        assert own, f"the bot has said nothing to {self.name}"
        return own[-1]

    def screen(self) -> str:
        """All they can see as text."""
        lines = [f"{message.author_name}: {message.line}" for message in self.messages]
        return "\n".join([f"--- {self.name} ({self.id}) ---", *lines])

    def now(self, message: Message) -> Message | None:
        """A message as it stands now, None where it is gone."""
        with self.cloud.changed:
            return self.cloud.channels[message.channel].messages.get(message.id)

    def sees(self, text: str, timeout: float = 10.0, ever: bool = False) -> Message:
        """Wait until the bot says a text, in a message newer than what they did last (`ever`: in any)."""

        def said() -> Message | None:
            since = -1 if ever else self._acted
            return next((one for one in self._since(since) if text in one.text), None)

        message = self.waits_for(said, f"{self.name} did not see {text!r}", timeout)
        self._heard = max(self._heard, message.changed)
        return message

    def sees_nothing_new(self, seconds: float) -> None:
        """The bot neither writes nor edits after what was last done or seen here, for so long."""
        with self.cloud.changed:
            self.cloud.changed.wait_for(lambda: any(self._since(self._heard)), seconds)
            news = [message.line for message in self._since(self._heard)]
            assert not news, f"{self.name} saw {news}\n{self.screen()}"

    def waits_for(self, find: Callable[[], Found | None], complaint: str, timeout: float) -> Found:
        """Wait until something is found, else fail with the screen."""
        with self.cloud.changed:
            self.cloud.changed.wait_for(lambda: find() is not None, timeout)
            found = find()
            assert found is not None, f"{complaint} within {timeout} s\n{self.screen()}"
            return found

    def _since(self, revision: int) -> Iterator[Message]:
        """What the bot wrote or changed after that, the newest first."""
        news = [one for one in self._visible() if one.from_bot and one.changed > revision]
        yield from sorted(news, key=lambda one: -one.changed)

    def _newest(self) -> list[Message]:
        """The messages of the bot that they can see, the newest first."""
        return sorted((one for one in self._visible() if one.from_bot), key=lambda one: -one.id)

    def _visible(self) -> Iterator[Message]:
        for channel in self.channels:
            for message in list(channel.messages.values()):
                if message.only_for in (None, self.id):
                    yield message

    def _acts(self) -> None:
        """They do something: what the bot did before is no news any more."""
        self._acted = self._heard = self.cloud.revision
