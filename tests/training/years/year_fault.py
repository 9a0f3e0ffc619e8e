"""A rule of `science.md` that a plan of the random years broke."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Fault:
    """`rule`: which one; `what`: the session or exercise, and the numbers."""

    rule: str
    what: str
    seed: int = 0
    day: date = date.min

    def __str__(self) -> str:
        return f"seed {self.seed}, {self.day}, {self.rule}: {self.what}"
