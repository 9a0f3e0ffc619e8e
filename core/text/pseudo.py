"""A language in which every text that went through the translator stands in ⟦brackets⟧."""

from __future__ import annotations

import re

from babel.support import NullTranslations

from core.text.translator import SOURCE, Translator

_WORD = re.compile(r"[^\W\d_]+")


def pseudo() -> Translator:
    """English, with each template in brackets: what stands outside was never a `Message`."""
    return Translator(SOURCE, NullTranslations(), wrap=lambda template: f"⟦{template}⟧")


def escaped(text: str) -> list[str]:
    """The words of a text that stand outside all brackets, in order."""
    depth, outside = 0, ""
    for character in text:
        depth += (character == "⟦") - (character == "⟧")
        outside += " " if depth or character == "⟧" else character
    return _WORD.findall(outside)
