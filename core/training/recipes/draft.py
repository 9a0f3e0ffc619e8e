"""A session in the making: what the time estimate reads and the fit ladder changes (`science.md` 5.4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache

from core.training.choice.catalogue import Exercise, catalogue
from core.training.profile import Level
from core.training.rules import data
from core.training.session import Phase, Prescription
from core.training.tables import Slot


@dataclass(slots=True)
class Work:
    """One exercise with its numbers, before it becomes a `Prescription`.

    `given`: what the journal makes of it; the fit ladder may still take sets off it.
    """

    exercise: Exercise
    sets: int
    reps: tuple[int, int]
    rest_s: int
    rir: int | None = None
    percent: int | None = None
    eased: bool = False
    given: Prescription | None = None

    @property
    def set_s(self) -> float:
        """Seconds of one set at the high end of its range: an upper estimate."""
        exercise, given = self.exercise, self.given
        seconds = exercise.seconds_per_unit
        if given is not None:
            if given.lower_s is not None:
                seconds += given.lower_s - usual_lowering_s()
            seconds += given.pause_s or 0
        return self.reps[1] * seconds * exercise.sides

    @property
    def contacts(self) -> int:
        """Ground contacts of all sets."""
        exercise = self.exercise
        return self.sets * self.reps[1] * exercise.sides * exercise.contacts_per_rep

    def asked(self, slot: Slot | None = None) -> Prescription:
        """The prescription of the tables, before any load."""
        return _asked(
            self.exercise.id, self.sets, self.reps, self.rest_s, slot, self.rir, self.percent, self.eased
        )


@lru_cache(maxsize=8192)
def _asked(
    name: str,
    sets: int,
    reps: tuple[int, int],
    rest_s: int,
    slot: Slot | None,
    rir: int | None,
    percent: int | None,
    eased: bool,
) -> Prescription:
    exercise = catalogue()[name]
    return Prescription(
        name,
        sets,
        reps,
        exercise.unit,
        rest_s,
        exercise.unilateral,
        slot,
        rir,
        percent,
        exercise.tier,
        eased=eased,
    )


@cache
def usual_lowering_s() -> int:
    """Seconds of lowering that `seconds_per_unit` of a lift has in it (5.2, tempo)."""
    seconds: int = data("recipes.yaml")["usual_lowering_s"]
    return seconds


@dataclass(slots=True)
class Draft:
    """The blocks of a session. `paired`: M1 and calf are done in turn (5.1).

    `seconds`: how long it takes as it was fitted; None where it was not.
    """

    phase: Phase
    level: Level
    warm_up: tuple[Prescription, ...]
    warm_up_s: int
    jumps: list[Work] = field(default_factory=list)
    m1: Work | None = None
    calf: Work | None = None
    m2: Work | None = None
    assistance: list[Work] = field(default_factory=list)
    paired: bool = False
    seconds: float | None = None

    @property
    def can_pair(self) -> bool:
        """There are two lifts to do in turn."""
        return self.m1 is not None and self.calf is not None

    @property
    def main(self) -> tuple[tuple[Slot, Work], ...]:
        """The main lifts in the order they are done, each with its slot."""
        slots: tuple[tuple[Slot, Work | None], ...] = (("m1", self.m1), ("calf", self.calf), ("m2", self.m2))
        return tuple([(slot, work) for slot, work in slots if work is not None])

    @property
    def works(self) -> tuple[Work, ...]:
        """Every exercise but the warm-up, in the order it is done."""
        return (*self.jumps, *[work for _, work in self.main], *self.assistance)
