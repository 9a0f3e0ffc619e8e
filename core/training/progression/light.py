"""Unloaded, band and backpack main lifts, assistance and timed holds (`science.md` 5.2, 7.3)."""

from __future__ import annotations

from decimal import Decimal

from core.training.choice.catalogue import Exercise
from core.training.loads.figures import figures
from core.training.progression.exposure import Exposure
from core.training.progression.lift_kit import LiftKit
from core.training.progression.lowering import ease, reduce
from core.training.progression.rule import Verdict, judge, step_up
from core.training.progression.sets_done import base_load, guarded, left, never_up
from core.training.progression.standing import Standing, on_grid


def light(lift: Standing, one: Exposure) -> None:
    """One full session of a light main lift, or of an assistance lift that counts repetitions."""
    base, lighter = base_load(one) if lift.exercise.load.external else (None, False)
    if base is None and lift.exercise.load.external:
        # Picked by feel and not told: nothing to go on from.
        return
    item = one.item
    reps = [done.amount for done in one.sets]
    fewest = min(reps)
    low, high = range_of(lift, one)
    target = item.rir or 0
    rir = left(one, fewest, target)
    lift.begin(one)
    if base is not None:
        base = _taken(lift, one, base)
    verdict = judge(reps, low, high, rir, target)
    if verdict is Verdict.TWO_SHORT or verdict is Verdict.SHORT_OR_HARD:
        large = verdict is Verdict.TWO_SHORT
        if base is None:
            ease(lift, one, large)
        else:
            reduce(lift, one, base, large)
        return
    held = never_up(lift, one, base, lighter)
    if verdict is Verdict.SAME or held is not None:
        lift.same(held or "load_same", max(low, min(high, max(fewest, item.aim or low))))
    elif verdict is Verdict.MORE:
        lift.same("load_same_more_reps", fewest + 1)
    else:
        lift.tops += 1
        lift.same("load_once", high)
        if lift.tops >= figures().sessions_at_top:
            _step(lift, base)


def hold(lift: Standing, one: Exposure) -> None:
    """One full session of a timed hold: +5 s after each success, at the longest one the progression."""
    base, lighter = base_load(one) if lift.exercise.load.external else (None, False)
    shown = one.item.reps[0]
    short = sum(done.amount < shown for done in one.sets)
    lift.begin(one)
    lift.seconds = shown
    if base is not None:
        base = _taken(lift, one, base)
    held = never_up(lift, one, base, lighter)
    most = hold_most_s(lift.exercise)
    if short > 1 and shown > lift.exercise.dose:
        lift.seconds = max(lift.exercise.dose, shown - figures().hold_step_s)
        lift.why = "seconds_down"
    elif short or held is not None:
        lift.why = held or "seconds_same"
    elif shown < most:
        lift.seconds = min(most, shown + figures().hold_step_s)
        lift.why = "seconds_up"
    elif base is None and lift.exercise.load.external:
        lift.why = "load_untold"
    else:
        _step(lift, base)
        if lift.why == "load_raised":
            lift.seconds = None
    lift.aim = None


def range_of(lift: Standing, one: Exposure) -> tuple[int, int]:
    """The range that the sets are measured by: that of the card, of an assistance lift dose to dose + 4."""
    if lift.slot is not None:
        return one.item.reps
    dose = dose_of(lift.exercise, lift.kit)
    return min(one.item.reps[0], dose), dose + figures().above_dose


def dose_of(exercise: Exercise, kit: LiftKit) -> int:
    """Repetitions an assistance lift begins with; at 16-17 none has fewer than 6 (2.1)."""
    return max(exercise.dose, figures().youth_fewest_reps) if kit.youth else exercise.dose


def hold_most_s(exercise: Exercise) -> int:
    """The longest a hold gets, in seconds."""
    return figures().plank_most_s if exercise.id in figures().planks else figures().hold_most_s


def _taken(lift: Standing, one: Exposure, base: Decimal) -> Decimal:
    base = guarded(lift, one, base, estimated=False)
    lift.lifted(one.on, base)
    lift.load = lift.within(on_grid(base, lift.kit))
    return base


def _step(lift: Standing, base: Decimal | None) -> None:
    """More in the pack or in the hand, else the harder exercise, else a pause at the lowest point (5.2)."""
    if base is not None and not lift.at_most:
        if lift.lowest is not None and lift.lowest < base:
            lift.why = "load_capped"
        else:
            lift.raised(lift.within(step_up(base, lift.kit.increment)), "load_raised")
    elif lift.kit.harder:
        lift.earned = lift.kit.harder[0]
        lift.why = "step_earned"
    elif lift.slot is None or lift.seconds is not None:
        lift.why = "load_at_most_done"
    else:
        lift.pause_s = (lift.pause_s or 0) + figures().pause_step_s
        lift.aim, lift.tops, lift.why = None, 0, "pause_longer"
