"""All that a script asks with: a profile, the journal since its start, and the day of the question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from core.training.profile import Profile
from core.training.scripts.journal_json import BEFORE_START, dates_told, read_journal
from core.training.scripts.journal_told import Told
from core.training.scripts.json_fields import Fields
from core.training.scripts.profile_json import FIELDS, profile_of

ASKED_FIELDS = (*FIELDS, "today", "journal")

_LONGEST = timedelta(days=731)
"""So long after its start a journal goes on: two years, as races are planned ahead."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A runner, what they told since, and the day on which a script asks."""

    profile: Profile
    journal: tuple[Told, ...]
    today: date


def read_asked(value: object, now: date) -> Asked | tuple[str, ...]:
    """What a decoded JSON value asks (floats as Decimal), or its faults, one line each.

    Without a start the plan begins on the Monday of the first entry, without a journal on the Monday
    after `now`. Without a `today` it is the day after the last entry, without a journal the start.
    """
    if not isinstance(value, dict):
        return ("profile: not an object - one JSON object in braces",)
    faults: list[str] = []
    given = Fields(value, faults)
    given.unknown(ASKED_FIELDS)
    dates = tuple(dates_told(given.value("journal")))
    profile = profile_of(given, dates[0] - timedelta(weeks=1) if dates else now)
    last = profile.start + _LONGEST
    today = given.date("today", profile.start - BEFORE_START, last)
    if today is None:
        today = min(dates[-1] + timedelta(days=1), last) if dates else profile.start
    journal = read_journal(given, profile, today)
    return tuple(faults) if faults else Asked(profile, journal, today)
