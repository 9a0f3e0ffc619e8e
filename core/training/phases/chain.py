"""Where the chain of weeks stands on a Monday, and which weeks come next (science.md 6.1, 6.2, 6.4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from core.training.phases.letters import (
    LOADING,
    chain_rule,
    season_letters,
    template,
    weeks_to,
)
from core.training.phases.returning import coming_race, in_season, return_letters
from core.training.profile import Level, Race
from core.training.reasons import Reason
from core.training.session import Phase

Stretch = Literal["block", "return", "season", "maintenance"]
"""A block that builds, the weeks after a race, those between two races, or maintenance by choice."""

_TRAINED = LOADING + "MT"


@dataclass(slots=True)
class Chain:
    """The stretch of weeks the runner is in, and where in it. It changes; one `follow` makes and drops it."""

    monday: date
    races: tuple[Race, ...]
    """All A races, those that were run included."""
    level: Level
    """Of the next block."""
    stretch: Stretch = "block"
    letters: str = ""
    at: int = 0
    """The index of this week in `letters`."""
    block: int = -1
    block_level: Level = 0
    lifting: bool = True
    """There was a session in the last three weeks."""
    trained: bool = False
    """The chain has had a week of lifting."""
    left_out: set[int] = field(default_factory=set)
    """The weeks of `letters` that were missed, or that are done again: they do not count in their phase."""
    maintaining: bool = False
    """The runner chose maintenance after the block."""
    without_block: int = 0
    """Weeks in a row outside a block."""
    why: list[Reason] = field(default_factory=list)
    """What turned the chain aside in this week."""

    @property
    def target(self) -> Race | None:
        """The race the chain leads to."""
        return coming_race(self.races, self.monday)

    @property
    def ended(self) -> bool:
        """The stretch is over; the next one begins in this week."""
        return self.at >= len(self.letters)

    @property
    def phase(self) -> str:
        """The letter of this week."""
        return self.letters[self.at]

    @property
    def done(self) -> str:
        """The letters of the weeks before this one that count."""
        return "".join(self.letters[at] for at in range(self.at) if at not in self.left_out)

    def counted(self, phases: tuple[Phase, ...]) -> tuple[int, int]:
        """Which of the weeks of its phase this week is, and of how many (5.3); a deload stands for itself."""
        if phases[self.at] is Phase.DELOAD:
            return 1, 1
        same = [at for at, phase in enumerate(phases) if phase is phases[self.at] and at not in self.left_out]
        return same.index(self.at) + 1, len(same)

    def leave_out(self, first: int) -> None:
        """The weeks from the index `first` up to this one do not count."""
        self.left_out.update(range(first, self.at))

    def cut(self) -> None:
        """The stretch ends before this week."""
        self.letters = self.letters[: self.at]

    def go_on(self, letters: str) -> None:
        """The stretch goes on with other letters from this week on."""
        self.letters = self.letters[: self.at] + letters

    def settle(self) -> None:
        """Begin the next stretch where the last one has ended."""
        if not self.ended:
            return
        self.at, self.left_out = 0, set()
        returning = return_letters(self.races, self.monday)
        if returning:
            self.stretch, self.letters = "return", returning
        elif self.season is not None:
            self.stretch, self.letters = "season", self.anew()
        elif self.maintaining:
            self.stretch, self.letters = "maintenance", "M" * chain_rule("maintenance_weeks")
        else:
            self.stretch, self.block, self.block_level = "block", self.block + 1, self.level
            self.letters = self.anew()

    @property
    def season(self) -> Race | None:
        """The race that ends a season's weeks from here on; only for who has been lifting."""
        target = self.target
        lifted = self.lifting and (self.trained or self.level > 0)
        return target if target and lifted and in_season(self.races, self.monday, target) else None

    def anew(self) -> str:
        """The letters from this week on as if nothing had been before: to the next race, or a whole block."""
        season, target = self.season, self.target
        if season is not None:
            return season_letters(weeks_to(self.monday, season.date), season.distance)
        weeks = weeks_to(self.monday, target.date) if target else chain_rule("weeks_without_race")
        return self.plan(weeks)[0]

    def plan(self, weeks: int) -> tuple[str, ...]:
        """The template of so many weeks for this runner and race, in its blocks."""
        target, lifting = self.target, self.lifting and self.block_level > 0
        return template(weeks, self.block_level, target.distance if target else None, lifting)

    def pass_week(self, next_monday: date) -> None:
        """This week is over."""
        self.trained = self.trained or self.phase in _TRAINED
        self.without_block = 0 if self.stretch == "block" else self.without_block + 1
        self.monday, self.at, self.why = next_monday, self.at + 1, []
