"""The pseudo-locale: brackets round every text that went through the translator."""

from __future__ import annotations

import pytest

from core.text import Series, count, say
from core.text.pseudo import escaped, pseudo


def test_every_template_stands_in_brackets() -> None:
    inner = count("{n} set", "{n} sets", 3)
    assert pseudo().plain(say("**Squat** {dose}", dose=inner)) == "⟦Squat ⟦3 sets⟧⟧"


def test_values_stand_inside_the_brackets() -> None:
    text = pseudo().plain(say("Hello {name}, {list}", name="Ann", list=Series((say("a"), "b"), "and")))
    assert text == "⟦Hello Ann, ⟦a⟧ and b⟧"
    assert escaped(text) == []


def test_marks_work_inside_the_brackets() -> None:
    assert [span.style for span in pseudo().spans(say("**Mon**"))] == ["plain", "strong", "plain"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("⟦Fine⟧", []),
        ("⟦a⟧ raw ⟦b⟧", ["raw"]),
        ("1. ⟦Done⟧\n2. Skip", ["Skip"]),
        ("⟦a ⟦b⟧ c⟧ d", ["d"]),
        ("12:30 - 4 x 10", ["x"]),
        ("über⟦x⟧", ["über"]),
        ("", []),
    ],
)
def test_words_outside_are_told(text: str, words: list[str]) -> None:
    assert escaped(text) == words
