"""Answers told beside a command: what can be read is taken, the rest is asked for."""

from __future__ import annotations

from datetime import date

import pytest
from chat import Chat
from onboarded import answering, standing, with_plan

from core.coach.telling import MOST_WORDS, parsed
from core.training.journal import Hurt


def told(chat: Chat) -> dict[str, str]:
    form = chat.state.conversation.form
    assert form is not None
    return dict(form.answers)


def key(chat: Chat) -> str | None:
    step = standing(chat)
    return step.key if step else None


@pytest.mark.parametrize(
    ("line", "areas", "levels", "asked"),
    [
        ("pain achilles 3", "achilles", {"achilles": "3"}, None),
        ("pain achilles 3/10", "achilles", {"achilles": "3"}, None),
        ("pain 4 achilles", "achilles", {"achilles": "4"}, None),
        ("pain achilis 3", "achilles", {"achilles": "3"}, None),
        ("pain achilles", "achilles", {}, "pain_achilles"),
        ("pain achilles 11", "achilles", {}, "pain_achilles"),
        ("pain achilles, knee", "achilles knee_front", {}, "pain_achilles"),
        ("pain achilles and knee 3", "achilles knee_front", {}, "pain_achilles"),
        ("pain side of knee 2", "knee_side", {"knee_side": "2"}, None),
        ("pain shin 2", "shin", {"shin": "2"}, "bone"),
    ],
)
def test_what_hurts_and_how_much(line: str, areas: str, levels: dict[str, str], asked: str | None) -> None:
    chat = with_plan()
    chat.says(line)
    answers = told(chat)
    assert (answers["pain"], answers["pain_areas"]) == ("yes", areas)
    assert {area: answers[f"pain_{area}"] for area in areas.split() if f"pain_{area}" in answers} == levels
    assert key(chat) == asked


@pytest.mark.parametrize(
    "line",
    [
        "pain",
        "pain 3",
        "pain since 3 weeks",
        "my achilles hurts",
        "it hurts " + "x " * 40,
    ],
)
def test_a_sentence_about_pain_is_asked_about(line: str) -> None:
    chat = with_plan()
    chat.says(line)
    assert key(chat) == "pain"
    chat.sees("Does anything hurt")
    assert chat.reply.tone == "plain"


def test_no_pain_is_told_too() -> None:
    chat = with_plan(pain="yes", pain_areas="achilles", pain_achilles="3")
    chat.says("pain no")
    assert told(chat)["pain"] == "no"
    assert key(chat) is None
    chat.presses("Use it")
    assert chat.facts[-1] == Hurt("achilles", date(2026, 11, 22), 0)


RACE = ("race_date", "race_distance", "race_priority")


@pytest.mark.parametrize(
    ("line", "answers", "asked"),
    [
        ("race 11 oct half", ("2027-10-11", "hm", None), "race_priority"),
        ("race 11 oct 2027 half marathon a", ("2027-10-11", "hm", "A"), None),
        ("race 2027-02-14 marathon c", ("2027-02-14", "marathon", "C"), None),
        ("race half 14.2. fun", ("2027-02-14", "hm", "C"), None),
        ("race 10 oct 10 km main race", ("2027-10-10", "10k", "A"), None),
        ("race half", (None, "hm", None), "race_date"),
        ("race a", (None, None, "A"), "race_date"),
        ("race yes", (None, None, None), "race_date"),
    ],
)
def test_a_race_in_one_line(line: str, answers: tuple[str | None, ...], asked: str | None) -> None:
    chat = with_plan()
    chat.says(line)
    assert tuple(told(chat).get(one) for one in RACE) == answers
    assert told(chat)["race"] == "yes"
    assert key(chat) == asked
    assert chat.reply.tone == "plain"


@pytest.mark.parametrize(
    ("line", "asked", "fault"),
    [
        ("race 11 oct half important", "race_priority", "I need one of these: “My main race”"),
        ("race 11 oct swim", "race_distance", "I need one of these: “5 km or less”"),
        ("race 11 oct 2019 half", "race_date", "Type the date with day and month"),
        ("race soon", "race_date", "Type the date with day and month"),
    ],
)
def test_what_of_a_race_cannot_be_read_is_asked_for(line: str, asked: str, fault: str) -> None:
    chat = with_plan()
    chat.says(line)
    assert key(chat) == asked
    chat.sees(fault)


def test_no_race() -> None:
    chat = with_plan()
    chat.says("race no")
    assert told(chat)["race"] == "no"
    assert key(chat) is None


def test_a_running_week_in_one_line() -> None:
    chat = with_plan()
    chat.says("runs tue easy, thu quality, sun long 100")
    assert told(chat)["runs"] == "tue:easy thu:quality sun:long/100"
    chat.says("cancel", "runs on monday")
    chat.sees("What do you run on Monday")
    chat.says("cancel", "runs")
    assert key(chat) == "runs"


def test_before_there_is_a_plan_the_questions_come_first() -> None:
    chat = Chat()
    chat.says("hello", "race 11 oct half")
    chat.sees("I plan strength training around your running.")
    chat = answering(Chat(), until="age")
    chat.says("runs tue easy")
    assert key(chat) == "age"


def test_the_reading_with_most_answers_counts() -> None:
    def short(text: str) -> str | None:
        return text if len(text) <= 5 else None

    def one(text: str) -> str | None:
        return text if text == "c" else None

    assert parsed(["a", "b", "c"], {"short": short, "one": one}) == {"short": "a b", "one": "c"}
    assert parsed(["a", "b", "c"], {"short": short}) == {"short": "a b c"}
    assert parsed(["long-word"], {"short": short}) is None
    assert parsed([], {}) == {}
    assert parsed(["a"] * (MOST_WORDS + 1), {"all": lambda text: text}) is None
