"""From what people type to words that can be compared."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 2000
"""Characters of one message that are read; PRODUCT has no use for more."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|[+-]?\d+(?:[.,]\d+)?", re.UNICODE)
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
_LOOKS = dict.fromkeys([0xFE0E, 0xFE0F, *range(0x1F3FB, 0x1F400)])
"""Variation selectors and skin tones: they change how an emoji looks, not what it says."""


def clean(text: str) -> str:
    """The text in one normal form: no control, direction or unassigned characters, single spaces."""
    normal = unicodedata.normalize("NFKC", text)
    seen = (
        " " if char in "\n\r\t" else char
        for char in normal
        if char in "\n\r\t" or unicodedata.category(char) not in _UNSEEN
    )
    return " ".join("".join(seen).split())


def folded(text: str) -> str:
    """For comparison: casefolded, without accents and marks at the ends ("Zürich!" -> "zurich")."""
    letters = text.casefold()
    if not letters.isascii():
        plain = unicodedata.normalize("NFKD", letters.translate(_LOOKS))
        letters = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(letters.split()).strip(" .,!?;:\"'`´-–—()[]")


def words(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, folded."""
    return tuple(_WORD.findall(folded(text)))
