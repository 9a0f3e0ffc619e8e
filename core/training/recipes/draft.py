"""A session in the making: what the time estimate reads and the fit ladder changes (`science.md` 5.4)."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.training.choice.catalogue import Exercise
from core.training.profile import Level
from core.training.session import Phase, Prescription


@dataclass(slots=True)
class Work:
    """One exercise with its numbers, before it becomes a `Prescription`."""

    exercise: Exercise
    sets: int
    reps: tuple[int, int]
    rest_s: int
    rir: int | None = None
    percent: int | None = None

    @property
    def set_s(self) -> float:
        """Seconds of one set at the high end of its range: an upper estimate."""
        exercise = self.exercise
        return self.reps[1] * exercise.seconds_per_unit * exercise.sides

    @property
    def contacts(self) -> int:
        """Ground contacts of all sets."""
        exercise = self.exercise
        return self.sets * self.reps[1] * exercise.sides * exercise.contacts_per_rep


@dataclass(slots=True)
class Draft:
    """The blocks of a session. `paired`: M1 and calf are done in turn (5.1)."""

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

    @property
    def can_pair(self) -> bool:
        """There are two lifts to do in turn."""
        return self.m1 is not None and self.calf is not None

    @property
    def works(self) -> tuple[Work, ...]:
        """Every exercise but the warm-up, in the order it is done."""
        main = tuple(work for work in (self.m1, self.calf, self.m2) if work is not None)
        return (*self.jumps, *main, *self.assistance)
