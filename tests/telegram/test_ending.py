"""What a life of `pogo run` does once, and how it ends."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from drives.telegram_runners import rows, seed
from fakes.bot_process import BotProcess
from fakes.botapi.faults import delay, status
from fakes.botapi.people import Person
from fakes.botapi.server import FakeBotApi
from on_telegram import Wall


def test_a_token_that_is_revoked_ends_it(api: FakeBotApi, tmp_path: Path) -> None:
    with BotProcess(api, tmp_path) as bot:
        bot.ready()
        api.waits_until_polled()
        api.faults.add("getUpdates", status(401, "Unauthorized"))
        api.person(42).starts()
        bot.waits_for(lambda: "refuses the token" in bot.log)
        assert bot._process.wait(20) == 2


@pytest.mark.parametrize("webhook", [False, True])
def test_the_turn_in_hand_is_finished_at_the_end(
    api: FakeBotApi, planner: Person, wall: Wall, tmp_path: Path, webhook: bool
) -> None:
    with BotProcess(api, tmp_path, webhook, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        slow = api.faults.add("sendMessage", delay(1.0))
        planner.says("week")
        api.waits_until_empty()
        assert bot.ends(timeout=10) == 0
        assert slow.happened == 1
        planner.sees("Strength B")
        assert bot.said.splitlines()[-1] == "Everything is kept. Ended."


def test_menus_and_description_are_set_once(api: FakeBotApi, tmp_path: Path) -> None:
    for start in (1, 2):
        with BotProcess(api, tmp_path) as bot:
            bot.ready()
            api.waits_until_called("getMyDescription", times=2 * start)
            assert bot.ends() == 0
        assert len(api.called("setMyCommands")) == 4
        assert len(api.called("setMyDescription")) == 2
    english, german = (dict(api.person(42).menu(language)) for language in ("", "de"))
    assert list(english)[:7] == ["today", "week", "done", "skip", "pain", "race", "settings"]
    assert list(german)[:4] == ["heute", "woche", "erledigt", "auslassen"]


def test_the_token_is_in_no_log(api: FakeBotApi, tmp_path: Path) -> None:
    with BotProcess(api, tmp_path, POGO_DEBUG="1") as bot:
        bot.ready()
        api.faults.add("sendMessage", status(500))
        ann = api.person(42)
        ann.starts()
        ann.sees("around your running")
        assert bot.ends() == 0
    assert api.token not in bot.log + bot.said


def test_it_ends_at_once_while_telegram_does_not_answer(api: FakeBotApi, tmp_path: Path) -> None:
    api.faults.add("getMe", delay(60), times=None)
    with BotProcess(api, tmp_path) as bot:
        Event().wait(3)
        assert bot.ends(timeout=8) == 0
        assert bot.said.splitlines() == ["Everything is kept. Ended."]


def test_reminders_of_other_platforms_wait_for_theirs(api: FakeBotApi, wall: Wall, tmp_path: Path) -> None:
    seed(tmp_path / "pogo.db", [42])
    with closing(sqlite3.connect(tmp_path / "pogo.db")) as raw, raw:
        raw.execute("UPDATE runner SET platform = 'console', chat = 'me'")
    wall.shows("2026-11-30T07:00+01:00")
    with BotProcess(api, tmp_path, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        pause = Event()
        for _ in range(200):
            waiting = rows(bot.database, "SELECT state, platform FROM outbox ORDER BY id DESC LIMIT 1")
            if waiting == [("waiting", "console")]:
                break
            pause.wait(0.05)
        assert bot.ends() == 0
        assert bot.complaints == []
    assert rows(bot.database, "SELECT state, platform FROM outbox ORDER BY id DESC LIMIT 1") == [
        ("waiting", "console")
    ]
