"""A fake Telegram, a clock on the wall, and runners with a plan who talk to the real process."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from drives.telegram_runners import THURSDAY, rows, seed
from fakes.bot_process import BotProcess
from fakes.botapi.people import Person
from fakes.botapi.server import FakeBotApi
from on_telegram import Wall

FIRST = 1000
PLANNED = 60
"""Runners who wait for a test with their plan."""


@dataclass
class Crowd:
    """One process for many tests, each with a runner of its own; it is Thursday noon there."""

    api: FakeBotApi
    bot: BotProcess
    numbers: Any = field(default_factory=lambda: count(FIRST))
    newcomers: Any = field(default_factory=lambda: count(FIRST + PLANNED))

    def newcomer(self, name: str = "Bob", language: str = "en") -> Person:
        return self.api.person(next(self.newcomers), first_name=name, language=language)

    def notes(self, person: Person, state: str) -> None:
        """Wait until that has become of a reply to somebody; it is noted after Telegram's answer."""
        pause = Event()
        for _ in range(200):
            if rows(
                self.bot.database,
                "SELECT 1 FROM outbox WHERE chat = ? AND state = ?",
                str(person.id),
                state,
            ):
                return
            pause.wait(0.05)
        raise AssertionError(f"no reply to {person.name} is {state}")

    def calls(self, method: str, person: Person) -> list[Any]:
        """The requests of one kind about somebody's chat."""
        return [call for call in self.api.called(method) if call.params.get("chat_id") == person.id]


@pytest.fixture(scope="session")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crowd]:
    folder = tmp_path_factory.mktemp("crowd")
    seed(folder / "pogo.db", list(range(FIRST, FIRST + PLANNED)))
    wall = Wall(folder, THURSDAY.isoformat())
    with FakeBotApi() as api, BotProcess(api, folder, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        yield Crowd(api, bot)
        api.waits_until_empty()
        assert bot.ends() == 0
        assert [
            line for line in bot.complaints if "not sent yet" not in line and "refused row" not in line
        ] == []


@pytest.fixture
def ann(crowd: Crowd) -> Person:
    """A runner of the crowd with a plan since Sunday."""
    return crowd.api.person(next(crowd.numbers))


@pytest.fixture
def api() -> Iterator[FakeBotApi]:
    """A Telegram of one's own."""
    with FakeBotApi() as api:
        yield api


@pytest.fixture
def wall(tmp_path: Path) -> Wall:
    """The clock of a process of one's own."""
    return Wall(tmp_path)


@pytest.fixture
def planner(api: FakeBotApi, wall: Wall, tmp_path: Path) -> Person:
    """A runner with a plan, in the database of a process that does not run yet."""
    seed(tmp_path / "pogo.db", [42])
    wall.shows(THURSDAY.isoformat())
    return api.person(42)
