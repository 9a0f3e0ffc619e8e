"""The exercises of this week, and the session of one that is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from core.coach.schedule import WEEK, Planned, monday, planned
from core.coach.state import RunnerState
from core.dialogue.reading import folded, words
from core.dialogue.vocabulary import Vocabulary
from core.text.translator import SOURCE, translator
from core.training.choice.catalogue import catalogue

_LOAD = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*\w*")
SHORTEST = 3
"""Letters from which a piece of a name stands for it."""


def this_week(state: RunnerState, today: date) -> tuple[Planned, ...]:
    """The sessions of this week; of the plan's first one while that is still ahead."""
    first = monday(max(today, state.profile.start) if state.profile else today)
    return planned(state, first, first + WEEK - timedelta(days=1))


def exercises_of(one: Planned) -> tuple[str, ...]:
    """The jumps and lifts of a session by their ids; nobody asks about the warm-up."""
    session = one.session
    blocks = (session.plyometric, session.main, session.assistance)
    return tuple(dict.fromkeys(item.exercise for block in blocks for item in block.items))


def spellings(exercise: str, language: str) -> tuple[str, ...]:
    """The name of an exercise in a language and in English."""
    return tuple(translator(tongue).plain(catalogue()[exercise].name) for tongue in (language, SOURCE))


def exercise_named(state: RunnerState, text: str, today: date) -> tuple[Planned, str] | None:
    """The session of this week, an open one first, and its exercise: the one named, or whose load it is."""
    sessions = sorted(this_week(state, today), key=lambda one: (one.status != "open", one.session.date))
    for one in sessions:
        for item in one.session.items:
            if item.load is not None and _number(text) == item.load:
                return one, item.exercise
    known = tuple(dict.fromkeys(name for one in sessions for name in exercises_of(one)))
    meant = _meant(text, known, state.settings.language)
    return next(((one, meant) for one in sessions if meant is not None and meant in exercises_of(one)), None)


def _number(text: str) -> Decimal | None:
    """The one number that a text is, with or without a unit."""
    found = _LOAD.fullmatch(text.strip())
    return Decimal(found[1].replace(",", ".")) if found else None


def _meant(text: str, known: tuple[str, ...], language: str) -> str | None:
    """The exercise a text means: its id, its name, a few words of it ("squat"), or one mistyped."""
    names = Vocabulary((name, {name, *spellings(name, language)}) for name in known)
    if exactly := names.exact(text):
        return exactly
    return next(_in_part(text, known, language), None) or names.meaning(text)


def _in_part(text: str, known: tuple[str, ...], language: str) -> Iterator[str]:
    said = set(words(text))
    if len(folded(text)) >= SHORTEST:
        for name in known:
            if any(said <= set(words(spelled)) for spelled in spellings(name, language)):
                yield name
