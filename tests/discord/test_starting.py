"""`pogo run` on Discord says in plain words what is missing or wrong."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from drives.telegram_runners import rows
from fakes.bot_process import BotProcess, free_port, runs
from fakes.botapi.server import FakeBotApi
from fakes.discordapi.faults import refuses
from fakes.discordapi.people import Person
from fakes.discordapi.server import FakeDiscord
from on_discord import noted
from on_telegram import Wall

TOKEN = "MTIwMDAwMDAwMDAwMDAwMDAwMQ.Gwrong.0123456789-wrong"


def test_a_token_that_discord_refuses(api: FakeDiscord, tmp_path: Path) -> None:
    code, lines = runs(tmp_path, POGO_DISCORD_TOKEN=TOKEN, POGO_DISCORD_API_URL=api.url)
    assert code == 2
    assert lines == [
        "pogo: Discord refuses the token in POGO_DISCORD_TOKEN."
        " Copy it anew from the developer portal: your application, Bot, Reset Token."
    ]


def test_no_network(tmp_path: Path) -> None:
    nobody = f"http://127.0.0.1:{free_port()}/api/v10"
    code, lines = runs(tmp_path, POGO_DISCORD_TOKEN=TOKEN, POGO_DISCORD_API_URL=nobody)
    assert code == 2
    assert len(lines) == 1
    assert lines[0].startswith(f"pogo: Discord cannot be reached at {nobody}. Check this machine's network")


def test_a_token_that_the_gateway_refuses_ends_it(api: FakeDiscord, tmp_path: Path) -> None:
    with BotProcess(None, tmp_path, discord=api) as bot:
        bot.ready()
        api.gateway.waits_until_connected()
        api.gateway.drops(4004)
        bot.waits_for(lambda: "Discord refuses the token" in bot.log)
        assert bot._process.wait(20) == 2


def starts_and_ends(api: FakeDiscord, folder: Path, published: int) -> BotProcess:
    with BotProcess(None, folder, discord=api) as bot:
        bot.ready()
        api.gateway.waits_until_connected()
        api.waits_until_called("PUT commands", times=published)
        noted(bot, "SELECT 1 FROM note WHERE length(value) = 64")
        api.waits_until_quiet()
        assert len(api.called("PUT commands")) == published
        assert bot.ends() == 0
        assert bot.complaints == []
    return bot


def test_commands_are_published_when_they_are_not_what_they_were(api: FakeDiscord, tmp_path: Path) -> None:
    bot = starts_and_ends(api, tmp_path, 1)
    assert "To invite it: https://discord.com/oauth2/authorize?client_id=" in bot.said
    with closing(sqlite3.connect(bot.database)) as raw, raw:
        raw.execute("UPDATE note SET value = 'of before'")
    starts_and_ends(api, tmp_path, 2)


def test_where_it_may_have_no_commands_it_says_so_and_goes_on(
    api: FakeDiscord, planner: Person, wall: Wall, tmp_path: Path
) -> None:
    api.faults.add("PUT commands", refuses(403, 50001, "Missing Access"))
    with BotProcess(None, tmp_path, discord=api, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        api.gateway.waits_until_connected()
        bot.waits_for(lambda: "commands not published" in bot.log)
        planner.says("week")
        planner.sees("Strength B")
        assert bot.ends() == 0
    (line,) = bot.complaints
    assert "Invite it again with the scope applications.commands: https://" in line


def test_both_platforms_are_served_by_one_process(
    api: FakeDiscord, planner: Person, wall: Wall, tmp_path: Path
) -> None:
    with (
        FakeBotApi() as telegram,
        BotProcess(telegram, tmp_path, discord=api, POGO_CLOCK=str(wall.file)) as bot,
    ):
        bot.ready()
        api.gateway.waits_until_connected()
        bob = telegram.person(42, first_name="Bob")
        bob.starts()
        bob.sees("around your running")
        planner.says("done")
        planner.sees("Logged: Strength B")
        bob.says("done")
        bob.sees("around your running")
        assert not any("Logged" in one.text for one in bob.chat)
        assert bot.ends() == 0
        assert bot.complaints == []
    assert rows(bot.database, "SELECT platform FROM identity ORDER BY 1") == [("discord",), ("telegram",)]
