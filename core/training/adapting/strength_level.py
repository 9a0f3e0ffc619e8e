"""A runner's strength level, derived and never asked outright (`science.md` 2, `strength_level`)."""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal
from typing import Any

from core.text import Message, count, say
from core.training.profile import Level
from core.training.reasons import Grade, Reason
from core.training.rules import data

_TENTH, _HUNDREDTH = Decimal("0.1"), Decimal("0.01")


def level_of(
    sessions_12_weeks: int,
    loaded_squat_and_hinge: bool,
    months_lifting: Decimal | int = 0,
    sessions_a_week: Decimal | int = 0,
    squat_ratio: Decimal | None = None,
) -> Level:
    """0 novice, 1 intermediate, 2 advanced; what is not known counts as not so, and 2 builds on 1.

    `sessions_a_week`: the mean over `months_lifting`; `squat_ratio`: e1RM of the back or front squat
    to body mass.
    """
    rules = _rules()
    if sessions_12_weeks < rules["sessions"] or not loaded_squat_and_hinge:
        return 0
    advanced = rules["advanced"]
    if (
        months_lifting >= advanced["months"]
        and sessions_a_week >= Decimal(advanced["sessions_a_week"])
        and squat_ratio is not None
        and squat_ratio >= Decimal(advanced["squat_ratio"])
    ):
        return 2
    return 1


def level_after(
    told: Level,
    done_sessions_last_12_weeks: int,
    squats_with_load: bool,
    hinges_with_load: bool,
    months_trained: int,
    rate: Decimal,
    ratio: Decimal | None,
) -> tuple[Level, Reason]:
    """The level of a new block and why; never lower than `told`. `rate`: sessions a week over the months."""
    loaded = squats_with_load and hinges_with_load
    level = level_of(done_sessions_last_12_weeks, loaded, months_trained, rate, ratio)
    if level <= told:
        return told, Reason("level_kept", _kept(done_sessions_last_12_weeks), Grade.COACH_PRACTICE)
    if level == 1 or ratio is None:
        return level, Reason("level_raised", _raised(done_sessions_last_12_weeks), Grade.COACH_PRACTICE)
    text = say(
        "{months} months with {rate} sessions a week and a squat of {ratio} times your body weight: "
        "the new block uses the numbers for advanced lifters.",
        months=months_trained,
        rate=rate.quantize(_TENTH, ROUND_FLOOR),
        ratio=ratio.quantize(_HUNDREDTH, ROUND_FLOOR),
    )
    return level, Reason("level_raised", text, Grade.COACH_PRACTICE)


def _kept(sessions: int) -> Message:
    return count(
        "{n} session in the last {weeks} weeks: the new block keeps your strength level.",
        "{n} sessions in the last {weeks} weeks: the new block keeps your strength level.",
        sessions,
        weeks=_rules()["weeks"],
    )


def _raised(sessions: int) -> Message:
    return count(
        "{n} session in the last {weeks} weeks, squat and hinge with load: "
        "the new block uses the numbers for trained lifters.",
        "{n} sessions in the last {weeks} weeks, squat and hinge with load: "
        "the new block uses the numbers for trained lifters.",
        sessions,
        weeks=_rules()["weeks"],
    )


def _rules() -> dict[str, Any]:
    found: dict[str, Any] = data("adapting.yaml")["strength_level"]
    return found
