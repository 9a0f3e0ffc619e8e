"""What Discord keeps between requests: the people of a test and the server's thread share it.

Whoever reads or changes it holds `changed`, and tells it when something changed.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from threading import Condition
from typing import Any

from fakes.discordapi.calls import Calls
from fakes.discordapi.channels import Channel
from fakes.discordapi.clock import Clock
from fakes.discordapi.interactions import Interaction
from fakes.discordapi.messages import File, Message
from fakes.discordapi.sessions import Session
from fakes.discordapi.users import User, user_shown

Json = dict[str, Any]


class Cloud:
    """One application and all channels it can be used in."""

    def __init__(self, application: int, name: str, on_arrival: Callable[[], None]) -> None:
        self.changed = Condition()
        self.clock = Clock()
        self.application = application
        self.bot = user_shown(application, name, bot=True)
        self.url = ""
        self.patience = 3.0
        """Seconds within which an interaction wants an answer."""
        self.allowed_intents = 0
        """Privileged intents that Discord has granted."""
        self.users: dict[int, User] = {}
        self.channels: dict[int, Channel] = {}
        self.servers: dict[int, Any] = {}
        self.interactions: dict[int, Interaction] = {}
        self.tokens: dict[str, Interaction] = {}
        self.commands: list[Json] = []
        self.files: dict[str, File] = {}
        self.sessions: list[Session] = []
        self.calls = Calls()
        self.transcript: list[tuple[int | None, str]] = []
        self.revision = 0
        self.busy_at = 0.0
        """When something last happened, in seconds of a steady clock."""
        self.deeds: Counter[int | None] = Counter()
        """How often people did something, by channel."""
        self.nonces_met = 0
        """How often a message was not made because one with its nonce was there."""
        self.numbers = count(1)
        self._on_arrival = on_arrival

    def keeps(self, message: Message) -> Message:
        """Take a message as it stands now."""
        if message.from_bot:
            self.revision += 1
            message = replace(message, changed=self.revision)
        self.channels[message.channel].messages[message.id] = message
        return message

    def deletes(self, message: Message) -> None:
        """Take a message away."""
        del self.channels[message.channel].messages[message.id]

    def tells(self, name: str, data: Any, server: int | None = None, intent: int = 0) -> None:
        """An event for all that want it."""
        for session in self.sessions:
            if session.is_for(server) and session.wants(intent):
                session.puts(name, data)
        self.arrived()

    def arrived(self) -> None:
        """There is something to be told."""
        self.busy_at = time.monotonic()
        self._on_arrival()
        self.changed.notify_all()

    def asks(self, interaction: Interaction) -> None:
        """A new interaction."""
        self.interactions[interaction.id] = self.tokens[interaction.token] = interaction

    def missed(self) -> Iterator[Interaction]:
        """Interactions that were not answered in time."""
        now = self.clock.now()
        for one in self.interactions.values():
            if one.late or (not one.answer and now - one.made_at > self.patience):
                yield one

    def waiting(self) -> Iterator[Interaction]:
        """Interactions that can still be answered for the first time."""
        now = self.clock.now()
        for one in self.interactions.values():
            if not one.answer and not one.late and now - one.made_at <= self.patience:
                yield one

    def notes(self, channel: int | None, line: str) -> None:
        """A line of the transcript."""
        self.transcript.append((channel, line))

    def name_of(self, channel: int | None) -> str:
        """Whose channel it is, or what it is called."""
        found = self.channels.get(channel or 0)
        return found.name if found else str(channel or "")


def command_named(cloud: Cloud, name: str, kind: int) -> Mapping[str, Any] | None:
    """The registered command of that name and kind."""
    return next((one for one in cloud.commands if (one["name"], one["type"]) == (name, kind)), None)
