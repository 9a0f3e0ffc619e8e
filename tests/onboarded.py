"""The first conversation, typed: tests begin behind it or stop it at a question."""

from __future__ import annotations

from functools import cache

from chat import Chat

from core.dialogue.form import Asking, Step
from core.dialogue.onboarding import ONBOARDING

TYPED = {
    "screen": "none",
    "age": "35",
    "running_months": "3 years",
    "lifting": "never",
    "lifting_sessions": "24",
    "runs": "tue easy, wed quality, fri easy, sun long 120",
    "long_min": "90",
    "days_unavailable": "none",
    "doubles": "if needed",
    "sessions_per_week": "2",
    "session_minutes": "45",
    "place": "gym",
    "equipment": "ok",
    "pain": "no",
    "race": "no",
    "race_date": "14 Feb 2027",
    "race_distance": "half",
    "race_priority": "main",
    "zone": "Berlin",
    "hour": "7",
    "units": "kg",
}
"""What the runner of the article types at each question."""


def standing(chat: Chat) -> Step | None:
    """The question that stands; None at the summary and outside the questions."""
    form = chat.state.conversation.form
    if form is None or form.form != ONBOARDING.name:
        return None
    return ONBOARDING.current(form, Asking(dict(form.answers), chat.state.settings.language, chat.clock.now))


def answering(chat: Chat, until: str | None = None, **typed: str) -> Chat:
    """Answer the questions up to, without, the one named `until`, else up to the summary."""
    if chat.state.conversation.form is None:
        chat.presses_token("begin")
    while (step := standing(chat)) is not None and step.key != until:
        chat.says({**TYPED, **typed}.get(step.key, "no"))
        assert standing(chat) != step, f"{step.key}: {chat.text}"
    return chat


def with_plan(start: str = "2026-11-22T18:00+01:00", language: str = "en", **typed: str) -> Chat:
    """A runner who has just set up a plan: by default the week of the article, on the Sunday before."""
    return _planned(start, language, tuple(sorted(typed.items()))).twin()


@cache
def _planned(start: str, language: str, typed: tuple[tuple[str, str], ...]) -> Chat:
    """Many tests begin here, and none changes it."""
    chat = answering(Chat(start, language), **dict(typed))
    chat.presses_token("build")
    return chat
