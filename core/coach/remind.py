"""`remind`: what a due moment leads to. It re-checks everything when it fires."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from core.coach.agenda import next_due
from core.coach.answer import Answer, Heard
from core.coach.aside import aside
from core.coach.respond import turn
from core.coach.state import RunnerState, Turn, Unasked
from core.coach.today import show
from core.training.journal import Reminded

SESSION = "session"


def remind(state: RunnerState, now: datetime) -> Turn:
    """The session card on the morning of its day; nothing where nothing is due any more."""
    due = next_due(state, now)
    if due is None or due.at > now:
        return turn(Answer(state, None), now)
    answer = show(aside(state), due.planned, Heard(now))
    after = answer.state.noting(now, Reminded(due.planned.id, SESSION))
    made = turn(replace(answer, state=after), now)
    unasked = Unasked("session", due.planned.session.date, due.useful_until)
    return replace(made, unasked=unasked)
