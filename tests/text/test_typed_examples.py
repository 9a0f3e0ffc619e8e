"""What a text tells the runner to type is understood, in the language it is told in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from babel.messages.catalog import Message as Entry

from core.dialogue.commands import COMMANDS, Command
from core.dialogue.dates import typed_date, typed_time
from core.dialogue.intents import Intent, understood
from core.dialogue.typed_week import Unknown, typed_week
from core.text.catalogues import translations
from core.text.spans import marked

LANGUAGES = {path.parts[-3]: catalogue for path, catalogue in translations()}
TODAY = date(2026, 11, 23)

READERS: dict[str, Callable[[str, str], object]] = {
    "time": lambda text, _: typed_time(text),
    "date": lambda text, language: typed_date(text, TODAY, language),
    "week": lambda text, language: None if isinstance(week := typed_week(text, language), Unknown) else week,
    "command": lambda text, language: (meant := understood(text, language)) and meant.name,
}


def codes(text: str) -> list[str]:
    return [span.text for span in marked(text) if span.style == "code"]


def told() -> list[tuple[str, Entry]]:
    """Every translated text with an example, with its language; missing ones are told elsewhere."""
    return [
        (language, message)
        for language, catalogue in LANGUAGES.items()
        for message in catalogue
        if message.string and isinstance(message.id, str) and codes(message.id)
    ]


def understood_in(text: str, language: str) -> dict[str, object]:
    return {name: found for name, read in READERS.items() if (found := read(text, language))}


@pytest.mark.parametrize(
    ("language", "entry"), told(), ids=lambda value: str(getattr(value, "id", value))[:40]
)
def test_an_example_means_the_same(language: str, entry: Entry) -> None:
    for source, text in zip(codes(entry.id), codes(entry.string), strict=True):
        english = understood_in(source, "en")
        assert understood_in(text, language).keys() == english.keys(), (source, text)
        if "date" not in english:  # another language may have another way with dates
            assert understood_in(text, language) == english


def test_there_are_examples_of_each_kind() -> None:
    kinds = {kind for _, entry in told() for code in codes(entry.id) for kind in understood_in(code, "en")}
    assert kinds == READERS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_the_word_of_a_command_means_it(command: Command, language: str) -> None:
    word = LANGUAGES[language].get(command.word.id, context="command")
    assert word is not None
    assert understood(str(word.string), language) == Intent(command.name)
