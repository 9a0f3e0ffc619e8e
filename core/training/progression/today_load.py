"""The load of a lift today: it goes on, or a new phase, deload, taper, primer (`science.md` 5.2, 6.2, 7)."""

from __future__ import annotations

from decimal import Decimal

from core.training.choice.catalogue import Exercise
from core.training.loads.estimate import round_down, start_load
from core.training.loads.figures import figures
from core.training.progression.given import Given
from core.training.progression.lift_kit import LiftKit
from core.training.progression.standing import within
from core.training.progression.today import Today
from core.training.progression.today_less import in_reserve, less
from core.training.progression.today_reasons import (
    cut_first,
    deload_reason,
    phase_reason,
    primer_reason,
    taper_reason,
)
from core.training.progression.track import Track
from core.training.session import Phase, Prescription


def load_today(item: Prescription, exercise: Exercise, track: Track, kit: LiftKit, today: Today) -> Given:
    """The load, from the track, with what the day takes off it."""
    if today.resting:
        given = _resting(item, exercise, track, kit, today)
    else:
        given = Given(track.load, track.fewer, True, track.reasons)
        if track.load is not None and _other_phase(item, exercise, track, today):
            given = _new_phase(item, exercise, track, kit, today, track.load) or given
    given = in_reserve(item, exercise, track, today, given)
    if given.load is None or (today.away_share == 1 and today.share == 1):
        return given
    return less(exercise, track, kit, today, given, given.load)


def _other_phase(item: Prescription, exercise: Exercise, track: Track, today: Today) -> bool:
    """The first time in another phase; the ranges of light and small lifts are the same in all."""
    return today.phase is not track.phase and item.slot is not None and not exercise.load.light


def _new_phase(
    item: Prescription, exercise: Exercise, track: Track, kit: LiftKit, today: Today, load: Decimal
) -> Given | None:
    """By the estimate at the low end of the new range, within +10 %; without one the load stays (7.1).

    None where that asks for the heaviest load there is: its repetitions go on as they were (7.3).
    """
    left = (item.rir or 0) - today.eased_rir
    if track.e1rm is not None and item.percent_1rm is not None:
        load = start_load(track.e1rm, item.reps[0], left, kit.increment, track.lowest)
        load = within(load, kit, track.e1rm)
    if load == kit.most == track.load:
        return None
    reasons = (*cut_first(track), phase_reason(item, exercise, load, left, kit, track))
    return Given(load, track.fewer, False, reasons)


def _resting(item: Prescription, exercise: Exercise, track: Track, kit: LiftKit, today: Today) -> Given:
    """Deload: 90 % of the last working load; taper: that load; a primer: its share of e1RM (5.2, 3.4).

    A last load that was too heavy has come down since, and stays there (6.2 beside 7.3 rules 2 and 3).
    """
    last = track.last if track.last is not None else track.load
    if last is None:
        return Given(None, 0, False, ())
    last = within(last, kit, None)
    load = last if track.load is None else min(last, track.load)
    if item.slot == "m1" and item.rir is None:
        return _primer(item, exercise, track, kit, load)
    if today.phase is Phase.DELOAD:
        load = max(round_down(last * figures().deload_share, kit.increment), kit.lightest)
        return Given(load, 0, False, (deload_reason(exercise, load, last, kit),))
    return Given(load, 0, False, (*cut_first(track), taper_reason(exercise, load, last, kit, track)))


def _primer(item: Prescription, exercise: Exercise, track: Track, kit: LiftKit, last: Decimal) -> Given:
    if item.percent_1rm is None or track.e1rm is None:
        # A light load is moved fast as it is; a heavy one without an estimate is picked by feel.
        return Given(last if exercise.load.light else None, 0, False, ())
    load = round_down(track.e1rm * item.percent_1rm / 100, kit.increment)
    load = max(min(load, last), kit.lightest)
    return Given(load, 0, False, (primer_reason(exercise, load, item.percent_1rm, kit),))
