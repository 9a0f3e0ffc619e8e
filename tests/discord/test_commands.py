"""The commands as Discord is told them keep to its limits in every language."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from typing import Any

import pytest
from discord import Locale
from discord.app_commands import TranslationContext, TranslationContextLocation, locale_str

from bot.discord.commands import Tree, fingerprint
from bot.discord.gateway import Client
from bot.discord.names import Names, as_name, language_of
from core.text import say
from core.text.translator import languages

NAME = re.compile(r"[-_'\w]{1,32}")


class FakeAnswers:
    """Nobody is told anything."""


@pytest.fixture(scope="module")
def payload() -> list[dict[str, Any]]:
    answers: Any = FakeAnswers()

    async def made() -> list[dict[str, Any]]:
        return await Tree(Client(None), answers).payload()

    return asyncio.run(made())


def within(parts: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for one in parts:
        yield one
        yield from within(one.get("options") or [])


def said(part: dict[str, Any], what: str) -> list[str]:
    """A name or description in all languages."""
    return [part[what], *(part.get(f"{what}_localizations") or {}).values()]


def of(part: dict[str, Any], what: str, locale: str | None) -> str:
    localized: dict[str, str] = part.get(f"{what}_localizations") or {}
    return str(localized.get(locale or "", part[what]))


def test_there_is_no_command_but_those_of_the_table_and_one_menu(payload: list[dict[str, Any]]) -> None:
    assert [one["name"] for one in payload if one.get("type", 1) != 1] == ["Log this as training"]
    assert len(payload) <= 100
    for one in payload:
        assert one["contexts"] == [0, 1, 2]
        assert one["integration_types"] == [0, 1]


def test_names_are_such_as_discord_takes(payload: list[dict[str, Any]]) -> None:
    for part in within([one for one in payload if one.get("type", 1) == 1]):
        for name in said(part, "name"):
            assert NAME.fullmatch(name), name
            assert name == name.lower()
        assert all(1 <= len(text) <= 100 for text in said(part, "description"))


def test_names_are_unique_beside_each_other_in_every_language(payload: list[dict[str, Any]]) -> None:
    locales = {None, *(locale for one in within(payload) for locale in one.get("name_localizations") or {})}
    sides = [payload, *(one["options"] for one in within(payload) if one.get("options"))]
    for locale in locales:
        for side in sides:
            names = [(of(one, "name", locale), one.get("type", 1)) for one in side]
            assert len(set(names)) == len(names), (locale, names)


def test_options_and_choices_are_no_more_than_25(payload: list[dict[str, Any]]) -> None:
    for part in within(payload):
        assert len(part.get("options") or ()) <= 25
        choices = part.get("choices") or ()
        assert len(choices) <= 25
        assert all(1 <= len(text) <= 100 for choice in choices for text in said(choice, "name"))
        assert not (choices and part.get("autocomplete"))


def test_a_command_is_no_longer_than_4000_characters_in_its_longest_language(
    payload: list[dict[str, Any]],
) -> None:
    for command in payload:
        size = sum(
            max(map(len, said(part, "name"))) + max(map(len, said(part, "description") or [""]))
            for part in within([command])
            if "description" in part
        )
        size += sum(
            max(map(len, said(choice, "name"))) + len(str(choice["value"]))
            for part in within([command])
            for choice in part.get("choices") or ()
        )
        assert size <= 4000, (command["name"], size)


def test_every_shipped_language_is_told(payload: list[dict[str, Any]]) -> None:
    known = {language_of(locale.value) for locale in Locale}
    assert set(languages()) <= known
    week = next(one for one in payload if one["name"] == "week")
    assert week["name_localizations"] == {"de": "woche"}
    menu = next(one for one in payload if one.get("type") == 3)
    assert set(menu["name_localizations"] or {"de": ""}) == {"de"}


def test_the_same_commands_have_the_same_fingerprint(payload: list[dict[str, Any]]) -> None:
    again = [dict(reversed(one.items())) for one in payload]
    assert fingerprint(again) == fingerprint(payload)
    changed = [{**payload[0], "description": "other"}, *payload[1:]]
    assert fingerprint(changed) != fingerprint(payload)


@pytest.mark.parametrize(
    ("locale", "language"), [("de", "de"), ("en-GB", "en"), ("en-US", "en"), ("pt-BR", None), ("", None)]
)
def test_a_locale_means_a_language_that_is_shipped_or_none(locale: str, language: str | None) -> None:
    assert language_of(locale) == language


def test_a_word_becomes_a_name() -> None:
    assert as_name("Start again") == "start-again"
    assert as_name("Schmerz") == "schmerz"


def translated(string: locale_str, locale: Locale, location: TranslationContextLocation) -> str | None:
    context: Any = TranslationContext(location, data=None)  # type: ignore[arg-type]
    return asyncio.run(Names().translate(string, locale, context))


def test_only_what_is_a_message_of_ours_is_translated() -> None:
    name, text = TranslationContextLocation.command_name, TranslationContextLocation.command_description
    message = say("Choose the language")
    known = locale_str("choose", message=message)
    assert translated(known, Locale.german, text) == "Sprache wählen"
    assert translated(known, Locale.german, name) == "sprache-wählen"
    assert translated(known, Locale.british_english, text) is None
    assert translated(known, Locale.japanese, text) is None
    assert translated(locale_str("choose"), Locale.german, text) is None
