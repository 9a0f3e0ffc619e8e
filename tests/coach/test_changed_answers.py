"""Answers a plan was built from are changed: what is new is shown, the block goes on, undo brings it back."""

from __future__ import annotations

from itertools import permutations

import pytest
from chat import Chat
from onboarded import answering, standing, with_plan

from core.coach.schedule import began
from core.training.journal import Began, Revised, counting


def key(chat: Chat) -> str | None:
    step = standing(chat)
    return step.key if step else None


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("runs", "runs"),
        ("race", "race"),
        ("pain", "pain"),
        ("my achilles hurts", "pain"),
        ("change days", "days_unavailable"),
        ("answers age", "age"),
        ("answers", None),
    ],
)
def test_a_word_opens_its_question(words: str, step: str | None) -> None:
    chat = with_plan()
    chat.says(words)
    assert chat.state.conversation.form is not None
    if step:
        assert key(chat) == step


def test_a_changed_answer_changes_the_plan_and_keeps_the_block() -> None:
    chat = with_plan()
    chat.says("answers age", "52")
    chat.sees("This is new. Is it right?", "52")
    chat.sees_not("Running week")
    chat.presses("Use it")
    assert chat.state.profile is not None
    assert chat.state.profile.age == 52
    assert sum(isinstance(fact, Began) for fact in chat.facts) == 1
    assert began(chat.state) == chat.state.journal[0]
    chat.presses("Undo")
    assert chat.state.profile is not None
    assert chat.state.profile.age == 35


def test_nothing_changed_is_nothing_noted() -> None:
    chat = with_plan()
    before = chat.state.journal
    chat.says("answers age", "35")
    chat.presses("Use it")
    chat.sees("Nothing was changed.")
    assert chat.state.journal == before
    assert chat.state.conversation.form is None


def test_leaving_it_as_it_was() -> None:
    chat = with_plan()
    profile = chat.state.profile
    chat.says("answers age", "52")
    chat.presses("Leave it as it was")
    assert (chat.state.profile, chat.state.conversation.form) == (profile, None)
    chat.says("answers")
    chat.presses_token("change")
    chat.presses("Leave all as it is")
    assert chat.state.conversation.form is None


def test_leaving_the_choice_keeps_what_was_changed_before_it() -> None:
    chat = with_plan()
    chat.says("answers age", "52")
    chat.presses("Change an answer", "Leave all as it is")
    chat.sees("This is new. Is it right?", "52")


def test_changes_can_be_taken_back_in_any_order() -> None:
    changes = [
        ("race", "yes", "14 Feb 2027", "half", "main"),
        ("race", "no"),
        ("race", "yes", "6 Dec", "5k", "for fun"),
        ("answers age", "52"),
    ]
    for order in permutations(range(len(changes))):
        chat = with_plan()
        undo = []
        for lines in changes:
            chat.says(*lines)
            chat.presses("Use it")
            undo.append(chat.token_of("Undo"))
        for place in order:
            chat.presses_token(undo[place])
            assert chat.labels()
            assert chat.says("week")
        left = [entry.fact for entry in counting(chat.state.journal) if isinstance(entry.fact, Revised)]
        assert left == []
        assert chat.state.profile is not None
        assert (chat.state.profile.age, chat.state.profile.races) == (35, ())


def test_a_loading_pain_that_is_red_tells_to_see_a_doctor() -> None:
    chat = with_plan()
    chat.says("pain", "yes", "low back", "7")
    while key(chat):
        chat.says("no")
    chat.presses("Use it")
    chat.sees("see a doctor")


def test_a_plan_can_be_started_again_while_one_stands() -> None:
    chat = with_plan()
    chat.says("start again")
    assert key(chat) == "screen"
    chat.says("cancel")
    assert chat.state.profile is not None
    assert chat.state.conversation.form is None


def test_settings_can_be_taken_back_in_any_order() -> None:
    for order in permutations(range(3)):
        chat = with_plan()
        undo = []
        for hour in ("6:30", "18:00", "12:00"):
            chat.says("settings hour", hour)
            undo.append(chat.token_of("Undo"))
        seen = []
        for place in order:
            chat.presses_token(undo[place])
            seen.append(f"{chat.state.settings.remind_at:%H:%M}")
        assert seen[-1] == "07:00"
        assert dict(chat.state.conversation.answers)["hour"] == "0700"
        if order[0] < 2:
            assert seen[0] == "12:00", "the last change still counts"


def test_a_setting_and_an_answer_are_one_value() -> None:
    chat = with_plan()
    chat.says("settings hour", "6:30")
    first = chat.token_of("Undo")
    chat.says("answers reminder", "18:00")
    while key(chat):
        chat.says("skip")
    chat.presses("Use it")
    second = chat.token_of("Undo")
    assert f"{chat.state.settings.remind_at:%H:%M}" == "18:00"
    chat.presses_token(first)
    assert f"{chat.state.settings.remind_at:%H:%M}" == "18:00"
    chat.presses_token(second)
    assert f"{chat.state.settings.remind_at:%H:%M}" == "07:00"


def test_a_change_before_a_new_plan_is_settled() -> None:
    chat = with_plan()
    chat.says("settings hour", "6:30")
    undo = chat.token_of("Undo")
    chat.says("start again")
    answering(chat, hour="18:00")
    chat.presses_token("build")
    assert "That is taken back already." in chat.presses_token(undo)
    assert f"{chat.state.settings.remind_at:%H:%M}" == "18:00"


def test_a_plan_begun_anew_in_a_week_that_was_left_as_it_was() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T07:30")
    chat.says("skip", "runs", "wed quality, sat long 90")
    chat.presses("Use it")
    chat.says("start again")
    answering(chat, runs="mon easy, wed quality, sun long 120")
    chat.presses_token("build")
    chat.sees("Week of Mon 23 Nov")
    assert "Strength A" in chat.says("today")


def test_a_race_that_is_over_is_not_asked_for_again() -> None:
    chat = with_plan(race="yes", race_date="13 Dec 2026")
    chat.clock.goes_to("2026-12-21T12:00")
    chat.says("runs", "tue easy, sat long 90")
    chat.sees("This is new. Is it right?")
    chat.presses("Use it")
    chat.sees("Changed: Running week", "Sat  long, 90 min")
    chat.says("race", "yes", "13 Dec 2026")
    chat.sees("is over. Which date is ahead?")
