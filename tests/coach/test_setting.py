from __future__ import annotations

from datetime import time

import pytest
from chat import Chat
from onboarded import answering, with_plan

from core.chat.incoming import Commanded
from core.training.journal import Changed


def test_settings_are_shown_and_each_can_be_changed() -> None:
    chat = with_plan()
    chat.says("settings")
    chat.sees("07:00", "Berlin", "kilograms", "English")
    assert list(chat.labels()) == ["Reminder", "Time zone", "Units", "Language", "Show week"]


@pytest.mark.parametrize(
    ("words", "answer", "told"),
    [
        ("settings hour", "6.30", "Reminder: 06:30."),
        ("reminder", "18 Uhr", "Reminder: 18:00."),
        ("settings place", "Tokyo", "Time zone: Tokyo."),
        ("time zone", "America/New_York", "Time zone: New York."),
        ("units", "pounds", "Units: pounds."),
    ],
)
def test_a_setting_is_changed_in_two_lines(words: str, answer: str, told: str) -> None:
    chat = with_plan()
    chat.says(words)
    assert told in chat.says(answer)
    assert sum(isinstance(fact, Changed) for fact in chat.facts) == 1
    assert "Taken back" in chat.presses("Undo")
    chat.says("settings")
    chat.sees("07:00", "Berlin", "kilograms")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("settings zone Tokyo", "Time zone: Tokyo."),
        ("zone Tokyo", "Time zone: Tokyo."),
        ("time zone new york", "Time zone: New York."),
        ("settings time 18:30", "Reminder: 18:30."),
        ("reminder 18:30", "Reminder: 18:30."),
        ("reminder 18", "Reminder: 18:00."),
        ("settings units lb", "Units: pounds."),
        ("units pounds", "Units: pounds."),
        ("settings language de", "Sprache: Deutsch."),
        ("settings language german", "Sprache: Deutsch."),
        ("language de", "Sprache: Deutsch."),
        ("languages german", "Sprache: Deutsch."),
    ],
)
def test_a_setting_is_changed_in_one_line(line: str, told: str) -> None:
    chat = with_plan()
    chat.says(line)
    chat.sees(told)
    assert chat.state.conversation.form is None


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("settings units stones", "I need one of these: “kg” or “lb”."),
        ("units stones", "I need one of these: “kg” or “lb”."),
        ("settings time 3", "Type it with minutes"),
        ("settings zone Springfield", "There is more than one place of that name."),
        ("settings reminders on the moon", "Type a time of day"),
    ],
)
def test_a_value_that_cannot_be_taken_is_asked_for(line: str, seen: str) -> None:
    chat = with_plan()
    chat.says(line)
    chat.sees(seen)
    assert chat.labels()["Leave it as it is"] == "cancel"
    assert not any(isinstance(fact, Changed) for fact in chat.facts)


@pytest.mark.parametrize("line", ["city marathon in berlin", "time to go for a run", "where is my session"])
def test_a_sentence_is_no_setting(line: str) -> None:
    chat = with_plan()
    assert "I didn't get that" in chat.says(line)


def test_a_value_in_the_middle_of_the_questions_leaves_them_standing() -> None:
    chat = with_plan()
    chat.says("answers", "reminder")
    chat.sends(Commanded("settings", "zone Tokyo"))
    chat.sees("Time zone: Tokyo.", "When shall I write")
    chat.says("18:30")
    chat.presses("Use it")
    assert chat.state.settings.zone == "Asia/Tokyo"
    assert chat.state.settings.remind_at == time(18, 30)


def test_a_value_is_new_in_questions_that_wait_too() -> None:
    chat = with_plan()
    chat.says("answers", "age", "36", "settings zone", "Tokyo", "start")
    chat.presses("Use it")
    assert chat.state.settings.zone == "Asia/Tokyo"


def test_reminders_go_where_a_line_says() -> None:
    chat = with_plan()
    chat.says("settings where test")
    chat.sees("Reminders go to Test already.")
    chat.says("where test")
    chat.sees("Reminders go to Test already.")
    chat.says("settings where moon")
    chat.sees("Reminders go to Test.")


def test_the_same_again_is_no_change() -> None:
    chat = with_plan()
    chat.says("settings hour")
    assert "Reminder stays 07:00." in chat.says("7")
    assert not any(isinstance(fact, Changed) for fact in chat.facts)


def test_a_wrong_value_asks_again() -> None:
    chat = with_plan()
    chat.says("settings hour")
    assert "Type a time of day" in chat.says("25:00")
    chat.presses("Leave it as it is")
    assert chat.state.settings.remind_at == time(7)
    assert chat.state.conversation.form is None


@pytest.mark.parametrize("words", ["skip", "cancel", "week", "undo", "hm"])
def test_a_setting_that_is_asked_for_can_be_left(words: str) -> None:
    chat = with_plan()
    chat.says("settings hour")
    chat.says(words)
    assert chat.labels()
    assert chat.state.settings.remind_at == time(7)


def test_an_unknown_setting_shows_them_all() -> None:
    chat = with_plan()
    assert "What shall I change?" in chat.presses_token("set:zzz")
    assert "What shall I change?" in chat.presses_token("set")
    assert "What shall I change?" in chat.says("settings xyz")


def test_a_language_by_its_name_in_any_of_them() -> None:
    chat = with_plan()
    assert "Sprache: Deutsch." in chat.says("german")
    assert "Language: English." in chat.says("englisch")
    assert "Sprache: Deutsch." in chat.says("language deutsch")
    chat.says("sprache")
    assert set(chat.labels()) == {"English", "Deutsch"}
    assert "Language: English." in chat.presses("English")


def test_a_language_before_there_is_a_plan_leads_on() -> None:
    chat = Chat()
    chat.says("hi")
    chat.presses("Language")
    chat.presses("Deutsch")
    chat.sees("Sprache: Deutsch.")
    assert list(chat.labels().values()) == ["begin"]


def test_a_language_in_the_middle_asks_the_question_again_in_it() -> None:
    chat = answering(Chat(), until="age")
    chat.says("language")
    chat.presses("Deutsch")
    chat.sees("Sprache: Deutsch.", "Wie alt")


def test_a_setting_stays_when_another_answer_is_changed() -> None:
    chat = with_plan()
    chat.says("settings hour", "6.30", "settings place", "Tokyo", "units", "lb")
    kept = dict(chat.state.conversation.answers)
    assert (kept["hour"], kept["zone"], kept["units"]) == ("0630", "Asia/Tokyo", "lb")


def test_units_before_there_is_a_plan_are_kilograms() -> None:
    assert Chat().state.audience.units == "kg"
