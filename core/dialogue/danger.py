"""Words that come before any question (science.md 8.4): emergencies, doctors, harm to oneself.

`core.dialogue.danger_words` lists the phrases. It errs to showing the text, and nothing overrules it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from core.dialogue.danger_words import CRISIS, DAYS, EMERGENCY, ORDINARY, TODAY
from core.dialogue.reading import words
from core.dialogue.vocabulary import listed
from core.text import Message

Danger = Literal["emergency", "today", "days", "crisis"]
Places = Mapping[str, set[int]]
"""Where each word of the phrases stands in a text, as its how-manieth word."""

_LISTS: tuple[tuple[Danger, Message], ...] = (
    ("emergency", EMERGENCY),
    ("crisis", CRISIS),
    ("today", TODAY),
    ("days", DAYS),
)
_MISTYPED = 4
"""Letters from which one may be missing, too many, or changed places with the next one."""
_WRONG = 5
"""Letters from which one may be another: "weak" is no "week"."""
_INFLECTED = 7
"""Letters from which a similar word will do ("schmerzt", "schmerzen")."""
_SIMILAR = 80
_ALONE = 8
"""The same for a phrase of one word, which no second one holds: "strike" is no "stroke"."""
_BETWEEN = 3
"""The most words that may stand where a phrase has an underscore."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words in their order: `far` is how far from the one before each but the first may stand."""

    words: tuple[str, ...]
    far: tuple[int, ...]

    def stands(self, places: Places) -> bool:
        """Whether they stand so in a text."""
        ends = places.get(self.words[0], set())
        for word, far in zip(self.words[1:], self.far, strict=True):
            ends = {at for at in places.get(word, ()) if any(0 < at - end <= far for end in ends)}
        return bool(ends)


@dataclass(frozen=True, slots=True)
class _Known:
    """The phrases of a language by the kind of danger, and what may be heard as one of their words."""

    phrases: tuple[tuple[Danger, tuple[tuple[_Piece, ...], ...]], ...]
    exact: frozenset[str]
    long: tuple[str, ...]
    inflected: tuple[str, ...]
    alone: frozenset[str]
    ordinary: frozenset[str]
    pairs: frozenset[tuple[str, str]]


@lru_cache(maxsize=32)
def _known(language: str) -> _Known:
    phrases = tuple(
        (kind, tuple(tuple(map(_piece, phrase.split())) for phrase in sorted(listed(listing, language))))
        for kind, listing in _LISTS
    )
    every = [phrase for _, some in phrases for phrase in some]
    exact = frozenset(word for phrase in every for piece in phrase for word in piece.words)
    ordinary = [words(entry) for entry in listed(ORDINARY, language)]
    return _Known(
        phrases,
        exact,
        long=tuple(word for word in exact if len(word) >= _MISTYPED),
        inflected=tuple(word for word in exact if len(word) >= _INFLECTED),
        alone=frozenset(phrase[0].words[0] for phrase in every if len(phrase) == len(phrase[0].words) == 1),
        ordinary=frozenset(entry[0] for entry in ordinary if len(entry) == 1),
        pairs=frozenset((entry[0], entry[1]) for entry in ordinary if len(entry) == 2),
    )


def _piece(text: str) -> _Piece:
    parts = [part.split("-") for part in text.split("_")]
    far = [distance for part in parts for distance in (_BETWEEN + 1, *(1 for _ in part[1:]))]
    return _Piece(tuple(word for part in parts for word in part), tuple(far[1:]))


def danger(text: str, language: str) -> Danger | None:
    """What a cleaned line tells that must be answered first, in the runner's words or in English.

    The most urgent comes first: an emergency, harm to oneself, a doctor today, within days.
    """
    known = _known(language)
    spoken = words(text.replace("’", "'"))
    passed = {at for at, two in enumerate(pairwise(spoken)) if two in known.pairs}
    told = [(at, word) for at, word in enumerate(spoken) if not {at, at - 1} & passed]
    places = _places(told, known)
    if places:
        for kind, phrases in known.phrases:
            if any(all(piece.stands(places) for piece in phrase) for phrase in phrases):
                return kind
    return None


def _places(told: Iterable[tuple[int, str]], known: _Known) -> Places:
    found: dict[str, set[int]] = defaultdict(set)
    meant: dict[str, tuple[str, ...]] = {}
    for at, word in told:
        if word not in meant:
            meant[word] = _meant(word, known)
        for one in meant[word]:
            found[one].add(at)
    return dict(found)


def _meant(said: str, known: _Known) -> tuple[str, ...]:
    """The words of the phrases that a word is, or is mistyped for."""
    right = (said,) if said in known.exact else ()
    if said in known.ordinary or len(said) < _MISTYPED - 1:
        return right
    near = process.extract(said, known.long, scorer=OSA.distance, score_cutoff=1, limit=None)
    found = {word for word, _, _ in near if len(word) >= _WRONG or not _substituted(word, said)}
    if len(said) >= _INFLECTED - 1:
        alike = process.extract(said, known.inflected, scorer=fuzz.ratio, score_cutoff=_SIMILAR, limit=None)
        found |= {word for word, _, _ in alike if word not in known.alone}
    return right + tuple(word for word in found if word != said and _may_stand_alone(word, said, known))


def _substituted(word: str, said: str) -> bool:
    return len(word) == len(said) and sorted(word) != sorted(said)


def _may_stand_alone(word: str, said: str, known: _Known) -> bool:
    """A phrase of one word needs a longer one for a wrong letter; one missing or too many will do."""
    return word not in known.alone or len(word) >= _ALONE or not _substituted(word, said)
