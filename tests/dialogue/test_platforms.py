from __future__ import annotations

import pytest

from core.chat.words import platform_name
from core.dialogue.platforms import platform_meant
from core.text import say, shown

BOTH = ("console", "telegram")


@pytest.mark.parametrize(
    ("text", "platform"),
    [
        ("telegram", "telegram"),
        ("Telegram", "telegram"),
        ("telegrm", "telegram"),
        ("from telegram please", "telegram"),
        ("the terminal", "console"),
        ("terminal", "console"),
        ("console", "console"),
        ("discord", None),
        ("the", None),
        ("", None),
    ],
)
def test_a_platform_is_meant_by_its_name(text: str, platform: str | None) -> None:
    assert platform_meant(text, BOTH, "en") == platform


def test_names_are_proper_but_for_the_terminal() -> None:
    assert platform_name("telegram") == shown("Telegram")
    assert platform_name("console") == say("the terminal")
