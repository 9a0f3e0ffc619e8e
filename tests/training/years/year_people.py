"""Random runners of the random years: any valid profile, and how they are given to live."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from profiles_strategy import EQUIPMENT, PAIN_AREAS, TIERS

from core.training.profile import Pain, Profile, Race, Run, RunType, Screen, Tier, Units

START = date(2026, 11, 23)
YEAR = timedelta(weeks=52)
DISTANCES: tuple[Any, ...] = ("5k", "10k", "hm", "marathon", "ultra")


@dataclass(frozen=True, slots=True)
class Temper:
    """How likely things are: of a session day (0 to 1), or a year (how often)."""

    name: str
    does: float = 0.85
    skips: float = 0.05
    late: float = 3
    bare: float = 0.3
    hurts: float = 4
    ill: float = 1
    travels: float = 3
    races: float = 1
    moves: float = 6
    runs: float = 6
    swaps: float = 4
    absurd: float = 2
    undoes: float = 4
    feels: float = 40
    pauses: float = 0.5


TEMPERS = (
    Temper("diligent", does=0.97, skips=0.01, late=0, bare=0.1, hurts=1, ill=0.3, travels=1, absurd=1),
    Temper("forgetful", does=0.5, skips=0.05, late=20, bare=0.7, feels=5, pauses=2),
    Temper("injured", does=0.75, hurts=25, ill=2, feels=80),
    Temper("traveller", does=0.75, travels=14, moves=15, runs=15, swaps=8),
    Temper("racer", races=8, runs=10),
    Temper("contradictory", skips=0.15, moves=20, swaps=15, runs=20, absurd=15, undoes=40, pauses=3),
)


def profile_of(rng: Random) -> Profile:
    """Any valid profile."""
    months = rng.choice((0, 3, 6, 12, 36, 240))
    units: Units = rng.choice(("kg", "kg", "lb"))
    kit = rng.choice((*TIERS.values(), TIERS["E3"], frozenset(rng.sample(EQUIPMENT, rng.randint(0, 12)))))
    heavy = units == "lb"
    loaded = sorted(kit & {"barbell", "dumbbell", "kettlebell", "leg_press", "backpack", "trap_bar"})
    known: dict[str, Any] = {}
    if loaded and rng.random() < 0.3:
        item = rng.choice(loaded)
        known["max_load"] = ((item, Decimal(rng.choice((10, 16, 24, 60)) * (2 if heavy else 1))),)
    if loaded and rng.random() < 0.3:
        known["increment"] = (
            (rng.choice(loaded), Decimal(rng.choice(("2.5", "5", "10") if heavy else ("1", "1.25", "5")))),
        )
    return Profile(
        age=rng.choice((16, 17, 18, 25, 34, 42, 49, 50, 58, 60, 64, 65, 72, 80)),
        running_months=months,
        runs=runs_of(rng),
        start=START,
        units=units,
        sex=rng.choice(("female", "male", "unstated")),
        body_mass=rng.choice(
            (None, *(Decimal(mass * (2 if heavy else 1)) for mass in (48, 62, 75, 101, 120)))
        ),
        strength_level=rng.choice((0, 0, 1, 1, 2)),
        plyo_tier=rng.choice((Tier.LOW, Tier.LOW, Tier.MODERATE, Tier.HIGH)) if months >= 6 else Tier.LOW,
        equipment=kit,
        bar_mass=rng.choice((None, None, Decimal(30 if heavy else 15))),
        sessions_per_week=rng.choice((1, 2, 2, 2, 3)),
        session_minutes=rng.choice((20, 30, 45, 60)),
        days_unavailable=frozenset(rng.sample(range(7), rng.choice((0, 0, 0, 1, 2, 4)))),
        days_preferred=frozenset(rng.sample(range(7), rng.choice((0, 0, 1, 2)))),
        days_avoid=frozenset(rng.sample(range(7), rng.choice((0, 0, 1, 2)))),
        allow_key_day_double=rng.random() < 0.7,
        allow_easy_day=rng.random() < 0.8,
        races=tuple(race_of(rng, START, 1, 380) for _ in range(rng.choice((0, 0, 1, 1, 2, 4)))),
        pain=_pains(rng),
        screen=_screen(rng),
        long_min=rng.choice((60, 90, 150, 240)),
        **known,
    )


def runs_of(rng: Random) -> tuple[Run, ...]:
    """A running week; some have several runs a day, some none."""
    number = rng.choice((0, 2, 3, 4, 4, 5, 6, 7, 9))
    days = rng.sample(range(7), min(number, 7)) + [rng.randrange(7) for _ in range(number - 7)]
    kinds = [RunType.LONG, RunType.QUALITY, RunType.QUALITY if rng.random() < 0.5 else RunType.EASY]
    easy = (RunType.EASY, RunType.EASY, RunType.RECOVERY, RunType.STRIDES, RunType.CROSS)
    runs = []
    for place, day in enumerate(days):
        kind = kinds[place] if place < 3 else rng.choice(easy)
        minutes = rng.choice((None, 45, 100, 160)) if kind is RunType.LONG else None
        runs.append(Run(day, kind, minutes, rng.choice(("any", "any", "am", "pm")), rng.random() < 0.1))
    return tuple(sorted(runs, key=lambda run: run.day))


def race_of(rng: Random, after: date, least: int, most: int) -> Race:
    """A race so many days after a day."""
    on = after + timedelta(days=rng.randint(least, most))
    return Race(on, rng.choice(DISTANCES), rng.choice(("A", "A", "B", "C")))


def _pains(rng: Random) -> tuple[Pain, ...]:
    if rng.random() < 0.8:
        return ()
    areas = rng.sample(PAIN_AREAS, rng.randint(1, 2))
    return tuple(Pain(area, rng.randint(1, 7)) for area in areas)


def _screen(rng: Random) -> Screen:
    """Nothing, or something with which training may go on."""
    if rng.random() < 0.65:
        return Screen()
    told: dict[str, Any] = {}
    for name in rng.sample(
        ("osteoporosis", "bp_med_or_high_bp", "pelvic_symptoms", "pregnant", "told_to_restrict", "other",
         "bone_stress_12w_or_unhealed", "low_energy", "postpartum_weeks"),
        rng.choice((1, 1, 2)),
    ):  # fmt: skip
        told[name] = rng.randint(6, 40) if name == "postpartum_weeks" else True
    return Screen(**told, cleared_on=START - timedelta(days=2))
