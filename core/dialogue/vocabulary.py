"""Words a runner may type, per language, with typing errors forgiven.

A word list is a `Message` in the context "words": a list with commas in the source, and
in each catalogue whatever people of that language type. English is understood everywhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from functools import lru_cache
from typing import Generic, TypeVar

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from core.dialogue.reading import folded
from core.text import Message
from core.text.translator import SOURCE, translator

Meaning = TypeVar("Meaning", bound=Hashable)

CLOSE = 82
"""Similarity (0-100) from which a longer word counts as mistyped. Short words must be right."""
SHORTEST_MISTYPED = 4
MOST_LETTERS_AWAY = 3
"""A slip adds or loses a few letters ("my achilles"); "everything" is not a mistyped "did everything"."""


@lru_cache(maxsize=4096)
def listed(message: Message, language: str) -> frozenset[str]:
    """The folded words of a word list, in the runner's language and in English."""
    texts = {translator(tongue).plain(message) for tongue in (language, SOURCE)}
    return frozenset(known for text in texts for word in text.split(",") if (known := folded(word)))


class Vocabulary(Generic[Meaning]):
    """Which words mean what. Built once a language; an exact word beats a mistyped one."""

    def __init__(self, entries: Iterable[tuple[Meaning, Iterable[str]]]) -> None:
        self._exact: dict[str, Meaning] = {}
        for meaning, spelled in entries:
            for word in spelled:
                self._exact.setdefault(folded(word), meaning)
        self._long = [word for word in self._exact if len(word) >= SHORTEST_MISTYPED]
        self._letters: dict[str, list[str]] = defaultdict(list)
        for word in self._long:
            self._letters["".join(sorted(word))].append(word)

    def exact(self, text: str) -> Meaning | None:
        """What the whole text means, typed right."""
        return self._exact.get(folded(text))

    def meaning(self, text: str) -> Meaning | None:
        """What the whole text means, one or two typing errors forgiven."""
        typed = folded(text)
        if typed in self._exact:
            return self._exact[typed]
        swapped = self._swapped(typed)
        if swapped:
            return self._exact[swapped]
        near = self.near(typed, 2)
        if not near or (len(near) == 2 and near[0][1] == near[1][1]):
            return None
        return near[0][0]

    def _swapped(self, typed: str) -> str | None:
        """The word with two neighbouring letters the other way round ("doen"): too far by similarity."""
        alike = self._letters.get("".join(sorted(typed)), ())
        return next((word for word in alike if OSA.distance(word, typed) == 1), None)

    def near(self, text: str, limit: int = 3) -> list[tuple[Meaning, float]]:
        """The nearest meanings with their similarity, best first, each once."""
        typed = folded(text)
        if len(typed) < SHORTEST_MISTYPED:
            return []
        best: dict[Meaning, float] = {}
        for word, score, _ in process.extract(
            typed, self._long, scorer=fuzz.ratio, limit=limit * 3, score_cutoff=CLOSE
        ):
            if abs(len(word) - len(typed)) <= MOST_LETTERS_AWAY:
                best.setdefault(self._exact[word], score)
        return list(best.items())[:limit]
