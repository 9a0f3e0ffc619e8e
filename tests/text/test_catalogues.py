"""Every shipped language says everything the sources say, with the same values and marks."""

from __future__ import annotations

import re

import pytest
from babel.messages.catalog import Catalog, Message

from core.text.catalogues import sources, translations
from core.text.spans import marked

LANGUAGES = {path.parts[-3]: catalogue for path, catalogue in translations()}

pytestmark = pytest.mark.parametrize("language", LANGUAGES)

Key = tuple[str | None, str]


def key(message: Message) -> Key:
    return message.context, forms(message.id)[0]


def forms(text: str | tuple[str, ...] | list[str]) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


def messages(catalogue: Catalog) -> dict[Key, Message]:
    return {key(message): message for message in catalogue if message.id}


def pairs(language: str) -> list[tuple[str, str]]:
    """Each translated form beside the source form it is compared with; a missing one is told once."""
    found = []
    for message in messages(LANGUAGES[language]).values():
        source = forms(message.id)
        told = [(source[min(i, len(source) - 1)], text) for i, text in enumerate(forms(message.string))]
        found += [(wanted, text) for wanted, text in told if text]
    return found


def holes(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)\}", text)) - {"n"}


def styles(text: str) -> list[str]:
    return sorted(span.style for span in marked(text) if span.style != "plain")


def unclosed(text: str) -> bool:
    return any(mark in span.text for span in marked(text) for mark in ("**", "`"))


def edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def test_it_has_exactly_the_texts_of_the_sources(language: str) -> None:
    known, wanted = messages(LANGUAGES[language]), messages(sources())
    assert sorted(map(str, wanted.keys() - known.keys())) == [], "new: run `make messages` and translate"
    assert sorted(map(str, known.keys() - wanted.keys())) == [], "gone: run `make messages`"
    plurals = {k for k in wanted if known[k].pluralizable != wanted[k].pluralizable}
    assert plurals == set(), "changed between one form and two: run `make messages`"


def test_nothing_is_missing_unsure_or_left_over(language: str) -> None:
    catalogue = LANGUAGES[language]
    assert [key(message) for message in catalogue if not all(forms(message.string))] == []
    assert [key(message) for message in catalogue if message.id and message.fuzzy] == []
    assert list(catalogue.obsolete) == []


def test_it_names_the_same_values(language: str) -> None:
    assert [pair for pair in pairs(language) if holes(pair[0]) != holes(pair[1])] == []


def test_a_number_that_counts_is_named_unless_the_form_means_one(language: str) -> None:
    catalogue = LANGUAGES[language]
    for message in messages(catalogue).values():
        if message.pluralizable and all(message.string) and "{n}" in message.id[1]:
            assert "{n}" in message.string[-1], message.id


def test_its_marks_are_those_of_the_source(language: str) -> None:
    assert [pair for pair in pairs(language) if styles(pair[0]) != styles(pair[1])] == []
    assert [text for _, text in pairs(language) if unclosed(text)] == []


def test_its_spaces_at_the_ends_are_those_of_the_source(language: str) -> None:
    assert [pair for pair in pairs(language) if edges(pair[0]) != edges(pair[1])] == []


def test_it_exclaims_nothing_the_source_does_not(language: str) -> None:
    assert [text for source, text in pairs(language) if text.count("!") > source.count("!")] == []


def test_its_lists_of_words_are_lists(language: str) -> None:
    for message in messages(LANGUAGES[language]).values():
        if (message.context or "").startswith("words") and message.string:
            words = [word.strip() for word in forms(message.string)[0].split(",")]
            assert all(words), message.id
            assert len(words) == len(set(words)), message.id
            if message.context == "words in order":
                assert len(words) == len(message.id.split(",")), message.id
