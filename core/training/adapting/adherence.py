"""Whether the week is too full for the runner, and when to say so (`science.md` 7.5). Coaching practice."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from typing import Any, Literal

from core.text import say
from core.training.profile import SessionMinutes
from core.training.reasons import Grade, Reason
from core.training.rules import data

Advice = Literal["keep", "downshift_to_2", "offer_less", "wait"]


def adherence_advice(asked: int, done: int, planned: int, weeks: int) -> Advice:
    """What `done` of `planned` sessions of the last 4 weeks advise a runner who asked for `asked` a week.

    `weeks`: how many weeks of data there are; fewer than 4 wait. Nothing planned is nothing missed.
    """
    if weeks < _rules()["window_weeks"]:
        return "wait"
    least = _least().get(asked)
    if least is None or not planned or Fraction(done, planned) >= least:
        return "keep"
    return "downshift_to_2" if asked > 2 else "offer_less"


def counts_as_done(done_sets: int, planned_sets: int) -> bool:
    """At least half of the planned sets were done."""
    return done_sets >= Fraction(_rules()["done_share_of_sets"]) * planned_sets


def advice(
    asked: int,
    done: int,
    planned: int,
    weeks: int,
    *,
    declined_on: date | None,
    on: date,
    minutes: SessionMinutes = 45,
) -> Reason | None:
    """The advice to give on `on`, its code that of `adherence_advice`; None where there is nothing to say.

    `declined_on`: when the same advice was last refused; it comes again 4 weeks later.
    `minutes`: the length the runner asked for. Who has the shortest is offered one session a week only.
    """
    code = adherence_advice(asked, done, planned, weeks)
    if code in ("keep", "wait") or (declined_on is not None and on < _again(declined_on)):
        return None
    window, shortest = _rules()["window_weeks"], _rules()["shortest_minutes"]
    if code == "downshift_to_2":
        text = say(
            "{done} of {planned} sessions in {weeks} weeks. Two short ones you do beat three you don't: "
            "two a week would fit better.",
            done=done,
            planned=planned,
            weeks=window,
        )
    elif minutes > shortest:
        text = say(
            "{done} of {planned} sessions in {weeks} weeks. Short ones you do beat long ones you don't: "
            "{minutes} minutes, or one session a week, would fit better.",
            done=done,
            planned=planned,
            weeks=window,
            minutes=shortest,
        )
    else:
        text = say(
            "{done} of {planned} sessions in {weeks} weeks. One you do beats two you don't: "
            "one session a week would fit better.",
            done=done,
            planned=planned,
            weeks=window,
        )
    return Reason(code, text, Grade.COACH_PRACTICE)


def _again(declined_on: date) -> date:
    return declined_on + timedelta(weeks=_rules()["ask_again_after_weeks"])


def _rules() -> dict[str, Any]:
    found: dict[str, Any] = data("adapting.yaml")["adherence"]
    return found


@cache
def _least() -> dict[int, Fraction]:
    return {asked: Fraction(share) for asked, share in _rules()["keep_from"].items()}
