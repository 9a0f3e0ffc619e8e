"""The phrases of `core.dialogue.danger_words` in a language, made ready to be looked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from core.dialogue.danger_words import CRISIS, DAYS, EMERGENCY, ORDINARY, TODAY
from core.dialogue.reading import words
from core.dialogue.vocabulary import listed
from core.text import Message

Danger = Literal["emergency", "today", "days", "crisis"]
Places = Mapping[str, Collection[int]]
"""Where each word of the phrases stands in a text: its first word is 0."""

_LISTS: tuple[tuple[Danger, Message], ...] = (
    ("emergency", EMERGENCY),
    ("crisis", CRISIS),
    ("today", TODAY),
    ("days", DAYS),
)
LENGTHS = range(3, 40)
"""Letters of a typed word that may be a mistyped one."""
MISTYPED = 4
"""Letters from which one may be missing, too many, or changed places with the next one."""
INFLECTED = 7
"""Letters from which a similar word will do ("schmerzt" for "schmerzen")."""
BETWEEN = 3
"""The most words that may stand where a phrase has an underscore."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in their order; `far` is how far each but the first may stand behind the one before."""

    words: tuple[str, ...]
    far: tuple[int, ...]

    def stands(self, places: Places) -> bool:
        """Whether they stand so in a text."""
        ends = places.get(self.words[0], ())
        for word, far in zip(self.words[1:], self.far, strict=True):
            ends = [at for at in places.get(word, ()) if any(0 < at - end <= far for end in ends)]
        return bool(ends)


Phrase = tuple[Piece, ...]
ByFirst = Mapping[str, tuple[Phrase, ...]]


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases by the first of their words, the most urgent kind first, and their words.

    `near` and `alike`: by the letters of what is typed, the words it may be a mistyped or a similar
    one of. `alone` are phrases of one word; `ordinary` and `pairs` are words of training.
    """

    kinds: tuple[tuple[Danger, ByFirst], ...]
    exact: frozenset[str]
    near: Mapping[int, tuple[str, ...]]
    alike: Mapping[int, tuple[str, ...]]
    alone: frozenset[str]
    ordinary: frozenset[str]
    pairs: frozenset[tuple[str, ...]]


@lru_cache(maxsize=32)
def phrases_of(language: str) -> Phrases:
    """Those of a language and of English."""
    kinds = tuple((kind, _by_first(listed(listing, language))) for kind, listing in _LISTS)
    every = [phrase for _, by_first in kinds for some in by_first.values() for phrase in some]
    exact = frozenset(word for phrase in every for piece in phrase for word in piece.words)
    ordinary = [words(entry) for entry in listed(ORDINARY, language)]
    return Phrases(
        kinds,
        exact,
        near={size: _of_length(exact, MISTYPED, size - 1, size + 1) for size in LENGTHS},
        alike={size: _of_length(exact, INFLECTED, size * 2 / 3, size * 3 / 2) for size in LENGTHS},
        alone=frozenset(phrase[0].words[0] for phrase in every if len(phrase) == len(phrase[0].words) == 1),
        ordinary=frozenset(entry[0] for entry in ordinary if len(entry) == 1),
        pairs=frozenset(entry for entry in ordinary if len(entry) == 2),
    )


def _by_first(listing: Iterable[str]) -> ByFirst:
    made: dict[str, tuple[Phrase, ...]] = {}
    for text in sorted(listing):
        phrase = tuple(map(_piece, text.split()))
        first = phrase[0].words[0]
        made[first] = (*made.get(first, ()), phrase)
    return made


def _piece(text: str) -> Piece:
    parts = [part.split("-") for part in text.split("_")]
    far = [distance for part in parts for distance in (BETWEEN + 1, *(1 for _ in part[1:]))]
    return Piece(tuple(word for part in parts for word in part), tuple(far[1:]))


def _of_length(every: Iterable[str], least: int, low: float, high: float) -> tuple[str, ...]:
    return tuple(word for word in every if len(word) >= least and low <= len(word) <= high)
