"""Entries about the body: pain, soreness, illness, tests, health questions (`science.md` 4.3, 7.4, 8)."""

from __future__ import annotations

from datetime import date
from typing import Literal, get_args

from core.training.journal import Felt, Hurt, Recalled, Screened, Seen, Sick, Tested, Well
from core.training.profile import Units
from core.training.scripts.journal_json_kind import Kind, is_true
from core.training.scripts.json_fields import Fields
from core.training.scripts.profile_json_lists import pain_areas

When = Literal["during", "morning", "now"]
Test = Literal["calf_raises", "balance_s"]
What = Literal["leg_injury", "fall"]

_WHEN: tuple[When, ...] = get_args(When)
_TESTS: tuple[Test, ...] = get_args(Test)
_RECALLED: tuple[What, ...] = get_args(What)
_FEELINGS = ("soreness", "readiness", "bad_sleep")
_MOST_COUNTED = {"calf_raises": 100, "balance_s": 600}


def _pain(given: Fields, name: str, on: date, _units: Units) -> Hurt | None:
    pain = given.inside(name)
    pain.unknown(("area", "level", "when", "limp", "night", "bone"))
    area = pain.choice("area", pain_areas(), required=True)
    level = pain.integer("level", 0, 10, required=True)
    when = pain.choice("when", _WHEN) or "now"
    limp, night, bone = (pain.flag(flag, False) for flag in ("limp", "night", "bone"))
    return None if area is None or level is None else Hurt(area, on, level, when, limp, night, bone)


def _seen(given: Fields, name: str, on: date, _units: Units) -> Seen | None:
    area = given.choice(name, pain_areas())
    return None if area is None else Seen(area, on)


def _felt(given: Fields, name: str, on: date, _units: Units) -> Felt | None:
    felt = given.inside(name)
    felt.unknown(_FEELINGS)
    if not felt.present(_FEELINGS):
        given.refuse(name, given.value(name), f"one or more of {', '.join(_FEELINGS)}")
    soreness = felt.integer("soreness", 0, 10)
    readiness = felt.integer("readiness", 1, 5)
    bad_sleep = felt.flag("bad_sleep", False) if felt.present(("bad_sleep",)) else None
    return Felt(on, soreness, readiness, bad_sleep)


def _tested(given: Fields, name: str, on: date, _units: Units) -> Tested | None:
    test = given.inside(name)
    test.unknown(("what", "left", "right"))
    what = test.choice("what", _TESTS, required=True)
    most = _MOST_COUNTED[what or "balance_s"]
    left = test.integer("left", 0, most, required=True)
    right = test.integer("right", 0, most, required=True)
    return None if what is None or left is None or right is None else Tested(on, what, left, right)


def _recalled(given: Fields, name: str, on: date, _units: Units) -> Recalled | None:
    recalled = given.inside(name)
    recalled.unknown(_RECALLED)
    told = recalled.present(_RECALLED)
    if len(told) != 1:
        given.refuse(name, given.value(name), f"one of {', '.join(_RECALLED)}, true or false")
        return None
    what: What = "fall" if told == ["fall"] else "leg_injury"
    return Recalled(on, what, recalled.flag(what, False))


def _sick(given: Fields, name: str, on: date, _units: Units) -> Sick | None:
    return Sick(on) if is_true(given, name) else None


def _well(given: Fields, name: str, on: date, _units: Units) -> Well | None:
    return Well(on) if is_true(given, name) else None


def _screened(given: Fields, name: str, on: date, _units: Units) -> Screened | None:
    return Screened(on) if is_true(given, name) else None


BODY = {
    "pain": Kind(_pain),
    "seen": Kind(_seen),
    "felt": Kind(_felt),
    "sick": Kind(_sick),
    "well": Kind(_well),
    "tested": Kind(_tested),
    "recalled": Kind(_recalled),
    "screened": Kind(_screened),
}
"""The kinds of entries about the body."""
