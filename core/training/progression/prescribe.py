"""The numbers of a lift today, from the tables and from its track (`science.md` 4.2, 5.2, 6.2, 7, 8.2)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from core.training.choice.catalogue import Exercise
from core.training.loads.figures import figures
from core.training.progression.given import Given
from core.training.progression.lift_kit import LiftKit
from core.training.progression.light import dose_of
from core.training.progression.ramp import ramp
from core.training.progression.today import Today
from core.training.progression.today_load import load_today
from core.training.progression.track import Track
from core.training.reasons import Reason
from core.training.session import Phase, Prescription, Unit

__all__ = ["Today", "prescribe"]


def prescribe(
    item: Prescription, exercise: Exercise, track: Track | None, kit: LiftKit, today: Today
) -> tuple[Prescription, tuple[Reason, ...]]:
    """`item` as the tables give it, with load, aim and all else that its track has come to; and why.

    A main lift with an external load and no track, or one whose load is searched for, has `find_load`
    where `today` may bring something new; else it is done by feel.
    """
    if track is not None and today.away_days and today.starts_afresh:
        track = None
    if item.unit is Unit.SECONDS:
        return _held(item, exercise, track, kit, today)
    if track is None or (track.load is None and item.slot is not None and exercise.load.external):
        new = item.slot is not None and exercise.load.external and today.may_search
        return _with_search(item, None, new), ()
    if track.searching:
        # A load that is searched for is no working load: where nothing new is begun it is left to feel.
        search = today.may_search and item.slot is not None
        return _with_search(item, track.load if search else None, search), track.reasons if search else ()
    given = load_today(item, exercise, track, kit, today)
    if item.slot is None:
        return _small(item, exercise, track, kit, today, given), given.reasons
    return _main(item, exercise, track, kit, today, given), given.reasons


def _with_search(item: Prescription, load: Decimal | None, search: bool) -> Prescription:
    if item.load == load and item.find_load is search:
        return item
    return replace(item, load=load, find_load=search)


def _main(
    item: Prescription, exercise: Exercise, track: Track, kit: LiftKit, today: Today, given: Given
) -> Prescription:
    low, high = item.reps
    if given.fewer:
        fewest = figures().youth_fewest_reps if kit.youth else 1
        low = max(min(low, fewest), low - given.fewer)
        high = max(low, high - given.fewer_high)
    aim = low
    if given.goes_on:
        if track.top is not None:
            high = max(high, track.top)
        if track.aim is not None and not given.fewer:
            aim = max(low, min(track.aim if given.aim is None else given.aim, high))
    slow = track.lower_s if given.goes_on else None
    pause = None if today.phase is Phase.DELOAD else track.pause_s
    steps: tuple[tuple[int, Decimal], ...] = ()
    if item.slot == "m1" and given.load is not None:
        primer = item.rir is None
        steps = ramp(given.load, kit.increment, kit.lightest, exercise.load, today.phase, kit.level, primer)
    return _numbers(item, given, today, (low, high), aim, steps, slow, pause)


def _small(
    item: Prescription, exercise: Exercise, track: Track, kit: LiftKit, today: Today, given: Given
) -> Prescription:
    """An assistance lift: the dose, or the repetitions above it that it has come to (5.2)."""
    low, high = item.reps
    aim = low
    if track.aim is not None and not today.resting:
        aim = max(low, min(track.aim, dose_of(exercise, kit) + figures().above_dose))
    return _numbers(item, given, today, (aim, max(aim, high)), aim, (), None, None)


def _held(
    item: Prescription, exercise: Exercise, track: Track | None, kit: LiftKit, today: Today
) -> tuple[Prescription, tuple[Reason, ...]]:
    """A timed hold; deload, taper and light weeks keep the seconds of the tables."""
    if track is None:
        return _with_search(item, None, False), ()
    given = load_today(item, exercise, track, kit, today)
    seconds = item.reps[0]
    if track.seconds is not None and not today.resting:
        seconds = max(track.seconds, seconds)
    return _numbers(item, given, today, (seconds, seconds), None, (), None, None), given.reasons


def _numbers(
    item: Prescription,
    given: Given,
    today: Today,
    reps: tuple[int, int],
    aim: int | None,
    steps: tuple[tuple[int, Decimal], ...],
    lower_s: int | None,
    pause_s: int | None,
) -> Prescription:
    return Prescription(
        item.exercise,
        item.sets,
        reps,
        item.unit,
        item.rest_s,
        item.per_side,
        item.slot,
        item.rir,
        item.percent_1rm,
        item.tier,
        given.load,
        False,
        aim,
        steps,
        lower_s,
        pause_s,
        item.eased or today.share < 1,
    )
