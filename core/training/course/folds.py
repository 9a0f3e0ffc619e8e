"""What a journal came to, kept while it grows: what was followed once is not followed again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.training.course.log import Log, reaches_back, read_log, read_on
from core.training.journal import Entry
from core.training.progression.track import Track
from core.training.tables import Slot

Lift = tuple[str, Slot | None, bool]
"""An exercise by id, its slot, and whether its own days away count (4.2)."""


class Folds:
    """The last track of each lift beside all that it rests on; a place for one runner.

    It is used again only where that is the same, so nothing here can be wrong for another journal.
    """

    def __init__(self) -> None:
        self._read: tuple[tuple[Entry, ...], Log] = (), Log()
        self._tracks: dict[Lift, tuple[Any, Any, Track]] = {}

    def log(self, journal: tuple[Entry, ...]) -> Log:
        """The log of a journal; one that only grew is read on from where it was."""
        known, log = self._read
        since = journal[len(known) :]
        if not _begins_with(journal, known) or any(reaches_back(log, entry.fact) for entry in since):
            log = read_log(journal)
        elif since:
            log = read_on(log, since)
        self._read = journal, log
        return log

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
