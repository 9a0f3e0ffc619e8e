"""What a test asks of the server: its people and servers, what was called, what was shown."""

from __future__ import annotations

import time

from fakes.discordapi.calls import Call
from fakes.discordapi.channels import Channel
from fakes.discordapi.clock import Clock
from fakes.discordapi.cloud import Cloud, Json
from fakes.discordapi.interactions import Interaction
from fakes.discordapi.lines import Lines
from fakes.discordapi.messages import Message
from fakes.discordapi.paces import Paces
from fakes.discordapi.people import Person
from fakes.discordapi.servers import Server
from fakes.discordapi.users import LOCALES, User

INVALID = frozenset({401, 403, 429})
"""Answers that Cloudflare counts: 10000 of them within ten minutes and the bot is banned."""


class Observers:
    """The face of the server towards tests."""

    def __init__(self, cloud: Cloud, paces: Paces, gateway: Lines) -> None:
        self.cloud, self.gateway, self._paces = cloud, gateway, paces
        self._people: dict[int, Person] = {}

    def person(self, id: int, name: str = "Ann", locale: str = "en-US") -> Person:
        """The user of that id, made where there was none."""
        assert locale in LOCALES, f"Discord does not speak {locale}"
        if id not in self._people:
            with self.cloud.changed:
                channel = Channel(self.cloud.clock.snowflake(), name)
                user = self.cloud.users[id] = User(id, name, locale, channel)
                channel.recipient = user.shown
                self.cloud.channels[channel.id] = channel
                self._people[id] = Person(self.cloud, user)
        return self._people[id]

    def server(self, name: str = "Runners", locale: str = "en-US") -> Server:
        """A new server, without the bot."""
        with self.cloud.changed:
            return Server(self.cloud, self.cloud.clock.snowflake(), name, locale)

    @property
    def clock(self) -> Clock:
        """What time it is; `fake.clock.passes(seconds)` lets some go by."""
        return self.cloud.clock

    @property
    def patience(self) -> float:
        """Seconds within which an interaction wants its answer, 3 at Discord."""
        return self.cloud.patience

    @patience.setter
    def patience(self, seconds: float) -> None:
        self.cloud.patience = seconds

    def grants(self, intents: int) -> None:
        """Let the bot ask for privileged intents."""
        self.cloud.allowed_intents |= intents

    @property
    def commands(self) -> list[Json]:
        """The commands that are registered."""
        with self.cloud.changed:
            return list(self.cloud.commands)

    def expires(self, token: str | Interaction) -> None:
        """Let the token of an interaction be of no use from now on."""
        with self.cloud.changed:
            asked = self.cloud.tokens[token] if isinstance(token, str) else token
            asked.expired = True

    @property
    def failed_interactions(self) -> list[Interaction]:
        """Those that were not answered in time, so that their people read that it failed."""
        with self.cloud.changed:
            return list(self.cloud.missed())

    @property
    def double_deliveries(self) -> list[Message]:
        """Messages the bot made twice: by their nonce, or by what they say where nobody did anything between.

        The library gives every message a nonce of its own, so another nonce does not excuse a message.
        """
        doubles = []
        with self.cloud.changed:
            for channel in self.cloud.channels.values():
                known: set[object] = set()
                for message in channel.messages.values():
                    marks = _marks(message)
                    if marks & known:
                        doubles.append(message)
                    known |= marks
        return doubles

    @property
    def nonces_met(self) -> int:
        """How often a message was not made since one with its nonce stood there."""
        return self.cloud.nonces_met

    @property
    def violations(self) -> dict[str, int]:
        """How often the bot broke a limit, by the short name of the route, "global" for the one over all."""
        return dict(self._paces.violations)

    @property
    def calls(self) -> list[Call]:
        """All calls, in the order in which they were answered."""
        with self.cloud.changed:
            return list(self.cloud.calls.all)

    @property
    def invalid_requests(self) -> list[Call]:
        """Calls that bring the bot nearer to a ban."""
        return [call for call in self.calls if call.status in INVALID]

    def called(self, route: str, channel: int | None = None) -> list[Call]:
        """All calls of one route, "POST channel-message" or "POST /channels/{}/messages"."""
        with self.cloud.changed:
            calls = self.cloud.calls.by_name.get(route, ())
            return [call for call in calls if channel in (None, call.channel)]

    def waits_until_called(self, route: str, times: int = 1, timeout: float = 10.0) -> Call:
        """Wait until a route was called so often in all; the call that made it so many."""
        with self.cloud.changed:
            calls = self.cloud.calls.by_name[route]
            self.cloud.changed.wait_for(lambda: len(calls) >= times, timeout)
            assert len(calls) >= times, f"{route} was called {len(calls)} times within {timeout} s"
            return calls[times - 1]

    def waits_until_quiet(self, seconds: float = 0.3, timeout: float = 10.0) -> None:
        """Wait until all was told and nothing was asked for so long, and no interaction waits."""
        end = time.monotonic() + timeout
        with self.cloud.changed:
            while time.monotonic() < end:
                quiet = time.monotonic() - self.cloud.busy_at
                waiting = self.gateway.behind or any(self.cloud.waiting())
                if quiet >= seconds and not waiting:
                    return
                self.cloud.changed.wait(0.05 if waiting else max(0.01, seconds - quiet))
        raise AssertionError(f"it was not quiet for {seconds} s within {timeout} s")

    def fastest(self, window_seconds: float, channel: int | None = None) -> int:
        """The most messages and edits done within any so many seconds, in one channel or in all."""
        with self.cloud.changed:
            return self.cloud.calls.fastest(window_seconds, channel)

    def transcript(self, channel: int | None = None) -> list[str]:
        """What people and the bot did, a line each, in one channel or in all."""
        with self.cloud.changed:
            return [line for where, line in self.cloud.transcript if channel in (None, where)]


def _marks(message: Message) -> set[object]:
    """What no two messages of a channel have in common that are meant to be two."""
    if not message.from_bot or message.thinking:
        return set()
    asked = message.fields.get("interaction_metadata", {}).get("id")
    marks: set[object] = {(asked, message.after, message.line)}
    return marks if message.nonce is None else {*marks, ("nonce", message.nonce)}
