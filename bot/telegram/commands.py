"""The menus, made from the core's one table, and what a command of a menu means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)

from core.dialogue.commands import COMMANDS, Command
from core.text import say
from core.text.translator import SOURCE, Translator, languages, translator

BEFORE_START = say(
    "Tell me when you run: I place two strength sessions around it, send each one on the morning of its day,"
    " and give my reasons with their sources. I'm rules and research, not a person or a doctor."
)
"""What Telegram shows in an empty chat, above its button to start."""
_NAME = re.compile(r"[a-z0-9_]{1,32}")
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def menu(language: str, public: bool) -> list[BotCommand]:
    """The menu of one language, for groups or for private chats."""
    speaks = translator(language)
    return [
        BotCommand(name_of(command, speaks), speaks.plain(command.description))
        for command in COMMANDS
        if command.menu and (command.public or not public)
    ]


def name_of(command: Command, speaks: Translator) -> str:
    """A command as Telegram lets it be called: its word without spaces and accents, else its English name."""
    word = unicodedata.normalize("NFKD", speaks.plain(command.word).lower().translate(_SPELLED))
    name = "".join(letter for letter in word if not unicodedata.combining(letter)).replace(" ", "_")
    return name if _NAME.fullmatch(name) else command.name


def meant(name: str) -> str | None:
    """The command of the table that a name of any menu means; None for any other name."""
    return _names().get(name.lower())


@cache
def _names() -> Mapping[str, str]:
    names = {command.name: command.name for command in COMMANDS}
    for language in languages():
        for command in COMMANDS:
            names.setdefault(name_of(command, translator(language)), command.name)
    return names


async def publish(bot: Bot) -> None:
    """Set menus and description in every language, where they are not what they should be. TelegramError."""
    scopes: tuple[tuple[BotCommandScope, bool], ...] = (
        (BotCommandScopeAllPrivateChats(), False),
        (BotCommandScopeAllGroupChats(), True),
    )
    for language in languages():
        # English is for everybody whose language we do not speak.
        code = None if language == SOURCE else language
        for scope, public in scopes:
            wanted = menu(language, public)
            if list(await bot.get_my_commands(scope, code)) != wanted:
                await bot.set_my_commands(wanted, scope, code)
        text = translator(language).plain(BEFORE_START)
        if (await bot.get_my_description(code)).description != text:
            await bot.set_my_description(text, code)
