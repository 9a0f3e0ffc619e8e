"""Done, skip, undo: counted once, taken back whole, and what follows from them."""

from __future__ import annotations

from datetime import date

import pytest
from chat import Chat
from onboarded import with_plan

from core.coach.schedule import planned
from core.training.journal import Completed, Shown, Skipped, Undone, counting

A = "1.20261123.A"
B = "1.20261126.B"


@pytest.fixture
def chat() -> Chat:
    made = with_plan()
    made.clock.goes_to("2026-11-23T07:00")
    return made


def counted(chat: Chat, kind: type) -> list[str]:
    facts = [entry.fact for entry in counting(chat.state.journal)]
    return [str(fact.session) for fact in facts if isinstance(fact, kind)]  # type: ignore[attr-defined]


def statuses(chat: Chat) -> dict[str, str]:
    week = planned(chat.state, date(2026, 11, 23), date(2026, 11, 29))
    return {str(one.id): one.status for one in week}


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


def test_this_weeks_next_session_may_be_done_early(chat: Chat) -> None:
    chat.says("done", "cancel")
    chat.clock.goes_to("2026-11-24T09:00")
    chat.says("done")
    assert "Logged: Strength B" in chat.presses("Strength B, Thu 26 Nov")
    assert chat.state.journal[-1].fact == Completed(chat.state.journal[-1].fact.session, date(2026, 11, 24))  # type: ignore[union-attr]


def test_next_weeks_session_is_not_done_yet(chat: Chat) -> None:
    before = chat.state.journal
    assert "That is not this week" in chat.presses_token("done:1.20261130.A")
    assert chat.state.journal == before


@pytest.mark.parametrize(
    "words", ["done half", "done squat 3x5 80kg rpe 8", "done on the moon", "skip the jumps"]
)
def test_what_is_not_understood_is_not_logged(chat: Chat, words: str) -> None:
    before = chat.state.journal
    chat.says(words)
    chat.sees("nothing was")
    assert chat.state.journal == before
    assert f"{words.split()[0]}:{A}" in chat.labels().values(), "the whole session is one press away"


def test_not_understood_on_a_day_without_a_session(chat: Chat) -> None:
    chat.clock.goes_to("2026-11-24T09:00")
    chat.says("done half")
    assert list(chat.labels()) == ["Show week"]


@pytest.mark.parametrize("token", ["done", "skip", "show"])
@pytest.mark.parametrize(
    "name",
    ["1.20261124.A", "1.20261123.B", "2.20261123.A", "1.20269999.A", "1.99991231.A", "1.00010101.A", "x", "",
     "1.20261123", "1.20261123.Z", "١.20261123.A", "1.20361115.A", "1.20261116.A"],
)  # fmt: skip
def test_a_session_that_is_not_in_the_plan(chat: Chat, token: str, name: str) -> None:
    before = chat.state.journal
    assert "isn't in your plan any more" in chat.presses_token(f"{token}:{name}")
    assert chat.state.journal == before
    assert list(chat.labels()) == ["Show week"]


def test_done_before_midnight_is_todays(chat: Chat) -> None:
    chat.clock.goes_to("2026-11-23T23:30")
    assert "Logged: Strength A" in chat.says("done")


def test_a_session_of_this_week_is_let_go_ahead_of_its_day(chat: Chat) -> None:
    chat.says("skip thursday")
    assert str(chat.state.journal[-1].fact.session) == "1.20261126.B"  # type: ignore[union-attr]
    chat.clock.goes_to("2026-11-24T10:00")
    assert "let go already" in chat.says("skip thursday") or "No session" in chat.text


def test_a_day_with_an_open_session_last_week_and_this_week_is_asked_about(chat: Chat) -> None:
    chat.clock.goes_to("2026-12-01T10:00")
    chat.says("skip thursday")
    chat.sees("Which one do you let go?")
    before = len(chat.facts)
    chat.presses("Strength B, Thu 3 Dec")
    assert len(chat.facts) == before + 1
    assert str(chat.facts[-1].session) == "1.20261203.B"  # type: ignore[union-attr]


def test_yesterday_is_never_ahead() -> None:
    chat = with_plan(runs="wed quality, sat long 90")
    chat.clock.goes_to("2026-11-30T10:00")
    chat.says("skip sunday")
    chat.sees("Which one do you let go?")
    chat.says("skip yesterday")
    assert str(chat.facts[-1].session) == "1.20261129.B"  # type: ignore[union-attr]
    before = chat.facts
    chat.says("skip yesterday")
    chat.sees("is let go already")
    assert chat.facts == before


@pytest.mark.parametrize(
    "line", ["done done", "done 👍", "done ✅", "done, hard", "done finished", "done it was hard"]
)
def test_done_said_twice_is_done(line: str) -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T12:00")
    chat.says(line)
    chat.sees("Logged: Strength A")


@pytest.mark.parametrize("line", ["done 42 x 8", "done hard squats", "skip done"])
def test_details_are_no_done(line: str) -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T12:00")
    chat.says(line)
    chat.sees("nothing was" if "skip" not in line else "changed")
    chat.sees_not("Logged:")
