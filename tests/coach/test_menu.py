"""A command of a menu means itself, whatever question is open."""

from __future__ import annotations

import pytest
from chat import Chat
from onboarded import answering, standing, with_plan

from core.chat.incoming import Commanded
from core.coach.effects import Unlink
from core.training.journal import Completed


@pytest.mark.parametrize("opened", ["pain", "runs", "race", "answers"])
def test_done_is_done_while_answers_are_changed(opened: str) -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T12:00")
    chat.sends(Commanded(opened))
    chat.sends(Commanded("done"))
    chat.sees("Logged: Strength A")
    assert any(isinstance(fact, Completed) for fact in chat.facts)


def test_one_question_gives_way_to_another() -> None:
    chat = with_plan()
    chat.sends(Commanded("runs"))
    chat.sends(Commanded("pain"))
    chat.sees("Does anything hurt")


def test_undo_takes_back_what_was_logged_and_no_answer() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T12:00")
    chat.says("done")
    chat.sends(Commanded("runs"))
    chat.sends(Commanded("undo"))
    chat.sees("Taken back: Strength A")


def test_a_small_question_gives_way() -> None:
    chat = with_plan()
    chat.says("units")
    chat.sends(Commanded("skip"))
    assert chat.state.conversation.form is None


def test_before_there_is_a_plan_the_questions_go_on() -> None:
    chat = answering(Chat(), until="running_months")
    step = standing(chat)
    chat.sends(Commanded("done"))
    assert standing(chat) == step
    chat.sends(Commanded("cancel"))
    chat.sees("Stopped here")


def test_danger_and_what_is_no_command_are_heard_as_ever() -> None:
    chat = with_plan()
    chat.sends(Commanded("pain", "in chest"))
    chat.sees("112")
    chat.sends(Commanded("today"))
    chat.sees_not("Main lifts")
    other = with_plan()
    other.sends(Commanded("weather", "tomorrow"))
    other.sees("I didn't get that")
    other.sends(Commanded("why", "saturday"))
    other.sees("Sat")
    other.sends(Commanded("done", "x" * 3000))
    other.sees("too long")


def test_a_command_of_a_menu_below_a_menu_means_itself_too() -> None:
    chat = with_plan().linked_on("telegram", "discord")
    chat.says("settings hour")
    chat.sends(Commanded("unlink", "discord"))
    assert chat.effect == Unlink("discord")
    chat.sends(Commanded("unlink"))
    chat.sees("Which one leaves?", "where there was nothing, it begins anew")
    assert chat.state.conversation.form is None
