"""What is said while the word that deletes everything is awaited, and in which words."""

from __future__ import annotations

import pytest
from chat import Chat
from deleting_stages import ASKS, NOTHING
from onboarded import with_plan

from core.chat.incoming import Commanded, Edited, Happened
from core.coach.effects import Delete


def test_in_small_letters_it_is_still_awaited() -> None:
    chat = with_plan()
    chat.says("delete", "delete")
    chat.sees("Not deleted. In capitals: DELETE.")
    chat.sees_not(ASKS, NOTHING)
    assert "Leave it as it is" in chat.labels()
    chat.says("DELETE")
    assert chat.effect == Delete()


@pytest.mark.parametrize("word", ["LÖSCHEN", "LOESCHEN", "`LOESCHEN`"])
def test_the_word_without_umlauts(word: str) -> None:
    chat = with_plan(language="de")
    chat.says("delete", "löschen")
    assert chat.effect is None
    assert chat.state.conversation.deleting
    chat.says(word)
    assert chat.effect == Delete()


def test_the_word_in_another_language() -> None:
    chat = with_plan(language="de")
    chat.sends(Commanded("delete"))
    chat.says("DELETE")
    assert chat.effect == Delete()


def test_danger_comes_first() -> None:
    chat = with_plan()
    chat.says("delete", "chest pain")
    assert chat.reply.tone == "urgent"
    chat.sees_not(NOTHING)
    assert not chat.state.conversation.deleting


def test_what_gets_no_answer_leaves_the_question() -> None:
    chat = with_plan()
    chat.says("delete")
    chat.sends(Edited("done", "0"))
    chat.sends(Happened("export", "sent"))
    chat.says("DELETE")
    assert chat.effect == Delete()


def test_where_others_read_along_nothing_is_deleted() -> None:
    chat = with_plan()
    chat.says("delete")
    chat.says_in_public("DELETE")
    assert chat.effect is None
    assert [control.command for control in chat.reply.controls] == ["privacy"]  # type: ignore[union-attr]


def test_a_small_question_is_over() -> None:
    chat = with_plan()
    chat.says("settings hour")
    chat.presses_token("delete")
    chat.says("18:30")
    chat.sees(NOTHING)
    assert chat.state.conversation.form is None
    assert chat.state.settings.remind_at.hour == 7


def test_every_platform_is_named() -> None:
    chat = with_plan().linked_on("telegram", "discord")
    chat.says("delete")
    chat.sees("your log, on Discord and Telegram.")


@pytest.mark.parametrize("line", ["delete yesterday", "delete my last squat"])
def test_one_log_is_undone_and_not_deleted(line: str) -> None:
    chat = with_plan()
    chat.says(line)
    chat.sees("undo takes back what was logged last.")
    chat.says("DELETE")
    chat.sees(ASKS)


def test_waiting_messages_are_withdrawn() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("delete", "DELETE")
    assert chat.due is None


def test_a_reminder_on_the_way_changes_nothing_of_it() -> None:
    chat = with_plan()
    chat.says("delete")
    (card,) = chat.clock.goes_to("2026-11-23T08:00")
    assert "Strength A" in card
    chat.says("done")
    chat.sees(NOTHING, "Logged: Strength A")


def test_privacy_leads_there() -> None:
    for chat in (Chat(), with_plan()):
        chat.says("privacy")
        chat.sees("delete removes all of it, for ever.")
        chat.presses("Delete my data")
        chat.sees(ASKS)
