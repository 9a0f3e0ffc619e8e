"""Numbers as people give them: in figures, written out, or as "3/10"."""

from __future__ import annotations

import re

from core.dialogue.reading import folded, words
from core.dialogue.vocabulary import listed
from core.text import sense
from core.text.translator import SOURCE, translator

NUMBERS = sense(
    "words in order", "zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve"
)
"""The numbers from 0 on, in this order, as they are written out."""

HOURS = sense("words", "h, hr, hrs, hour, hours")

_IN_HOURS = re.compile(r"(\d{1,2}(?:[.,]\d{1,2})?)\s*([^\W\d_]+)\.?\s*(?:(\d{1,2})(?:\s*[^\W\d_]+)?)?")
_OUT_OF = re.compile(r"(\d+)\s*(?:/|of|von|out of)\s*\d+")
_NUMBER = re.compile(r"[-+]?\d{1,9}(?:[.,]\d+)?")


def minutes_in(text: str, language: str) -> int | None:
    """The minutes of a time told in hours: "2 h", "1.5 hours", "1h30"; None for any other text."""
    match = _IN_HOURS.fullmatch(folded(text))
    if match is None or match[2] not in listed(HOURS, language):
        return None
    return round(float(match[1].replace(",", ".")) * 60) + int(match[3] or 0)


def numbers_in(text: str, language: str) -> tuple[float, ...]:
    """The numbers of a text, in figures or written out; "3/10" is a 3."""
    if match := _OUT_OF.fullmatch(folded(text)):
        return (float(match[1]),)
    found = tuple(float(number.replace(",", ".")) for number in _NUMBER.findall(text))
    return found or tuple(
        float(number) for word in words(text) if (number := _written(word, language)) is not None
    )


def _written(word: str, language: str) -> int | None:
    for tongue in (language, SOURCE):
        names = [folded(name) for name in translator(tongue).plain(NUMBERS).split(",")]
        if word in names:
            return names.index(word)
    return None
