"""What a lift went through: every time it was done, as the rules of 7.3 read it, and every cut (7.4, 6.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Literal

from core.training.choice.catalogue import Exercise
from core.training.course.log import Log, Time
from core.training.journal import SetDone
from core.training.loads.units import in_units
from core.training.profile import Units
from core.training.progression.exposure import Cut, Exposure
from core.training.rules import data
from core.training.session import Kind, Phase

_BUILDING = frozenset({Phase.ADAPTATION, Phase.HEAVY, Phase.POWER, Phase.MAINTENANCE})

Held = Callable[[Exercise, date], bool] | None
"""Whether pain keeps a lift from being raised on a day (8.2); None where nothing ever hurt."""


def steps_of(
    exercise: Exercise,
    log: Log,
    before: date,
    units: Units,
    *,
    novice: bool,
    held: Held,
    cuts: Iterable[Cut] = (),
) -> list[Exposure | Cut]:
    """The exposures of a lift before a day and the cuts among them, in order of time.

    `novice`: level 0, whose first sessions are read with care (7.1).
    """
    first = frozenset(done.session for done in log.trained[: first_sessions()]) if novice else ()
    steps: list[Exposure | Cut] = []
    waiting = list(cuts)
    for time in log.lifts.get(exercise.id, ()):
        done = time[0]
        on = done.on
        if on >= before:
            break
        while waiting and waiting[0].on <= on:
            steps.append(waiting.pop(0))
        early = novice and done.session in first
        one = _exposure(time, units, early, held is not None and held(exercise, on))
        if one is not None:
            steps.append(one)
    return steps + [cut for cut in waiting if cut.on <= before]


def first_sessions() -> int:
    """How many sessions of a novice are the first ones (7.1)."""
    number: int = data("progression.yaml")["novice"]["first_sessions"]
    return number


def _exposure(time: Time, units: Units, early: bool, held: bool) -> Exposure | None:
    done, card, item, told, found = time
    confirmed = False
    if card.units is not None and card.units != units and item.load is not None:
        item = replace(item, load=in_units(item.load, card.units, units))
    if told is not None:
        sets = told.sets if told.unit == units else tuple(_in(one, told.unit, units) for one in told.sets)
        rir, confirmed = told.rir, told.confirmed
    elif found is not None:
        sets = (SetDone(found.reps, in_units(found.load, found.unit, units)),)
        rir, confirmed = found.rir, True
    elif done.extent == "partial" or item.exercise in done.without or item.find_load:
        # Nobody knows what was done of it, or it was left out.
        return None
    else:
        sets = (SetDone(item.aim or item.reps[0], item.load),) * item.sets
        rir = _felt(done.effort, item.rir)
    full = not item.eased and card.phase in _BUILDING and card.kind is Kind.FULL
    return Exposure(done.on, card.phase, item, sets, rir, full, item.find_load, confirmed, early, held)


def _in(one: SetDone, unit: Units, units: Units) -> SetDone:
    return one if one.load is None else SetDone(one.amount, in_units(one.load, unit, units))


_LEFT = {"easy": 2, "right": 0, "hard": -1}
"""Repetitions in reserve beside the target, by what was said of the whole session (7.3)."""


def _felt(effort: Literal["easy", "right", "hard"] | None, target: int | None) -> int | None:
    if effort is None or target is None:
        return None
    return max(0, target + _LEFT[effort])
