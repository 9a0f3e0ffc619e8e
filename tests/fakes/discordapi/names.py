"""Checks of the names and descriptions of commands and their options, in all languages."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from fakes.discordapi.form import Form
from fakes.discordapi.users import LOCALES

LONGEST_NAME, LONGEST_DESCRIPTION = 32, 100
DEVANAGARI = ((0x0900, 0x0950), (0x0955, 0x0963), (0x0966, 0x097F), (0xA8E0, 0xA8FF))
THAI = ((0x0E01, 0x0E3A), (0x0E40, 0x0E5B))
"""Scripts with signs that are no letters."""


def check_name(place: Form, part: Mapping[str, Any], strict: bool = True) -> None:
    """Note a name of one language or another that Discord would not take."""
    for there, name in _in_all(place, part, "name", LONGEST_NAME):
        if strict and (not all(map(_may_stand, name)) or name != name.lower()):
            wrong = "Command name is invalid"
            there.wrong("APPLICATION_COMMAND_INVALID_NAME", wrong)


def check_description(place: Form, part: Mapping[str, Any]) -> None:
    """Note a description of one language or another that is missing or too long."""
    for there, text in _in_all(place, part, "description", LONGEST_DESCRIPTION):
        if not text.strip():
            there.required()


def check_choice_name(place: Form, part: Mapping[str, Any]) -> None:
    """Note the name of a choice that is missing or too long."""
    for _ in _in_all(place, part, "name", LONGEST_DESCRIPTION):
        pass


def names_by_locale(part: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What it is called, in every language."""
    translated = part.get("name_localizations")
    told = translated if isinstance(translated, Mapping) else {}
    for locale in ("", *LOCALES):
        yield locale, str(told.get(locale, part.get("name")))


def check_unique(place: Form, parts: list[Mapping[str, Any]], code: str) -> None:
    """Note a part that is called as one before it, in one language or another."""
    taken: set[tuple[str, str]] = set()
    for index, part in enumerate(parts):
        names = set(names_by_locale(part))
        if names & taken:
            place[index]["name"].wrong(code, "Names must be unique")
        taken |= names


def _in_all(place: Form, part: Mapping[str, Any], key: str, most: int) -> Iterator[tuple[Form, str]]:
    if name := place.text(part, key, 1, most, needed=True):
        yield place[key], name
    translations = f"{key}_localizations"
    there = place[translations]
    told = {} if part.get(translations) is None else there.mapping(part[translations])
    for locale in told:
        if locale not in LOCALES:
            there[locale].one_of(locale, LOCALES)
        elif text := there.text(told, locale, 1, most, needed=True):
            yield there[locale], text


def _may_stand(character: str) -> bool:
    if character in "-_'" or unicodedata.category(character)[0] in "LN":
        return True
    return any(low <= ord(character) <= high for low, high in (*DEVANAGARI, *THAI))
