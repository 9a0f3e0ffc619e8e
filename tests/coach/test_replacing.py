"""A press inside questions replaces the question that was answered; what is typed never does."""

from __future__ import annotations

from chat import Chat
from onboarded import answering, with_plan

from core.chat.incoming import Picked, Said
from core.chat.reply import Ask, Blank, Choice
from core.text import say


def replaces(chat: Chat) -> bool:
    return chat.reply.replaces


def test_answers_ticks_and_ways_on_replace_the_question() -> None:
    chat = answering(Chat(), until="days_unavailable")
    for token in ("t:days_unavailable:mon", "ok:days_unavailable", "a:doubles:needed",
                  "skip:sessions_per_week", "back:session_minutes", "a:sessions_per_week:2",
                  "a:session_minutes:45"):  # fmt: skip
        chat.presses_token(token)
        assert replaces(chat), token


def test_a_button_of_an_older_question_is_replaced_by_the_one_that_stands() -> None:
    chat = answering(Chat(), until="place")
    chat.presses_token("a:age:35")
    assert replaces(chat)
    assert chat.reply.tone == "error"


def test_the_summary_replaces_and_is_replaced_but_the_week_comes_by_itself() -> None:
    chat = answering(Chat())
    chat.presses("Change an answer")
    assert replaces(chat)
    chat.presses("Age")
    assert replaces(chat)
    chat.presses_token("skip:age")
    assert replaces(chat)
    chat.presses("Build my plan")
    assert not replaces(chat)


def test_a_week_that_is_not_complete_comes_by_itself() -> None:
    chat = answering(Chat(), until="zone")
    chat.presses_token("build")
    assert not replaces(chat)


def test_what_is_typed_replaces_nothing() -> None:
    chat = answering(Chat(), until="days_unavailable")
    chat.presses_token("t:days_unavailable:mon")
    for line in ("xyzzy", "why", "monday", "back", "If needed", "2", "45 min"):
        chat.says(line)
        assert not replaces(chat), line


def test_a_label_that_is_typed_replaces_nothing() -> None:
    chat = answering(Chat(), until="doubles")
    chat.says("Hard days hard")
    assert not replaces(chat)
    chat.says("Back")
    assert not replaces(chat)


def test_a_setting_replaces_its_question() -> None:
    chat = with_plan()
    chat.presses_token("set:hour")
    assert not replaces(chat)
    chat.presses_token("a:hour:1200")
    chat.sees("Reminder: 12:00.")
    assert replaces(chat)
    chat.presses_token("a:hour:0700")
    assert not replaces(chat)
    chat.presses_token("set:hour")
    chat.says("6:30")
    assert not replaces(chat)


def test_the_questions_for_loads_stand_below_what_was_logged() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T07:00")
    chat.presses_token("done:1.20261123.A")
    chat.presses("Skip")
    assert not replaces(chat)


def test_several_picked_at_once_replace_too() -> None:
    chat = answering(Chat(), until="days_unavailable")
    chat.sends(Picked(("t:days_unavailable:mon", "t:days_unavailable:tue")))
    assert replaces(chat)


def test_ticks_at_once_are_what_is_ticked_then() -> None:
    chat = answering(Chat(), until="days_unavailable")
    offered = tuple(token for token in chat.labels().values() if token.startswith("t:"))
    monday, tuesday = offered[:2]
    chat.sends(Picked((monday,), offered))
    assert replaces(chat)
    chat.sends(Picked((monday, tuesday), offered))
    assert _ticked(chat) == {monday, tuesday}, "the second knew nothing of the first"
    chat.sends(Picked((monday, tuesday), offered))
    assert replaces(chat), "the same again is the same question"
    assert _ticked(chat) == {monday, tuesday}
    chat.sends(Picked((tuesday,), offered[:2]))
    assert _ticked(chat) == {tuesday}
    chat.sends(Picked((), offered))
    assert _ticked(chat) == set()


def test_a_menu_of_another_question_ticks_nothing() -> None:
    chat = answering(Chat(), until="days_unavailable")
    before = chat.state.conversation.form
    chat.sends(Picked(("t:equipment:rope",), ("t:equipment:rope", "t:equipment:band")))
    chat.sees("That button belongs to another question.")
    assert chat.state.conversation.form == before
    chat = with_plan()
    chat.sends(Picked((), ("t:equipment:rope",)))
    chat.sees("That button is over. Nothing was changed.")


def test_a_menu_while_training_is_stopped() -> None:
    chat = answering(Chat(), until="days_unavailable")
    offered = tuple(token for token in chat.labels().values() if token.startswith("t:"))
    chat.says("chest pain")
    before = chat.state.conversation.form
    for ticked in ((), offered[:1]):
        chat.sends(Picked(ticked, offered))
        chat.sees("I've stopped your training")
        assert chat.state.conversation.form == before


def _ticked(chat: Chat) -> set[str]:
    choices = [control for control in chat.reply.controls if isinstance(control, Choice)]
    return {option.token for choice in choices for option in choice.options if option.chosen}


def test_where_somebody_is_may_be_a_place_on_the_map() -> None:
    chat = answering(Chat(), until="zone")
    where = Ask(number=True, place=True, blanks=(Blank("zone", say("Time zone")),), token="onboarding:zone")
    assert where in chat.reply.controls
    chat.sends(Said("Springfield"))
    assert where in chat.reply.controls
    chat.says("Berlin", "7", "kg")
    assert not any(isinstance(control, Ask) and control.place for control in chat.reply.controls)
