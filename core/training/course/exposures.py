"""What a lift went through: every time it was done, as the rules of 7.3 read it, and every cut (7.4, 6.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Literal

from core.training.choice.catalogue import Exercise
from core.training.course.log import Log
from core.training.journal import Completed, SetDone
from core.training.loads.working import in_units
from core.training.profile import Units
from core.training.progression.exposure import Cut, Exposure
from core.training.rules import data
from core.training.session import Kind, Phase, Prescription, Session

_BUILDING = frozenset({Phase.ADAPTATION, Phase.HEAVY, Phase.POWER, Phase.MAINTENANCE})

Held = Callable[[Exercise, date], bool]
"""Whether pain keeps a lift from being raised on a day (8.2)."""


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
    early = frozenset(done.session for done in log.trained[: first_sessions()]) if novice else frozenset()
    steps: list[Exposure | Cut] = []
    waiting = list(cuts)
    for done, card, item in log.lifts.get(exercise.id, ()):
        if done.on >= before:
            break
        while waiting and waiting[0].on <= done.on:
            steps.append(waiting.pop(0))
        one = _exposure(exercise, log, done, card, item, units, done.session in early, held)
        if one is not None:
            steps.append(one)
    return steps + [cut for cut in waiting if cut.on <= before]


def first_sessions() -> int:
    """How many sessions of a novice are the first ones (7.1)."""
    number: int = data("progression.yaml")["novice"]["first_sessions"]
    return number


def _exposure(
    exercise: Exercise,
    log: Log,
    done: Completed,
    card: Session,
    item: Prescription,
    units: Units,
    early: bool,
    held: Held,
) -> Exposure | None:
    told = log.lifted.get((done.session, exercise.id))
    searched = log.found.get((done.session, exercise.id))
    if told is not None:
        sets = tuple(
            SetDone(one.amount, None if one.load is None else in_units(one.load, told.unit, units))
            for one in told.sets
        )
        rir, confirmed = told.rir, told.confirmed
    elif searched is not None:
        sets = (SetDone(searched.reps, in_units(searched.load, searched.unit, units)),)
        rir, confirmed = searched.rir, True
    elif done.extent == "partial" or item.exercise in done.without or item.find_load:
        # Nobody knows what was done of it, or it was left out.
        return None
    else:
        sets = (SetDone(item.aim or item.reps[0], item.load),) * item.sets
        rir, confirmed = _felt(done.effort, item.rir), False
    return Exposure(
        on=done.on,
        phase=card.phase,
        item=item,
        sets=sets,
        rir=rir,
        full=card.kind is Kind.FULL and card.phase in _BUILDING and not item.eased,
        found=item.find_load,
        confirmed=confirmed,
        early=early,
        held=held(exercise, done.on),
    )


_LEFT = {"easy": 2, "right": 0, "hard": -1}
"""Repetitions in reserve beside the target, by what was said of the whole session (7.3)."""


def _felt(effort: Literal["easy", "right", "hard"] | None, target: int | None) -> int | None:
    if effort is None or target is None:
        return None
    return max(0, target + _LEFT[effort])
