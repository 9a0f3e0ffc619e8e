"""The runner's own numbers in words: what was done of a lift in one session (`science.md` 7.3)."""

from __future__ import annotations

from decimal import Decimal

from core.text import Message, Series, count, say, shown
from core.training.loads.estimate import pct
from core.training.loads.said import load_said
from core.training.profile import Units
from core.training.progression.exposure import Exposure
from core.training.progression.sets_done import base_load
from core.training.progression.standing import Standing
from core.training.session import Unit


def facts(lift: Standing, one: Exposure) -> Message:
    """ "Back squat: 5, 5, 5 at 80 kg with 2 left", without what was not told."""
    if one.felt is None or one.item.unit is Unit.SECONDS:
        return _done(lift, one, one.rir)
    done = _done(lift, one, None)
    match one.felt:
        case "easy":
            return say("{facts} (felt easy)", facts=done)
        case "right":
            return say("{facts} (felt right)", facts=done)
        case _:
            return say("{facts} (felt hard)", facts=done)


def _done(lift: Standing, one: Exposure, rir: int | None) -> Message:
    name, sets = lift.exercise.name, Series(tuple(done.amount for done in one.sets))
    if one.item.unit is Unit.SECONDS:
        return say("{lift}: {sets} s", lift=name, sets=sets)
    load, _ = base_load(one)
    if load is None and rir is None:
        return say("{lift}: {sets}", lift=name, sets=sets)
    if load is None:
        return say("{lift}: {sets} with {rir} left", lift=name, sets=sets, rir=rir or 0)
    said = load_said(load, lift.kit.units)
    if rir is None:
        return say("{lift}: {sets} at {load}", lift=name, sets=sets, load=said)
    return say("{lift}: {sets} at {load} with {rir} left", lift=name, sets=sets, load=said, rir=rir)


def load_and_fewer(load: Decimal, fewer: int, units: Units) -> Message:
    """ "18 kg", with the repetitions that a large cut takes too (7.1)."""
    said = load_said(load, units)
    if not fewer:
        return said
    return count(
        "{load} and {n} repetition fewer a set", "{load} and {n} repetitions fewer a set", fewer, load=said
    )


def share_of_one(e1rm: Decimal, low: int, left: int, units: Units) -> Message:
    """ "73 % of the 82 kg you could lift once": what an estimate makes of a number of repetitions (7.1)."""
    one = load_said(Decimal(round(e1rm)), units)
    return say("{percent} % of the {load} you could lift once", percent=round(100 * pct(low, left)), load=one)


def range_said(low: int, high: int) -> Message:
    """ "4-5", or "8" where it is one number."""
    return shown(high) if low >= high else say("{low}-{high}", low=low, high=high)
