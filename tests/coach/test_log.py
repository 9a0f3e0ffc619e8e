"""Done, skip, undo: counted once, taken back whole, and what follows from them."""

from __future__ import annotations

from datetime import date

import pytest
from chat import Chat
from logged import A, B, counted, on_monday, statuses
from onboarded import with_plan

from core.training.journal import Completed, Shown, Skipped, Undone, counting


@pytest.fixture
def chat() -> Chat:
    return on_monday()


def test_done_logs_todays_session(chat: Chat) -> None:
    assert "Logged: Strength A, as planned. 1 of 2 this week. Next: Strength B on Thu 26 Nov." in chat.says(
        "done"
    )
    assert statuses(chat) == {A: "done", B: "open"}
    entry = chat.state.journal[-1]
    assert entry.fact == Completed(chat.state.journal[-1].fact.session, date(2026, 11, 23))  # type: ignore[union-attr]
    assert entry.source is not None, "an edit of the message finds its entry"


def test_five_presses_are_one_log(chat: Chat) -> None:
    for _ in range(5):
        chat.presses_token(f"done:{A}")
    assert counted(chat, Completed) == [A]
    chat.sees("logged already; it counts once")


def test_done_and_its_button_are_one_log(chat: Chat) -> None:
    chat.says("done", "cancel", "done")
    chat.presses_token(f"done:{A}")
    assert counted(chat, Completed) == [A]


def test_done_before_the_card_counts_with_the_numbers_it_would_have_had() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T05:00")
    chat.says("done")
    assert (counted(chat, Shown), counted(chat, Completed)) == ([A], [A])


def test_the_card_is_noted_once_while_its_numbers_stay(chat: Chat) -> None:
    chat.says("today", "today")
    chat.presses_token(f"show:{A}")
    assert counted(chat, Shown) == [A]


def test_the_card_of_a_done_session_offers_no_done(chat: Chat) -> None:
    chat.says("done", "cancel")
    chat.presses_token(f"show:{A}")
    chat.sees("Logged as done.")
    assert list(chat.labels()) == ["Why?"]


def test_undo_takes_the_last_thing_back(chat: Chat) -> None:
    chat.says("done", "40 x 8, 3 left", "cancel")
    assert "Taken back: Leg press at 40 kg." in chat.says("undo")
    assert "Taken back: Strength A of Mon 23 Nov, done." in chat.says("undo")
    assert statuses(chat) == {A: "open", B: "open"}


def test_undoing_a_session_takes_back_what_was_found_in_it(chat: Chat) -> None:
    chat.says("done")
    undo = chat.token_of("Undo")
    chat.says("40 x 8, 3 left", "50 x 12, 2 left")
    chat.presses_token(undo)
    assert [
        entry.fact for entry in counting(chat.state.journal) if type(entry.fact).__name__ == "Found"
    ] == []
    assert chat.state.conversation.form is None, "or its answers would be noted again"


def test_a_second_press_on_undo_does_nothing(chat: Chat) -> None:
    chat.says("done")
    undo = chat.token_of("Undo")
    chat.presses_token(undo)
    before = chat.state.journal
    assert "That is taken back already." in chat.presses_token(undo)
    assert chat.state.journal == before


def test_there_is_nothing_to_take_back(chat: Chat) -> None:
    chat.says("undo")
    assert "There is nothing to take back." in chat.says("undo")


def test_done_after_undo_counts_again(chat: Chat) -> None:
    chat.says("done", "undo", "done")
    assert statuses(chat)[A] == "done"
    assert counted(chat, Completed) == [A]
    assert sum(isinstance(fact, Undone) for fact in chat.facts) == 1


def test_skip_lets_go_and_says_what_is_next(chat: Chat) -> None:
    text = chat.says("not today")
    assert (
        "Strength A is let go. That's fine; nothing is added for it. Next: Strength B on Thu 26 Nov." in text
    )
    assert statuses(chat)[A] == "skipped"
    assert "is let go already" in chat.presses_token(f"skip:{A}")
    assert counted(chat, Skipped) == [A]


def test_who_trained_after_all_says_done(chat: Chat) -> None:
    chat.says("skip")
    assert "Logged: Strength A" in chat.says("done")
    assert statuses(chat)[A] == "done"


def test_taking_back_done_leaves_the_skip(chat: Chat) -> None:
    chat.says("skip", "done", "undo")
    assert statuses(chat)[A] == "skipped"


def test_a_done_session_is_not_let_go(chat: Chat) -> None:
    chat.says("done", "cancel")
    assert "logged as done. Undo that first." in chat.says("skip today")
    assert "logged as done. Undo that first." in chat.says("skip")
    assert statuses(chat)[A] == "done"


def test_a_day_names_its_session(chat: Chat) -> None:
    chat.clock.goes_to("2026-11-27T09:00")
    assert "Logged: Strength B, as planned. 1 of 2 this week." in chat.says("done yesterday")
    chat.says("cancel")
    assert "Logged: Strength A, as planned. 2 of 2 this week." in chat.says("done on monday")
    assert "No session is planned on Tuesday. Nothing was changed." in chat.says("done tuesday")


def test_a_session_of_last_week_is_counted_in_its_week(chat: Chat) -> None:
    chat.clock.goes_to("2026-12-01T09:00")
    text = chat.presses_token(f"done:{B}")
    assert "Logged: Strength B of Thu 26 Nov, as planned. 1 of 2 that week." in text


def test_without_a_session_today_the_open_ones_are_offered(chat: Chat) -> None:
    chat.clock.goes_to("2026-11-28T09:00")
    chat.says("week")
    assert "No session is planned today. Which one did you do?" in chat.says("done")
    assert list(chat.labels()) == ["Strength A, Mon 23 Nov", "Strength B, Thu 26 Nov", "Show week"]
    assert "Logged: Strength B" in chat.presses("Strength B, Thu 26 Nov")
    chat.says("cancel")
    assert "Which one do you let go?" in chat.says("skip")
    assert "Strength A is let go" in chat.says("strength a, mon 23 nov")
    assert "No session is open." in chat.says("skip")
    assert "No session is open." in chat.says("done")
