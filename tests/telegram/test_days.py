"""Days go by in the real process: the reminder on time, done, blocked and back."""

from __future__ import annotations

from pathlib import Path

from drives.telegram_runners import rows
from fakes.bot_process import BotProcess
from fakes.botapi.faults import status
from fakes.botapi.people import Person
from fakes.botapi.server import FakeBotApi
from on_telegram import MONDAY, Wall, with_plan


def test_from_start_to_done(api: FakeBotApi, wall: Wall, tmp_path: Path) -> None:
    with BotProcess(api, tmp_path, forked=False, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        ann = api.person(42)
        with_plan(ann)
        ann.says("/today")
        ann.sees("Next: Strength A on Mon 23 Nov")
        wall.shows("2026-11-23T06:59+01:00")
        ann.says("help")
        ann.sees("Today's session")
        wall.shows(MONDAY)
        card = ann.sees("Jumps, 20 of 20 contacts")
        assert card.text.index("Warm-up") < card.text.index("Jumps") < card.text.index("Main lifts")
        assert not card.silent
        pressed = ann.presses("Done", card)
        logged = ann.sees("Logged: Strength A, as planned. 1 of 2 this week.")
        assert ann.answered(pressed) == ""
        assert logged.id != card.id, "the card to train from stays"
        again = ann.presses("Done", card)
        ann.sees("is logged already; it counts once")
        ann.answered(again)
        ann.says("undo")
        ann.sees("Taken back: Strength A")
        ann.says("doen")
        ann.sees("Logged: Strength A, as planned. 1 of 2 this week.")
        wall.shows("2026-12-01T12:00+01:00")
        ann.presses("Done", card)
        ann.sees("is logged already; it counts once")
        assert bot.ends() == 0
        assert bot.complaints == []


def test_blocked_and_back(api: FakeBotApi, planner: Person, wall: Wall, tmp_path: Path) -> None:
    with BotProcess(api, tmp_path, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        planner.blocks()
        api.waits_until_empty()
        wall.shows("2026-11-30T07:00+01:00")
        bob = api.person(43, first_name="Bob")
        bob.starts()
        bob.sees("around your running")
        assert len(api.called("sendMessage")) == 1
        wall.shows("2026-11-30T09:00+01:00")
        planner.unblocks()
        planner.sees("Jumps", timeout=15)
        planner.says("done")
        planner.sees("Logged: Strength A")
        assert bot.ends() == 0
        assert bot.complaints == []


def test_a_reminder_that_became_pointless_is_not_sent(
    api: FakeBotApi, planner: Person, wall: Wall, tmp_path: Path
) -> None:
    with BotProcess(api, tmp_path, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        api.faults.add("sendMessage", status(502), chat=planner.id, times=2)
        wall.shows("2026-11-30T07:00+01:00")
        api.waits_until_called("sendMessage", timeout=20)
        planner.says("done")
        planner.sees("Logged: Strength A")
        assert not any("Jumps" in message.text for message in planner.chat)
        assert bot.ends() == 0
        states = rows(bot.database, "SELECT state FROM outbox ORDER BY id DESC LIMIT 2")
        assert states == [("sent",), ("withdrawn",)]


def test_what_a_crash_left_is_sent_at_the_next_start(
    api: FakeBotApi, planner: Person, wall: Wall, tmp_path: Path
) -> None:
    api.faults.add("sendMessage", status(502), chat=planner.id, times=None)
    with BotProcess(api, tmp_path, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        planner.says("week")
        api.waits_until_called("sendMessage")
        bot.kill()
    api.faults.clear()
    with BotProcess(api, tmp_path, POGO_CLOCK=str(wall.file)) as bot:
        planner.sees("Strength B", timeout=20)
        api.waits_until_empty()
        assert bot.ends() == 0
    assert sum("Strength B" in message.text for message in planner.chat) == 1


def test_updates_come_again_after_the_network_was_away(
    api: FakeBotApi, planner: Person, wall: Wall, tmp_path: Path
) -> None:
    with BotProcess(api, tmp_path, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        api.waits_until_polled()
        api.faults.add("getUpdates", status(500), times=2)
        planner.says("week")
        planner.sees("Strength B")
        planner.says("help")
        planner.sees("Today's session")
        bot.waits_for(lambda: "updates come again" in bot.log)
        assert all("updates" in line for line in bot.complaints)
        assert bot.ends() == 0
