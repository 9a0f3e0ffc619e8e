"""Texts as values: the builders, and what a value refuses."""

from __future__ import annotations

import pytest

from core.text import Message, Weekday, count, say, sense


def test_say_keeps_the_source_and_its_values_in_order() -> None:
    assert say("{a} of {b}", a=1, b=2) == Message("{a} of {b}", (("a", 1), ("b", 2)))


def test_count_names_its_number_n() -> None:
    message = count("{n} run", "{n} runs", 3)
    assert (message.n, message.plural, message.values) == (3, "{n} runs", (("n", 3),))


def test_sense_carries_the_context() -> None:
    assert sense("button", "Back").context == "button"
    assert sense("button", "Back") != say("Back")


def test_a_message_is_a_value() -> None:
    assert len({say("Rest"), say("Rest"), say("Run")}) == 2


def test_an_empty_text_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a text"):
        say("")


@pytest.mark.parametrize("index", [-1, 7])
def test_a_weekday_outside_the_week_is_refused(index: int) -> None:
    with pytest.raises(ValueError, match="0 to 6"):
        Weekday(index)
