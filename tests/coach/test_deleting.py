"""`delete`: what goes is said, one word does it, and anything else leaves all as it is."""

from __future__ import annotations

import pytest
from chat import Chat
from deleting_stages import ASKS, GONE, NOTHING, STAGES
from onboarded import answering, standing, with_plan

from core.chat.incoming import Commanded, Filled, Unreadable
from core.chat.reply import Ask, Blank
from core.coach.effects import Delete


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("line", ["delete", "delete my data", "delete everything", "Forget me", "/delete"])
def test_the_word_deletes_from_anywhere(stage: str, line: str) -> None:
    chat = STAGES[stage]()
    chat.says(line)
    chat.sees("This deletes your answers, your plan and your log.", "It can't be taken back.", ASKS)
    assert chat.effect is None
    chat.says("DELETE")
    chat.sees(GONE, "To begin anew, write start.")
    assert chat.effect == Delete()
    assert chat.labels() == {"Start": "start"}
    chat.presses("Start")
    chat.sees("I plan strength training around your running.")


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(
    "line", ["yes", "35", "no", "ok", "cancel", "back", "delet it", "DELETE!!1", "none", "löschen"]
)
def test_anything_else_leaves_it_and_answers_nothing(stage: str, line: str) -> None:
    chat = STAGES[stage]()
    before = chat.state.conversation.form
    chat.says("delete", line)
    chat.sees(NOTHING)
    assert chat.effect is None
    assert not chat.state.conversation.deleting
    assert chat.state.conversation.form == before
    assert chat.labels() or any(isinstance(control, Ask) for control in chat.reply.controls)
    chat.says("DELETE")
    chat.sees(ASKS)
    assert chat.effect is None, "the word alone is the command"


def test_the_question_of_the_onboarding_comes_again() -> None:
    chat = answering(Chat(), until="age")
    chat.says("delete")
    chat.sees_not("How old are you?")
    chat.says("yes")
    chat.sees(NOTHING, "How old are you?")
    chat.says("35")
    step = standing(chat)
    assert step
    assert step.key != "age"


def test_its_button_leaves_it_also_weeks_later() -> None:
    chat = answering(Chat(), until="age")
    chat.says("delete")
    token = chat.token_of("Leave it as it is")
    for _ in range(2):
        chat.presses_token(token)
        chat.sees(NOTHING, "How old are you?")
        assert chat.text.count(NOTHING) == 1


def test_what_means_something_is_answered_below() -> None:
    chat = with_plan()
    for line, text in (("week", "Week of"), ("x" * 3000, "too long"), ("help", "What you can say")):
        chat.says("delete", line)
        chat.sees(NOTHING, text)
        assert chat.effect is None
    chat.says("delete")
    chat.presses_token("week")
    chat.sees(NOTHING, "Week of")
    chat.says("delete")
    chat.sends(Commanded("today"))
    chat.sees(NOTHING)
    chat.says("delete")
    chat.sends(Unreadable("sticker"))
    chat.sees(NOTHING, "I can only read text and buttons.")
    assert not chat.state.conversation.deleting


def test_its_label_typed_leaves_it() -> None:
    chat = with_plan()
    chat.says("delete", "leave it as it is")
    chat.sees(NOTHING)
    assert chat.text.count(NOTHING) == 1


@pytest.mark.parametrize("word", ["delete", "Delete", "delete my data"])
def test_the_command_twice_only_asks_twice(word: str) -> None:
    chat = with_plan()
    again = "In capitals: DELETE." if word.casefold() == "delete" else ASKS
    for said in (ASKS, again, again):
        chat.says(word)
        chat.sees(said)
        chat.sees_not(NOTHING)
        chat.sends(Commanded("delete"))
        chat.sees(ASKS)
        chat.presses_token("delete")
        chat.sees(ASKS)
        assert chat.effect is None


@pytest.mark.parametrize("word", ["DELETE", " DELETE ", "`DELETE`", "DELETE.", "“DELETE”"])
def test_the_word_may_have_marks_around_it(word: str) -> None:
    chat = with_plan()
    chat.says("delete", word)
    assert chat.effect == Delete()


def test_the_word_in_a_form_of_the_platform() -> None:
    chat = with_plan()
    chat.says("delete")
    (ask,) = (control for control in chat.reply.controls if isinstance(control, Ask))
    assert [type(blank) for blank in ask.blanks] == [Blank]
    other = chat.twin()
    late = chat.twin()
    chat.sends(Filled(ask.token, (("word", "DELETE"),)))
    assert chat.effect == Delete()
    other.sends(Filled(ask.token, (("word", "no"),)))
    other.sees(NOTHING)
    other.says("delete")
    other.sends(Filled(ask.token, (("word", "week"),)))
    other.sees(NOTHING, "Week of")
    late.sends(Filled("onboarding:age", (("age", "DELETE"),)))
    assert late.effect is None
    late.sees(NOTHING)
    late.sends(Filled(ask.token, (("word", "DELETE"),)))
    late.sees("That button is over.")
    assert late.effect is None
