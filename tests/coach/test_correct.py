"""An edited message corrects what it logged: once, whatever it says and whenever it comes."""

from __future__ import annotations

import pytest
from chat import Chat
from corrected import BODYWEIGHT, LIFTER, A, B, counted, loads, on_monday, sessions
from onboarded import answering, with_plan

from core.training.journal import Flagged


def test_done_becomes_skip_and_done_again() -> None:
    chat = on_monday()
    chat.says("done")
    message = chat.last
    chat.edits(message, "skip")
    chat.sees("Corrected, instead of: Strength A of Mon 23 Nov, done.", "Strength A is let go.")
    assert sessions(chat) == {A: "skipped"}
    chat.edits(message, "done")
    chat.sees("Corrected, instead of: Strength A of Mon 23 Nov, let go.", "Logged: Strength A, as planned.")
    assert sessions(chat) == {A: "completed"}
    chat.says("undo")
    assert sessions(chat) == {}


def test_an_edit_days_later_means_the_same_session() -> None:
    chat = on_monday()
    chat.says("done")
    message = chat.last
    chat.clock.goes_to("2026-11-27T12:00")
    chat.edits(message, "skip")
    assert sessions(chat) == {A: "skipped"}


@pytest.mark.parametrize("text", ["done today", "done yesterday", "done last night"])
def test_a_day_is_meant_from_when_the_message_was_written(text: str) -> None:
    chat = on_monday()
    if text != "done today":
        chat.clock.goes_to("2026-11-24T12:00")
    chat.says("done yesterday" if text == "done today" else "done monday")
    if text == "done today":
        chat.sees("No session is planned on Sunday.")
        chat.says("done")
    message = chat.last
    chat.clock.goes_to("2026-11-29T12:00")
    chat.edits(message, text.replace("done", "skip"))
    assert sessions(chat) == {A: "skipped"}
    chat.clock.goes_to("2026-12-01T12:00")
    chat.edits(message, text)
    assert sessions(chat) == {A: "completed"}


def test_another_day_is_another_session() -> None:
    chat = on_monday()
    chat.clock.goes_to("2026-11-27T12:00")
    chat.says("done yesterday")
    assert sessions(chat) == {B: "completed"}
    chat.edits(chat.last, "done monday")
    chat.sees("Corrected, instead of: Strength B of Thu 26 Nov, done.", "Logged: Strength A")
    assert sessions(chat) == {A: "completed"}


@pytest.mark.parametrize("text", ["done", "Done!", "done today", "done monday", "✅"])
def test_an_edit_that_means_the_same_counts_once(text: str) -> None:
    chat = on_monday(**LIFTER)
    chat.says("done")
    message = chat.last
    chat.says("60 x 8, 2 left")
    before = chat.state.journal
    chat.edits(message, text)
    chat.sees("This stays: Strength A of Mon 23 Nov, done.")
    assert chat.state.journal == before
    assert "What is" not in chat.says("40 x 8, 2 left")
    assert len(loads(chat)) == 2, "the question of before goes on"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("xyzzy", "I can't read that edit."),
        ("week", "I can't read that edit."),
        ("undo", "I can't read that edit."),
        ("", "I can't read that edit."),
        ("done " * 900, "I can't read that edit."),
        ("done friday", "No session is planned on Friday."),
        ("done squat 3x5 80kg", "I don't read details"),
        ("skip half", "I can only let a whole session go"),
    ],
)
def test_a_text_that_logs_nothing_leaves_the_log(text: str, said: str) -> None:
    chat = on_monday()
    chat.says("done")
    before = chat.state.journal
    chat.edits(chat.last, text)
    chat.sees(said, "This stays: Strength A of Mon 23 Nov, done.")
    assert chat.state.journal == before
    chat.presses("Undo")
    assert sessions(chat) == {}


def test_a_session_logged_otherwise_is_not_logged_twice() -> None:
    chat = on_monday()
    chat.says("done")
    chat.clock.goes_to("2026-11-26T12:00")
    chat.says("done")
    chat.edits(chat.last, "done monday")
    chat.sees("Strength A of Mon 23 Nov is logged already", "This stays: Strength B of Thu 26 Nov, done.")
    assert sessions(chat) == {A: "completed", B: "completed"}
    chat.edits(chat.last, "skip monday")
    assert sessions(chat) == {A: "completed", B: "completed"}


def test_where_two_may_be_meant_both_are_offered() -> None:
    chat = on_monday()
    chat.clock.goes_to("2026-12-01T12:00")
    chat.says("skip monday")
    chat.edits(chat.last, "skip thursday")
    chat.sees("Which one do you let go?", "This stays: Strength A of Mon 30 Nov, let go.")
    assert len([token for token in chat.labels().values() if token.startswith("skip:")]) == 2


def test_an_edit_of_what_logged_nothing_is_ignored() -> None:
    chat = on_monday()
    chat.says("week")
    before = chat.state
    assert chat.edits(chat.last, "done") == ""
    assert chat.state == before
    chat.says("done")
    message = chat.last
    chat.says("undo")
    assert chat.edits(message, "skip") == "", "what was taken back is not there any more"
    assert sessions(chat) == {}


def test_a_setting_stands_and_says_how_to_change_it() -> None:
    chat = on_monday()
    chat.says("settings hour", "6:30")
    chat.edits(chat.last, "6:45")
    chat.sees(
        "An edit doesn't change that any more: type settings or answers.", "This stays: Reminder, changed."
    )
    assert f"{chat.state.settings.remind_at:%H:%M}" == "06:30"


def test_changed_answers_stand() -> None:
    chat = on_monday()
    chat.says("age", "answers", "age", "36", "use it")
    chat.edits(chat.last, "leave it")
    chat.sees("This stays: Age, changed.")


def test_danger_is_heeded_in_any_edit() -> None:
    chat = on_monday()
    chat.says("done")
    message = chat.last
    chat.says("week")
    chat.edits(chat.last, "week, my chest hurts")
    assert chat.reply.tone == "urgent"
    assert len(counted(chat, Flagged)) == 1
    before = chat.state.journal
    chat.edits(message, "skip")
    chat.sees("This stays: Strength A", "A doctor has looked at it")
    assert chat.state.journal == before, "nothing is logged while training is stopped"
    assert Chat().edits("1", "chest pain")


def test_in_the_middle_of_other_questions_they_come_again_below() -> None:
    chat = on_monday()
    chat.says("done")
    message = chat.last
    chat.says("age", "answers", "age")
    question = chat.reply.parts[-1]
    chat.edits(message, "skip")
    chat.sees("Corrected")
    assert chat.reply.parts[-1] == question
    assert sessions(chat) == {A: "skipped"}


def test_during_the_first_questions_an_edit_is_ignored() -> None:
    chat = answering(Chat(), until="runs")
    before = chat.state
    assert chat.edits("3", "done") == ""
    assert chat.state == before


def test_in_german() -> None:
    chat = with_plan(language="de", **BODYWEIGHT)
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("erledigt")
    chat.edits(chat.last, "heute nicht")
    assert sessions(chat) == {A: "skipped"}
