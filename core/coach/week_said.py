"""`week` with a day or "next" beside it: the week that is meant, else that of today."""

from __future__ import annotations

from core.coach.answer import Answer, Heard
from core.coach.schedule import WEEK, week_at
from core.coach.state import RunnerState
from core.coach.week import show_week, week_reply
from core.dialogue.day_said import day_said
from core.dialogue.reading import words
from core.dialogue.vocabulary import listed
from core.text import sense

NEXT = sense("words", "next, next week, the next, following")


def show_week_said(state: RunnerState, heard: Heard) -> Answer:
    """The week that is named; where the plan has none there, the one of today."""
    today, language = heard.today(state), state.settings.language
    coming = " ".join(words(heard.rest)) in listed(NEXT, language)
    day = today + WEEK if coming else day_said(heard.rest, today, language)
    if day is None or week_at(state, day) is None:
        return show_week(state, heard)
    return Answer(state, week_reply(state, day, today))
