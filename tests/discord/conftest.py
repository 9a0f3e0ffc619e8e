"""A fake Discord, and runners with a plan who talk to the real process."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from drives.telegram_runners import THURSDAY, seed
from fakes.bot_process import BotProcess
from fakes.discordapi.calls import Call
from fakes.discordapi.channels import Channel
from fakes.discordapi.people import Person
from fakes.discordapi.server import FakeDiscord
from fakes.discordapi.servers import Server
from on_discord import noted
from on_telegram import Wall

FIRST = 1000
PLANNED = 140
"""Runners who wait for a test with their plan."""
EXPECTED = "not sent yet", "refused row", "malformed event", "rate limit"
"""What the log says of the troubles that tests make."""


@dataclass
class Club:
    """One process for many tests, each with a runner of its own; it is Thursday noon there."""

    api: FakeDiscord
    bot: BotProcess
    server: Server
    numbers: Any = field(default_factory=lambda: count(FIRST))
    newcomers: Any = field(default_factory=lambda: count(FIRST + PLANNED))

    def planner(self) -> Person:
        return self._in_server(self.api.person(next(self.numbers)))

    def newcomer(self, name: str = "Bob", locale: str = "en-US") -> Person:
        return self._in_server(self.api.person(next(self.newcomers), name=name, locale=locale))

    def place(self, *people: Person) -> Channel:
        """A channel of a server of its own, where these people are and nobody has said anything."""
        server = self.api.server("Others")
        server.invites_bot()
        server.adds(*people)
        return server.channel

    def notes(self, person: Person, state: str) -> None:
        """Wait until that has become of a reply to somebody; it is noted after Discord's answer."""
        noted(self.bot, "SELECT state FROM outbox WHERE chat = ? AND state = ?", f"{person.id}", state)

    def sent(self, person: Person) -> list[Call]:
        """The messages that were tried to be sent to somebody directly."""
        return self.api.called("POST channel-message", person.dm.id)

    def _in_server(self, person: Person) -> Person:
        self.server.adds(person)
        return person


@pytest.fixture(scope="session")
def club(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Club]:
    folder = tmp_path_factory.mktemp("club")
    seed(folder / "pogo.db", list(range(FIRST, FIRST + PLANNED)), "discord")
    wall = Wall(folder, THURSDAY.isoformat())
    with FakeDiscord() as api:
        server = api.server("Runners")
        server.invites_bot()
        # On one machine an answer to a heartbeat may come before its sender knows that it was sent.
        api.gateway.beats(600)
        with BotProcess(None, folder, discord=api, POGO_CLOCK=str(wall.file)) as bot:
            bot.ready()
            api.gateway.waits_until_connected()
            api.waits_until_called("PUT commands")
            club = Club(api, bot, server)
            _warms_up(api, club.newcomer("Eve"))
            yield club
            api.waits_until_quiet()
            assert bot.ends() == 0
            assert [line for line in bot.complaints if not any(one in line for one in EXPECTED)] == []
            assert not api.failed_interactions
            assert not api.double_deliveries
            assert not api.violations


def _warms_up(api: FakeDiscord, person: Person) -> None:
    """Have all the cities looked at once, which takes long on a machine that has more to do."""
    patience, api.patience = api.patience, 30.0
    while not person.suggests("settings zone", "place", "berl", timeout=30.0):
        pass
    api.patience = patience


@pytest.fixture
def ann(club: Club) -> Person:
    """A runner with a plan since Sunday, in direct messages and in a server."""
    return club.planner()


@pytest.fixture
def api() -> Iterator[FakeDiscord]:
    """A Discord of one's own."""
    with FakeDiscord() as api:
        yield api


@pytest.fixture
def wall(tmp_path: Path) -> Wall:
    """The clock of a process of one's own."""
    return Wall(tmp_path)


@pytest.fixture
def planner(api: FakeDiscord, wall: Wall, tmp_path: Path) -> Person:
    """A runner with a plan, in the database of a process that does not run yet."""
    seed(tmp_path / "pogo.db", [42], "discord")
    wall.shows(THURSDAY.isoformat())
    return api.person(42)
