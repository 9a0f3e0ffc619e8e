"""Which session is meant where a word alone does not say: the likely ones, to pick from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from core.chat.reply import Choice, Option, Paragraph, Reply
from core.coach.answer import Answer
from core.coach.card import title
from core.coach.schedule import WEEK, Planned, monday, planned
from core.coach.state import RunnerState
from core.coach.today import week_action
from core.text import Message, say

LOOK_BACK = timedelta(days=6)
"""How far back a bare "done" may mean a session that is still open."""


def which(state: RunnerState, today: date, what: str) -> Answer:
    """No session is planned today: those of the last days that are open, or the next one of this week."""
    opened = [one for one in planned(state, today - LOOK_BACK, today) if one.status == "open"]
    ahead = [one for one in planned(state, today, _sunday(today)) if one.status == "open" and what == "done"]
    choices = [*opened[-2:], *ahead[:1]]
    if not choices:
        return Answer(state, Reply((Paragraph(say("No session is open.")),), (week_action(),)))
    text = (
        say("No session is planned today. Which one did you do?")
        if what == "done"
        else say("No session is planned today. Which one do you let go?")
    )
    return ask_which(text, choices, what, state)


def of_weekday(state: RunnerState, last: date, today: date) -> tuple[Planned, ...]:
    """The open sessions "skip thursday" may mean: of the last such day, and of one ahead this week."""
    ahead = last + WEEK
    days = (last, ahead) if ahead <= _sunday(today) else (last,)
    return tuple(one for day in days for one in planned(state, day, day) if one.status == "open")


def ask_which(text: Message, choices: Iterable[Planned], what: str, state: RunnerState) -> Answer:
    """The sessions to pick from, each button naming its own."""
    options = tuple(Option(_named(one), f"{what}:{one.id}") for one in choices)
    return Answer(state, Reply((Paragraph(text),), (Choice(options), week_action())))


def _named(one: Planned) -> Message:
    return say("{session}, {date}", session=title(one.session), date=one.session.date)


def _sunday(today: date) -> date:
    return monday(today) + WEEK - timedelta(days=1)
