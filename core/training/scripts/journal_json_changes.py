"""Entries that change the plan: pause, kit, runs, races, what comes next (`science.md` 3.6, 4.2, 6)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, get_args

from core.training.choice.catalogue import ASSUMED_ITEMS
from core.training.journal import Away, Chose, Declined, Paused, RaceChanged, Resumed, RunsChanged
from core.training.profile import Race, Units
from core.training.scripts.journal_json_kind import Kind, is_true
from core.training.scripts.json_fields import MISSING, Fields
from core.training.scripts.profile_json_lists import FIRST_DAY, LAST_DAY, RACES_AHEAD, read_race, read_runs
from core.training.scripts.profile_json_loads import equipment_items

Next = Literal["block", "maintenance"]
Refusable = Literal["downshift_to_2", "offer_less"]

_NEXT: tuple[Next, ...] = get_args(Next)
_REFUSABLE: tuple[Refusable, ...] = get_args(Refusable)
_LONGEST = timedelta(days=366)


def _paused(given: Fields, name: str, on: date, _units: Units) -> Paused | None:
    if given.value(name) is True:
        return Paused(on)
    pause = given.inside(name)
    pause.unknown(("until",))
    return Paused(on, pause.date("until", on, on + _LONGEST))


def _resumed(given: Fields, name: str, on: date, _units: Units) -> Resumed | None:
    return Resumed(on) if is_true(given, name) else None


def _away(given: Fields, name: str, on: date, _units: Units) -> Away | None:
    away = given.inside(name)
    away.unknown(("until", "equipment"))
    until = away.date("until", on, on + _LONGEST, required=True)
    kit = away.names("equipment", equipment_items(), 50) | ASSUMED_ITEMS
    return None if until is None else Away(on, until, kit)


def _race(given: Fields, name: str, on: date, _units: Units) -> RaceChanged | None:
    change = given.inside(name)
    change.unknown(("before", "after"))
    before = _one_race(change, "before", FIRST_DAY, LAST_DAY)
    after = _one_race(change, "after", on, on + RACES_AHEAD)
    if not change.present(("before", "after")):
        given.refuse(name, given.value(name), '"before", "after" or both, each a race')
    return None if before is None and after is None else RaceChanged(on, before, after)


def _one_race(change: Fields, side: str, first: date, last: date) -> Race | None:
    return None if change.value(side) is MISSING else read_race(change.inside(side), first, last)


def _runs(given: Fields, _name: str, on: date, _units: Units) -> RunsChanged | None:
    return RunsChanged(on - timedelta(days=on.weekday()), read_runs(given), on)


def _chose(given: Fields, name: str, on: date, _units: Units) -> Chose | None:
    what = given.choice(name, _NEXT)
    return None if what is None else Chose(on, what)


def _declined(given: Fields, name: str, on: date, _units: Units) -> Declined | None:
    advice = given.choice(name, _REFUSABLE)
    return None if advice is None else Declined(on, advice)


CHANGES = {
    "paused": Kind(_paused),
    "resumed": Kind(_resumed),
    "away": Kind(_away),
    "race": Kind(_race),
    "runs": Kind(_runs),
    "chose": Kind(_chose),
    "declined": Kind(_declined),
}
"""The kinds of entries that change the plan for a time."""
