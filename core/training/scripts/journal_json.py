"""The journal of a script's profile: a list of dated facts, every fault of it collected."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from core.training.profile import Profile
from core.training.scripts.journal_json_body import BODY
from core.training.scripts.journal_json_changes import CHANGES
from core.training.scripts.journal_json_kind import Kind
from core.training.scripts.journal_json_sessions import SESSIONS
from core.training.scripts.journal_json_training import TRAINING
from core.training.scripts.journal_told import Told
from core.training.scripts.json_faults import listed
from core.training.scripts.json_fields import Fields, as_date
from core.training.scripts.profile_json_lists import FIRST_DAY, LAST_DAY

MOST_ENTRIES = 2000
BEFORE_START = timedelta(weeks=4)
"""So long before the plan something may have been told."""

KINDS: dict[str, Kind] = {**TRAINING, **SESSIONS, **BODY, **CHANGES}
"""What an entry may tell, by the name of its field."""

_ONE_KIND = "one kind of fact in an entry"


def read_journal(given: Fields, profile: Profile, today: date) -> tuple[Told, ...]:
    """The entries that are right. Their dates go up, from four weeks before the start to `today`."""
    found = []
    before = profile.start - BEFORE_START
    for index, entry in enumerate(given.objects("journal", MOST_ENTRIES, "entries")):
        on = entry.date("date", before, today, required=True, what="in the order of their dates, one")
        if on is not None:
            before = on
        name = _kind_of(given, index, entry)
        if name is None:
            continue
        kind = KINDS[name]
        entry.unknown(("date", name, *kind.beside))
        # Without a date the other fields are still looked at, so that all faults are told at once.
        what = kind.read(entry, name, on or before, profile.units)
        if on is not None and what is not None:
            found.append(Told(index, on, what))
    return tuple(found)


def dates_told(journal: object) -> Iterator[date]:
    """The dates of a raw journal that can be read, in its order."""
    for entry in journal if isinstance(journal, list) else ():
        on = as_date(entry.get("date")) if isinstance(entry, dict) else None
        if on is not None and FIRST_DAY <= on <= LAST_DAY:
            yield on


def _kind_of(given: Fields, index: int, entry: Fields) -> str | None:
    names = entry.present(tuple(KINDS))
    if len(names) == 1:
        return names[0]
    told = ", ".join(names) or "nothing"
    allowed = _ONE_KIND if names else listed(tuple(KINDS))
    given.fault(f"journal[{index}]: {told} - {allowed}")
    return None
