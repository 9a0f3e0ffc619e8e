"""Where every area stands with its pain on one day (`science.md` 8.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from core.training.reasons import Reason
from core.training.safety.traffic import Light

See = Literal["none", "worth_showing", "must_be_seen"]


@dataclass(frozen=True, slots=True)
class AreaPain:
    """One area of `exercises.yaml` on a day.

    `level` is what the filters of 4.1 use: the worst standing level, at least 3 when amber and at
    least 6 when red (pain on a bone is red at any number). `told` is the level that decides, as the
    runner told it, for texts. `since`: first day of this spell. `last`: the last report.
    `held_until`: the day from which loads may rise again after amber or red. `returning`: the
    graded return after red; the work is as with amber, the level as told.
    """

    area: str
    light: Light
    level: int
    told: int
    since: date
    last: date
    amber_since: date | None = None
    held_until: date | None = None
    returning: bool = False
    see: See = "none"
    reasons: tuple[Reason, ...] = ()

    @property
    def eased(self) -> bool:
        """What loads the area is done as with amber: amber itself, or the return after red."""
        return self.light == "amber" or self.returning


@dataclass(frozen=True, slots=True)
class PainPicture:
    """Every area that matters on a day, sorted by name: it hurts, or something still follows from it."""

    areas: tuple[AreaPain, ...] = ()

    @property
    def pains(self) -> tuple[tuple[str, int], ...]:
        """The areas with a level above 0, as `choice.reach.Reach` takes them."""
        return tuple((area.area, area.level) for area in self.areas if area.level > 0)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """All that is to be said, area by area."""
        return tuple(reason for area in self.areas for reason in area.reasons)


PAINLESS = PainPicture()
