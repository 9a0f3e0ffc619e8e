"""How ready the runner feels before a session, and bad nights (`science.md` 7.3, readiness)."""

from __future__ import annotations

from functools import cache

from core.text import count, say
from core.training.reasons import Grade, Reason
from core.training.rules import data


@cache
def _numbers() -> tuple[int, int, int, int]:
    numbers = data("safety.yaml")["readiness"]
    return numbers["low_most"], numbers["bad_nights"], numbers["m1_sets"], numbers["rir"]


def readiness_rule(readiness: int | None, bad_nights_in_a_row: int) -> bool:
    """Whether the session is eased. Readiness is 1 to 5; a high one raises nothing."""
    low_most, bad_nights, _, _ = _numbers()
    return (readiness is not None and readiness <= low_most) or bad_nights_in_a_row >= bad_nights


def readiness_ease() -> tuple[int, int]:
    """How an eased session differs: the change of sets of M1, the repetitions more in reserve."""
    _, _, m1_sets, rir = _numbers()
    return m1_sets, rir


def readiness_reason(readiness: int | None, bad_nights_in_a_row: int) -> Reason | None:
    """Why the session is eased; None where it is not."""
    if not readiness_rule(readiness, bad_nights_in_a_row):
        return None
    if readiness is not None and readiness_rule(readiness, 0):
        text = say(
            "Readiness {level} of 5: the first main lift has a set less, and you stop a repetition earlier.",
            level=readiness,
        )
        return Reason("readiness_low", text, Grade.COACH_PRACTICE)
    text = count(
        "{n} bad night: the first main lift has a set less, and you stop a repetition earlier.",
        "{n} bad nights in a row: the first main lift has a set less, and you stop a repetition earlier.",
        bad_nights_in_a_row,
    )
    return Reason("bad_nights", text, Grade.COACH_PRACTICE)
