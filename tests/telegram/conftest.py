"""A fake Telegram, a clock on the wall, and a runner with a plan who talks to the real process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from drives.telegram_runners import THURSDAY, seed
from fakes.bot_process import BotProcess
from fakes.botapi.people import Person
from fakes.botapi.server import FakeBotApi
from fakes.turn_desk import TurnDesk
from on_telegram import Wall


@pytest.fixture
def api() -> Iterator[FakeBotApi]:
    with FakeBotApi() as api:
        yield api


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[TurnDesk]:
    """A writer over a real file, with a coach that echoes."""
    made = TurnDesk(tmp_path)
    made.opens()
    yield made
    made.closes()


@pytest.fixture
def wall(tmp_path: Path) -> Wall:
    return Wall(tmp_path)


@pytest.fixture
def bot(api: FakeBotApi, wall: Wall, tmp_path: Path) -> Iterator[BotProcess]:
    """The process, which ends well and has nothing to complain of."""
    yield from living(api, wall, tmp_path)


@pytest.fixture
def ann(api: FakeBotApi, wall: Wall, tmp_path: Path) -> Person:
    """A runner with a plan since Sunday; it is Thursday noon."""
    seed(tmp_path / "pogo.db", [42])
    wall.shows(THURSDAY.isoformat())
    return api.person(42)


@pytest.fixture
def anns_bot(api: FakeBotApi, ann: Person, wall: Wall, tmp_path: Path) -> Iterator[BotProcess]:
    """The same process where Ann has her plan."""
    assert ann.id
    yield from living(api, wall, tmp_path)


def living(api: FakeBotApi, wall: Wall, folder: Path) -> Iterator[BotProcess]:
    with BotProcess(api, folder, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        yield bot
        api.waits_until_empty()
        assert bot.ends() == 0
        assert bot.complaints == []
