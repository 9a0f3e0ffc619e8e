"""Two who have a plan each become one, and where that may be said."""

from __future__ import annotations

from datetime import timedelta

import pytest
from chat import Chat
from code_told import CODE, TOLD, tell_wrong, there
from onboarded import answering, standing, with_plan

from core.chat.incoming import Picked
from core.coach.effects import AcceptCode


def test_the_limit_counts_from_the_first_of_the_last_five() -> None:
    chat = there()
    tell_wrong(chat, 5)
    chat.says(TOLD)
    chat.sees("in 10 minutes.")
    chat.clock.now += timedelta(minutes=9, seconds=59)
    chat.says(TOLD)
    chat.sees("in 1 minute.")


def test_one_of_the_own_codes_is_no_wrong_one() -> None:
    chat = with_plan()
    for _ in range(7):
        chat.says(TOLD)
        assert chat.effect == AcceptCode(CODE)
        chat.happens("accept_code", "own")
        chat.sees("That is your own code. Type it on the other platform.")


def test_a_code_told_again_after_its_time() -> None:
    chat = there()
    chat.says(TOLD)
    chat.happens("accept_code", "unknown")
    chat.sees("wrong, over or used already. Nothing was changed.", "For a new one, type link")


def test_both_on_the_same_platform() -> None:
    chat = with_plan()
    chat.says(TOLD)
    chat.happens("accept_code", "taken", "telegram")
    chat.sees("Both sides use Telegram already", "Type unlink on the side where Telegram shall leave")


def test_of_two_plans_one_is_chosen() -> None:
    chat = with_plan().at("discord")
    chat.says(TOLD)
    chat.happens("accept_code", "choose", "telegram")
    chat.sees(
        "one on Telegram, and one here", "on Discord, began on Mon 23 Nov", "the log of the other is kept"
    )
    assert chat.labels() == {
        "Keep the plan of Telegram": f"keep:{CODE}:there",
        "Keep the plan here": f"keep:{CODE}:here",
        "Leave both as they are": "as_it_is",
    }
    asked = chat.twin()
    chat.presses("Keep the plan of Telegram")
    assert chat.effect == AcceptCode(CODE, "there")
    asked.says("keep the plan here")
    assert asked.effect == AcceptCode(CODE, "here")
    asked.happens("accept_code", "unknown")
    asked.sees("over")


def test_of_two_plans_none_is_given_up() -> None:
    chat = with_plan()
    chat.says(TOLD)
    chat.happens("accept_code", "choose", "console")
    chat.sees("one on the terminal")
    chat.presses("Leave both as they are")
    chat.sees("Left as it was.")
    assert chat.effect is None


def test_a_choice_pressed_twice_asks_twice_and_counts_once() -> None:
    chat = with_plan().linked_on("discord", "telegram")
    for _ in range(2):
        chat.presses_token(f"keep:{CODE}:here")
        assert chat.effect == AcceptCode(CODE, "here")
    chat.happens("accept_code", "unknown")
    chat.sees("Nothing was changed.")


def test_a_choice_among_what_was_picked_at_once() -> None:
    chat = with_plan()
    chat.sends(Picked((f"keep:{CODE}:here", "week")))
    assert chat.effect == AcceptCode(CODE, "here")


@pytest.mark.parametrize(
    "token", ["keep", "keep:", "keep:ABC:here", f"keep:{CODE}", f"keep:{CODE}:both", f"keep:{CODE}:here:x"]
)
def test_a_broken_choice_is_over(token: str) -> None:
    for chat in (Chat(), with_plan()):
        chat.presses_token(token)
        chat.sees("That button is over.")
        assert chat.effect is None


def test_a_choice_nobody_asked_for_is_not_offered() -> None:
    assert with_plan().happens("accept_code", "choose", "telegram") == ""
    chat = there()
    chat.says(TOLD)
    assert chat.happens("accept_code", "choose", "telegram") == ""


def test_linked_tells_where_reminders_go() -> None:
    chat = with_plan()
    chat.says(TOLD)
    chat.linked_on("telegram", "discord").at("discord")
    chat.happens("accept_code", "linked", "discord", "telegram")
    chat.sees("Linked: Discord and Telegram.", "Reminders go to Telegram. To change it, type where.")
    assert chat.labels() == {"Today": "today", "Reminders elsewhere": "set:where"}
    assert chat.state.conversation.code is None
    chat.presses("Reminders elsewhere")
    chat.sees("Where shall reminders go?")


def test_linked_without_a_plan_leads_to_one() -> None:
    chat = there()
    chat.says(TOLD)
    chat.linked_on("telegram", "discord")
    chat.happens("accept_code", "linked", "discord", "telegram")
    chat.sees("Linked: Discord and Telegram.")
    assert list(chat.labels().values()) == ["begin"]


def test_linked_in_the_middle_of_the_questions_asks_on() -> None:
    chat = answering(Chat(), until="age")
    chat.says(TOLD)
    chat.linked_on("telegram", "discord")
    chat.happens("accept_code", "linked", "discord", "telegram")
    chat.sees("Linked: Discord and Telegram.", "How old are you?")
    step = standing(chat)
    assert step
    assert step.key == "age"


def test_the_terminal_can_be_linked_too() -> None:
    chat = with_plan().linked_on("console", "telegram")
    chat.happens("accept_code", "linked", "console", "telegram")
    chat.sees("Linked: the terminal and Telegram.", "Reminders go to the terminal.")


@pytest.mark.parametrize(
    ("effect", "outcome"), [("accept_code", "zzz"), ("link", "linked"), ("delete", "deleted"), ("", "")]
)
def test_an_outcome_nobody_knows_has_no_answer(effect: str, outcome: str) -> None:
    chat = with_plan()
    before = chat.state
    assert chat.happens(effect, outcome) == ""
    assert chat.state == before


@pytest.mark.parametrize(
    ("word", "command"), [("link", "help"), ("link ABCD-EFGH", "start"), ("unlink", "help")]
)
def test_where_others_read_along_nothing_is_linked(word: str, command: str) -> None:
    chat = with_plan()
    chat.says_in_public(word)
    chat.sees("That belongs between the two of us.")
    assert chat.effect is None
    assert [control.command for control in chat.reply.controls] == [command]  # type: ignore[union-attr]
