"""Whether a runner may go to three sessions a week, and if not, why not (`science.md` 7.6)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from core.text import Message, count, say
from core.training.profile import Level
from core.training.reasons import Grade, Reason
from core.training.rules import data

_TENTH = Decimal("0.1")


def third(
    *,
    asked: bool,
    share: Fraction | None,
    level: Level,
    running_days: int,
    race_in_days: int | None,
    soreness: Decimal | None,
    amber_days_ago: int | None,
    placement_gives_three: bool,
) -> tuple[Reason, ...]:
    """Why a third session is not allowed: one reason for each rule that fails; empty where all hold.

    `share`: completed of planned over 4 weeks, None with fewer weeks of data, which fails.
    `race_in_days`: to the next race, race day 0. `soreness`: the average told, 0 to 10.
    None for race, soreness or amber is nothing told, which holds.
    """
    rules = _rules()
    failed: list[Reason] = []
    if not asked:
        failed.append(_coach("third_not_asked", say("A third session comes only when you ask for it.")))
    failed += _adherence(share)
    if level < rules["level_at_least"]:
        text = say("A third session is for runners who squat and hinge with load and train regularly.")
        failed.append(_coach("third_level", text))
    if running_days > rules["running_days_at_most"]:
        text = count(
            "You run on {n} day a week; a third session fits up to {most}.",
            "You run on {n} days a week; a third session fits up to {most}.",
            running_days,
            most=rules["running_days_at_most"],
        )
        failed.append(_coach("third_running_days", text))
    if race_in_days is not None and 0 <= race_in_days <= 7 * rules["no_race_within_weeks"]:
        failed.append(_coach("third_race", _race(race_in_days, rules["no_race_within_weeks"])))
    failed += _recovery(soreness, amber_days_ago)
    if not placement_gives_three:
        text = say("Your running week has no room for three sessions with enough rest between them.")
        failed.append(_coach("third_no_place", text))
    return tuple(failed)


def _adherence(share: Fraction | None) -> Iterator[Reason]:
    least = _least()
    weeks = data("adapting.yaml")["adherence"]["window_weeks"]
    if share is None:
        text = say("A third session needs {weeks} weeks of training to look back on.", weeks=weeks)
        yield _coach("third_no_data", text)
    elif share < least:
        text = say(
            "{percent} % of your sessions done in {weeks} weeks; a third needs {least} %.",
            # Rounded down: just under the limit must not read as the limit.
            percent=int(share * 100),
            weeks=weeks,
            least=int(least * 100),
        )
        yield _coach("third_adherence", text)


def _race(days: int, weeks: int) -> Message:
    return count(
        "Your race is in {n} day; a third session begins with none in {weeks} weeks.",
        "Your race is in {n} days; a third session begins with none in {weeks} weeks.",
        days,
        weeks=weeks,
    )


def _recovery(soreness: Decimal | None, amber_days_ago: int | None) -> Iterator[Reason]:
    rules = _rules()
    most = Decimal(rules["soreness_at_most"])
    if soreness is not None and soreness > most:
        text = say(
            "Your soreness averages {soreness} of 10; a third session needs {most} or less.",
            # Rounded up, for the same reason.
            soreness=soreness.quantize(_TENTH, ROUND_CEILING),
            most=most,
        )
        yield Reason("third_soreness", text, Grade.SAFETY_DEFAULT)
    if amber_days_ago is not None and amber_days_ago <= rules["no_amber_within_days"]:
        text = count(
            "You told me of pain {n} day ago; a third session waits for {days} days without.",
            "You told me of pain {n} days ago; a third session waits for {days} days without.",
            amber_days_ago,
            days=rules["no_amber_within_days"],
        )
        yield Reason("third_amber", text, Grade.SAFETY_DEFAULT)


def _coach(code: str, text: Message) -> Reason:
    return Reason(code, text, Grade.COACH_PRACTICE)


def _rules() -> dict[str, Any]:
    found: dict[str, Any] = data("adapting.yaml")["third_session"]
    return found


@cache
def _least() -> Fraction:
    return Fraction(_rules()["share_at_least"])
