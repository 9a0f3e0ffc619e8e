"""What is due, and when. The runner of the article: Mon A and Thu B at seven in Berlin."""

from __future__ import annotations

from datetime import UTC, datetime

from chat import Chat
from onboarded import with_plan

from core.coach import remind
from core.training.journal import Reminded

MONDAY = datetime(2026, 11, 23, 6, tzinfo=UTC)
THURSDAY = datetime(2026, 11, 26, 6, tzinfo=UTC)
NEXT_MONDAY = datetime(2026, 11, 30, 6, tzinfo=UTC)


def reminded(chat: Chat) -> list[str]:
    return [str(fact.session) for fact in chat.facts if isinstance(fact, Reminded)]


def test_the_card_comes_at_its_hour_and_not_before() -> None:
    chat = with_plan()
    assert chat.due == MONDAY
    assert chat.clock.goes_to("2026-11-23T06:59") == []
    (card,) = chat.clock.goes_to("2026-11-23T07:00")
    assert card.startswith("Strength A\nMonday")
    assert chat.due == THURSDAY
    assert chat.clock.goes_to("2026-11-25T23:00") == []
    assert reminded(chat) == ["1.20261123.A"]


def test_two_weeks_bring_one_message_a_session() -> None:
    chat = with_plan()
    cards = chat.clock.goes_to("2026-12-06T23:59")
    assert [card.splitlines()[0] for card in cards] == ["Strength A", "Strength B"] * 2


def test_nothing_comes_after_done() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T05:00")
    chat.says("done", "cancel")
    assert chat.due == THURSDAY


def test_nothing_comes_after_skip() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T05:00")
    chat.says("not today")
    assert chat.due == THURSDAY


def test_it_comes_after_all_when_done_was_taken_back_in_time() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T05:00")
    chat.says("done", "cancel", "undo")
    assert chat.due == MONDAY


def test_it_does_not_come_again_when_done_is_taken_back_later() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("done", "cancel", "undo")
    assert chat.due == THURSDAY


def test_late_but_useful() -> None:
    chat = with_plan()
    chat.clock.now = datetime(2026, 11, 23, 12, tzinfo=UTC)
    reply = chat.is_reminded()
    assert reply is not None
    chat.sees("Strength A")


def test_too_late_is_dropped() -> None:
    chat = with_plan()
    chat.clock.now = datetime(2026, 11, 23, 20, 30, tzinfo=UTC)  # 21:30 in Berlin, the quiet hours begin
    assert chat.is_reminded() is None
    assert chat.due == THURSDAY


def test_weeks_of_downtime_bring_no_flood() -> None:
    chat = with_plan()
    chat.clock.now = datetime(2026, 12, 20, 12, tzinfo=UTC)
    assert chat.is_reminded() is None
    assert chat.due == datetime(2026, 12, 21, 6, tzinfo=UTC)


def test_what_is_not_due_yet_says_nothing() -> None:
    chat = with_plan()
    turn = remind(chat.state, chat.clock.now)
    assert (turn.reply, turn.due, turn.unasked) == (None, MONDAY, None)


def test_somebody_without_a_plan_is_never_due() -> None:
    chat = Chat()
    chat.says("hi", "start", "none")
    assert chat.due is None
    assert remind(chat.state, chat.clock.now).reply is None


def test_the_hour_moves_the_next_one() -> None:
    chat = with_plan()
    chat.says("settings hour", "18:30")
    assert chat.due == datetime(2026, 11, 23, 17, 30, tzinfo=UTC)


def test_the_zone_moves_the_next_one() -> None:
    chat = with_plan()
    chat.says("settings place", "Tokyo")
    assert chat.due == datetime(2026, 11, 22, 22, tzinfo=UTC)


def test_an_hour_in_the_quiet_hours_moves_their_edge() -> None:
    chat = with_plan(hour="22:00")
    chat.clock.now = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)  # 22:30 in Berlin
    assert chat.is_reminded() is not None


def test_a_plan_made_after_the_hour_waits_for_the_next_session() -> None:
    chat = with_plan("2026-11-23T09:00+01:00")
    chat.sees("Week of Mon 23 Nov")
    assert chat.due == THURSDAY
    assert "Strength A" in chat.says("today")


def test_a_plan_made_in_the_evening_of_a_session_day_begins_next_week() -> None:
    chat = with_plan("2026-11-23T20:00+01:00")
    chat.sees("Week of Mon 30 Nov")
    assert chat.due == NEXT_MONDAY


def test_seven_stays_seven_when_the_clocks_change() -> None:
    chat = with_plan("2027-03-21T18:00+01:00")
    chat.clock.goes_to("2027-03-25T12:00")
    assert chat.due == datetime(2027, 3, 29, 5, tzinfo=UTC)


def test_an_hour_that_is_left_out_is_taken_at_the_next_minute() -> None:
    week = {"runs": "tue easy, thu easy, sat long 100", "days_unavailable": "fri", "sessions_per_week": "1"}
    chat = with_plan("2027-03-24T18:00+01:00", hour="02:30", **week)
    assert chat.due == datetime(2027, 3, 28, 1, tzinfo=UTC), "Sunday 28 March, 03:00 summer time"


def test_a_small_question_left_open_gives_way_to_the_card() -> None:
    chat = with_plan()
    chat.says("settings hour")
    chat.clock.goes_to("2026-11-23T07:00")
    assert "Logged: Strength A" in chat.says("done")


def test_a_card_in_the_middle_of_changed_answers_can_be_answered() -> None:
    chat = with_plan()
    chat.presses("Change days")
    chat.clock.goes_to("2026-11-23T07:00")
    assert "Logged: Strength A" in chat.says("done")


def test_nothing_comes_while_the_health_questions_stand_again() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T06:00")
    chat.says("chest pain")
    chat.clock.goes_to("2026-11-23T10:00")
    chat.presses("A doctor has looked at it")
    assert chat.due is None
    chat.says("one or more")
    assert chat.due is None
    chat.says("back", "none")
    assert chat.due is None, "not taken over yet"
    chat.presses("Use it")
    assert chat.due == datetime(2026, 11, 23, 6, tzinfo=UTC), "late, and still useful"


def test_the_last_minute_of_the_day_is_an_hour_too() -> None:
    chat = with_plan(hour="23:59")
    (card,) = chat.clock.goes_to("2026-11-24T12:00")
    assert "Strength A" in card
