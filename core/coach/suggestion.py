"""What finishes a text that is being typed, and which of several do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from core.dialogue.reading import folded
from core.text import Message
from core.text.translator import translator

MOST = 25
"""More than that nobody reads while typing."""
CLOSE = 80
"""Similarity (0-100) of a piece of the label from which what is typed counts as mistyped."""
SHORTEST_MISTYPED = 4


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A label to pick in the runner's language, and the value that is composed for it."""

    label: Message
    value: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A suggestion, and other words it is found by."""

    suggestion: Suggestion
    words: tuple[str, ...] = ()


def fitting(candidates: Iterable[Candidate], typed: str, language: str) -> tuple[Suggestion, ...]:
    """The suggestions that what is typed may become: by beginnings first, all in order for nothing typed."""
    wanted, speak = folded(typed), translator(language)
    ranked = []
    for one in candidates:
        known = [
            folded(text) for text in (speak.plain(one.suggestion.label), one.suggestion.value, *one.words)
        ]
        if (rank := min(_rank(wanted, text) for text in known)) < _NOT_AT_ALL:
            ranked.append((rank, one.suggestion))
    ranked.sort(key=lambda pair: pair[0])
    return tuple(suggestion for _, suggestion in ranked)[:MOST]


_NOT_AT_ALL = 4


def _rank(wanted: str, text: str) -> int:
    if text.startswith(wanted):
        return 0
    if f" {wanted}" in text:
        return 1
    if wanted in text:
        return 2
    long = len(wanted) >= SHORTEST_MISTYPED and len(wanted) <= len(text)
    return 3 if long and fuzz.partial_ratio(wanted, text) >= CLOSE else _NOT_AT_ALL
