"""The load of each lift, from what the search for it found (science.md 7.1, 7.2).

Derived each time from the journal, so an entry that is undone changes what follows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from core.training.choice.catalogue import Exercise, catalogue
from core.training.journal import Found
from core.training.loads.estimate import e1rm, round_down, round_load, start_load
from core.training.loads.figures import figures
from core.training.loads.search import (
    LoadSearch,
    increment_of,
    lightest_load,
    load_item,
    load_search,
)
from core.training.profile import Profile, Units
from core.training.session import Phase, Prescription, Session

LB_PER_KG = Decimal("2.2046")
"""Section 2, `units`."""


def in_units(load: Decimal, unit: Units, wanted: Units) -> Decimal:
    """A load in another unit, not rounded."""
    if unit == wanted:
        return load
    return load * LB_PER_KG if wanted == "lb" else load / LB_PER_KG


def loaded(session: Session, profile: Profile, found: Iterable[Found]) -> Session:
    """The session with a load at every lift whose search is over."""
    last = {fact.exercise: fact for fact in found}
    main = tuple(_with_load(item, profile, last) for item in session.main.items)
    assistance = tuple(_with_load(item, profile, last) for item in session.assistance.items)
    return replace(
        session,
        main=replace(session.main, items=main),
        assistance=replace(session.assistance, items=assistance),
    )


def without_search(session: Session) -> Session:
    """The session of a week in which nothing is new: a lift without a load is done by feel (6.2)."""
    items = tuple(replace(item, find_load=False) for item in session.main.items)
    return replace(session, main=replace(session.main, items=items))


def resting(session: Session, profile: Profile, before: Iterable[Session]) -> Session:
    """The session of a deload or a taper, its loads from the last loading week (5.2).

    The taper keeps them; the deload takes 90 % of them, rounded down, never below the lightest.
    """
    known = {item.exercise: item.load for one in before for item in one.items}
    share = figures().deload_share if session.phase is Phase.DELOAD else Decimal(1)

    def eased(item: Prescription) -> Prescription:
        load = known.get(item.exercise)
        if load is None or item.load is None:
            return item
        exercise = catalogue()[item.exercise]
        less = round_down(load * share, increment_of(profile, exercise)) if share < 1 else load
        return replace(item, load=max(less, lightest_load(profile, exercise)))

    main = replace(session.main, items=tuple(eased(item) for item in session.main.items))
    small = tuple(eased(item) for item in session.assistance.items)
    return replace(session, main=main, assistance=replace(session.assistance, items=small))


def _with_load(item: Prescription, profile: Profile, last: dict[str, Found]) -> Prescription:
    fact = last.get(item.exercise)
    exercise = catalogue()[item.exercise]
    if fact is None or not exercise.load.external:
        return item
    load = working_load(item, exercise, profile, fact)
    return replace(item, load=load, find_load=not settled(item, profile, fact))


def settled(item: Prescription, profile: Profile, fact: Found) -> bool:
    """Whether the last set ended the search; else it goes on from that load (5.2).

    Too far from failure there is no estimate (7.1); a lift without one needs a set that
    was about as hard as wanted.
    """
    if item.percent_1rm is not None:
        return e1rm(fact.load, fact.reps, fact.rir) is not None
    return fact.rir <= search_of(item, profile).stop_rir


def search_of(item: Prescription, profile: Profile) -> LoadSearch:
    """The search for a lift's load (5.2).

    Where 5.2 has a share of 1RM its last set must allow an estimate: repetitions and those
    left together at most 12. The sets have the top of the range, or as many fewer as keep
    the wanted number in reserve, which a limit of the screen may ask for.
    """
    reps, target = item.reps[1], item.rir or 0
    if item.percent_1rm is not None:
        reps = min(reps, figures().most_reps_and_rir - target)
    return load_search(profile, catalogue()[item.exercise], reps, target)


def search_ends_at(item: Prescription, search: LoadSearch) -> int:
    """How many repetitions are left when the search is over, never fewer than the target."""
    if item.percent_1rm is None:
        return search.stop_rir
    return min(search.stop_rir, search.most_reps - search.reps)


def working_load(item: Prescription, exercise: Exercise, profile: Profile, fact: Found) -> Decimal:
    """What to lift: by the estimate where 5.2 gives a share of 1RM, else the load that was found.

    Never below the lightest there is nor above what is owned (section 2, `max_load`), and
    at most 10 % above the load that was lifted (7.1).
    """
    increment = increment_of(profile, exercise)
    lifted = in_units(fact.load, fact.unit, profile.units)
    estimate = e1rm(lifted, fact.reps, fact.rir)
    # The other main lifts carry the body, and assistance has no share of 1RM: the load
    # says little about effort there, so the one that was found is kept (7.1).
    if item.percent_1rm is not None and item.rir is not None and estimate is not None:
        load = start_load(estimate, item.reps[0], item.rir, increment, lifted)
    else:
        load = round_load(lifted, increment)
    most = dict(profile.max_load).get(load_item(profile, exercise))
    return max(load if most is None else min(load, most), lightest_load(profile, exercise))
