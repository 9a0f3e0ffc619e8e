"""The names of the days of the week that a runner may type."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from babel import Locale

from core.text.translator import SOURCE

_MORE = {"de": {"sonnabend": 5}, "en": {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}}
"""Names in common use that CLDR does not have."""
_NOT = {"de": {"die", "mit"}}
"""Beginnings that are everyday words."""


@cache
def day_names(language: str) -> Mapping[str, int]:
    """Every name of a day in `language` and in English, to 0 (Monday) to 6.

    Names are casefolded and without dots: wide, abbreviated and two-letter forms, each
    also without accents, the first two and three letters of a wide name where they mean
    only one day, and the plural with s ("mondays"). Where the two languages disagree,
    `language` wins.
    """
    return MappingProxyType({**_names(SOURCE), **_names(language)})


def _names(language: str) -> dict[str, int]:
    days = Locale.parse(language).days
    names: dict[str, int] = {}
    for width in ("wide", "abbreviated", "short"):
        for form in ("format", "stand-alone"):
            for index, name in days.get(form, {}).get(width, {}).items():
                for spelling in _spellings(name):
                    names.setdefault(spelling, index)
    wide = {spelling: i for i, name in days["format"]["wide"].items() for spelling in _spellings(name)}
    names.update({f"{name}s": index for name, index in wide.items() if name[-1].isascii()})
    short = {name: index for name, index in _beginnings(wide).items() if name not in _NOT.get(language, ())}
    return {**short, **names, **_MORE.get(language, {})}


def _spellings(name: str) -> tuple[str, str]:
    known = name.casefold().replace(".", "").strip()
    parts = unicodedata.normalize("NFD", known)
    return known, "".join(part for part in parts if not unicodedata.combining(part))


def _beginnings(wide: Mapping[str, int]) -> dict[str, int]:
    """The beginnings of two and three letters that belong to one day alone."""
    meant: dict[str, set[int]] = {}
    for name, index in wide.items():
        for length in (2, 3):
            if len(name) > length:
                meant.setdefault(name[:length], set()).add(index)
    return {start: days.pop() for start, days in meant.items() if len(days) == 1}
