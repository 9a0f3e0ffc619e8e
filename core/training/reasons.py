"""Why something is prescribed, placed, raised, lowered or refused: every decision carries its reason.

Evidence is by the ids of `science.md` 1; a rule tagged [coach] there has the grade of coach practice.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.text import Message


class Grade(StrEnum):
    """How sure a reason is, from a controlled trial down to a cautious default."""

    TRIAL = "trial"
    META_ANALYSIS = "meta-analysis"
    ASSOCIATION = "association"
    COACH_PRACTICE = "coach practice"
    SAFETY_DEFAULT = "safety default"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: a stable code, its text with the runner's own numbers, and what it rests on.

    `evidence` are ids of `science.md` section 1 ("E09"); empty for coach practice.
    """

    code: str
    text: Message
    grade: Grade
    evidence: tuple[str, ...] = ()
    about: str | None = None
    """The exercise it speaks of; None where it speaks of a day, a session or a week."""
