"""Which sessions may be logged and when, and what is not taken for done."""

from __future__ import annotations

from datetime import date

import pytest
from chat import Chat
from logged import A, on_monday
from onboarded import with_plan

from core.training.journal import Completed


@pytest.fixture
def chat() -> Chat:
    return on_monday()


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
