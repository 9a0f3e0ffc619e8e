"""How often a wrong code may be told: nobody finds somebody else's by trying."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from core.chat.reply import Paragraph, Reply
from core.coach.answer import Answer, Heard
from core.coach.guide import way_on
from core.coach.moments import MINUTE, local
from core.coach.state import RunnerState
from core.text import count, say

MOST = 5
WITHIN = timedelta(minutes=10)


def wrong(state: RunnerState, now: datetime) -> RunnerState:
    """The runner with one more wrong code."""
    tries = (*state.conversation.tries, now)[-MOST:]
    return replace(state, conversation=replace(state.conversation, tries=tries))


def too_many(state: RunnerState, heard: Heard) -> Answer | None:
    """Until when no code is looked at; None while some may be told."""
    tries = state.conversation.tries
    if len(tries) < MOST or (until := tries[0] + WITHIN) <= heard.now:
        return None
    zone = state.settings.zone
    if zone:
        # The minute it shows has come to its end by then.
        at = local(until + MINUTE, zone).time().replace(second=0, microsecond=0)
        text = say("{most} codes were wrong. The next one can be told at {time}.", most=MOST, time=at)
    else:
        minutes = -((heard.now - until) // MINUTE)
        text = count(
            "{most} codes were wrong. The next one can be told in {n} minute.",
            "{most} codes were wrong. The next one can be told in {n} minutes.",
            minutes,
            most=MOST,
        )
    return Answer(state, Reply((Paragraph(text),), way_on(state), tone="error"))
