"""Main lifts with a load of their own: the table of `science.md` 7.3 with its caps (7.1, 7.2, E23)."""

from __future__ import annotations

from decimal import Decimal

from core.training.loads.estimate import round_down
from core.training.loads.figures import figures
from core.training.progression.exposure import Exposure
from core.training.progression.lowering import reduce
from core.training.progression.rule import Action, Verdict, at_top, is_easy, is_large_step, judge
from core.training.progression.sets_done import (
    base_load,
    estimate,
    guarded,
    left,
    never_up,
    told_or_twice,
)
from core.training.progression.standing import Standing, on_grid


def heavy(lift: Standing, one: Exposure) -> None:
    """One full session of a main lift whose load can be counted."""
    item, kit = one.item, lift.kit
    base, lighter = base_load(one)
    if base is None:
        return
    reps = [done.amount for done in one.sets]
    fewest = min(reps)
    low, high = item.reps
    target = item.rir or 0
    rir = left(one, fewest, target)
    if one.phase is not lift.phase and (kit.most is None or base < kit.most):
        lift.top = lift.lower_s = None
        lift.quiet = 0
    lift.begin(one)
    estimated = item.percent_1rm is not None and estimate(lift, one, reps[-1], rir)
    base = guarded(lift, one, base, estimated)
    lift.lifted(one.on, base)
    lift.load = lift.within(on_grid(base, kit))
    verdict = judge(reps, low, high, rir, target)
    if verdict is Verdict.TWO_SHORT or verdict is Verdict.SHORT_OR_HARD:
        reduce(lift, one, base, verdict is Verdict.TWO_SHORT)
        return
    held = never_up(lift, one, base, lighter)
    if verdict is not Verdict.TOP or held is not None:
        lift.quiet = 0
        if verdict is Verdict.MORE and held is None:
            lift.same("load_same_more_reps", fewest + 1)
        else:
            lift.same(held or "load_same", max(low, min(high, max(fewest, item.aim or low))))
    elif not told_or_twice(lift, one):
        lift.same("load_twice", high)
    elif lift.at_most:
        _without_more(lift, fewest, low, high)
    else:
        _up(lift, base, fewest, high, is_easy(rir, target, one.early))


def _up(lift: Standing, base: Decimal, fewest: int, high: int, easy: bool) -> None:
    """One raise, within +10 % of all that was lifted in 7 days; only the smallest step may be more (4b)."""
    kit = lift.kit
    extended = lift.top is not None and high >= lift.top
    action, load = at_top(base, kit.increment, "lower", kit.level, easy=easy, extended=extended)
    if action is Action.EXTEND_REPS:
        lift.top = high + figures().extend_reps
        lift.same("load_range_extended", min(lift.top, fewest + 1))
        return
    lightest = lift.lowest or base
    if lightest < base or not is_large_step(base, kit.increment):
        load = min(load, round_down(lightest * figures().most_raise, kit.increment))
    bounded = lift.within(load)
    if bounded <= base:
        lift.same("load_capped" if load <= base else "load_youth_cap", high)
    else:
        lift.raised(bounded, "load_raised_easy" if easy else "load_raised")


def _without_more(lift: Standing, fewest: int, low: int, high: int) -> None:
    """Load-limited: more repetitions, then slower lowering, then what is harder at that load (7.3)."""
    calf = lift.exercise.category == "calf"
    most = figures().limited_calf_reps if calf else figures().limited_reps
    if high < most:
        lift.top = most
        lift.same("load_at_most", min(most, fewest + 1))
    elif lift.lower_s is None:
        lift.lower_s = figures().limited_lower_s
        lift.same("load_at_most_slower", low)
    else:
        lift.earned = next(iter(lift.kit.harder), lift.kit.one_leg)
        lift.same("step_earned" if lift.earned else "load_at_most_done", high)
