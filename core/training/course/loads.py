"""The loads of a day's lifts, each followed through the journal (`science.md` 7.1 to 7.4, 4.2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from core.training.choice.catalogue import Exercise
from core.training.course.exposures import Held, steps_of
from core.training.course.log import Log
from core.training.journal import Completed
from core.training.profile import Profile
from core.training.progression.exposure import Cut
from core.training.progression.lift_kit import lift_kit
from core.training.progression.prescribe import Today, prescribe
from core.training.progression.track import Track, follow
from core.training.reasons import Reason
from core.training.recipes.draft import Work
from core.training.session import Kind
from core.training.tables import Slot


class Tracks:
    """Where every lift stands on a day, worked out when it is asked for."""

    def __init__(
        self, profile: Profile, log: Log, day: date, novice: bool, held: Held, cuts: tuple[Cut, ...]
    ) -> None:
        self.profile, self._log, self.day = profile, log, day
        self._novice, self._held, self._cuts = novice, held, cuts
        self._known: dict[tuple[str, Slot | None], Track | None] = {}
        self._lasts: dict[str, date] = {}

    def of(self, exercise: Exercise, slot: Slot | None) -> Track | None:
        """The track of a lift; None where nothing of it was ever done."""
        key = (exercise.id, slot)
        if key not in self._known:
            self._known[key] = self._followed(exercise, slot)
        return self._known[key]

    def away_days(self, exercise: Exercise, letter: str) -> int:
        """Days since a lift was done, where others had its place meanwhile (4.2); 0 where none had."""
        last = next(
            (time[0].on for time in reversed(self._log.lifts.get(exercise.id, ())) if time[0].on < self.day),
            None,
        )
        if last is None or last >= self._last_of(letter):
            return 0
        return (self.day - last).days

    def _last_of(self, letter: str) -> date:
        """The last day before this one on which a session of a letter was done, unless as a light one."""
        if letter not in self._lasts:
            days = (
                done.on
                for done in reversed(self._log.trained)
                if done.on < self.day and done.session.name == letter and not self._was_light(done)
            )
            self._lasts[letter] = next(days, date.min)
        return self._lasts[letter]

    def _was_light(self, done: Completed) -> bool:
        """A light session in place of a full one put no other lift in the place of one."""
        card = self._log.cards.get(done.session)
        return card is not None and card.kind is Kind.LIGHT

    def _followed(self, exercise: Exercise, slot: Slot | None) -> Track | None:
        if exercise.id not in self._log.lifts:
            return None
        steps = steps_of(
            exercise,
            self._log,
            self.day,
            self.profile.units,
            novice=self._novice,
            held=self._held,
            cuts=self._cuts,
        )
        return follow(exercise, steps, lift_kit(self.profile, exercise), slot) if steps else None


class LoggedLoads:
    """Loads for a draft, from the tracks of its day."""

    def __init__(
        self, tracks: Tracks, letter: str, today: Callable[[Exercise, int], Today], met: frozenset[str]
    ) -> None:
        self._tracks, self._letter, self._today, self._met = tracks, letter, today, met

    def give(self, work: Work, slot: Slot | None) -> tuple[Reason, ...]:
        """The prescription with its load, its dose moved on where it was earned."""
        exercise = work.exercise
        away = self._tracks.away_days(exercise, self._letter)
        item, reasons = prescribe(
            work.asked(slot),
            exercise,
            self._tracks.of(exercise, slot),
            lift_kit(self._tracks.profile, exercise),
            self._today(exercise, away),
        )
        if item.find_load and exercise.id in self._met:
            item = replace(item, find_load=False)
        work.given, work.reps = item, item.reps
        return reasons
