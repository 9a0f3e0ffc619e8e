"""What Telegram may do to a sending, and that one chat's trouble is nobody else's."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from fakes.bot_process import BotProcess
from fakes.botapi.faults import cut, delay, status, too_many
from fakes.botapi.people import Person
from fakes.botapi.server import FakeBotApi
from on_telegram import Wall


def states(bot: BotProcess, folder: Path) -> list[str]:
    """What became of the newest replies, in the order they were made, once the process has ended."""
    assert bot.ends() == 0
    with closing(sqlite3.connect(folder / "pogo.db")) as raw:
        return [state for (state,) in raw.execute("SELECT state FROM outbox ORDER BY id")][-3:]


@pytest.mark.usefixtures("anns_bot")
def test_too_many_makes_that_chat_wait_and_no_other(api: FakeBotApi, ann: Person) -> None:
    bob = api.person(43, first_name="Bob")
    api.faults.add("sendMessage", too_many(2), chat=ann.id)
    ann.says("week")
    api.waits_until_called("sendMessage")
    bob.starts()
    bob.sees("around your running")
    ann.sees("Strength B")
    bobs, anns = (next(c.at for c in api.called("sendMessage") if c.ok and c.params["chat_id"] == one.id)
                  for one in (bob, ann))  # fmt: skip
    assert bobs < anns
    assert sum(call.ok and call.params["chat_id"] == ann.id for call in api.called("sendMessage")) == 1


def test_errors_of_the_server_and_the_network_are_tried_again(
    api: FakeBotApi, ann: Person, wall: Wall, tmp_path: Path
) -> None:
    with BotProcess(api, tmp_path, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        api.faults.add("sendMessage", status(502), chat=ann.id)
        api.faults.add("sendMessage", cut("before"), chat=ann.id)
        ann.says("week")
        ann.sees("Strength B")
        assert [line for line in bot.complaints if "not sent yet" not in line] == []
        assert any("NetworkError" in line for line in bot.complaints)
        assert bot.ends() == 0


def test_updates_come_again_after_the_network_was_away(
    api: FakeBotApi, ann: Person, wall: Wall, tmp_path: Path
) -> None:
    with BotProcess(api, tmp_path, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        api.waits_until_polled()
        api.faults.add("getUpdates", status(500), times=2)
        ann.says("week")
        ann.sees("Strength B")
        ann.says("help")
        ann.sees("Today's session")
        bot.waits_for(lambda: "updates come again" in bot.log)
        assert all("updates" in line for line in bot.complaints)
        assert bot.ends() == 0


def test_an_account_that_is_gone_is_left_alone(
    api: FakeBotApi, ann: Person, anns_bot: BotProcess, tmp_path: Path
) -> None:
    ann.says("week")
    ann.sees("Strength B")
    ann.says("help")
    ann.deletes_account()
    api.waits_until_called("sendMessage", times=2)
    api.waits_until_empty()
    bob = api.person(43, first_name="Bob")
    bob.starts()
    bob.sees("around your running")
    assert states(anns_bot, tmp_path)[1] == "failed"


@pytest.mark.usefixtures("anns_bot")
def test_a_message_to_edit_that_is_gone_is_sent_anew(api: FakeBotApi, ann: Person) -> None:
    ann.says("settings")
    ann.sees("What shall I change?")
    ann.presses("Units")
    asked = ann.sees("Kilograms or pounds")
    api.faults.add("editMessageText", status(400, "Bad Request: message to edit not found"))
    ann.says("units")
    asked = ann.sees("Kilograms or pounds")
    ann.presses_data("a:units:stone", asked.id)
    assert ann.sees("older version").id > asked.id


def test_an_edit_that_changes_nothing_is_as_good_as_sent(
    api: FakeBotApi, ann: Person, anns_bot: BotProcess, tmp_path: Path
) -> None:
    ann.says("answers")
    listed = ann.sees("Which answer?")
    ann.presses("2/3 ›", listed.id)
    ann.sees("Which answer?")
    ann.presses_data("~1", listed.id)
    api.waits_until_called("editMessageText", times=2)
    assert "not modified" in api.called("editMessageText")[-1].description
    ann.says("week")
    ann.sees("Strength B")
    assert states(anns_bot, tmp_path) == ["sent"] * 3


def test_a_reminder_that_became_pointless_is_not_sent(
    api: FakeBotApi, ann: Person, wall: Wall, tmp_path: Path
) -> None:
    with BotProcess(api, tmp_path, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        api.faults.add("sendMessage", status(502), chat=ann.id, times=2)
        wall.shows("2026-11-30T07:00+01:00")
        api.waits_until_called("sendMessage", timeout=20)
        ann.says("done")
        ann.sees("Logged: Strength A")
        ann.hears_nothing(0.5)
        assert not any("Jumps" in message.text for message in ann.chat)
        assert bot.ends() == 0
    assert states(bot, tmp_path)[-2:] == ["withdrawn", "sent"]


def test_edits_that_a_later_one_replaces_are_not_sent(
    api: FakeBotApi, ann: Person, anns_bot: BotProcess, tmp_path: Path
) -> None:
    ann.says("runs")
    grid = ann.sees("Your running week")
    api.faults.add("editMessageText", delay(0.5))
    for day in ("mon", "thu", "sat", "mon", "thu"):
        ann.presses_data(f"t:runs:{day}", grid.id)

    def all_of_it() -> bool | None:
        labels = next(one.labels for one in ann.chat if one.id == grid.id)
        return {"Mon quality", "Thu quality", "Sat easy"} <= set(labels) or None

    ann.waits_for(all_of_it, "the last tap is not seen", 10)
    assert len(api.called("editMessageText")) < 5
    assert states(anns_bot, tmp_path)[-2:] == ["dropped", "sent"]


@pytest.mark.usefixtures("anns_bot")
def test_a_group_that_becomes_a_supergroup_is_answered_there(api: FakeBotApi, ann: Person) -> None:
    old, new = api.group(-1001, members=[ann]), api.group(-100777, members=[ann])
    moved = "Bad Request: group chat was upgraded to a supergroup chat"
    api.faults.add("sendMessage", status(400, moved, migrate_to_chat_id=new.id), chat=old.id)
    ann.says("/week", chat=old)
    new.sees("Strength B")


def test_what_a_crash_left_is_sent_at_the_next_start(
    api: FakeBotApi, ann: Person, wall: Wall, tmp_path: Path
) -> None:
    api.faults.add("sendMessage", status(502), chat=ann.id, times=None)
    with BotProcess(api, tmp_path, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        ann.says("week")
        api.waits_until_called("sendMessage")
        bot.kill()
    api.faults.clear()
    with BotProcess(api, tmp_path, POGO_CLOCK=str(wall.file)) as bot:
        ann.sees("Strength B", timeout=20)
        api.waits_until_empty()
        assert bot.ends() == 0
    assert sum("Strength B" in message.text for message in ann.chat) == 1
