"""A runner and one lift over the weeks, for the tests of progression: each session as its card said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, cast

from profiles_strategy import TIERS

from core.text import say
from core.text.translator import translator
from core.training import tables
from core.training.choice.catalogue import catalogue
from core.training.journal import SetDone
from core.training.profile import Level, Profile, Run, RunType
from core.training.progression.exposure import Cut, Exposure
from core.training.progression.lift_kit import LiftKit, lift_kit
from core.training.progression.prescribe import Today, prescribe
from core.training.progression.track import Track, follow
from core.training.reasons import Grade, Reason
from core.training.session import Phase, Prescription
from core.training.tables import Slot

MONDAY = date(2026, 11, 23)
GYM = TIERS["E3"]
BREAK = Reason("time_off", say("{n} days off.", n=20), Grade.COACH_PRACTICE)
SQUAT, SPLIT_SQUAT, ROW, PLANK = "sq_back_barbell", "un_rfess_db", "as_db_row", "as_front_plank"


def runner(level: Level = 1, kit: frozenset[str] = GYM, **more: Any) -> Profile:
    """A runner of 30 with 70 kg; `more` are fields of the profile."""
    known = {"age": 30, "body_mass": Decimal(70), **more}
    return Profile(
        running_months=36,
        runs=(Run(2, RunType.QUALITY),),
        start=MONDAY,
        strength_level=level,
        equipment=kit,
        **known,
    )


def table_item(name: str, slot: Slot | None, phase: Phase, level: Level, youth: bool = False) -> Prescription:
    """A lift of a 45-minute session A as the tables of 5.2 have it."""
    exercise = catalogue()[name]
    timed = exercise.unit.value == "seconds"
    if slot is None:
        dose = max(6, exercise.dose) if youth and not timed else exercise.dose
        rir = None if timed else 3
        number = tables.assistance_sets(phase, level)
        return Prescription(name, number, (dose, dose), exercise.unit, 30, exercise.unilateral, rir=rir)
    reps = tables.reps(slot, exercise, phase, level, youth)
    floor = 3 if youth else 0
    rir = tables.target_rir(slot, phase, level, "A", floor, exercise.subcategory == "bent")
    return Prescription(
        name,
        tables.sets(slot, phase, level, 45, "A"),
        reps,
        exercise.unit,
        tables.rest_s(slot, exercise, phase, level),
        exercise.unilateral,
        slot,
        None if timed else rir,
        tables.start_percent(exercise, reps[0], rir) if slot == "m1" else None,
    )


class Lifting:
    """One lift of one runner; each call of `did` is a session on its card, a week after the last one."""

    def __init__(
        self,
        name: str = SQUAT,
        slot: Slot | None = "m1",
        phase: Phase = Phase.HEAVY,
        level: Level = 1,
        **profile: Any,
    ) -> None:
        self.name, self.slot, self.phase, self.level = name, slot, phase, level
        self.exercise = catalogue()[name]
        self.kit: LiftKit = lift_kit(runner(level, **profile), self.exercise)
        self.steps: list[Exposure | Cut] = []
        self.day = MONDAY - timedelta(7)

    @property
    def track(self) -> Track:
        return follow(self.exercise, self.steps, self.kit, self.slot)

    def table(self, phase: Phase | None = None) -> Prescription:
        """What the tables ask for."""
        return table_item(self.name, self.slot, phase or self.phase, self.level, self.kit.youth)

    def card(self, phase: Phase | None = None, **today: Any) -> Prescription:
        """What the card shows next."""
        return self.shown(phase, **today)[0]

    def shown(self, phase: Phase | None = None, **today: Any) -> tuple[Prescription, tuple[Reason, ...]]:
        """The same with its reasons."""
        track = self.track if self.steps else None
        now = Today(phase or self.phase, **today)
        return prescribe(self.table(phase), self.exercise, track, self.kit, now)

    def did(
        self,
        reps: str | int | None = None,
        at: str | None = None,
        left: int | None = None,
        *,
        after: int = 7,
        **flags: Any,
    ) -> Lifting:
        """A session `after` days: "5 5 4" or 5 in every set, all at the card's load or at "80 80 75".

        No `reps`: everything as the card said.
        """
        self.day += timedelta(after)
        self.phase = flags.pop("phase", self.phase)
        card = flags.pop("card", None) or self.card()
        wanted = card.reps[0] if card.aim is None else card.aim
        amounts = (
            [int(one) for one in reps.split()]
            if isinstance(reps, str)
            else [wanted if reps is None else reps] * card.sets
        )
        loads: list[Decimal | None] = [None if at is None else Decimal(one) for one in (at or "x").split()]
        loads = loads * len(amounts) if len(loads) == 1 else loads
        sets = tuple(SetDone(amount, load) for amount, load in zip(amounts, loads, strict=True))
        self.steps.append(Exposure(self.day, self.phase, card, sets, left, **flags))
        return self

    def found(self, reps: int, at: str, left: int | None) -> Lifting:
        """The search of 5.2 in place of the work sets."""
        return self.did(str(reps), at, left, found=True)

    def cut(self, share: str, after: int = 7) -> Lifting:
        """Time off, or the return from a race."""
        self.steps.append(Cut(self.day + timedelta(after), Decimal(share), BREAK))
        return self

    def stands(self, load: str, aim: int | None = None) -> bool:
        """The next card has this load, and where it is given this aim."""
        card = self.card()
        return card.load == Decimal(load) and aim in (None, card.aim)

    @property
    def codes(self) -> list[str]:
        return [reason.code for reason in self.track.reasons]

    @property
    def texts(self) -> list[str]:
        return said(self.track.reasons)


def said(reasons: tuple[Reason, ...]) -> list[str]:
    """The reasons as an English runner reads them."""
    return [translator("en").plain(reason.text) for reason in reasons]


def with_load(item: Prescription, load: str) -> Prescription:
    return replace(item, load=Decimal(load))


def kg(*pairs: tuple[str, str]) -> tuple[tuple[str, Decimal], ...]:
    """Pairs of item and load, as the profile has them."""
    return tuple((name, Decimal(load)) for name, load in pairs)


def level(number: int) -> Level:
    return cast(Level, number)
