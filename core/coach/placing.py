"""With which answers a week was placed: done sessions stay where they are (science.md 3.6).

New days and new runs count from the week in which they are told, or from the next Monday
when something of that week is done or let go already; what new runs change in such a week, a
fact of its day tells (`dated.py`), as it does for pain and races. All other answers (kit, health)
count at once, in every session that is still to come.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from core.coach.answers import profile_of
from core.coach.moments import local
from core.coach.state import RunnerState
from core.coach.values import in_block, value_now
from core.training.journal import Completed, Entry, Revised, Skipped, counting
from core.training.profile import Profile

PLACING = frozenset({"runs", "long_min", "days_unavailable", "doubles", "sessions_per_week"})
"""Answers that decide where sessions are."""
WEEK = timedelta(weeks=1)


def counts_from(state: RunnerState, entry: Entry) -> date:
    """The Monday from which changed answers place the sessions."""
    day = local(entry.at, state.settings.zone).date()
    this_week = day - timedelta(days=day.weekday())
    settled = any(
        isinstance(other.fact, Completed | Skipped)
        and other.number < entry.number
        and this_week <= other.fact.session.planned < this_week + WEEK
        for other in counting(state.journal)
    )
    return this_week + WEEK if settled else this_week


def profile_for(state: RunnerState, start: date) -> Profile | None:
    """The profile that places the week of the Monday `start`."""
    if state.profile is None:
        return None
    later = {
        entry.number: [key for key, _, _ in entry.fact.changes if key in PLACING]
        for entry in counting(state.journal)
        if isinstance(entry.fact, Revised)
        # A new plan was built from all that was told before it.
        and in_block(state.journal, entry)
        and counts_from(state, entry) > start
    }
    moved = {key for keys in later.values() for key in keys}
    if not moved:
        return state.profile
    before = {key: value_now(state.journal, key, without=frozenset(later)) for key in moved}
    answers = {**dict(state.conversation.answers), **before}
    then = profile_of({key: one for key, one in answers.items() if one is not None}, state.profile.start)
    return replace(
        state.profile,
        runs=then.runs,
        long_min=then.long_min,
        days_unavailable=then.days_unavailable,
        allow_key_day_double=then.allow_key_day_double,
        allow_easy_day=then.allow_easy_day,
        sessions_per_week=then.sessions_per_week,
    )
