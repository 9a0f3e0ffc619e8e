"""What a journal came to, kept while it grows: what was followed once is not followed again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from core.training.choice.catalogue import Exercise
from core.training.course.gaps import Gap
from core.training.course.log import Log
from core.training.course.reading import reaches_back, read_log, read_on
from core.training.journal import Entry, RunsChanged
from core.training.phases.turning import Turning
from core.training.profile import Profile
from core.training.progression.lift_kit import LiftKit, lift_kit
from core.training.progression.track import Track
from core.training.reasons import Reason
from core.training.tables import Slot

Lift = tuple[str, Slot | None, bool]
"""An exercise by id, its slot, and whether its own days away count (4.2)."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What turned a chain of weeks aside before a Monday, and cannot become another any more."""

    profile: Profile
    until: date
    turnings: tuple[Turning, ...]
    gaps: tuple[Gap, ...]
    deloads: dict[date, Reason]
    levels: dict[date, Reason]


class Folds:
    """The last track of each lift beside all that it rests on; a place for one runner.

    It is used again only where that is the same, so nothing here can be wrong for another journal.
    """

    def __init__(self) -> None:
        self._read: tuple[tuple[Entry, ...], Log] = (), Log()
        self._tracks: dict[Lift, tuple[Any, Any, Track]] = {}
        self._settled: Settled | None = None
        self._kits: dict[str, tuple[Profile, LiftKit]] = {}

    def twin(self) -> Folds:
        """The same, to go on from in another way."""
        other = Folds()
        other._read, other._settled = self._read, self._settled
        other._tracks, other._kits = dict(self._tracks), dict(self._kits)
        return other

    def log(self, journal: tuple[Entry, ...]) -> Log:
        """The log of a journal; one that only grew is read on from where it was."""
        known, log = self._read
        since = journal[len(known) :]
        if not _begins_with(journal, known) or any(reaches_back(log, entry.fact) for entry in since):
            log = read_log(journal)
            self._settled = None
        elif since:
            log = read_on(log, since)
            if self._settled is not None and min(map(_reaches, since)) < self._settled.until:
                self._settled = None
        self._read = journal, log
        return log

    def settled(self, profile: Profile, this_week: date) -> Settled | None:
        """What is settled of the weeks before this one, if it is kept for this profile."""
        kept = self._settled
        return kept if kept is not None and kept.until <= this_week and kept.profile == profile else None

    def settle(self, settled: Settled) -> None:
        """Keep what is settled, for the log that was asked for last."""
        self._settled = settled

    def kit(self, profile: Profile, exercise: Exercise) -> LiftKit:
        """What a lift can be made heavier with; looking a profile up costs more than comparing it."""
        kept = self._kits.get(exercise.id)
        if kept is None or kept[0] != profile:
            kept = self._kits[exercise.id] = profile, lift_kit(profile, exercise)
        return kept[1]

    def track(self, lift: Lift, rests_on: Any, beside: Callable[[], Any]) -> Track | None:
        """The track that rests on the same, if it is kept. `beside`: what else some rest on."""
        kept = self._tracks.get(lift)
        if kept is None or kept[0] != rests_on or (kept[1] is not None and kept[1] != beside()):
            return None
        return kept[2]

    def keep(self, lift: Lift, rests_on: Any, beside: Any, track: Track) -> None:
        """Keep a track in place of the one before; `beside` None: it rests on nothing else."""
        self._tracks[lift] = rests_on, beside, track


def _begins_with(journal: tuple[Entry, ...], known: tuple[Entry, ...]) -> bool:
    """The first entry by itself spares comparing all of what another reading of the database made."""
    return not known or (bool(journal) and journal[0] is known[0] and journal[: len(known)] == known)


def _reaches(entry: Entry) -> date:
    """The first day whose week an entry can change."""
    fact = entry.fact
    if isinstance(fact, RunsChanged):
        # A run on a Monday is in the way of the Sunday before.
        return fact.monday - timedelta(weeks=1)
    days = [day for name in ("on", "first", "to") if (day := getattr(fact, name, None)) is not None]
    session = getattr(fact, "session", None)
    if session is not None:
        days.append(session.planned)
    return min(days, default=date.min)
