"""A Monday morning with its session, and what the journal says of it later."""

from __future__ import annotations

from datetime import date

from chat import Chat
from onboarded import with_plan

from core.coach.schedule import planned
from core.training.journal import counting

A = "1.20261123.A"
B = "1.20261126.B"


def on_monday() -> Chat:
    """A runner with a plan, when the first card has come."""
    made = with_plan()
    made.clock.goes_to("2026-11-23T07:00")
    return made


def counted(chat: Chat, kind: type) -> list[str]:
    facts = [entry.fact for entry in counting(chat.state.journal)]
    return [str(fact.session) for fact in facts if isinstance(fact, kind)]  # type: ignore[attr-defined]


def statuses(chat: Chat) -> dict[str, str]:
    week = planned(chat.state, date(2026, 11, 23), date(2026, 11, 29))
    return {str(one.id): one.status for one in week}
