"""What stands in a week already, and where the search for days ends (science.md 3.3, 3.6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from core.training.placement.letters import Letter

Name = Literal["A", "B", "C", "L", "P"]


@dataclass(frozen=True, slots=True)
class Kept:
    """A session of the week on its real day, 0 (Monday) to 6: done, moved by hand, or still planned.

    `name` is its letter: A, B, C (full), L (light) or P (primer).
    """

    day: int
    name: Name

    @property
    def letter(self) -> Letter | None:
        """The letter of a full session, heavy lower-body work; None for the others."""
        return None if self.name == "L" or self.name == "P" else self.name


LONG_AGO = -7
"""A day so far back that it is near none of this week."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a search may not touch: the days of sessions that stay, and the days before `today`.

    `last_full` is the real day of the last full session, negative in the weeks before: -1 is last Sunday.
    """

    full: tuple[int, ...] = ()
    light: tuple[int, ...] = ()
    primer: tuple[int, ...] = ()
    today: int = 0
    last_full: int = LONG_AGO

    @property
    def used(self) -> tuple[int, ...]:
        """Every day that has a session."""
        return (*self.full, *self.light, *self.primer)

    @property
    def under_way(self) -> bool:
        """The week has begun: days are over, or sessions stand."""
        return self.today > 0 or bool(self.used)


WHOLE_WEEK = Standing()
AFTER_SUNDAY = Standing(last_full=-1)


def standing(kept: Iterable[Kept], today: int = 0, last_full: int | None = None) -> Standing:
    """The days of sessions that stay, by kind and sorted."""
    days: dict[str, list[int]] = {"L": [], "P": [], "full": []}
    for session in kept:
        days["full" if session.letter else session.name].append(session.day)
    full, light, primer = (tuple(sorted(days[kind])) for kind in ("full", "L", "P"))
    return Standing(full, light, primer, today, LONG_AGO if last_full is None else last_full)


@dataclass(frozen=True, slots=True)
class Rung:
    """Where the ladder of 3.3 stopped: days of full, light and primer sessions, sorted.

    Those that stood already are among them.
    """

    full: tuple[int, ...]
    light: tuple[int, ...]
    primer: tuple[int, ...] = ()

    @property
    def used(self) -> tuple[int, ...]:
        """Every day with a session, sorted, each once."""
        return tuple(sorted({*self.full, *self.light, *self.primer}))
