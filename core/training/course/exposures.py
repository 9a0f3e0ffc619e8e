"""What a lift went through: every time it was done, as the rules of 7.3 read it, and every cut (7.4, 6.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Literal

from core.training.adapting.time_off import lift_share
from core.training.choice.catalogue import Exercise, catalogue
from core.training.course.log import Log, Time
from core.training.journal import Completed, SetDone
from core.training.loads.figures import figures
from core.training.loads.units import in_units
from core.training.profile import Units
from core.training.progression.exposure import Cut, Exposure
from core.training.progression.today_reasons import away_cut
from core.training.rules import data
from core.training.session import BUILDING, Kind
from core.training.tables import Slot

Held = Callable[[Exercise, date], bool] | None
"""Whether pain keeps a lift from being raised on a day (8.2); None where nothing ever hurt."""


def steps_of(
    exercise: Exercise,
    slot: Slot | None,
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
    last: date | None = None
    for time in log.lifts.get(exercise.id, ()):
        done = time[0]
        on = done.on
        if on >= before:
            break
        since: list[Cut] = []
        while waiting and waiting[0].on <= on:
            since.append(waiting.pop(0))
        if last is not None and lift_share((on - last).days) < 1:
            # The days without this lift are more than those without any: the deeper cut counts alone.
            since = list(_away(exercise, slot, log, last, done)) or since
        steps += since
        last = on
        early = novice and done.session in first
        one = _exposure(time, units, early, held is not None and held(exercise, on))
        if one is not None:
            steps.append(one)
    return steps + [cut for cut in waiting if cut.on <= before]


def has_gap(times: Iterable[Time]) -> bool:
    """Whether a lift was so long away between two of its times that others may count beside it (4.2)."""
    return any(lift_share((after[0].on - before[0].on).days) < 1 for before, after in pairwise(times))


def has_place(log: Log, done: Completed, place: str) -> bool:
    """Whether a session that was done had a lift in a place: a slot, or a kind of small lift.

    A full session without any main lift had none there for pain; one that was shortened, or eased to
    a light one, left the place out for the day.
    """
    card = log.cards.get(done.session)
    if card is None or card.kind is not Kind.FULL:
        return False
    if not card.main.items:
        return True
    if any(item.slot == place for item in card.main.items):
        return True
    return any(catalogue()[item.exercise].subcategory == place for item in card.assistance.items)


def _away(exercise: Exercise, slot: Slot | None, log: Log, last: date, done: Completed) -> Iterator[Cut]:
    """The cut of a lift that came back after others had its place for long (4.2, as 7.4)."""
    place = slot or exercise.subcategory
    others = (
        one
        for one in log.trained
        if last < one.on < done.on and one.session.name == done.session.name and has_place(log, one, place)
    )
    if next(others, None) is not None:
        days = (done.on - last).days
        yield Cut(done.on, lift_share(days), away_cut(exercise, days, lift_share(days)))


def first_sessions() -> int:
    """How many sessions of a novice are the first ones (7.1)."""
    number: int = data("progression.yaml")["novice"]["first_sessions"]
    return number


def _exposure(time: Time, units: Units, early: bool, held: bool) -> Exposure | None:
    done, card, item, told, found = time
    confirmed = False
    felt: Literal["easy", "right", "hard"] | None = None
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
        felt = done.effort
        rir = _stands_for(felt, item.rir)
    full = not item.eased and card.phase in BUILDING and card.kind is Kind.FULL
    return Exposure(done.on, card.phase, item, sets, rir, felt, full, item.find_load, confirmed, early, held)


def _in(one: SetDone, unit: Units, units: Units) -> SetDone:
    return one if one.load is None else SetDone(one.amount, in_units(one.load, unit, units))


def _stands_for(felt: Literal["easy", "right", "hard"] | None, target: int | None) -> int | None:
    """Repetitions in reserve, by what was said of the whole session (7.3)."""
    if felt is None or target is None:
        return None
    return max(0, target + figures().felt_rir[felt])
