"""What the search for a load has found (`science.md` 5.2, 7.1, E27)."""

from __future__ import annotations

from core.training.loads.estimate import e1rm, start_load
from core.training.loads.search import stop_rir
from core.training.progression.exposure import Exposure
from core.training.progression.standing import Standing, on_grid


def found(lift: Standing, one: Exposure) -> None:
    """The last set ends the search, or it goes on from there.

    Where 5.2 has a share of 1RM it is over once there is an estimate; elsewhere once the set
    was about as hard as wanted (7.1).
    """
    item, last = one.item, one.sets[-1]
    if last.load is None:
        return
    target = item.rir or 0
    rir = target if one.rir is None else one.rir
    lift.begin(one)
    lift.aim = lift.top = lift.lower_s = None
    lift.tops = lift.quiet = lift.fewer = 0
    if item.percent_1rm is not None:
        estimate = e1rm(last.load, last.amount, rir)
        lift.searching = estimate is None
        lift.e1rm, lift.trusted = estimate, None
    else:
        lift.searching = rir > stop_rir(target)
    if lift.e1rm is not None and item.percent_1rm is not None:
        load = start_load(lift.e1rm, item.reps[0], target, lift.kit.increment, last.load)
    else:
        load = on_grid(last.load, lift.kit)
    lift.load = lift.last = lift.within(load)
    # What was lifted bounds the next phase too: the load that follows from it may be up to 10 % more.
    lift.lowest = min(lift.load, last.load)
    lift.too_heavy = rir < target and last.load <= lift.kit.start
    lift.why = "load_search_on" if lift.searching else "load_found"
