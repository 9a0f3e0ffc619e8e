"""Inline marks in a template."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.spans import Span, marked


@pytest.mark.parametrize(
    ("template", "spans"),
    [
        ("plain", (Span("plain"),)),
        ("", (Span(""),)),
        ("**Mon** Strength A", (Span("Mon", "strong"), Span(" Strength A"))),
        ("Write `done`.", (Span("Write "), Span("done", "code"), Span("."))),
        ("**a** and **b**", (Span("a", "strong"), Span(" and "), Span("b", "strong"))),
        ("2 ** 3 is not closed", (Span("2 ** 3 is not closed"),)),
        ("a ` alone", (Span("a ` alone"),)),
        ("** **", (Span(" ", "strong"),)),
        ("3 * 4 * 5", (Span("3 * 4 * 5"),)),
    ],
)
def test_marks_become_styles(template: str, spans: tuple[Span, ...]) -> None:
    assert marked(template) == spans


@given(st.text(alphabet="ab*` {}"))
def test_no_letter_is_lost(template: str) -> None:
    text = "".join(span.text for span in marked(template))
    assert [c for c in text if c in "ab{} "] == [c for c in template if c in "ab{} "]
