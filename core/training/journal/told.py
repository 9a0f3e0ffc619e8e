"""What the runner tells of training and of the body: facts that loads, jumps and weeks follow from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from core.training.journal.session_id import SessionId
from core.training.profile import Units


@dataclass(frozen=True, slots=True)
class SetDone:
    """One work set: repetitions, seconds or contacts (per side), and the load where there was one."""

    amount: int
    load: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Lifted:
    """The work sets of one exercise in a session; of a lift told twice the last fact counts.

    Loads are in `unit`. `rir`: repetitions in reserve of the last set, None where not told.
    `confirmed`: the runner said that a load far above the last one is right (7.1).
    """

    session: SessionId
    exercise: str
    sets: tuple[SetDone, ...]
    unit: Units = "kg"
    rir: int | None = None
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Felt:
    """How the runner is on a local date (7.3, 8.3): what was not told is None.

    `soreness` 0 to 10 of both sides; `readiness` 1 to 5; `bad_sleep` of the night before.
    """

    on: date
    soreness: int | None = None
    readiness: int | None = None
    bad_sleep: bool | None = None


@dataclass(frozen=True, slots=True)
class Hurt:
    """Pain in one area of `exercises.yaml`, 0 to 10, on a local date (8.2).

    `when`: during a session or a run, the next morning, or on a day without either.
    `bone`: it is on one point of a bone, or hopping hurt it. 0 says that it is gone.
    """

    area: str
    on: date
    level: int
    when: Literal["during", "morning", "now"] = "now"
    limp: bool = False
    night: bool = False
    bone: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """A professional has seen the area and said that training may go on (8.2)."""

    area: str
    on: date


@dataclass(frozen=True, slots=True)
class Sick:
    """Ill with fever or signs in the chest, from this local date on (7.4)."""

    on: date


@dataclass(frozen=True, slots=True)
class Well:
    """Without symptoms from this local date on (7.4)."""

    on: date


@dataclass(frozen=True, slots=True)
class Tested:
    """What the runner counted of each side (4.3, 7.7): clean single-leg calf raises, seconds of balance."""

    on: date
    what: Literal["calf_raises", "balance_s"]
    left: int
    right: int

    @property
    def weaker(self) -> int:
        """The side that counts."""
        return min(self.left, self.right)


@dataclass(frozen=True, slots=True)
class Recalled:
    """Whether something happened in the 12 months before a local date, as the runner recalls it (2.1, 7.7).

    `leg_injury`: of any leg; `fall`: asked from 65 on.
    """

    on: date
    what: Literal["leg_injury", "fall"]
    happened: bool
