"""What the search for a load has found (`science.md` 5.2, 7.1 to 7.3, E27)."""

from __future__ import annotations

from decimal import Decimal

from core.training.loads.estimate import e1rm, start_load
from core.training.loads.figures import figures
from core.training.loads.search import next_search_load, stop_rir
from core.training.progression.exposure import Exposure
from core.training.progression.rule import Verdict, judge
from core.training.progression.standing import Standing, on_grid


def found(lift: Standing, one: Exposure) -> None:
    """The last set ends the search, or it goes on with the next load.

    Where 5.2 has a share of 1RM it is over once there is an estimate; elsewhere once the set
    was about as hard as wanted (7.1). The heaviest load there is ends it too.
    """
    item, last = one.item, one.sets[-1]
    if last.load is None:
        return
    target = item.rir or 0
    rir = target if one.rir is None else one.rir
    lift.begin(one)
    lift.aim = lift.top = lift.lower_s = None
    lift.tops = lift.quiet = lift.fewer = 0
    estimate = None
    light = rir > stop_rir(target)
    if item.percent_1rm is not None:
        estimate = lift.e1rm = e1rm(last.load, last.amount, rir)
        lift.trusted = None
        light = estimate is None
    heavier = lift.within(next_search_load(last.load, lift.kit.increment))
    if light and heavier > last.load:
        # What is searched for is no working load yet.
        lift.searching, lift.why = True, "load_search_on"
        lift.load, lift.last, lift.lowest = heavier, None, None
        return
    lift.why = "load_found"
    lift.too_heavy = rir < target and last.load <= lift.kit.start
    if estimate is None:
        load = _for_the_work_sets(lift, one, last.load, rir)
    else:
        load = lift.within(start_load(estimate, item.reps[0], target, lift.kit.increment, last.load))
    lift.load = lift.last = load
    # What was lifted bounds the next phase too: the load that follows from it may be up to 10 % more.
    lift.lowest = min(load, last.load)


def _for_the_work_sets(lift: Standing, one: Exposure, load: Decimal, rir: int) -> Decimal:
    """The load that was found, never more, and less where the work sets would be too hard with it.

    What is left at the low end of the range decides by rules 2 and 3 of 7.3: nothing left there,
    and every work set would be short.
    """
    low, target = one.item.reps[0], one.item.rir or 0
    load = lift.within(on_grid(load, lift.kit))
    left = one.sets[-1].amount + rir - low
    verdict = Verdict.TWO_SHORT if left < 0 else judge((low,), low, low, left, target)
    if verdict is not Verdict.TWO_SHORT and verdict is not Verdict.SHORT_OR_HARD:
        return load
    lift.why = "load_found_less"
    large = verdict is Verdict.TWO_SHORT
    share = figures().two_short if large else figures().one_short
    below = lift.lowered(load, share)
    lift.too_heavy = lift.too_heavy or below
    return lift.load or load
