"""The traffic light of pain (`science.md` 8.2, E31, E32; the numbers are in `data/safety.yaml`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from core.training.choice.areas import LEG_AREAS
from core.training.rules import data

Light = Literal["green", "amber", "red"]

LEG_WORK = LEG_AREAS | {"low_back"}
"""Areas whose red pain stops all leg work: only core and upper body stay (8.2)."""


@dataclass(frozen=True, slots=True)
class PainRules:
    """The numbers of 8.2: levels of 10, days, a whole percent."""

    amber_from: int
    red_above: int
    rising_days: int
    rising_gap_days: int
    green_days_after_red: int
    return_days: int
    no_raise_days: int
    amber_load_percent: int
    two_ambers_days: int
    long_amber_days: int
    two_reds_days: int

    @property
    def red_level(self) -> int:
        """The lowest level that is red by its number alone."""
        return self.red_above + 1

    def least_level(self, light: Light) -> int:
        """What an area counts as at least, however low the runner's own number is."""
        return {"green": 0, "amber": self.amber_from, "red": self.red_level}[light]


@cache
def pain_rules() -> PainRules:
    """The rules of pain, read once."""
    return PainRules(**data("safety.yaml")["pain"])


def traffic(
    during: int,
    morning: int,
    before: int | None = None,
    *,
    night: bool = False,
    limp: bool = False,
    bone: bool = False,
    rising_days: int = 0,
) -> Light:
    """The light of one session and its next morning; levels 0 to 10.

    `before` is the level before the session; None is taken for 0, since nothing was told.
    `rising_days`: how long the levels have been rising.
    """
    rules = pain_rules()
    if limp or night or bone or max(during, morning) > rules.red_above or rising_days >= rules.rising_days:
        return "red"
    if during >= rules.amber_from or morning > (before or 0):
        return "amber"
    return "green"
