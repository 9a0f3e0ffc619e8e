"""The menus come from the core's one table."""

from __future__ import annotations

import re

import pytest

from bot.telegram.commands import meant, menu, name_of
from core.dialogue.commands import BY_NAME, COMMANDS
from core.text.translator import languages, translator


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("public", [False, True])
def test_a_menu_is_one_that_telegram_takes(language: str, public: bool) -> None:
    made = menu(language, public)
    assert all(re.fullmatch(r"[a-z0-9_]{1,32}", one.command) for one in made)
    assert all(1 <= len(one.description) <= 256 for one in made)
    assert len({one.command for one in made}) == len(made)


@pytest.mark.parametrize("language", languages())
def test_each_name_of_a_menu_means_its_command(language: str) -> None:
    speaks = translator(language)
    assert [meant(name_of(one, speaks)) for one in COMMANDS] == [one.name for one in COMMANDS]
    assert [meant(one.name.upper()) for one in COMMANDS] == [one.name for one in COMMANDS]


def test_groups_are_offered_the_week_and_help() -> None:
    assert [one.command for one in menu("en", public=True)] == ["week", "help"]
    assert [one.command for one in menu("de", public=True)] == ["woche", "hilfe"]


def test_the_menu_is_every_command_that_has_its_place_there() -> None:
    assert [meant(one.command) for one in menu("de", public=False)] == [
        one.name for one in COMMANDS if one.menu
    ]


def test_words_that_are_no_names_become_some() -> None:
    german = translator("de")
    assert name_of(BY_NAME["undo"], german) == "rueckgaengig"
    assert name_of(BY_NAME["restart"], translator("en")) == "start_again"
    assert meant("weather") is None
