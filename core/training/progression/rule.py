"""The table of `science.md` 7.3: what the work sets of a lift mean for the next time (E23)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Literal

from core.training.loads.estimate import round_down, round_load
from core.training.loads.figures import figures
from core.training.profile import Level

Region = Literal["lower", "upper"]


class Verdict(StrEnum):
    """Which row of the table fired; pain (row 1) is looked at before."""

    TWO_SHORT = "two_short"
    SHORT_OR_HARD = "short_or_hard"
    TOP = "top"
    MORE = "more"
    SAME = "same"


class Action(StrEnum):
    """What the next time brings."""

    REDUCE = "reduce"
    RAISE = "raise"
    EXTEND_REPS = "extend_reps"
    ADD_REP = "add_rep"
    STAY = "stay"


def judge(reps: Sequence[int], low: int, high: int, rir: int, target: int) -> Verdict:
    """The first row of 7.3 that fires. `reps`: of each work set; `rir`: left after the last one."""
    short = 0
    all_high = True
    for number in reps:
        if number < low:
            short += 1
        if number < high:
            all_high = False
    if short > 1:
        return Verdict.TWO_SHORT
    if short or rir <= target - figures().hard_rir:
        return Verdict.SHORT_OR_HARD
    if rir < target:
        return Verdict.SAME
    return Verdict.TOP if all_high else Verdict.MORE


def progress(
    load: Decimal,
    reps: Sequence[int],
    lo: int,
    hi: int,
    rir: int,
    target: int,
    inc: Decimal,
    region: Region,
    level: Level,
    *,
    early: bool = False,
    extended: bool = False,
) -> tuple[Action, Decimal]:
    """What 7.3 makes of the work sets at `load`: the action and the next load, in steps of `inc`.

    `early`: a novice's first sessions, never the larger step (7.1). `extended`: `hi` is the end of
    an extended range, at which the smallest step is taken (4b). Nothing here knows of the lightest
    and the heaviest load, nor of other sessions.
    """
    match judge(reps, lo, hi, rir, target):
        case Verdict.TWO_SHORT:
            return Action.REDUCE, round_down(load * figures().two_short, inc)
        case Verdict.SHORT_OR_HARD:
            return Action.REDUCE, round_down(load * figures().one_short, inc)
        case Verdict.SAME:
            return Action.STAY, load
        case Verdict.MORE:
            return Action.ADD_REP, load
        case _:
            return at_top(load, inc, region, level, easy=is_easy(rir, target, early), extended=extended)


def at_top(
    load: Decimal, inc: Decimal, region: Region, level: Level, *, easy: bool, extended: bool
) -> tuple[Action, Decimal]:
    """Rules 4 and 4b: the raise, or more repetitions first where the smallest step is a large one."""
    if not is_large_step(load, inc):
        return Action.RAISE, _raised(load, inc, region, level, easy)
    return (Action.RAISE, step_up(load, inc)) if extended else (Action.EXTEND_REPS, load)


def is_large_step(load: Decimal, inc: Decimal) -> bool:
    """The smallest step is more than 10 % (rule 4b)."""
    return load + inc > load * figures().most_raise


def is_easy(rir: int, target: int, early: bool) -> bool:
    """So far from failure that the step is half as large again (rule 4)."""
    return not early and rir >= target + figures().easy_rir


@lru_cache(maxsize=4096)
def _raised(load: Decimal, inc: Decimal, region: Region, level: Level, easy: bool) -> Decimal:
    """The step of rule 4: at least one increment, never above +10 % (7.2)."""
    share = figures().raise_upper if region == "upper" else figures().raise_lower[level]
    if easy:
        share *= figures().easy_factor
    raised = round_load(load * (1 + share), inc)
    return max(min(raised, round_down(load * figures().most_raise, inc)), step_up(load, inc))


def step_up(load: Decimal, inc: Decimal) -> Decimal:
    """One increment more; from a load between two of them, the next one."""
    return round_down(load + inc, inc)
