"""Rules 2 and 3 of `science.md` 7.3, and cuts after time off or a race (6.4, 7.1, 7.2, 7.4)."""

from __future__ import annotations

from decimal import Decimal

from core.training.loads.estimate import round_down
from core.training.loads.figures import figures
from core.training.progression.exposure import Cut, Exposure
from core.training.progression.standing import Standing


def reduce(lift: Standing, one: Exposure, base: Decimal, large: bool) -> None:
    """The load goes down by rule 2 (`large`) or 3; below the lightest the regression follows (7.2)."""
    share = figures().two_short if large else figures().one_short
    lift.reduced(one.on)
    lift.too_heavy = lift.lowered(base, share)
    lift.why = "load_down_10" if large else "load_down_5"


def ease(lift: Standing, one: Exposure, large: bool) -> None:
    """The same for a lift without a load: a shorter pause; with two sets short (`large`) the regression."""
    lift.aim, lift.tops = None, 0
    if lift.pause_s:
        lift.reduced(one.on)
        lift.pause_s = lift.pause_s - figures().pause_step_s or None
        lift.why = "pause_shorter"
    elif large:
        lift.reduced(one.on)
        lift.too_heavy = True
        lift.why = "load_too_heavy"
    else:
        lift.why = "load_from_low"


def cut(lift: Standing, one: Cut) -> None:
    """A share of the load is left from a day on; nothing, and it is searched for again."""
    if one.share == 1:
        return
    lift.step, lift.why = one, "load_cut"
    lift.doubted = None
    if not one.share:
        lift.load = lift.last = lift.lowest = lift.e1rm = lift.trusted = None
        lift.aim = lift.top = lift.lower_s = lift.pause_s = lift.seconds = None
        lift.searching, lift.window = False, ()
        lift.tops = lift.quiet = lift.fewer = 0
        return
    if lift.load is None:
        lift.aim = None
        return
    if lift.searching:
        lift.load = lift.within(round_down(lift.load * one.share, lift.kit.increment))
        return
    if lift.e1rm is not None:
        # The runner may be back at once where they were: that is no typing error.
        lift.trusted = lift.trusted or lift.e1rm
        lift.e1rm *= one.share
    last = lift.last or lift.load
    lift.last = max(round_down(last * one.share, lift.kit.increment), lift.kit.lightest)
    lift.lowered(lift.load, one.share)
    lift.lowest, lift.window = lift.last, ()
