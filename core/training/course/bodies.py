"""How the runner is on a day: pain, soreness, sleep, illness, jumps so far (`science.md` 7.7, 8)."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from core.training.adapting.jump_gates import JumpDay, PainDay
from core.training.choice.catalogue import Exercise
from core.training.course.log import Log
from core.training.journal import Sick, Well
from core.training.profile import Profile
from core.training.safety.ease import NO_EASE, Ease, ease_on
from core.training.safety.illness import HEALTHY, Illness, illness_on
from core.training.safety.pain import PAINLESS, PainPicture, ambers_until, pain_on
from core.training.safety.pain_work import no_raise


class Body:
    """What the journal tells of the runner's body, day by day."""

    def __init__(self, profile: Profile, log: Log) -> None:
        self._profile, self._log = profile, log
        self._hurts, self._seen = tuple(log.hurts), tuple(log.seen)
        self._pictures: dict[date, PainPicture] = {}

    @property
    def hurts(self) -> bool:
        """Whether pain was ever told."""
        return bool(self._hurts or self._profile.pain)

    def pain(self, day: date) -> PainPicture:
        """The picture of pain (8.2)."""
        if not self.hurts:
            return PAINLESS
        picture = self._pictures.get(day)
        if picture is None:
            profile = self._profile
            picture = pain_on(day, profile.pain, self._hurts, self._seen, profile.start)
            self._pictures[day] = picture
        return picture

    def ambers(self, day: date) -> tuple[date, ...]:
        """The days with amber pain up to a day (6.2, 8.2)."""
        profile = self._profile
        return ambers_until(day, profile.pain, self._hurts, self._seen, profile.start) if self.hurts else ()

    def holds(self, exercise: Exercise, day: date) -> bool:
        """Whether pain keeps a lift from being raised by what was done on a day (8.2)."""
        return no_raise(exercise, self.pain(day), day)

    def ease(self, day: date, waited: bool = False) -> Ease:
        """What soreness, readiness and sleep take off (7.3, 8.3); `waited`: see `Seat`."""
        return ease_on(day, tuple(self._log.felts), waited) if self._log.felts else NO_EASE

    def illness(self, day: date) -> Illness:
        """Whether illness leaves a session, a light one, or none (7.4)."""
        if not self._log.illness:
            return HEALTHY
        sick = tuple(fact for fact in self._log.illness if isinstance(fact, Sick))
        well = tuple(fact for fact in self._log.illness if isinstance(fact, Well))
        trained = tuple(done.on for done in self._log.trained)
        return illness_on(day, sick, well, trained)

    @cached_property
    def jump_days(self) -> tuple[JumpDay, ...]:
        """Every session with jumps that was done, in order of time."""
        return tuple(self._log.jumps)

    @cached_property
    def pain_days(self) -> tuple[PainDay, ...]:
        """Every report of pain with the light its area had then."""
        days = []
        for hurt in self._hurts:
            area = next((one for one in self.pain(hurt.on).areas if one.area == hurt.area), None)
            days.append((hurt.on, hurt.area, hurt.level, area.light if area is not None else "green"))
        return tuple(days)
