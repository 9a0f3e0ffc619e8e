"""How fast loads go up in a random year (science.md 7.1 to 7.3), from the facts and the cards alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_DOWN, Decimal

from training.years.year_diary import Diary, Trained, in_units
from training.years.year_fault import Fault

from core.training.choice.catalogue import catalogue
from core.training.journal import Found, Lifted
from core.training.loads.search import increment_of, lightest_load
from core.training.profile import Profile
from core.training.session import Kind, Phase, Prescription, Session

BUILDING = (Phase.ADAPTATION, Phase.HEAVY, Phase.POWER, Phase.MAINTENANCE)
MOST = Decimal("1.1")


def loads_bounded(session: Session, day: date, diary: Diary) -> Iterator[Fault]:
    """No load more than 10 % above the last full working one, but for the smallest step at the top."""
    # The step of a lift is that of the weight that is there on the day.
    profile = replace(diary.profile, equipment=diary.kit(day))
    for item in (*session.main.items, *session.assistance.items):
        yield from _real(item, profile)
        if item.load is None or item.find_load:
            continue
        last = last_full(item.exercise, day, diary)
        if last is None:
            continue
        base, at_top = last
        exercise = catalogue()[item.exercise]
        step = increment_of(profile, exercise)
        # A load told between two steps goes on from the nearest one, below the lightest from that (7.2).
        nearest = (base / step).to_integral_value(ROUND_HALF_DOWN) * step
        if item.load <= max(base * MOST, nearest, lightest_load(profile, exercise)):
            continue
        why = f"{item.exercise} {item.load} after {base} (step {step})"
        if item.load > base + step:
            yield Fault("7.2 load", why)
        elif not at_top:
            yield Fault("7.3 4b step not earned", why)


def last_full(exercise: str, day: date, diary: Diary) -> tuple[Decimal, bool] | None:
    """The last full working load in the runner's units, and whether all its sets were at the top."""
    base: Decimal | None = None
    at_top = False
    for one, item in diary.times(exercise, day):
        told = diary.told_of(one.id, exercise)
        units = diary.profile.units
        if isinstance(told, Found):
            if item.find_load or base is None:
                base, at_top = in_units(told.load, told.unit, units), False
            continue
        if not _counts(one, item, told):
            continue
        loads = [item.load] * item.sets
        reps = [item.aim or item.reps[0]] * item.sets
        if told is not None:
            loads = [item.load if s.load is None else in_units(s.load, told.unit, units) for s in told.sets]
            reps = [s.amount for s in told.sets]
        known = [load for load in loads if load is not None]
        if not known:
            continue
        heaviest = max(known)
        # Until it is confirmed a load far above all before counts no more than ten percent more (7.1).
        known_before = max(base or heaviest, item.load or heaviest)
        if not (told is not None and told.confirmed) and heaviest > known_before * 2:
            heaviest = known_before * MOST
        base, at_top = heaviest, min(reps) >= item.reps[1]
    return None if base is None else (base, at_top)


def _counts(one: Trained, item: Prescription, told: Lifted | None) -> bool:
    full = one.card.kind is Kind.FULL and one.card.phase in BUILDING and not item.eased
    if told is None and (one.fact.extent == "partial" or item.exercise in one.fact.without or item.find_load):
        return False
    return full


def _real(item: Prescription, profile: Profile) -> Iterator[Fault]:
    exercise = catalogue()[item.exercise]
    if item.load is None:
        return
    if item.load <= 0 or not exercise.load.external:
        yield Fault("7.2 no such load", f"{item.exercise} {item.load}")
    if exercise.load == "barbell":
        bar = profile.bar_mass or Decimal(20 if profile.units == "kg" else 45)
        if item.load < bar:
            yield Fault("7.2 below the bar", f"{item.exercise} {item.load}")
    # An exercise may be done with several items: only where all of them are limited is it.
    most, lightest = dict(profile.max_load), lightest_load(profile, exercise)
    for kind in ("barbell", "backpack", "trap_bar", "leg_press"):
        owned = max(lightest, most.get(kind, item.load))
        if all(kind in way for way in exercise.equipment) and item.load > owned:
            yield Fault("2 max_load", f"{item.exercise} {item.load} of {most[kind]}")
