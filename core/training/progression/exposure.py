"""What a lift went through, one step after another: the input of `science.md` 7.3."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from core.training.journal import SetDone
from core.training.reasons import Reason
from core.training.session import Phase, Prescription


@dataclass(frozen=True, slots=True)
class Exposure:
    """One lift in one session that was done; `item` is what the card showed.

    `sets` are in the runner's units; a set without a load was done with the load of the card.
    `rir`: repetitions in reserve of the last set, None where not told.
    `felt`: all that was told of it; then `rir` is only what that stands for (7.3).
    `full`: a full work session of A, H, P or M with nothing eased; only these change a load.
    `found`: the search of 5.2 took the place of the work sets; the last set is what was found.
    `confirmed`: the runner said that a load far above the last one is right (7.1).
    `early`: among a novice's first sessions, whose RIR is coarse: never the larger step (7.1).
    `held`: pain keeps the lift from being raised (7.3 rule 1).
    """

    on: date
    phase: Phase
    item: Prescription
    sets: tuple[SetDone, ...]
    rir: int | None = None
    felt: Literal["easy", "right", "hard"] | None = None
    full: bool = True
    found: bool = False
    confirmed: bool = False
    early: bool = False
    held: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """From a day on the load goes down: time off (7.4) or return from a race (6.4).

    `share` of the load is left, 0 to 1; 0 means that it is searched for again.
    """

    on: date
    share: Decimal
    reason: Reason
