"""Text in Telegram's HTML: escaped, measured, split."""

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.limits import ENTITIES, TEXT
from bot.telegram.rich import Rich, joined, messages, plain, rich, units
from core.text import Span


def test_letters_beyond_the_first_plane_count_twice() -> None:
    assert [units(text) for text in ("", "abc", "é", "🏃", "🏃🏽‍♀️")] == [0, 3, 1, 2, 7]


@given(st.text())
def test_any_text_is_escaped_and_measured(text: str) -> None:
    made = plain(text, "b")
    inside = made.html.removeprefix("<b>").removesuffix("</b>")
    assert "<" not in inside
    assert ">" not in inside
    assert unescape(inside) == text.encode("utf-8", errors="replace").decode()
    assert made.length == units(text)


def test_half_a_letter_is_replaced() -> None:
    assert plain("a\ud83d").html == "a?"


def test_marks_run_over_neighbours_of_one_style() -> None:
    spans = [
        Span("Squat "),
        Span("80", "strong"),
        Span(" kg", "strong"),
        Span(" & ", "plain"),
        Span("x", "code"),
    ]
    made = rich(spans)
    assert made.html == "Squat <b>80 kg</b> &amp; <code>x</code>"
    assert (made.length, made.entities) == (15, 2)
    assert rich(spans[:1], "i").html == "<i>Squat </i>"


def test_what_is_empty_leaves_no_line() -> None:
    assert joined([plain("a"), Rich(), plain("b")]).html == "a\nb"
    assert plain("  ", "b").html == "  "


def test_blocks_share_a_message_while_they_fit() -> None:
    assert [one.html for one in messages([(plain("a"), plain("b")), (plain("c"),)])] == ["a\nb\n\nc"]
    assert list(messages([])) == []
    half = (plain("x" * (TEXT // 2)),)
    assert [one.length for one in messages([half, half, half])] == [TEXT // 2] * 3


def test_a_block_that_is_too_long_is_split_between_its_lines() -> None:
    line = plain("y" * 1000)
    made = list(messages([(plain("head"),), (line,) * 9]))
    assert [one.length for one in made] == [4, 4003, 4003, 1000]
    assert "".join(one.html for one in made).count("y") == 9000


def test_marks_are_limited_too() -> None:
    lines = tuple(plain(str(number), "b") for number in range(ENTITIES + 1))
    assert [one.entities for one in messages([lines])] == [ENTITIES, 1]


def test_a_line_that_fits_no_message_is_a_fault() -> None:
    with pytest.raises(ValueError, match="4097 characters"):
        list(messages([(plain("z" * (TEXT + 1)),)]))
