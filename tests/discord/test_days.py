"""Days go by in the real process: the reminder as a direct message, doors that close, a bot that was away."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from drives.telegram_runners import rows
from fakes.bot_process import BotProcess
from fakes.discordapi.faults import refuses
from fakes.discordapi.people import Person
from fakes.discordapi.server import FakeDiscord
from fakes.discordapi.servers import Server
from on_discord import noted, sets_up
from on_telegram import MONDAY, Wall


def in_a_server(api: FakeDiscord, *people: Person) -> Server:
    server = api.server("Runners")
    server.invites_bot()
    server.adds(*people)
    return server


def test_from_a_start_in_a_server_to_reminders_in_direct_messages(
    api: FakeDiscord, wall: Wall, tmp_path: Path
) -> None:
    ann = api.person(42)
    server = in_a_server(api, ann)
    with BotProcess(None, tmp_path, discord=api, forked=False, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        api.gateway.waits_until_connected()
        api.waits_until_called("PUT commands")
        ann.commands("start", server.channel)
        sets_up(ann)
        assert api.called("POST dm") == []
        wall.shows(MONDAY)
        card = ann.sees("Main lifts", timeout=15)
        assert card.channel == ann.dm.id
        assert not card.ephemeral
        noted(bot, "SELECT 1 FROM identity WHERE trail IS NOT NULL")
        assert bot.ends() == 0
        assert bot.complaints == []
    with BotProcess(None, tmp_path, discord=api, forked=False, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        api.gateway.waits_until_connected()
        api.faults.add("POST callback", refuses(404, 10062))
        asked = ann.commands("week", server.channel)
        assert ann.sees("Strength A, 30 min").channel == ann.dm.id
        api.cloud.interactions.pop(asked.interaction.id)
        ann.presses("Done", card)
        assert ann.sees("Logged: Strength A, as planned. 1 of 2 this week.").id != card.id
        assert len(api.called("POST dm")) == 1
        assert len(api.called("PUT commands")) == 1
        assert bot.ends() == 0
        assert bot.complaints == []


def test_who_closes_the_door_is_left_alone_until_they_write(
    api: FakeDiscord, planner: Person, wall: Wall, tmp_path: Path
) -> None:
    server = in_a_server(api, planner)
    planner.closes_dms()
    wall.shows("2026-11-30T07:00+01:00")
    with BotProcess(None, tmp_path, discord=api, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        api.gateway.waits_until_connected()
        api.waits_until_called("PUT commands")
        noted(bot, "SELECT 1 FROM runner WHERE unreachable_since IS NOT NULL")
        wall.shows("2026-12-03T07:00+01:00")
        told = planner.commands("week", server.channel).reply()
        assert "direct messages" in told.text.lower() or "Direct Messages" in told.text
        assert told.ephemeral
        assert len([call for call in api.called("POST channel-message") if not call.ok]) == 1
        planner.opens_dms()
        planner.says("done")
        planner.sees("Logged")
        noted(bot, "SELECT 1 FROM runner WHERE unreachable_since IS NULL")
        assert bot.ends() == 0
        assert bot.complaints == []


def test_what_was_written_while_the_bot_was_away_is_answered_once_and_first(
    api: FakeDiscord, planner: Person, wall: Wall, tmp_path: Path
) -> None:
    stranger = api.person(43, "Bob")
    with BotProcess(None, tmp_path, discord=api, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        api.gateway.waits_until_connected()
        for one in (planner, stranger):
            one.says("help")
            one.sees("What you can say")
        planner.commands("today").reply()
        assert bot.ends() == 0
    with closing(sqlite3.connect(bot.database)) as raw, raw:
        raw.execute("UPDATE runner SET form_open = 0 WHERE chat = '43'")
    planner.says("done")
    planner.says("80 x 8, 3 left")
    stranger.says("hello")
    sent = len(api.called("POST channel-message"))
    for _ in range(2):
        with BotProcess(None, tmp_path, discord=api, POGO_CLOCK=str(wall.file)) as bot:
            bot.ready()
            api.gateway.waits_until_connected()
            planner.says("week")
            planner.sees("done", timeout=15)
            api.waits_until_quiet()
            assert bot.ends() == 0
            assert bot.complaints == []
    said = [one.text for one in planner.dm.messages.values() if one.from_bot][2:]
    assert [text.split()[0] for text in said] == ["Logged:", "Dumbbell", "Week", "Week"]
    assert len(api.called("POST channel-message")) == sent + 4
    assert api.called("GET channel-messages", stranger.dm.id) == []
    assert rows(bot.database, "SELECT count(*) FROM outbox WHERE state = 'waiting'") == [(0,)]
