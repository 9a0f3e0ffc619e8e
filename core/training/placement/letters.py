"""What the full sessions of a week are called (science.md 3.2, 3.6). All of it is coach practice."""

from __future__ import annotations

from typing import Literal

from core.text import say
from core.training.reasons import Grade, Reason

Letter = Literal["A", "B", "C"]
LETTERS: tuple[Letter, ...] = ("A", "B", "C")
_OTHER: dict[Letter, Letter] = {"A": "B", "B": "A", "C": "C"}

Dropped = tuple[frozenset[str], frozenset[str]]
"""The letters that were let go in each of the last two weeks."""


def names(full: int, block_week: int) -> tuple[Letter, ...]:
    """The letters of a week's full sessions: A, B, C; one alone is A in odd and B in even weeks (3.2)."""
    if full == 1:
        return ("A",) if block_week % 2 else ("B",)
    return LETTERS[:full]


def swapped_names(names: tuple[Letter, ...], dropped: Dropped) -> tuple[Letter, ...]:
    """The letters with A and B changed, where the same letter was let go two weeks running (3.6)."""
    if not _twice(dropped):
        return names
    return tuple(_OTHER[name] for name in names)


def why_swapped(dropped: Dropped) -> Reason | None:
    """Why A and B changed places; None where they did not."""
    twice = _twice(dropped)
    if not twice:
        return None
    text = say(
        "Strength {letter} was let go two weeks running, so A and B change places this week.",
        letter=twice[0],
    )
    return Reason("letters_swapped", text, Grade.COACH_PRACTICE)


def _twice(dropped: Dropped) -> list[Letter]:
    return [letter for letter in LETTERS if letter in dropped[0] and letter in dropped[1]]
