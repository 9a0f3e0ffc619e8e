"""What a day takes off the load and the repetitions of a lift (`science.md` 4.2, 7.1, 7.3, 7.4, 8.2)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from core.training.choice.catalogue import Exercise
from core.training.loads.estimate import round_down
from core.training.loads.figures import figures
from core.training.progression.given import Given
from core.training.progression.lift_kit import LiftKit
from core.training.progression.today import Today
from core.training.progression.today_reasons import away_reason, eased_reason, reserve_reason
from core.training.progression.track import Track
from core.training.reasons import Reason
from core.training.session import Prescription

_STAYS_TRUE = frozenset(
    {
        "load_confirm",
        "load_rest",
        "load_too_heavy",
        "pause_longer",
        "pause_shorter",
        "seconds_down",
        "seconds_up",
        "step_earned",
    }
)
"""What a track says that does not name the load or the repetitions of the next time."""


def in_reserve(item: Prescription, exercise: Exercise, track: Track, today: Today, given: Given) -> Given:
    """With more in reserve as many repetitions fewer than last time, and never one more (7.3, 7.4)."""
    if not today.eased_rir or not given.goes_on or track.aim is None or given.fewer:
        return given
    aim = max(item.reps[0], min(track.aim, track.done - today.eased_rir))
    if aim == track.aim:
        return given
    reasons = (*_still_true(track, given), reserve_reason(exercise, today.eased_rir, aim))
    return replace(given, aim=aim, reasons=reasons)


def less(
    exercise: Exercise,
    track: Track,
    kit: LiftKit,
    today: Today,
    given: Given,
    before: Decimal,
) -> Given:
    """Days away and pain take their shares; of a lift that carries the body also repetitions (7.1)."""
    away = today.away_share
    share = away * today.share
    load = round_down(before * share, kit.increment)
    fewer, off = given.fewer, 0
    if share <= figures().large_cut and exercise.carries_body and not today.resting:
        load = min(load, round_down(before - kit.increment, kit.increment))
        fewer = off = figures().large_cut_reps
    load = max(load, kit.lightest)
    reasons = list(_still_true(track, given))
    if away < 1:
        reasons.append(away_reason(exercise, today.away_days, away, load, off, kit))
    if today.share < 1:
        reasons.append(eased_reason(exercise, today.share, before, load, off, kit))
    # A day back from other lifts is read as any other, so its range stays what a raise is measured by.
    high = off if today.share < 1 else 0
    return Given(load, fewer, given.goes_on and not fewer, tuple(reasons), high, given.aim)


def _still_true(track: Track, given: Given) -> tuple[Reason, ...]:
    """The reasons without the next load and aim of the track, which are not those of today."""
    if not given.goes_on or track.cut:
        return given.reasons
    return tuple(reason for reason in given.reasons if reason.code in _STAYS_TRUE)
