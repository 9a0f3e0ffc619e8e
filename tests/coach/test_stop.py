"""Words of danger: the text first, then no session, no log and no reminder until it was looked at."""

from __future__ import annotations

import pytest
from chat import Chat
from onboarded import answering, standing, with_plan

from core.training.journal import Completed, Flagged

STOPPED = "I've stopped your training because of what you told me."


@pytest.fixture
def stopped() -> Chat:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T06:00")
    chat.says("I had chest pain yesterday")
    return chat


def test_the_text_comes_first_at_any_moment() -> None:
    for until in ("screen", "age", "zone", None):
        chat = answering(Chat(), until=until)
        chat.says("chest pain")
        assert chat.text.startswith("Please stop training now.")
        assert chat.reply.tone == "urgent"
        assert isinstance(chat.facts[-1], Flagged)


def test_nothing_comes_while_it_is_stopped(stopped: Chat) -> None:
    assert stopped.due is None
    assert stopped.clock.goes_to("2026-12-06T12:00") == []


@pytest.mark.parametrize(
    "words", ["today", "done", "week", "why", "start", "hello", "skip", "start again", "runs"]
)
def test_no_session_is_told_of(stopped: Chat, words: str) -> None:
    stopped.says(words)
    stopped.sees(STOPPED)


@pytest.mark.parametrize(
    "token",
    ["show:1.20261123.A", "done:1.20261123.A", "skip:1.20261123.A", "today", "week", "begin", "restart",
     "good", "revise:runs", "a:age:35", "build", "cleared", "why:s:1.20261123.A", "zzz"],
)  # fmt: skip
def test_no_old_button_gets_around_it(stopped: Chat, token: str) -> None:
    stopped.presses_token(token)
    stopped.sees(STOPPED)
    assert not any(isinstance(fact, Completed) for fact in stopped.facts)


def test_help_and_settings_go_on(stopped: Chat) -> None:
    assert "What you can say" in stopped.says("help")
    stopped.says("settings hour")
    assert "18:30" in stopped.says("18:30")
    stopped.says("settings units")
    stopped.presses("lb")
    stopped.sees("pounds")
    assert STOPPED in stopped.says("today")


def test_help_in_the_middle_of_the_questions_does_not_ask_on() -> None:
    chat = answering(Chat(), until="age")
    chat.says("chest pain", "help")
    chat.sees_not("How old are you?")


def test_a_misunderstanding_goes_on_where_it_was(stopped: Chat) -> None:
    assert "Then we go on as before." in stopped.presses("That was a misunderstanding")
    assert stopped.due is not None
    assert "Strength A" in stopped.says("today")


def test_a_misunderstanding_in_the_questions_asks_on() -> None:
    chat = answering(Chat(), until="age")
    chat.says("chest pain")
    chat.presses("That was a misunderstanding")
    chat.sees("How old are you?")


def test_one_of_two_misunderstandings_still_stops(stopped: Chat) -> None:
    stopped.says("my calf is hot and swollen")
    stopped.presses("That was a misunderstanding")
    stopped.sees(STOPPED)
    stopped.presses("That was a misunderstanding")
    stopped.sees("Then we go on as before.")


def test_a_doctors_look_asks_the_health_questions_again(stopped: Chat) -> None:
    stopped.presses("A doctor has looked at it")
    stopped.sees("The health questions once more:", "Is any of this true for you?")
    step = standing(stopped)
    assert step is not None
    assert step.key == "screen"


def test_a_doctors_look_before_there_is_a_plan_asks_them_again_too() -> None:
    chat = answering(Chat(), until="zone")
    chat.says("chest pain")
    chat.presses("A doctor has looked at it")
    step = standing(chat)
    assert step is not None
    assert step.key == "screen"
    assert dict(chat.state.conversation.form.answers)["age"] == "35", "the others stay"  # type: ignore[union-attr]


def test_before_the_first_question() -> None:
    chat = Chat()
    chat.says("chest pain", "hello")
    chat.sees(STOPPED)
    chat.presses("A doctor has looked at it")
    chat.sees("Is any of this true for you?")


def test_a_crisis_is_met_kindly_and_without_numbers_of_training() -> None:
    chat = with_plan()
    chat.says("i want to die")
    chat.sees("I'm sorry it is this hard right now.", "Training can wait.")
    assert list(chat.labels()) == ["Go on with training"]
    assert "Training can wait." in chat.says("done")
    assert "Then we go on as before." in chat.presses("Go on with training")
    assert chat.due is not None


@pytest.mark.parametrize("token", ["seen", "mistaken"])
def test_their_buttons_pressed_later_change_nothing(token: str) -> None:
    chat = with_plan()
    before = chat.state.journal
    chat.presses_token(token)
    assert chat.state.journal == before
    assert chat.labels()
    fresh = Chat()
    fresh.presses_token(token)
    assert fresh.state.journal == ()
    assert fresh.labels()


def test_the_ways_on_stand_below_every_answer_while_it_is_stopped(stopped: Chat) -> None:
    for words in ("help", "privacy", "settings", "undo"):
        stopped.says(words)
        assert {"seen", "mistaken"} <= set(stopped.labels().values()), words


def test_a_crisis_told_later_does_not_end_what_must_be_looked_at(stopped: Chat) -> None:
    stopped.says("i want to die")
    stopped.sees("Training can wait.")
    assert list(stopped.labels()) == ["A doctor has looked at it", "That was a misunderstanding"]
    stopped.presses("A doctor has looked at it")
    stopped.sees("The health questions once more:")


def screened_again(chat: Chat) -> None:
    chat.says("none of these")
    chat.presses("Use it")


def test_training_waits_until_the_health_questions_are_answered_again(stopped: Chat) -> None:
    stopped.presses("A doctor has looked at it")
    for words in ("today", "done", "week", "runs", "why"):
        stopped.says(words)
        stopped.sees("Is any of this true for you?")
        stopped.sees_not("Warm-up")
    assert not any(isinstance(fact, Completed) for fact in stopped.facts)
    assert stopped.due is None
    screened_again(stopped)
    assert stopped.due is not None
    assert "Strength A" in stopped.says("today")


def test_leaving_the_health_questions_does_not_end_the_stop(stopped: Chat) -> None:
    stopped.presses("A doctor has looked at it")
    assert "waits for the health questions" in stopped.says("cancel")
    assert stopped.due is None
    assert stopped.clock.goes_to("2026-11-24T12:00") == []
    for words in ("today", "done", "hello there you", "week"):
        stopped.says(words)
        stopped.sees("the health questions once more")
        stopped.says("cancel")
    stopped.presses("Go on with the questions")
    screened_again(stopped)
    assert "Next: Strength B" in stopped.says("today")


@pytest.mark.parametrize("token", ["done:1.20261123.A", "show:1.20261123.A", "week", "revise:runs", "good"])
def test_no_old_button_gets_around_the_health_questions(stopped: Chat, token: str) -> None:
    stopped.presses("A doctor has looked at it")
    stopped.says("cancel")
    stopped.presses_token(token)
    stopped.sees("Is any of this true for you?")
    assert not any(isinstance(fact, Completed) for fact in stopped.facts)


def test_a_plan_from_the_beginning_answers_the_health_questions_too(stopped: Chat) -> None:
    stopped.presses("A doctor has looked at it")
    stopped.says("start again")
    answering(stopped)
    stopped.presses("Build my plan")
    assert stopped.due is not None
    assert "the health questions" not in stopped.says("week")
