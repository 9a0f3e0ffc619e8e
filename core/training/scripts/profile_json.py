"""A profile from the JSON of `pogo plan`, with every fault of it (science.md section 2)."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal, get_args

from core.training.adapting.jump_conditions import jump_rules
from core.training.choice.catalogue import ASSUMED_ITEMS
from core.training.choice.kit import KitTier, kit_tier
from core.training.profile import Level, Profile, Screen, SessionMinutes, Tier, Units
from core.training.safety.ages import ages
from core.training.scripts.json_fields import Fields
from core.training.scripts.profile_json_lists import FIRST_DAY, LAST_DAY, read_pain, read_races, read_runs
from core.training.scripts.profile_json_loads import equipment_items, read_increment, read_max_load

Sex = Literal["female", "male", "unstated"]
SessionsPerWeek = Literal[1, 2, 3]

FIELDS = tuple(field.name for field in fields(Profile))
MOST_WEEKS = 104

# A script tells the weeks since a birth as they are when the plan begins.
_SCREEN_FIELDS = tuple(field.name for field in fields(Screen) if field.name != "postpartum_on")
_SCREEN_FLAGS = tuple(name for name in _SCREEN_FIELDS if name not in ("postpartum_weeks", "cleared_on"))
_UNITS: tuple[Units, ...] = get_args(Units)
_SEXES: tuple[Sex, ...] = get_args(Sex)
_LEVELS: tuple[Level, ...] = get_args(Level)
_SESSIONS: tuple[SessionsPerWeek, ...] = get_args(SessionsPerWeek)
_TIERS = tuple(tier.value for tier in Tier)
_LENGTHS: tuple[SessionMinutes, ...] = (60, 45, 30, 20)
_LONGEST_DAY = 1440
_BODY_MASS = {"kg": (Decimal(35), Decimal(180)), "lb": (Decimal(77), Decimal(397))}
_BAR_MASS = {"kg": (Decimal(10), Decimal(25)), "lb": (Decimal(22), Decimal(55))}


def read_profile(value: object, today: date) -> Profile | tuple[str, ...]:
    """The profile in a decoded JSON value (floats as Decimal), or its faults, one line each.

    `today` gives the start where there is none: the next Monday.
    """
    if not isinstance(value, dict):
        return ("profile: not an object - one JSON object in braces",)
    faults: list[str] = []
    given = Fields(value, faults)
    given.unknown(FIELDS)
    profile = profile_of(given, today)
    return tuple(faults) if faults else profile


def profile_of(given: Fields, today: date) -> Profile:
    """The profile in these fields; a default stands in for what is wrong, with its fault noted."""
    units = given.choice("units", _UNITS) or "kg"
    start = given.date("start", FIRST_DAY, LAST_DAY) or today + timedelta(days=7)
    start -= timedelta(days=start.weekday())
    equipment = given.names("equipment", equipment_items(), 50) | ASSUMED_ITEMS
    running_months = given.integer("running_months", 0, 720, required=True) or 0
    return Profile(
        age=given.integer("age", ages().served, 90, required=True) or 0,
        running_months=running_months,
        runs=read_runs(given),
        start=start,
        units=units,
        sex=given.choice("sex", _SEXES) or "unstated",
        body_mass=given.number("body_mass", *_BODY_MASS[units]),
        strength_level=given.choice("strength_level", _LEVELS) or 0,
        plyo_tier=_plyo_tier(given, running_months),
        equipment=equipment,
        max_load=read_max_load(given, units),
        increment=read_increment(given, units),
        bar_mass=given.number("bar_mass", *_BAR_MASS[units]),
        sessions_per_week=given.choice("sessions_per_week", _SESSIONS) or 2,
        session_minutes=_session_minutes(given, equipment),
        days_unavailable=_unavailable(given),
        days_preferred=_days(given, "days_preferred"),
        days_avoid=_days(given, "days_avoid"),
        allow_key_day_double=given.flag("allow_key_day_double", True),
        allow_easy_day=given.flag("allow_easy_day", True),
        races=read_races(given, start),
        pain=read_pain(given),
        screen=_screen(given),
        weeks=given.integer("weeks", 1, MOST_WEEKS),
        long_min=given.integer("long_min", 30, 480) or 90,
        running_on=given.date("running_on", FIRST_DAY, LAST_DAY),
    )


def _plyo_tier(given: Fields, running_months: int) -> Tier:
    tier = Tier(given.choice("plyo_tier", _TIERS) or Tier.LOW.value)
    # Who has run for less than half a year starts at the lowest jumps, whatever else.
    return tier if running_months >= jump_rules()["running_months"] else Tier.LOW


def _session_minutes(given: Fields, equipment: frozenset[str]) -> SessionMinutes:
    """As asked, or the next lower length; 45 in a gym and 30 at home where nothing is said."""
    minutes = given.integer("session_minutes", 1, _LONGEST_DAY)
    if minutes is None:
        return 45 if kit_tier(equipment) is KitTier.E3 else 30
    return next((length for length in _LENGTHS if length <= minutes), 20)


def _days(given: Fields, name: str) -> frozenset[int]:
    found = (given.day(f"{name}[{index}]", value) for index, value in enumerate(given.items(name, 7, "days")))
    return frozenset(day for day in found if day is not None)


def _unavailable(given: Fields) -> frozenset[int]:
    days = _days(given, "days_unavailable")
    if len(days) == 7:
        given.refuse(
            "days_unavailable", given.value("days_unavailable"), "at most six: a session needs a day"
        )
    return days


def _screen(given: Fields) -> Screen:
    answers = given.inside("screen")
    answers.unknown(_SCREEN_FIELDS)
    return Screen(
        **{name: answers.flag(name, False) for name in _SCREEN_FLAGS},
        postpartum_weeks=answers.integer("postpartum_weeks", 0, 104),
        postpartum_on=None,
        cleared_on=answers.date("cleared_on", FIRST_DAY, LAST_DAY),
    )
