"""Today, the week, the reasons: what is told of a plan on any day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from chat import Chat
from onboarded import with_plan


@pytest.fixture
def chat() -> Chat:
    return with_plan()


def test_the_week_of_the_article(chat: Chat) -> None:
    chat.says("week")
    lines = [line.split() for line in chat.text.splitlines()]
    assert ["Mon", "Strength", "A,"] in [line[:3] for line in lines]
    assert ["Thu", "Strength", "B,"] in [line[:3] for line in lines]
    assert ["Sat", "rest"] in lines
    chat.sees("Sat is the day before Sun's long run: no heavy legs.")


def test_what_looks_good_says_what_to_expect(chat: Chat) -> None:
    chat.presses("Looks good")
    chat.sees("8-12 weeks", "It isn't a promise", "First: Strength A on Mon 23 Nov.")


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        ("2026-11-22T19:00", "Next: Strength A on Mon 23 Nov."),
        ("2026-11-23T10:00", "Strength A\nMonday, about"),
        ("2026-11-24T10:00", "Today: easy run, no strength. Next: Strength B on Thu 26 Nov."),
        ("2026-11-28T10:00", "Today: rest. Next: Strength A on Mon 30 Nov."),
    ],
)
def test_today(chat: Chat, moment: str, text: str) -> None:
    chat.clock.goes_to(moment)
    assert text in chat.says("today")


def test_today_after_done_and_after_skip(chat: Chat) -> None:
    chat.clock.goes_to("2026-11-23T10:00")
    chat.says("done", "cancel")
    assert "Today's Strength A is done. Next: Strength B on Thu 26 Nov." in chat.says("today")
    chat.clock.goes_to("2026-11-26T10:00")
    chat.says("skip")
    assert "You let today's Strength B go. Next: Strength A on Mon 30 Nov." in chat.says("today")


def test_the_week_says_what_became_of_its_sessions(chat: Chat) -> None:
    chat.clock.goes_to("2026-11-23T10:00")
    chat.says("done", "cancel")
    chat.clock.goes_to("2026-11-26T10:00")
    chat.says("skip", "week")
    chat.sees("(done)", "(skipped)")
    chat.clock.goes_to("2026-12-01T10:00")
    chat.says("week")
    chat.sees("(missed)", "See Strength B")


@pytest.mark.parametrize("words", ["why saturday", "why is sat a rest day?", "why no strength on Saturdays"])
def test_why_a_day(chat: Chat, words: str) -> None:
    chat.says(words)
    chat.sees("Sat is the day before Sun's long run: no heavy legs. (trial: Palmer & Sleivert 2001")


def test_why_a_day_with_a_session(chat: Chat) -> None:
    chat.says("why thursday")
    chat.presses("Why Strength B?")
    chat.sees("Why Strength B on Thu 26 Nov is as it is:")


def test_why_of_two_days_is_about_the_week(chat: Chat) -> None:
    assert "About one day: why saturday." in chat.says("why saturday and sunday")


def test_why_asks_about_what_was_shown_last(chat: Chat) -> None:
    chat.presses("See Strength A")
    assert "Why Strength A on Mon 23 Nov is as it is:" in chat.says("why")
    chat.says("week")
    assert "About one day: why saturday." in chat.says("why")


def test_why_on_a_day_with_and_without_a_session() -> None:
    chat = with_plan()
    chat.presses_token("why")
    chat.sees("About one day")


@pytest.mark.parametrize(
    "token", ["why:week:20261123", "why:week:xx", "why:s:zzz", "why:s:1.20261124.A", "why:zzz", "why:week"]
)
def test_why_of_a_button_that_names_nothing_is_about_the_week(chat: Chat, token: str) -> None:
    chat.presses_token(token)
    assert chat.labels()
    chat.sees("(")


def test_why_far_away_has_nothing_to_explain(chat: Chat) -> None:
    assert "There is no week in the plan to explain yet." in chat.presses_token("why:week:99991231")


def test_each_reason_is_told_with_its_source_or_as_our_rule(chat: Chat) -> None:
    chat.presses_token("why:s:1.20261123.A")
    reasons = [line for line in chat.text.splitlines() if line.startswith("- ")]
    assert len(reasons) >= 3
    assert all(line.endswith(")") for line in reasons)


def test_ten_years_on_the_plan_still_stands_and_then_ends() -> None:
    chat = with_plan()
    chat.clock.now = chat.clock.now.replace(year=2036, month=11, day=4)
    assert "Next: " in chat.says("today")
    chat.clock.now = chat.clock.now.replace(year=2037)
    assert "No strength session is planned in the next three weeks." in chat.says("today")
    assert chat.due is None
    chat.says("week")
    assert chat.labels()


def test_a_race_day_is_named() -> None:
    chat = with_plan(race="yes", race_date="2026-12-13", race_distance="10k")
    chat.clock.goes_to("2026-12-13T09:00")
    chat.says("today")
    chat.sees_not("Strength A\n")


def test_every_week_up_to_the_race_and_after_it_can_be_shown() -> None:
    chat = with_plan(race="yes")
    for _ in range(16):
        chat.says("week", "today", "why")
        assert chat.labels()
        chat.clock.now += timedelta(weeks=1)
