from __future__ import annotations

import pytest

from core.dialogue.commands import COMMANDS
from core.dialogue.intents import Intent, understood
from core.dialogue.typed_week import typed_week
from core.dialogue.vocabulary import Vocabulary, listed
from core.text import sense
from core.text.translator import languages

WORDS = Vocabulary([("one", ["left", "right side"]), ("two", ["done", "Zürich"]), ("three", ["no"])])


def test_a_word_typed_right_in_any_case() -> None:
    assert WORDS.exact("LEFT!") == "one"
    assert WORDS.exact("zurich") == "two"
    assert WORDS.exact("lft") is None


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("left", "one"),
        ("rigth side", "one"),
        ("doen", "two"),
        ("zurihc", "two"),
        ("zürch", "two"),
        ("no", "three"),
    ],
)
def test_a_slip_of_the_finger_is_forgiven(text: str, meaning: str) -> None:
    assert WORDS.meaning(text) == meaning


@pytest.mark.parametrize("text", ["on", "none", "gone", "dine", "endo", "", "x", "x" * 2000, "right"])
def test_another_word_is_not(text: str) -> None:
    assert WORDS.meaning(text) is None


def test_two_meanings_as_near_as_each_other_are_none() -> None:
    twins = Vocabulary([(1, ["morningA"]), (2, ["morningB"])])
    assert twins.meaning("morningC") is None
    assert [meaning for meaning, _ in twins.near("morningC")] == [1, 2]


def test_the_nearest_come_first_and_once() -> None:
    many = Vocabulary([("run", ["running", "runnings"]), ("jog", ["runninga"])])
    assert [meaning for meaning, _ in many.near("runningg")] == ["run", "jog"]
    assert [meaning for meaning, _ in many.near("runningg", 1)] == ["run"]
    assert many.near("run") == []


def test_the_first_meaning_of_a_word_stays() -> None:
    assert Vocabulary([(1, ["same"]), (2, ["same"])]).exact("same") == 1


def test_a_list_holds_no_empty_words() -> None:
    assert listed(sense("words", "a, , -, b,"), "en") == {"a", "b"}
    assert "" not in listed(sense("words", ", -"), "de")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("done", Intent("done")),
        ("Done!", Intent("done")),
        ("doen", Intent("done")),
        ("👍", Intent("done")),
        ("👍🏽", Intent("done")),
        ("✔️", Intent("done")),
        ("✅", Intent("done")),
        ("/done", Intent("done")),
        ("/start", Intent("start")),
        ("did it", Intent("done")),
        ("done yesterday", Intent("done", "yesterday")),
        ("done squat 3x5 80kg", Intent("done", "squat 3x5 80kg")),
        ("dnoe yesterday", Intent("done", "yesterday")),
        ("why saturday", Intent("why", "saturday")),
        ("why is saturday a rest day", Intent("why", "is saturday a rest day")),
        ("weke", Intent("week")),
        ("show me the week", Intent("week")),
        ("what can you do?", Intent("help")),
        ("?", Intent("help")),
        ("???", Intent("help")),
        ("not today", Intent("skip")),
        ("can't today", Intent("skip")),
        ("settings hour", Intent("settings", "hour")),
        ("start again", Intent("restart")),
        ("cancel", Intent("cancel")),
        ("Restart", Intent("restart")),
    ],
)
def test_what_is_meant(text: str, intent: Intent) -> None:
    assert understood(text, "en") == intent


@pytest.mark.parametrize(
    "text",
    ["", "/", "none", "gone", "hm", "i have not done it yet", "undone", "why not", "12", "x" * 2000, "🏃"],
)  # fmt: skip
def test_what_is_no_command_alone(text: str) -> None:
    meant = understood(text, "en")
    assert meant is None or meant.rest


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_each_word_of_a_command_means_it(command: object, language: str) -> None:
    wrong = {
        word: meant
        for word in listed(command.words, language)  # type: ignore[attr-defined]
        if (meant := understood(word, language)) != Intent(command.name)  # type: ignore[attr-defined]
    }
    assert wrong == {}


@pytest.mark.parametrize(
    ("typed", "day"), [("wendsday", "wed"), ("wensday", "wed"), ("teusday", "tue"), ("thrusday", "thu")]
)
def test_days_as_people_misspell_them(typed: str, day: str) -> None:
    assert typed_week(f"{typed} easy", "en") == typed_week(f"{day} easy", "en")


@pytest.mark.parametrize("typed", ["everything", "quiet hours", "donut"])
def test_another_word_is_no_mistyped_command(typed: str) -> None:
    assert understood(typed, "en") is None
