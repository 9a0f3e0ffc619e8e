"""Every phrase of every language is found, also mistyped by one letter; the coach's own words are not."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from core.dialogue.danger import danger
from core.dialogue.danger_phrases import phrases_of
from core.dialogue.danger_words import CRISIS, DAYS, EMERGENCY, ORDINARY, TODAY
from core.dialogue.vocabulary import listed
from core.text.catalogues import sources, translations
from core.text.translator import languages, translator
from core.training.choice.catalogue import catalogue

KINDS = {"emergency": EMERGENCY, "crisis": CRISIS, "today": TODAY, "days": DAYS}
MORE_URGENT = {kind: set(list(KINDS)[: place + 1]) for place, kind in enumerate(KINDS)}
"""A phrase may tell of something more urgent too: "calf swelling" and "calf swelling hurts"."""
MEANT = r"pain|hurt|weh|schmerz|faint|ohnm|atemnot|bone|knochen|brust|period|fractur|bruch"
"""What the texts speak of that are found: questions of health, and rules of pain."""

phrases = pytest.mark.parametrize(
    ("language", "kind"), [(language, kind) for language in languages() for kind in KINDS]
)


def typed(language: str, kind: str) -> list[str]:
    return [re.sub("[-_]", " ", phrase) for phrase in sorted(listed(KINDS[kind], language))]


def mistyped(word: str, alone: bool) -> Iterator[str]:
    """The word with one letter missing, doubled, exchanged with the next, and another where it may be."""
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at] + word[at:]
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if len(word) >= (8 if alone else 5):
            yield word[:at] + "x" + word[at + 1 :]


@phrases
def test_every_phrase_is_found(language: str, kind: str) -> None:
    missed = [phrase for phrase in typed(language, kind) if danger(phrase, language) not in MORE_URGENT[kind]]
    assert missed == []


@phrases
def test_every_phrase_is_found_with_one_letter_wrong(language: str, kind: str) -> None:
    known, missed = phrases_of(language), []
    for phrase in typed(language, kind):
        spoken = phrase.split()
        longest = max(spoken, key=lambda word: len(re.sub(r"'.*", "", word)))
        if len(longest) < 4:
            continue
        for wrong in mistyped(longest, len(spoken) == 1):
            line = phrase.replace(longest, wrong, 1)
            if wrong not in known.ordinary and danger(line, language) not in MORE_URGENT[kind]:
                missed.append(line)
    assert missed == []


@pytest.mark.parametrize("language", languages())
def test_a_word_of_training_is_no_mistyped_danger(language: str) -> None:
    assert {word for word in listed(ORDINARY, language) if danger(word, language)} == set()


@pytest.mark.parametrize("language", languages())
def test_an_exercise_is_no_danger(language: str) -> None:
    names = [translator(language).plain(one.name) for one in catalogue().values()]
    assert [name for name in names if danger(f"done {name} 3x8, felt weak", language)] == []


def test_of_the_coachs_own_texts_only_those_about_danger_are_found() -> None:
    english = [("en", str(message.id)) for message in sources() if message.context is None]
    german = [
        ("de", str(one.string)) for _, catalog in translations() for one in catalog if one.context is None
    ]
    found = [text for language, text in english + german if len(text) < 300 and danger(text, language)]
    assert [text for text in found if not re.search(MEANT, text, re.IGNORECASE)] == []
    assert len(found) < 50
