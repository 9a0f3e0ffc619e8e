"""The days and exercises that can be told beside `done`, `skip` and `why`, as suggestions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from core.coach.card import title
from core.coach.exercises_said import exercises_of, spellings, this_week
from core.coach.schedule import WEEK, Planned, monday, planned, week_at
from core.coach.state import RunnerState
from core.coach.suggestion import Candidate, Suggestion
from core.dialogue.dates import TODAY, YESTERDAY
from core.dialogue.vocabulary import listed
from core.text import Weekday, say, shown
from core.text.translator import translator
from core.training.choice.catalogue import catalogue

DAY = timedelta(days=1)
AHEAD = 3 * WEEK
"""As far ahead as the next session is looked for."""


def sessions_to_log(state: RunnerState, today: date) -> tuple[Candidate, ...]:
    """Open sessions that count as done when it is said now: of last week and this one, the nearest first."""
    start = monday(today)
    found = _open(planned(state, start - WEEK, start + WEEK - DAY))
    found.sort(key=lambda one: (one.session.date > today, abs((one.session.date - today).days)))
    return tuple(_session(one, state, today) for one in found)


def sessions_to_skip(state: RunnerState, today: date) -> tuple[Candidate, ...]:
    """Open sessions of today and ahead, the next first."""
    return tuple(_session(one, state, today) for one in _open(planned(state, today, today + AHEAD)))


def topics(state: RunnerState, today: date) -> tuple[Candidate, ...]:
    """What has reasons: the days of this week, each with its session, and the exercises in it."""
    if state.profile is None:
        return ()
    start = monday(max(today, state.profile.start))
    if week_at(state, start) is None:
        return ()
    sessions = this_week(state, today)
    on = {one.session.date: one for one in sessions}
    days = (start + index * DAY for index in range(7))
    made = [_session(on[day], state, today) if day in on else _day(day, state, today) for day in days]
    names = dict.fromkeys(name for one in sessions for name in exercises_of(one))
    language = state.settings.language
    made += [Candidate(Suggestion(catalogue()[name].name, name), spellings(name, language)) for name in names]
    return tuple(made)


def _open(sessions: Iterable[Planned]) -> list[Planned]:
    return [one for one in sessions if one.status == "open"]


def _session(one: Planned, state: RunnerState, today: date) -> Candidate:
    day = one.session.date
    label = say("{session}, {date}", session=title(one.session), date=day)
    return Candidate(Suggestion(label, day.isoformat()), _called(day, state, today))


def _day(day: date, state: RunnerState, today: date) -> Candidate:
    return Candidate(Suggestion(shown(day), day.isoformat()), _called(day, state, today))


def _called(day: date, state: RunnerState, today: date) -> tuple[str, ...]:
    """What else a day is called: its name in full, "today", "yesterday"."""
    language = state.settings.language
    near = {today: TODAY, today - DAY: YESTERDAY}
    words = listed(near[day], language) if day in near else ()
    return (translator(language).plain(shown(Weekday(day.weekday(), short=False))), *sorted(words))
