"""A typed line becomes an `Incoming`."""

from io import BytesIO

import pytest

from bot.console.buttons import Button, buttons
from bot.console.inbound import IDENTITY, Inbound, read_line, shortened
from bot.console.limits import LINE_BYTES, PASSED_ON
from core.chat.incoming import Commanded, Pressed, Said
from core.chat.reply import Action, Ask, Choice, DayLine, Option, Paragraph, Reply, WeekView
from core.text import say

TWO = (Button("1", "done:x"), Button("2", "later:x"))


def test_a_number_presses_the_button_of_that_number() -> None:
    assert Inbound().typed(" 2 ", TWO).content == Pressed("later:x")


@pytest.mark.parametrize("line", ["3", "0", "01", "+1", "1.", "²", "done", "", "  "])
def test_anything_else_is_said_as_it_was_typed(line: str) -> None:
    assert Inbound().typed(line, TWO).content == Said(line)


def test_where_numbers_are_answers_letters_press() -> None:
    asked = Reply((), (Action(say("Skip"), "skip"), Action(say("Back"), "back"), Ask(number=True)))
    keys = buttons(asked)
    assert Inbound().typed("1", keys).content == Said("1")
    assert Inbound().typed("B", keys).content == Pressed("back")


def test_keys_go_from_the_top_of_a_reply_to_its_bottom() -> None:
    reply = Reply(
        (
            Paragraph(say("Which day?")),
            WeekView((DayLine(0, token="d:0"), DayLine(1), DayLine(2, token="d:2"))),
        ),
        (Choice((Option(say("A"), "a"), Option(say("B"), "b"))), Action(say("Done"), "ok")),
    )
    assert [(button.key, button.token) for button in buttons(reply)] == [
        ("1", "d:0"),
        ("2", "d:2"),
        ("3", "a"),
        ("4", "b"),
        ("5", "ok"),
    ]


def test_letters_go_on_after_z() -> None:
    many = Reply((), (Choice(tuple(Option(say("A"), str(n)) for n in range(54))), Ask(number=True)))
    keys = [button.key for button in buttons(many)]
    assert keys[:2] + keys[25:28] + keys[51:] == ["a", "b", "z", "aa", "ab", "az", "ba", "bb"]


def test_every_line_has_an_id_and_bytes_of_its_own() -> None:
    first, second = (Inbound("de").typed("hi", ()) for _ in range(2))
    assert first.id != second.id
    assert first.random != second.random
    assert len(first.random) >= 16
    assert first.identity == second.identity == IDENTITY
    assert first.language == "de"
    assert not first.place.public
    assert Inbound().of(Commanded("start")).content == Commanded("start")


def test_lines_are_read_one_by_one_with_any_ending() -> None:
    stream = BytesIO("one\ntwö\r\n\nlast".encode())
    assert [read_line(stream) for _ in range(5)] == ["one", "twö", "", "last", None]


def test_bytes_that_are_no_text_are_replaced() -> None:
    assert read_line(BytesIO(b"a\xff\xfeb\n")) == "a\ufffd\ufffdb"


def test_a_line_over_a_megabyte_is_one_line_and_cut() -> None:
    stream = BytesIO(b"x" * (3 * LINE_BYTES + 7) + b"\nnext\n")
    assert read_line(stream) == "x" * PASSED_ON
    assert read_line(stream) == "next"


def test_a_line_of_just_a_megabyte_is_passed_on_whole() -> None:
    assert read_line(BytesIO(b"x" * LINE_BYTES + b"\n")) == "x" * LINE_BYTES


def test_a_long_line_without_an_end_is_cut_too() -> None:
    stream = BytesIO(b"x" * (LINE_BYTES + 5))
    assert read_line(stream) == "x" * PASSED_ON
    assert read_line(stream) is None


def test_a_line_typed_at_the_prompt_has_the_same_limit() -> None:
    assert shortened("hello") == "hello"
    assert len(shortened("ö" * LINE_BYTES).encode()) <= PASSED_ON
