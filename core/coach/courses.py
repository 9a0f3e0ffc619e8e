"""The plans of a process, each worked out once for a runner, a journal and a day."""

from __future__ import annotations

from collections import OrderedDict
from datetime import date
from threading import Lock
from typing import Any

from core.training.course.course import Course
from core.training.course.folds import Folds
from core.training.journal import Entry
from core.training.profile import Profile

_MOST = 256

_Key = tuple[int, Profile, date, int]


class Courses:
    """A bounded memory of plans. A journal is known by itself: it is a value that nobody changes."""

    def __init__(self) -> None:
        # The journal is kept beside its plan, so that no other can come to stand at its place in memory.
        self._kept: OrderedDict[_Key, tuple[tuple[Entry, ...], Course]] = OrderedDict()
        self._folds: OrderedDict[int, tuple[Entry, Folds]] = OrderedDict()
        self._lock = Lock()

    def of(self, profile: Profile, journal: tuple[Entry, ...], today: date, block: int) -> Course:
        """The plan, from memory where it was asked for of late."""
        key = (id(journal), profile, today, block)
        with self._lock:
            known = self._kept.get(key)
            if known is not None:
                self._kept.move_to_end(key)
                return known[1]
            folds = self._folds_of(journal)
        course = Course(profile, journal, today, block, folds)
        with self._lock:
            self._kept[key] = (journal, course)
            _bound(self._kept)
        return course

    def _folds_of(self, journal: tuple[Entry, ...]) -> Folds:
        """What was read of a journal before it grew: it begins with the same entry then."""
        if not journal:
            return Folds()
        first = journal[0]
        _, folds = self._folds.pop(id(first), (first, None))
        if folds is None:
            folds = Folds()
        self._folds[id(first)] = first, folds
        _bound(self._folds)
        return folds


def _bound(kept: OrderedDict[Any, Any]) -> None:
    while len(kept) > _MOST:
        kept.popitem(last=False)
