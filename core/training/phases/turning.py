"""What turns the chain of weeks aside, from a Monday on (science.md 6.1, 6.2, 7.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from core.training.profile import Level, Race

What = Literal[
    "races", "time_off", "early_deload", "chose_block", "chose_maintenance", "level", "not_lifting"
]


@dataclass(frozen=True, slots=True)
class Turning:
    """Something that changes the chain of weeks, from the week of a Monday on; the weeks before it stay.

    Of several in one week the order is fixed, whatever their order in the tuple (`ORDER`).
    """

    monday: date
    what: What
    races: tuple[Race, ...] = ()
    """`races`: all A races as they are known in this week, those that were run included."""
    days: int = 0
    """`time_off`: days since the last completed session."""
    missed: int = 0
    """`time_off`: the whole weeks without a session before this one."""
    begins: bool = False
    """`time_off`: nothing was done before, so the days are those since the plan began."""
    level: Level = 0
    """`level`: from the next block on, one that begins in this week included."""


ORDER: tuple[What, ...] = (
    "level",
    "not_lifting",
    "races",
    "chose_block",
    "chose_maintenance",
    "time_off",
    "early_deload",
)
"""What is known of the runner and the races comes first; what the body asks of the week comes last."""
