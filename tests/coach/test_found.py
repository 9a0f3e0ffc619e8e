"""The last set of a search becomes the next load (science.md 5.2, 7.1, 7.2)."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from chat import Chat
from onboarded import with_plan

from core.coach.last_set import read_set
from core.dialogue.form import Asking, Fault
from core.training.journal import Found, counting

ASKING = Asking({}, "en", datetime(2026, 11, 23, tzinfo=UTC))
MOST = Decimal(500)
LIFTER = {"lifting": "loaded", "lifting_sessions": "24"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("30 x 8, 3 left", "30x8+3"),
        ("30x8+3", "30x8+3"),
        ("30kg × 8 with 3 left", "30x8+3"),
        ("27,5 8 2", "27.5x8+2"),
        ("27.50 x 8 x 2", "27.5x8+2"),
        ("100 x 5, 0 left", "100x5+0"),
        ("٣٠ x ٨, ٣ left", "30x8+3"),
        ("80 x 5 @8", "80x5+2"),
        ("80x5 rpe 9", "80x5+1"),
        ("80x5 RPE 7.5", "80x5+2"),
        ("80x5 @10", "80x5+0"),
        ("unknown", "unknown"),
    ],
)
def test_a_last_set(text: str, kept: str) -> None:
    assert read_set(text, ASKING, MOST) == kept
    assert read_set(kept, ASKING, MOST) == kept


@pytest.mark.parametrize(
    "text",
    ["", "30", "30 x 8", "30 x 8 x 3 x 1", "heavy", "0 x 8, 3 left", "501 x 8, 3 left", "30 x 0, 3 left",
     "30 x 31, 3 left", "30 x 8, 21 left", "30 x 8.5, 3 left", "30 x 8, 2.5 left", "9" * 1000 + " x 8, 3",
     "30 x 8 @15", "1e999 x 8, 3", "9999x99+99", "0x0+0"],
)  # fmt: skip
def test_what_is_no_set(text: str) -> None:
    assert isinstance(read_set(text, ASKING, MOST), Fault)


def monday(**typed: str) -> Chat:
    chat = with_plan(**typed)
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("done")
    return chat


def found(chat: Chat) -> dict[str, str]:
    facts = [entry.fact for entry in counting(chat.state.journal) if isinstance(entry.fact, Found)]
    return {fact.exercise: f"{fact.load}{fact.unit}x{fact.reps}+{fact.rir}" for fact in facts}


def next_card(chat: Chat) -> str:
    (_, card) = chat.clock.goes_to("2026-11-30T07:00")
    return card


def test_each_answer_is_in_the_journal_at_once() -> None:
    chat = monday()
    assert "Leg press: 40 kg × 8, 3 left. Noted." in chat.says("40 x 8, 3 left")
    assert found(chat) == {"sq_leg_press": "40kgx8+3"} or len(found(chat)) == 1
    chat.says("50 x 12, 2 left")
    assert len(found(chat)) == 2
    chat.sees("Standing calf machine: 50 kg × 12, 2 left. Noted.")


def test_a_load_that_was_found_is_what_the_next_card_says() -> None:
    chat = monday(**LIFTER)
    chat.sees("Barbell back squat: your last set?")
    chat.says("60 x 8, 2 left", "skip", "skip")
    # e1RM 60 × (1 + 10/30) = 80; eight to ten with three left: 80 / (1 + 11/30) = 58.5, down to 57.5.
    assert "Barbell back squat 3 × 8 (8-10) at 57.5 kg (first 5 × 27.5 kg), leave 3" in next_card(chat)


def test_the_next_load_rises_by_a_tenth_at_most() -> None:
    chat = monday(**LIFTER)
    chat.says("60 x 3, 9 left", "skip", "skip")
    # e1RM 60 × (1 + 12/30) = 84, which allows 61.5.
    assert "Barbell back squat 3 × 8 (8-10) at 60 kg" in next_card(chat)


def test_a_set_too_far_from_failure_goes_on_above_its_load() -> None:
    chat = monday(**LIFTER)
    chat.says("40 x 10, 8 left", "skip", "skip")
    card = next_card(chat)
    assert "Barbell back squat: find your weight" in card
    assert "from 45 kg, each at least 2.5 kg more" in card


def test_what_was_skipped_is_searched_again() -> None:
    chat = monday(**LIFTER)
    assert "Skipped. Next time we search for that one again." in chat.says("skip", "skip", "skip")
    assert found(chat) == {}
    assert "Barbell back squat: find your weight" in next_card(chat)


def test_undoing_the_load_searches_again() -> None:
    chat = monday(**LIFTER)
    chat.says("60 x 8, 2 left", "skip", "skip", "undo")
    assert found(chat) == {}
    assert "Barbell back squat: find your weight" in next_card(chat)


def test_back_corrects_an_answer_and_the_later_one_counts() -> None:
    chat = monday(**LIFTER)
    chat.says("60 x 8, 2 left", "back", "50 x 8, 2 left", "skip", "skip")
    facts = [entry.fact for entry in counting(chat.state.journal) if isinstance(entry.fact, Found)]
    assert [fact.load for fact in facts] == [Decimal(60), Decimal(50)]
    assert "Barbell back squat 3 × 8 (8-10) at 47.5 kg" in next_card(chat)


def test_two_numbers_ask_for_the_third() -> None:
    chat = monday()
    assert "And how many clean repetitions were left?" in chat.says("40 x 8")
    assert found(chat) == {}


def test_pounds() -> None:
    chat = monday(units="lb", **LIFTER)
    chat.says("135 x 8, 2 left", "skip", "skip")
    assert list(found(chat).values()) == ["135lbx8+2"]
    # e1RM 180; 180 / (1 + 11/30) = 131.7, down to the next 5.
    assert "Barbell back squat 3 × 8 (8-10) at 130 lb" in next_card(chat)


def test_the_question_gives_way_to_what_else_is_said() -> None:
    chat = monday()
    assert "Sat is the day before" in chat.says("why saturday")
    assert chat.state.conversation.form is None


def test_undo_in_the_question_takes_the_session_back() -> None:
    chat = monday()
    assert "Taken back: Strength A of Mon 23 Nov, done." in chat.says("take it back")
    assert chat.state.conversation.form is None


def test_a_session_without_a_search_asks_nothing() -> None:
    chat = with_plan(place="bands", equipment="none")
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("done")
    assert chat.state.conversation.form is None
    chat.sees("Logged: Strength A")


def test_a_greeting_in_the_question_is_answered_with_today() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("done", "hello")
    chat.sees("Today's Strength A is done.")
    chat.sees_not("I plan strength training")


@pytest.mark.parametrize("asked", ["why 57.5", "why 57.5 kg", "why squat", "why 57,5?"])
def test_a_load_says_why_it_is_what_it_is(asked: str) -> None:
    chat = monday(**LIFTER)
    chat.says("60 x 8, 2 left", "skip", "skip")
    next_card(chat)
    told = chat.says(asked)
    assert told.startswith("Barbell back squat on Mon 30 Nov:")
    assert "60 kg" in told, "what was lifted"
    assert "57.5 kg" in told
    assert "Leg-curl" not in told
    assert "Why Strength A?" in told
