"""What is due next for a runner, and when: one pure function; the tick only carries it out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from core.coach.moments import local, moment
from core.coach.schedule import Planned, began, each_planned
from core.coach.screening import unsettled
from core.coach.state import RunnerState
from core.dialogue.form import Asking
from core.training.journal import Reminded, counting, flagged, unscreened

AHEAD = timedelta(days=21)
QUIET_FROM = time(21, 30)
"""From here on nothing is sent (PRODUCT R11); a reminder hour chosen later moves this edge."""
MIDNIGHT = time()


@dataclass(frozen=True, slots=True)
class Due:
    """A session to remind of: the moment it is due and the one after which it is pointless (UTC)."""

    planned: Planned
    at: datetime
    useful_until: datetime


def next_due(state: RunnerState, now: datetime) -> Due | None:
    """The next session the runner is to be reminded of, maybe since some time ago.

    Nothing is due without a plan and a zone, while training is stopped or the health questions
    stand again, once the session is done or skipped, when it was reminded of already, or when
    its hour had passed before the plan was made.
    """
    state = state.at(now)
    entry = began(state)
    zone = state.settings.zone
    if entry is None or zone is None or stopped(state) or _health_asked(state, now):
        return None
    reminded = {one.fact.session for one in counting(state.journal) if isinstance(one.fact, Reminded)}
    today = local(now, zone).date()
    hour = state.settings.remind_at
    for one in each_planned(state, today, today + AHEAD):
        if one.status != "open" or one.id in reminded:
            continue
        at = moment(one.session.date, hour, zone)
        useful_until = _useful_until(one.session.date, hour, zone)
        if at > entry.at and useful_until > now:
            return Due(one, at, useful_until)
    return None


def stopped(state: RunnerState) -> bool:
    """Whether something must be looked at, or answered, before training goes on (8.4)."""
    return flagged(state.journal) is not None or unscreened(state.journal)


def _useful_until(day: date, hour: time, zone: str) -> datetime:
    """The end of the hours in which something may be sent that day."""
    if hour < QUIET_FROM:
        return moment(day, QUIET_FROM, zone)
    return moment(day + timedelta(days=1), MIDNIGHT, zone)


def _health_asked(state: RunnerState, now: datetime) -> bool:
    form = state.conversation.form
    if form is None:
        return False
    return unsettled(state.conversation, Asking(dict(form.answers), state.settings.language, now))
