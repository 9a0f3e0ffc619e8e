"""Where reminders go with several platforms, and what is said where they don't arrive."""

from __future__ import annotations

from dataclasses import replace

import pytest
from chat import Chat, on
from onboarded import answering, with_plan

from core.chat.where import Address
from core.training.journal import Changed

HOME = Address("discord", "me")


def linked(reachable: bool = True) -> Chat:
    return with_plan().linked_on("telegram", "discord", reachable=reachable)


def test_the_settings_show_it_where_there_is_a_choice() -> None:
    chat = with_plan().linked_on("telegram")
    chat.says("settings")
    chat.sees_not("Reminders go to")
    chat = linked()
    chat.says("settings")
    chat.sees("Reminders go to  Telegram")
    assert chat.labels()["Reminders go to"] == "set:where"


@pytest.mark.parametrize("line", ["where", "settings where", "reminders elsewhere", "settings where signal"])
def test_it_is_asked_for(line: str) -> None:
    chat = linked()
    chat.says(line)
    chat.sees("Where shall reminders go?")
    assert list(chat.labels()) == ["Discord", "Telegram", "Leave it as it is"]
    left = chat.twin()
    left.presses("Leave it as it is")
    left.sees("Left as it was.")
    chat.says("discord")
    chat.sees("Reminders go to Discord now.")
    assert chat.state.address == on("discord")
    assert chat.facts[-1] == Changed("where", "telegram", "discord")


@pytest.mark.parametrize(
    "line",
    ["reminders on discord", "remind me on Discord", "reminders to discrod", "where discord",
     "settings where discord", "remind me here", "reminders here"],
)  # fmt: skip
def test_it_is_said_in_one_line(line: str) -> None:
    chat = linked().at("discord")
    chat.says(line)
    chat.sees("Reminders go to Discord now.")
    assert chat.state.address == on("discord")


def test_the_same_again_is_no_change() -> None:
    chat = linked()
    entries = len(chat.state.journal)
    assert "Reminders go to Telegram already." in chat.says("remind me here")
    chat.presses_token("set:where:telegram")
    assert len(chat.state.journal) == entries


def test_it_is_undone_by_its_button_and_by_the_word() -> None:
    for way in ("button", "word"):
        chat = linked()
        chat.says("reminders on discord")
        assert "Taken back: where reminders go, changed." in (
            chat.presses("Undo") if way == "button" else chat.says("undo")
        )
        assert chat.state.address == on("telegram")
        chat.sees_not("still")
        token = f"undo:{chat.state.next_entry - 2}"
        chat.presses_token(token)
        chat.sees("That is taken back already.")
        assert chat.state.address == on("telegram")


def test_an_older_change_undone_leaves_the_newer_one() -> None:
    chat = linked()
    chat.says("reminders on discord")
    first = chat.token_of("Undo")
    chat.says("reminders on telegram", "reminders on discord")
    chat.presses_token(first)
    chat.sees("Taken back: where reminders go, changed.")
    chat.sees_not("still")
    assert chat.state.address == on("discord")


def test_undone_to_a_platform_that_left_it_stays() -> None:
    chat = linked()
    chat.says("reminders on discord")
    chat.linked_on("discord")
    chat.says("undo")
    chat.sees(
        "Taken back: where reminders go, changed.",
        "Reminders still go to Discord: Telegram isn't linked any more.",
    )
    assert chat.state.address == on("discord")


def test_other_changes_are_undone_as_ever() -> None:
    chat = linked()
    chat.says("units", "lb", "undo")
    chat.sees("Taken back: Units, changed.")
    chat.sees_not("still")


def test_a_platform_that_is_not_linked() -> None:
    chat = linked()
    chat.presses_token("set:where:console")
    chat.sees("Nothing is linked there. Reminders still go to Telegram.")
    assert chat.state.address == on("telegram")


@pytest.mark.parametrize("line", ["where", "settings where"])
def test_with_one_platform_there_is_no_choice(line: str) -> None:
    chat = with_plan().at("test")
    chat.says(line)
    chat.sees("Reminders go to Test. To add another platform, type link.")


def test_before_there_is_a_plan_there_are_no_reminders() -> None:
    chat = Chat().linked_on("telegram", "discord")
    chat.says("where")
    chat.sees("I plan strength training around your running.")
    assert chat.state.address == on("telegram")


def test_the_next_reminder_goes_where_it_was_sent() -> None:
    chat = linked()
    due = chat.due
    chat.says("reminders on discord")
    assert chat.due == due


NOT_THERE = "I can't write to you on Telegram any more, so reminders don't arrive."
CLOSED = "Your direct messages are closed to me, so reminders don't arrive."


def test_reminders_that_do_not_arrive_can_come_here() -> None:
    chat = linked(reachable=False).at("discord")
    chat.says("week")
    chat.sees("Week of", NOT_THERE)
    assert chat.text.count(NOT_THERE) == 1
    chat.says("remind me here")
    chat.sees("Reminders go to Discord now.")
    chat.sees_not(NOT_THERE)


def test_its_button_carries_the_platform() -> None:
    chat = linked(reachable=False).at("discord")
    chat.says("help")
    token = chat.token_of("Remind me here")
    chat.says("today")
    chat.at("telegram").presses_token(token)
    chat.sees("Reminders go to Discord now.")


def test_nothing_is_said_of_it_where_they_arrive_or_at_their_own_place() -> None:
    arriving = linked().at("discord")
    arriving.says("week")
    arriving.sees_not(NOT_THERE)
    own = linked(reachable=False)
    own.says("week")
    own.sees_not(NOT_THERE)


def test_nothing_is_said_of_it_beside_what_is_urgent() -> None:
    chat = linked(reachable=False).at("discord")
    chat.says("chest pain")
    chat.sees_not(NOT_THERE)
    chat.says("today")
    chat.sees_not(NOT_THERE)


def test_nothing_is_said_of_it_without_a_plan_or_where_all_is_deleted() -> None:
    new = answering(Chat().linked_on("telegram", "discord", reachable=False).at("discord"), until="age")
    new.sees_not(NOT_THERE)
    chat = linked(reachable=False).at("discord")
    chat.says("delete")
    chat.sees(NOT_THERE)
    chat.says("DELETE")
    chat.sees_not(NOT_THERE)


def test_in_a_corner_of_the_same_platform_its_messages_are_closed() -> None:
    chat = with_plan().linked_on("discord", reachable=False).at("discord", HOME)
    chat.says("week")
    chat.sees("Week of", CLOSED, "Allow them in this server's privacy settings")
    assert "Remind me here" not in chat.labels()


def test_in_a_corner_of_another_platform_they_can_come_home() -> None:
    chat = linked(reachable=False).at("discord", HOME)
    chat.says("week")
    chat.sees(NOT_THERE)
    chat.presses("Remind me here")
    assert chat.state.address == HOME
    chat.sees("Reminders go to Discord now.", CLOSED)


def test_another_chat_of_the_same_platform_is_no_way_out() -> None:
    chat = linked(reachable=False)
    chat.place = replace(chat.place, address=Address("telegram", "another"))
    chat.says("week")
    chat.sees_not(NOT_THERE, CLOSED)


def test_an_edit_without_an_answer_stays_without() -> None:
    chat = linked(reachable=False).at("discord")
    assert chat.edits("0", "done") == ""
