"""Entries about a session that was trained: its lifts, set by set (`science.md` 7.3)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import get_args

from core.training.choice.catalogue import Exercise, catalogue
from core.training.journal import SetDone
from core.training.profile import Units
from core.training.scripts.journal_json_kind import Kind
from core.training.scripts.journal_json_sessions import read_exercise, read_session
from core.training.scripts.journal_told import Effort, Extent, Lift, Trained
from core.training.scripts.json_fields import Fields
from core.training.session import Unit

MOST_SETS = 20
MOST_EXERCISES = 30
MOST_LOAD = {"kg": Decimal(1000), "lb": Decimal(2200)}

_MOST = {Unit.REPS: 100, Unit.SECONDS: 3600, Unit.CONTACTS: 200}
_AMOUNTS = tuple(unit.value for unit in Unit)
_MOST_RIR = 20
_EFFORTS: tuple[Effort, ...] = get_args(Effort)
_EXTENTS: tuple[Extent, ...] = get_args(Extent)


def _session(given: Fields, name: str, on: date, units: Units) -> Trained | None:
    letter, planned = read_session(given, name, on)
    lifts = _lifts(given, units)
    effort = given.choice("effort", _EFFORTS)
    extent = given.choice("extent", _EXTENTS) or "full"
    without = _without(given, {lift.exercise for lift in lifts})
    return None if letter is None else Trained(letter, planned, lifts, effort, extent, without)


def _lifts(given: Fields, units: Units) -> tuple[Lift, ...]:
    lifts: dict[str, Lift] = {}
    for one in given.objects("exercises", MOST_EXERCISES, "exercises"):
        one.unknown(("exercise", "sets", *_AMOUNTS, "load", "rir", "confirmed"))
        name = read_exercise(one, "exercise", one.value("exercise"))
        if name is None:
            continue
        if name in lifts:
            one.refuse("exercise", name, "each exercise once")
        sets = _sets(one, catalogue()[name], units)
        rir = one.integer("rir", 0, _MOST_RIR)
        lifts[name] = Lift(name, sets, rir, one.flag("confirmed", False))
    return tuple(lifts.values())


def _sets(given: Fields, exercise: Exercise, units: Units) -> tuple[SetDone, ...]:
    """A list with an object for each set, or a number of equal sets with their amount beside it."""
    if not isinstance(given.value("sets"), list):
        number = given.integer("sets", 1, MOST_SETS, required=True)
        one = _set(given, exercise, units)
        return () if number is None or one is None else (one,) * number
    for name in given.present((*_AMOUNTS, "load")):
        given.refuse(name, given.value(name), "in each of the sets, where they are a list")
    found = []
    for one_set in given.objects("sets", MOST_SETS, "sets"):
        one_set.unknown((*_AMOUNTS, "load"))
        found.append(_set(one_set, exercise, units))
    if not given.value("sets"):
        given.refuse("sets", given.value("sets"), "at least one set")
    return tuple(one for one in found if one is not None)


def _set(given: Fields, exercise: Exercise, units: Units) -> SetDone | None:
    unit = exercise.unit
    for other in given.present(_AMOUNTS):
        if other != unit.value:
            given.refuse(other, given.value(other), f"{unit.value} for {exercise.id}")
    amount = given.integer(unit.value, 0, _MOST[unit], required=True)
    load = _load(given, exercise, units)
    return None if amount is None else SetDone(amount, load)


def _load(given: Fields, exercise: Exercise, units: Units) -> Decimal | None:
    load = given.number("load", Decimal(0), MOST_LOAD[units])
    if load is None or exercise.load.external:
        return load
    # A script may write 0 where nothing is lifted; anything else would be a load that cannot be.
    if load:
        given.refuse("load", load, f"no load: {exercise.id} has none that is counted")
    return None


def _without(given: Fields, done: set[str]) -> tuple[str, ...]:
    found: list[str] = []
    for index, value in enumerate(given.items("without", MOST_EXERCISES, "exercises")):
        name = read_exercise(given, f"without[{index}]", value)
        if name in done:
            given.refuse(f"without[{index}]", name, "none of the exercises that were done")
        elif name is not None:
            found.append(name)
    return tuple(found)


TRAINING = {"session": Kind(_session, ("planned", "exercises", "effort", "extent", "without"))}
"""The kind of entry about a session that was trained."""
