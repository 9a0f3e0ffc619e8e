"""What a day takes off a session as the tables give it (`science.md` 6.4, 7.3, 7.4, 7.7, 8.2, 8.3)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from core.training.profile import Tier
from core.training.reasons import Reason
from core.training.safety.pain import PainPicture


@dataclass(frozen=True, slots=True)
class Easing:
    """Sets are zero or below and added to those of the tables, RIR zero or above; none takes the last set.

    `contacts` is the share of the ceiling that is left, `contacts_most` a ceiling of its own, and a
    session whose highest jump is of the tier `half_at` has half of it (7.7). `highest`: no jump above
    this tier. `no_jumps`: why there is none at all. `jump_reasons`: why the jumps are of their tier.
    `full_reasons` are of what only a full session loses.
    """

    m1_sets: int = 0
    main_sets: int = 0
    m1_rir: int = 0
    main_rir: int = 0
    contacts: Fraction = Fraction(1)
    contacts_most: int | None = None
    half_at: Tier | None = None
    highest: Tier = Tier.HIGH
    no_jumps: Reason | None = None
    pain: PainPicture | None = None
    jump_reasons: tuple[Reason, ...] = ()
    reasons: tuple[Reason, ...] = ()
    full_reasons: tuple[Reason, ...] = ()

    def sets(self, slot: str) -> int:
        """Sets that a main lift gains, zero or below."""
        return self.main_sets + (self.m1_sets if slot == "m1" else 0)

    def rir(self, slot: str) -> int:
        """Repetitions more in reserve in a main lift."""
        return self.main_rir + (self.m1_rir if slot == "m1" else 0)


NOTHING_EASED = Easing()
