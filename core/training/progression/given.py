"""What a lift is given for a day, before it becomes numbers on a card (`science.md` 7)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from core.training.reasons import Reason


@dataclass(frozen=True, slots=True)
class Given:
    """`fewer`: repetitions off the low end, `fewer_high` off the high one.

    `goes_on`: aim and range of the track hold today, where `aim` is None its own aim.
    """

    load: Decimal | None
    fewer: int
    goes_on: bool
    reasons: tuple[Reason, ...]
    fewer_high: int = 0
    aim: int | None = None
