"""`unlink`: a platform leaves, and each side goes on with what is its own."""

from __future__ import annotations

import pytest
from chat import Chat
from onboarded import answering, with_plan

from core.chat.incoming import Commanded
from core.coach.effects import Unlink


def linked() -> Chat:
    return with_plan().linked_on("discord", "telegram")


def test_it_is_asked_which_one_leaves() -> None:
    chat = linked()
    chat.says("unlink")
    chat.sees("Which one leaves?")
    assert chat.labels() == {
        "Discord leaves": "unlink:discord",
        "Telegram leaves": "unlink:telegram",
        "Leave it as it is": "as_it_is",
    }
    left = chat.twin()
    left.presses("Leave it as it is")
    left.sees("Left as it was.")
    chat.says("telegram leaves")
    assert chat.effect == Unlink("telegram")


@pytest.mark.parametrize(
    "typed", ["unlink telegram", "unlink Telegrm", "telegram unlink", "disconnect from telegram"]
)
def test_the_one_that_is_named_leaves(typed: str) -> None:
    chat = linked()
    chat.says(typed)
    assert chat.effect == Unlink("telegram")


def test_the_command_is_as_good() -> None:
    chat = linked()
    chat.sends(Commanded("unlink", "discord"))
    assert chat.effect == Unlink("discord")


def test_another_name_is_asked_for_again() -> None:
    chat = linked()
    chat.says("unlink signal")
    chat.sees("Which one leaves?")
    assert chat.effect is None


def test_in_the_middle_of_the_questions_too() -> None:
    chat = answering(Chat(), until="age").linked_on("discord", "telegram")
    chat.says("unlink")
    chat.sees("Which one leaves?")
    chat.says("unlink telegram")
    assert chat.effect == Unlink("telegram")
    chat.says("35")
    chat.sees_not("How old are you?")


def test_a_button_of_one_that_left_before() -> None:
    chat = linked()
    chat.presses_token("unlink:console")
    chat.sees("Nothing is linked there. Nothing was changed.")
    assert chat.effect is None


@pytest.mark.parametrize("line", ["unlink", "unlink telegram"])
def test_nothing_is_linked(line: str) -> None:
    for chat in (with_plan().linked_on("telegram"), with_plan().at("telegram"), Chat()):
        chat.says(line)
        chat.sees("is in use. To add another, type link.")
        assert chat.effect is None
        assert chat.labels()


def test_who_stays_is_told_where_reminders_go() -> None:
    chat = linked()
    chat.says("unlink telegram")
    chat.linked_on("discord")
    chat.happens("unlink", "unlinked", "telegram")
    chat.sees("Unlinked: Telegram.", "What was there before linking is there again, or it begins anew.",
              "Reminders go to Discord.", "To link again, type link.")  # fmt: skip


def test_told_where_the_leaving_one_is_it_leads_to_what_is_there() -> None:
    chat = linked().at("telegram")
    chat.says("unlink telegram")
    chat.linked_on("discord").at("telegram")
    chat.happens("unlink", "unlinked", "telegram")
    chat.sees("What was here before linking is here again, or it begins anew.",
              "Reminders of the other plan go to Discord.")  # fmt: skip
    assert chat.labels() == {"Start": "start"}


@pytest.mark.parametrize("before", ["chest pain", "start again"])
def test_no_question_of_who_stays_is_asked_where_one_left(before: str) -> None:
    chat = linked().at("telegram")
    chat.says(before, "unlink telegram")
    chat.linked_on("discord").at("telegram")
    chat.happens("unlink", "unlinked", "telegram")
    assert chat.labels() == {"Start": "start"}
    chat.at("discord").happens("unlink", "unlinked", "telegram")
    assert len(chat.labels()) > 1


def test_it_was_not_linked_after_all() -> None:
    chat = linked()
    chat.says("unlink telegram")
    chat.happens("unlink", "unknown")
    chat.sees("Nothing is linked there. Nothing was changed.")


def test_while_training_is_stopped() -> None:
    chat = linked()
    chat.says("chest pain", "unlink")
    chat.sees("Which one leaves?")
    chat.presses("Telegram leaves")
    assert chat.effect == Unlink("telegram")
