"""The loads of a day's lifts, each followed through the journal (`science.md` 7.1 to 7.4, 4.2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from core.training.adapting.time_off import lift_share
from core.training.choice.catalogue import Exercise
from core.training.course.exposures import Held, first_sessions, has_gap, has_place, steps_of
from core.training.course.folds import Folds, Lift
from core.training.course.log import Log, Time
from core.training.journal import Completed
from core.training.profile import Profile
from core.training.progression.exposure import Cut
from core.training.progression.lift_kit import LiftKit
from core.training.progression.prescribe import Today, prescribe
from core.training.progression.track import Track, follow
from core.training.reasons import Reason
from core.training.recipes.draft import Work
from core.training.tables import Slot


class Tracks:
    """Where every lift stands on a day, worked out when it is asked for."""

    def __init__(
        self,
        profile: Profile,
        log: Log,
        day: date,
        novice: bool,
        held: Held,
        cuts: tuple[Cut, ...],
        folds: Folds,
    ) -> None:
        self.profile, self._log, self.day = profile, log, day
        self._novice, self._held, self._cuts, self._folds = novice, held, cuts, folds
        self._known: dict[Lift, Track | None] = {}
        self._kits: dict[str, LiftKit] = {}
        self._lasts: dict[tuple[str, str], date] = {}

    def kit(self, exercise: Exercise) -> LiftKit:
        """What the runner can make a lift heavier with."""
        kit = self._kits.get(exercise.id)
        if kit is None:
            kit = self._kits[exercise.id] = self._folds.kit(self.profile, exercise)
        return kit

    def of(self, exercise: Exercise, slot: Slot | None, away: bool = False) -> Track | None:
        """The track of a lift; None where nothing of it was ever done.

        `away`: the days without this lift take their share of it, so what all lifts lost since then
        is not taken as well.
        """
        key = (exercise.id, slot, away)
        if key not in self._known:
            self._known[key] = self._followed(exercise, slot, away)
        return self._known[key]

    def away_days(self, exercise: Exercise, slot: Slot | None, letter: str) -> int:
        """Days since a lift was done, where others had its place meanwhile (4.2); 0 where none had."""
        before = (time[0].on for time in reversed(self._log.lifts.get(exercise.id, ())))
        last = next((on for on in before if on < self.day), None)
        if last is None or lift_share((self.day - last).days) == 1:
            # So few days take nothing off, whatever was done in its place.
            return 0
        return (self.day - last).days if last < self._last_of(letter, slot or exercise.subcategory) else 0

    def _last_of(self, letter: str, place: str) -> date:
        """The last day on which a session of a letter had another lift in a place, or none for pain."""
        key = (letter, place)
        if key not in self._lasts:
            days = (
                done.on
                for done in reversed(self._log.trained)
                if done.on < self.day and done.session.name == letter and has_place(self._log, done, place)
            )
            self._lasts[key] = next(days, date.min)
        return self._lasts[key]

    def _followed(self, exercise: Exercise, slot: Slot | None, away: bool) -> Track | None:
        times = self._before(self._log.lifts.get(exercise.id, []))
        if not times:
            return None
        first = self._log.trained[: first_sessions()] if self._novice else ()
        pains = (self.profile.pain, self._log.hurts, self._log.seen)
        lift, rests_on = (exercise.id, slot, away), (times, self._cuts, self.kit(exercise), pains, first)

        def beside() -> tuple[Completed, ...]:
            """The sessions among those of the lift, which count where it was long away."""
            return tuple(done for done in self._log.trained if done.on <= times[-1][0].on)

        kept = self._folds.track(lift, rests_on, beside)
        if kept is not None:
            return kept
        steps = steps_of(
            exercise,
            slot,
            self._log,
            self.day,
            self.profile.units,
            novice=self._novice,
            held=self._held,
            cuts=self._cuts,
        )
        while away and steps and isinstance(steps[-1], Cut):
            steps.pop()
        if not steps:
            return None
        track = follow(exercise, steps, self.kit(exercise), slot)
        self._folds.keep(lift, rests_on, beside() if has_gap(times) else None, track)
        return track

    def _before(self, times: list[Time]) -> list[Time]:
        """Those before the day; what comes later is already told where an earlier day is looked at."""
        if not times or times[-1][0].on < self.day:
            return times
        return [time for time in times if time[0].on < self.day]


Asked = Callable[[Exercise, int, Slot | None], Today]
"""What a day asks of a lift, by its days away and its slot."""


class LoggedLoads:
    """Loads for a draft, from the tracks of its day."""

    def __init__(
        self,
        tracks: Tracks,
        letter: str,
        today: Asked,
        met: frozenset[str],
    ) -> None:
        self._tracks, self._letter, self._today, self._met = tracks, letter, today, met

    def give(self, work: Work, slot: Slot | None) -> tuple[Reason, ...]:
        """The prescription with its load, its dose moved on where it was earned."""
        exercise = work.exercise
        away = self._tracks.away_days(exercise, slot, self._letter)
        item, reasons = prescribe(
            work.asked(slot),
            exercise,
            self._tracks.of(exercise, slot, lift_share(away) < 1),
            self._tracks.kit(exercise),
            self._today(exercise, away, slot),
        )
        if item.find_load and exercise.id in self._met:
            item, reasons = replace(item, find_load=False, load=None), ()
        work.given, work.reps = item, item.reps
        return reasons
