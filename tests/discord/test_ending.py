"""How a life of `pogo run` on Discord ends: soon, in good order, and nothing is lost."""

from __future__ import annotations

from pathlib import Path
from threading import Event

from drives.telegram_runners import rows
from fakes.bot_process import BotProcess
from fakes.discordapi.faults import slow
from fakes.discordapi.people import Person
from fakes.discordapi.server import FakeDiscord
from on_telegram import Wall


def test_what_hangs_at_the_end_is_sent_at_the_next_start(
    api: FakeDiscord, planner: Person, wall: Wall, tmp_path: Path
) -> None:
    server = api.server("Runners")
    server.invites_bot()
    server.adds(planner)
    with BotProcess(None, tmp_path, discord=api, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        api.gateway.waits_until_connected()
        api.waits_until_called("PUT commands")
        hanging = api.faults.add("POST channel-message", slow(60, done="before"), channel=planner.dm.id)
        later = api.faults.add("PATCH original", slow(60), channel=server.channel.id)
        assert planner.commands("week", server.channel).answered() == 5
        planner.says("done")
        planner.waits_for(lambda: (hanging.happened and later.happened) or None, "nothing hangs", 10)
        assert bot.ends(timeout=10) == 0
        assert bot.said.splitlines()[-1] == "Everything is kept. Ended."
        assert "Traceback" not in bot.log
    api.faults.clear()
    assert rows(bot.database, "SELECT count(*) FROM outbox WHERE state = 'waiting'") == [(2,)]
    with BotProcess(None, tmp_path, discord=api, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        planner.sees("Strength A, 30 min", timeout=20)
        planner.waits_for(lambda: len(api.called("POST channel-message")) > 1 or None, "not sent again", 10)
        api.waits_until_quiet()
        assert bot.ends() == 0
    assert sum("Logged" in one.text for one in planner.messages) == 1
    assert rows(bot.database, "SELECT count(*) FROM outbox WHERE state = 'waiting'") == [(0,)]


def test_it_ends_at_once_while_discord_does_not_answer(api: FakeDiscord, tmp_path: Path) -> None:
    asked = api.faults.add("GET me", slow(60), times=None)
    with BotProcess(None, tmp_path, discord=api) as bot:
        pause = Event()
        while not asked.happened:
            pause.wait(0.05)
        assert bot.ends(timeout=8) == 0
        assert bot.said.splitlines() == ["Everything is kept. Ended."]
        assert bot.complaints == []


def test_it_ends_in_good_order_while_the_gateway_is_down(
    api: FakeDiscord, planner: Person, wall: Wall, tmp_path: Path
) -> None:
    with BotProcess(None, tmp_path, discord=api, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        api.gateway.waits_until_connected()
        api.gateway.goes_down()
        planner.says("done")
        assert bot.ends(timeout=10) == 0
        assert "Traceback" not in bot.log
        assert bot.said.splitlines()[-1] == "Everything is kept. Ended."
