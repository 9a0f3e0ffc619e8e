"""Words that come before any question (science.md 8.4): emergencies, doctors, harm to oneself.

Keywords alone decide, typing errors forgiven: it errs to showing the text, and nothing overrules it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from core.dialogue.danger_phrases import LENGTHS, Danger, Phrases, Places, phrases_of
from core.dialogue.reading import words

__all__ = ["Danger", "danger"]

_WRONG = 5
"""Letters from which one may be another: "weak" is no "week"."""
_WRONG_ALONE = 8
"""The same for a phrase of one word, which no second one holds: "strike" is no "stroke"."""
_STEM = 4
"""Letters that forms of a word have in common at its beginning."""
_SIMILAR = 80
_SIMILAR_ALONE = 91


def danger(text: str, language: str) -> Danger | None:
    """What a cleaned line tells that must be answered first, in the runner's words or in English.

    The most urgent comes first: an emergency, harm to oneself, a doctor today, within days.
    """
    known = phrases_of(language)
    spoken = words(text.replace("’", "'"))
    passed = {at for at, two in enumerate(pairwise(spoken)) if two in known.pairs}
    told = [(at, word) for at, word in enumerate(spoken) if not {at, at - 1} & passed]
    places = _places(told, known)
    for kind, by_first in known.kinds:
        phrases = (phrase for first in places for phrase in by_first.get(first, ()))
        if any(all(piece.stands(places) for piece in phrase) for phrase in phrases):
            return kind
    return None


def _places(told: Iterable[tuple[int, str]], known: Phrases) -> Places:
    found: dict[str, list[int]] = defaultdict(list)
    meant: dict[str, tuple[str, ...]] = {}
    for at, word in told:
        if word not in meant:
            meant[word] = _meant(word, known)
        for one in meant[word]:
            found[one].append(at)
    return dict(found)


def _meant(said: str, known: Phrases) -> tuple[str, ...]:
    """The words of the phrases that a word is, is mistyped for, or is another form of."""
    right = (said,) if said in known.exact else ()
    if said in known.ordinary or len(said) not in LENGTHS:
        return right
    near = process.extract(said, known.near[len(said)], scorer=OSA.distance, score_cutoff=1, limit=None)
    found = {word for word, _, _ in near if _mistyped(word, said, known)}
    if similar := known.alike[len(said)]:
        alike = process.extract(said, similar, scorer=fuzz.ratio, score_cutoff=_SIMILAR, limit=None)
        found |= {word for word, score, _ in alike if _another_form(word, said, score, known)}
    return right + tuple(found - {said})


def _mistyped(word: str, said: str, known: Phrases) -> bool:
    """Whether one error apart is near enough: one letter for another needs a longer word."""
    another = len(word) == len(said) and sorted(word) != sorted(said)
    return not another or len(word) >= (_WRONG_ALONE if word in known.alone else _WRONG)


def _another_form(word: str, said: str, score: float, known: Phrases) -> bool:
    """Whether a similar word has the same stem: "schmerzt" and "schmerzen", not "putting" and "cutting"."""
    return word[:_STEM] == said[:_STEM] and (score >= _SIMILAR_ALONE or word not in known.alone)
