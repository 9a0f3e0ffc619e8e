"""The plans of a process, each worked out once for a runner, a journal and a day."""

from __future__ import annotations

from collections import OrderedDict
from datetime import date
from threading import Lock

from core.training.course.course import Course
from core.training.journal import Entry
from core.training.profile import Profile

_MOST = 256

_Key = tuple[int, Profile, date, int]


class Courses:
    """A bounded memory of plans. A journal is known by itself: it is a value that nobody changes."""

    def __init__(self) -> None:
        # The journal is kept beside its plan, so that no other can come to stand at its place in memory.
        self._kept: OrderedDict[_Key, tuple[tuple[Entry, ...], Course]] = OrderedDict()
        self._lock = Lock()

    def of(self, profile: Profile, journal: tuple[Entry, ...], today: date, block: int) -> Course:
        """The plan, from memory where it was asked for of late."""
        key = (id(journal), profile, today, block)
        with self._lock:
            known = self._kept.get(key)
            if known is not None:
                self._kept.move_to_end(key)
                return known[1]
        course = Course(profile, journal, today, block)
        with self._lock:
            self._kept[key] = (journal, course)
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return course
