"""Which of a runner's platforms a text names."""

from __future__ import annotations

from collections.abc import Iterable

from core.chat.words import platform_name
from core.dialogue.vocabulary import Vocabulary, listed


def called(platform: str, language: str) -> frozenset[str]:
    """What a platform is called, also without an article ("the terminal")."""
    names = listed(platform_name(platform), language)
    return names | {name.split()[-1] for name in names} | {platform}


def platform_meant(text: str, platforms: Iterable[str], language: str) -> str | None:
    """The platform a text is about, as a whole or by one of its words; None when it names none."""
    names = Vocabulary((platform, called(platform, language)) for platform in platforms)
    meant = (names.meaning(part) for part in (text, *text.split()))
    return next((platform for platform in meant if platform), None)
