"""The runner's sessions, derived from the profile and the journal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from core.coach.placing import profile_for
from core.coach.state import RunnerState
from core.training.journal import (
    Began,
    Completed,
    Entry,
    Found,
    SessionId,
    Skipped,
    counting,
)
from core.training.loads.working import loaded, resting, without_search
from core.training.phases.templates import block, weeks_to
from core.training.plan import in_week, make_week, place_week
from core.training.profile import Profile
from core.training.safety.screen import decide
from core.training.session import Phase, Session
from core.training.week import Week

Status = Literal["open", "done", "skipped"]
WEEK = timedelta(weeks=1)
HORIZON = 520 * WEEK
"""As far ahead as anybody is told a week: a button may name any date."""
SUNDAY = 6
NOTHING_NEW = frozenset({Phase.DELOAD, Phase.TAPER})
"""Phases in which no load is searched for (science.md 6.2)."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A session with its name for ever and what became of it."""

    id: SessionId
    session: Session
    status: Status


def monday(day: date) -> date:
    """The Monday of a date's week."""
    return day - timedelta(days=day.weekday())


def began(state: RunnerState) -> Entry | None:
    """The entry with which the current training block began."""
    entries = [entry for entry in counting(state.journal) if isinstance(entry.fact, Began)]
    return entries[-1] if entries else None


def week_at(state: RunnerState, day: date) -> Week | None:
    """The week of the plan that holds a date; None before the block, years after it or without a plan."""
    if state.profile is None or not state.profile.start <= day < state.profile.start + HORIZON:
        return None
    found = [entry.fact for entry in counting(state.journal) if isinstance(entry.fact, Found)]
    # In the order of the sessions: a load may be told or corrected long after a newer one.
    found.sort(key=lambda fact: fact.session.planned)
    profile = profile_for(state, monday(day))
    return _week(profile, monday(day), tuple(found)) if profile else None


@lru_cache(maxsize=4096)
def _week(profile: Profile, start: date, found: tuple[Found, ...]) -> Week:
    number = weeks_to(profile.start, start)
    limits = decide(profile.age, profile.screen).limits
    # The chain of blocks goes on after the race or the twelfth week.
    places = block(replace(profile, weeks=number), limits)
    after_sunday = False
    for where in places[:-1]:
        after_sunday = SUNDAY in place_week(profile, limits, where, after_sunday).full
    known = frozenset(fact.exercise for fact in found)
    week = make_week(in_week(profile, number - 1), places[-1], known, after_sunday)
    sessions = tuple(loaded(session, profile, found) for session in week.sessions)
    if week.phase in NOTHING_NEW:
        last = next((where.start for where in reversed(places) if where.phase not in NOTHING_NEW), None)
        before = _week(profile, last, found).sessions if last else ()
        sessions = tuple(resting(without_search(session), profile, before) for session in sessions)
    return replace(week, sessions=sessions)


def planned(state: RunnerState, first: date, last: date) -> tuple[Planned, ...]:
    """The sessions planned from `first` to `last`, by date."""
    entry = began(state)
    if entry is None or not isinstance(entry.fact, Began):
        return ()
    statuses = _statuses(state)
    sessions = []
    start = monday(first)
    while start <= last:
        week = week_at(state, start)
        for session in week.sessions if week else ():
            if first <= session.date <= last:
                name = SessionId(entry.fact.block, session.date, session.name)
                sessions.append(Planned(name, session, statuses.get(name, "open")))
        start += WEEK
    return tuple(sessions)


def planned_on(state: RunnerState, day: date) -> Planned | None:
    """The session of a date."""
    found = planned(state, day, day)
    return found[0] if found else None


def next_planned(state: RunnerState, first: date) -> Planned | None:
    """The first open session from a date on, in the three weeks ahead."""
    ahead = planned(state, first, first + 3 * WEEK)
    return next((one for one in ahead if one.status == "open"), None)


def planned_as(state: RunnerState, name: SessionId) -> Planned | None:
    """The session of a name, while the plan still has it there."""
    if week_at(state, name.planned) is None:
        return None
    found = planned_on(state, name.planned)
    return found if found and found.id == name else None


def _statuses(state: RunnerState) -> dict[SessionId, Status]:
    statuses: dict[SessionId, Status] = {}
    for entry in counting(state.journal):
        match entry.fact:
            case Completed(session=name):
                statuses[name] = "done"
            case Skipped(session=name):
                statuses.setdefault(name, "skipped")
            case _:
                pass
    return statuses
