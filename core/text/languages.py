"""The names of languages."""

from __future__ import annotations

from functools import cache

from babel import Locale


@cache
def language_name(code: str, language: str) -> str:
    """A language as another one calls it: ("de", "en") is "German"."""
    name = Locale.parse(code).get_display_name(language)
    return name or code
