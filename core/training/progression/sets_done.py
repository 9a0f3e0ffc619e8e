"""What the sets of a session say: which load, how hard, whether it may go up (`science.md` 7.1, 7.3)."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from core.training.loads.estimate import e1rm, guard_e1rm, round_down
from core.training.loads.figures import figures
from core.training.progression.exposure import Exposure
from core.training.progression.standing import Standing


def base_load(one: Exposure) -> tuple[Decimal | None, bool]:
    """The load that counts for the session, and whether a set was lighter than the card said.

    The load of most sets, ties to the lower; None where none is known.
    """
    shown = one.item.load
    first = one.sets[0].load
    if first is None:
        first = shown
    if first is None:
        return None, False
    lighter = mixed = False
    for done in one.sets:
        load = done.load
        if load is None:
            load = shown
        if load is not first and load != first:
            mixed = True
        if shown is not None and load is not shown and load is not None and load < shown:
            lighter = True
    return (_of_most(one) if mixed else first), lighter


def _of_most(one: Exposure) -> Decimal:
    loads = [one.item.load if done.load is None else done.load for done in one.sets]
    counts = Counter(load for load in loads if load is not None)
    most = max(counts.values())
    return min(load for load, number in counts.items() if number == most)


def left(one: Exposure, fewest: int, target: int) -> int:
    """RIR of the last set; not told, it is the target when all was done, one less otherwise (7.3)."""
    if one.rir is not None:
        return one.rir
    wanted = one.item.aim or one.item.reps[0]
    return target if fewest >= wanted else target - 1


def estimate(lift: Standing, one: Exposure, reps: int, rir: int) -> bool:
    """The new e1RM from the last set; far above the old one only x1.10 counts, until confirmed (7.1).

    False where there is none: too far from failure, or nothing to compare it with.
    """
    load = one.sets[-1].load
    if load is None:
        load = one.item.load
    new = None if load is None else e1rm(load, reps, rir)
    if new is None:
        return False
    old = lift.e1rm if lift.trusted is None else lift.trusted
    if old is not None and not one.confirmed:
        answer, new = guard_e1rm(old, new)
        # Whoever lifted what the card said has not mistyped it; their RIR or repetitions jumped.
        if answer == "confirm" and load is not None and load > (_known(lift, one) or load):
            lift.doubted = load
    lift.e1rm, lift.trusted = new, None
    return old is not None


def guarded(lift: Standing, one: Exposure, base: Decimal, estimated: bool) -> Decimal:
    """What a heavier load than the last one counts as before it is confirmed (7.1).

    It is doubted where the estimate jumped; where there is none, far above the last load and by
    more than one increment.
    """
    if base is one.item.load:
        return base
    known = _known(lift, one)
    if known is None or base <= known or one.confirmed:
        return base
    far = base > known * figures().doubt_without_estimate and base - known > lift.kit.increment
    if lift.doubted is None:
        if estimated or not far:
            return base
        lift.doubted = base
    return max(known, min(base, round_down(known * figures().most_raise, lift.kit.increment)))


def _known(lift: Standing, one: Exposure) -> Decimal | None:
    """The last load, or that of the card where it is more."""
    shown, last = one.item.load, lift.last
    if shown is None or last is None:
        return last if shown is None else shown
    return max(shown, last)


def never_up(lift: Standing, one: Exposure, base: Decimal | None, lighter: bool) -> str | None:
    """Why nothing goes up after this session, whatever was lifted; None where it may."""
    if one.held:
        return "load_held"
    if lighter:
        return "load_lighter"
    if len(one.sets) < one.item.sets:
        return "load_fewer_sets"
    if lift.doubted is not None and base is not None and lift.doubted > base:
        return "load_confirm"
    return None


def told_or_twice(lift: Standing, one: Exposure) -> bool:
    """Rule 4 needs two sessions in a row where RIR was not told (7.3)."""
    if one.rir is None:
        lift.quiet += 1
        if lift.quiet < figures().untold_sessions:
            return False
    lift.quiet = 0
    return True
