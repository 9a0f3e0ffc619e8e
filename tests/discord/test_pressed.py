"""What a press or a pick on one of our messages means."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from bot.discord.keyboard import AskModal, Private
from bot.discord.pressed import meant
from core.chat.incoming import Picked, Pressed


def options(*ticked: str) -> list[dict[str, Any]]:
    return [{"label": one, "value": one, "default": one in ticked} for one in ("a", "b", "c")]


def interaction(data: Any, select: dict[str, Any] | None = None) -> Any:
    rows = [{"type": 1, "components": [{"type": 2}, select]}] if select else []
    parts = [SimpleNamespace(to_dict=lambda row=row: {"type": 17, "components": [row]}) for row in rows]
    return SimpleNamespace(data=data, message=SimpleNamespace(components=parts))


def ticks(*ticked: str) -> dict[str, Any]:
    select = {"type": 3, "custom_id": "pick~1", "min_values": 0, "max_values": 3}
    return {**select, "options": options(*ticked)}


@pytest.mark.parametrize(
    ("custom_id", "meaning"),
    [
        ("done:2026-11-26", Pressed("done:2026-11-26")),
        ("done~2", Pressed("done")),
        ("ask~", AskModal()),
        ("private~week", Private("week")),
        ("x~y~z", None),
        ("", None),
    ],
)
def test_a_button_means_its_token(custom_id: str, meaning: object) -> None:
    assert meant(interaction({"custom_id": custom_id})) == meaning


@pytest.mark.parametrize("data", [None, {}, {"values": ["a"]}])
def test_what_carries_nothing_means_nothing(data: Any) -> None:
    assert meant(interaction(data)) is None


@pytest.mark.parametrize(
    ("values", "meaning"),
    [
        (["a", "c"], Picked(("a", "c"), ("a", "b", "c"))),
        ([], Picked((), ("a", "b", "c"))),
        (["a", "b"], Picked(("a", "b"), ("a", "b", "c"))),
    ],
)
def test_ticks_are_told_whole_whatever_was_ticked_before(values: list[str], meaning: object) -> None:
    picked = {"custom_id": "pick~1", "values": values}
    for before in ("ab", "c", ""):
        assert meant(interaction(picked, ticks(*before))) == meaning


def test_a_token_that_stands_twice_is_told_once() -> None:
    select = ticks() | {"options": [{"value": "a"}, {"value": "a~2"}, {"value": 3}, "x"]}
    picked = {"custom_id": "pick~1", "values": ["a", "a~2"]}
    assert meant(interaction(picked, select)) == Picked(("a",), ("a",))
    assert meant(interaction(picked, select | {"options": None})) == Picked(("a",), ())


def test_a_single_tick_of_several_is_still_a_tick() -> None:
    one = {**ticks("a"), "max_values": 1}
    nothing = Picked((), ("a", "b", "c"))
    assert meant(interaction({"custom_id": "pick~1", "values": []}, one)) == nothing


def test_one_of_several_is_a_press() -> None:
    select = {**ticks(), "min_values": 1, "max_values": 1}
    picked = {"custom_id": "pick~1", "values": ["b"]}
    assert meant(interaction(picked, select)) == Pressed("b")
    assert meant(interaction({"custom_id": "pick~1", "values": ["ask~"]}, select)) is None
    assert meant(interaction({"custom_id": "pick~1"}, select)) is None


def test_a_select_whose_message_is_not_told_is_one_of_several() -> None:
    alone = SimpleNamespace(data={"custom_id": "pick~1", "values": ["b"]}, message=None)
    asked: Any = alone
    assert meant(asked) == Pressed("b")
    assert meant(interaction({"custom_id": "pick~2", "values": ["b"]}, ticks("a"))) == Pressed("b")
