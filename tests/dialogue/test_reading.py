from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.dialogue.reading import clean, folded, words


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  done \n now\t", "done now"),
        ("do\u200bne", "done"),
        ("\u202edone\u202c", "done"),
        ("done\x00\x07", "done"),
        ("\ud800done", "done"),
        ("\ue000done\U0010ffff", "done"),
        ("ｄｏｎｅ ７", "done 7"),
        ("\ufeffdone", "done"),
        ("", ""),
        ("\x00\x01", ""),
    ],
)
def test_a_line_has_nothing_unseen(text: str, line: str) -> None:
    assert clean(text) == line


@pytest.mark.parametrize(
    ("text", "known"),
    [("Zürich!", "zurich"), ("  A  b ", "a b"), ("STRASSE", "strasse"), ("straße", "strasse"), ("👍🏽", "👍"),
     ("✔\ufe0f", "✔"), ("...", ""), ("(ok)", "ok")],
)  # fmt: skip
def test_what_is_compared(text: str, known: str) -> None:
    assert folded(text) == known


def test_words() -> None:
    assert words("Squat 3x5, 80.5 kg — can't!") == ("squat", "3x5", "80", "5", "kg", "can't")
    assert words("") == ()


@given(st.text(max_size=200))
@settings(derandomize=True, deadline=None, max_examples=150)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    clean(text).encode()
