from __future__ import annotations

import pytest
from chat import Chat
from onboarded import with_plan

from core.chat.incoming import Commanded
from core.coach.dispatch import COMMAND_CASES, TOKEN_CASES, WITHOUT_PLAN
from core.coach.open_forms import CODES
from core.dialogue.commands import BY_NAME, COMMANDS
from core.text.translator import languages, translator


def test_every_command_has_a_use_case_and_every_use_case_a_command() -> None:
    assert COMMAND_CASES.keys() == {command.name for command in COMMANDS}
    assert COMMAND_CASES.keys() <= TOKEN_CASES.keys()
    assert len(BY_NAME) == len(COMMANDS), "names are there once"


def test_what_needs_no_plan_exists() -> None:
    assert TOKEN_CASES.keys() >= WITHOUT_PLAN


def test_only_skip_and_back_are_words_of_forms_too() -> None:
    assert TOKEN_CASES.keys() & CODES == {"skip", "back"}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_of_the_menu_is_answered_with_and_without_a_plan(command: object) -> None:
    name = command.name  # type: ignore[attr-defined]
    for chat in (Chat(), with_plan()):
        assert chat.sends(Commanded(name)) is not None
        assert chat.reply.controls or chat.reply.tone == "urgent"
        chat.sees_not("I didn't get that")


@pytest.mark.parametrize("language", languages())
def test_help_names_every_command_of_the_menu(language: str) -> None:
    chat = with_plan(language=language)
    chat.sends(Commanded("help"))
    speak = translator(language)
    for command in COMMANDS:
        if command.menu:
            assert speak.plain(command.word) in chat.text


def test_the_menu_is_the_head_of_the_table_in_its_order() -> None:
    assert [command.name for command in COMMANDS if command.menu] == [
        "today", "week", "done", "skip", "pain", "race", "settings", "runs", "answers", "why", "evidence",
        "undo", "privacy", "link", "delete", "start", "help", "cancel",
    ]  # fmt: skip
    assert [command.menu for command in COMMANDS] == sorted((c.menu for c in COMMANDS), reverse=True)
    assert [command.name for command in COMMANDS if command.public] == ["week", "help"]
