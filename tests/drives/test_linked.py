"""One runner on Telegram and on Discord, in one process."""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from drives.linked_pressing import Pressing
from drives.linked_runner import Both, met, process, settled
from drives.telegram_runners import THURSDAY, rows, seed
from fakes.bot_process import BotProcess
from fakes.botapi.server import FakeBotApi
from fakes.discordapi.server import FakeDiscord
from on_telegram import Wall

if os.environ.get("POGO_FULL"):
    REPETITIONS, RUNNERS = 100, 10
elif os.environ.get("POGO_DRIVES"):
    REPETITIONS, RUNNERS = 10, 5
else:
    REPETITIONS, RUNNERS = 3, 2
ANN, BOB, ANN_ON_DISCORD = 42_000_042, 43_000_043, 77_000_077
MONDAY, NEXT_THURSDAY = "2026-11-30T07:00+01:00", "2026-12-03T07:00+01:00"


@pytest.fixture
def api() -> Iterator[FakeBotApi]:
    with FakeBotApi() as api:
        yield api


@pytest.fixture
def fake() -> Iterator[FakeDiscord]:
    with FakeDiscord() as fake:
        # A heartbeat that is answered at once makes the library think that it cannot keep up.
        fake.gateway.beats(600)
        yield fake


def test_done_on_both_at_once_is_one_log(api: FakeBotApi, fake: FakeDiscord, tmp_path: Path) -> None:
    figures = Pressing(tmp_path, api, fake, REPETITIONS, random.Random(37), RUNNERS).run()
    sys.stdout.write(" ".join(f"{name}={value}" for name, value in figures.items()))


def test_a_linked_runner_until_everything_is_deleted(
    api: FakeBotApi, fake: FakeDiscord, tmp_path: Path
) -> None:
    wall = Wall(tmp_path, THURSDAY.isoformat())
    seed(tmp_path / "pogo.db", (ANN, BOB))
    ann = Both(api.person(ANN), fake.person(ANN_ON_DISCORD))
    with process(api, fake, tmp_path, str(wall.file)) as bot:
        met(bot, fake)
        ann.links()
        _is_reminded_in_one_place(ann, wall)
        _lets_discord_go(ann)
        # Both have answered something since, but only one of them has a plan.
        ann.links()
        _deletes(ann, bot, fake)
        assert bot.ends() == 0
        assert bot.complaints == []
    assert not fake.failed_interactions


def _is_reminded_in_one_place(ann: Both, wall: Wall) -> None:
    ann.here.says("remind me here")
    ann.here.sees("Reminders go to Discord now")
    there, here = ann.told()
    wall.shows(MONDAY)
    ann.here.sees("Jumps", timeout=20)
    ann.there.says("remind me here")
    ann.there.sees("Reminders go to Telegram now")
    assert [len(ann.told()[0]), len(ann.told()[1])] == [len(there) + 1, len(here) + 1]
    wall.shows(NEXT_THURSDAY)
    ann.there.sees("Jumps", timeout=20)
    ann.here.says("week")
    ann.here.sees("Strength")
    assert len(ann.told()[1]) == len(here) + 2


def _lets_discord_go(ann: Both) -> None:
    ann.there.says("unlink discord")
    ann.there.sees("Unlinked: Discord")
    ann.there.says("week")
    ann.there.sees("Strength B")
    ann.here.says("week")
    ann.here.sees("I plan strength training")


def _deletes(ann: Both, bot: BotProcess, fake: FakeDiscord) -> None:
    kept = _of_bob(bot)
    ann.here.says("delete")
    ann.here.sees("on Discord and Telegram")
    ann.here.says("DELETE")
    ann.here.sees("Everything about you is deleted")
    settled(fake, bot.database, lambda: True)
    # What was said last is gone as well once it was sent.
    settled(fake, bot.database, lambda: len(rows(bot.database, "SELECT 1 FROM runner")) == 1)
    marks = (str(ANN), str(ANN_ON_DISCORD), str(ann.here.dm.id))
    for (table,) in rows(bot.database, "SELECT name FROM sqlite_schema WHERE type = 'table'"):
        for row in rows(bot.database, f'SELECT * FROM "{table}"'):
            assert not [mark for mark in marks if mark in str(row)], f"{table} still has {row}"
    for table in ("journal", "outbox", "identity"):
        assert rows(bot.database, f"SELECT count(*) FROM {table} WHERE runner != 2") == [(0,)]
    assert _of_bob(bot) == kept
    for side in (ann.there, ann.here):
        side.says("week")
        side.sees("I plan strength training")


def _of_bob(bot: BotProcess) -> list[object]:
    return [
        rows(bot.database, f"SELECT * FROM {table} WHERE runner = 2")
        for table in ("journal", "identity", "outbox")
    ]
