"""Somebody new, and what is said when a turn failed."""

from __future__ import annotations

from datetime import datetime

from core.chat.reply import Action, Paragraph, Reply
from core.chat.where import Address
from core.coach.state import RunnerState, Settings, Turn
from core.text import say
from core.text.translator import SOURCE, languages


def newcomer(runner: int, address: Address, language: str | None) -> RunnerState:
    """A runner who never wrote before, in the language the platform guesses where it is shipped."""
    tongue = (language or SOURCE).replace("_", "-").split("-")[0].lower()
    return RunnerState(runner, address, Settings(language=tongue if tongue in languages() else SOURCE))


def apologise(state: RunnerState, number: str, _now: datetime) -> Turn:
    """An apology with the number the operator finds in the log. The due moment stays as it was."""
    text = say("Something went wrong on my side, and nothing was changed. Number {number}.", number=number)
    reply = Reply((Paragraph(text),), (Action(say("Help"), "help"),), tone="error")
    return Turn(state, reply, None)
