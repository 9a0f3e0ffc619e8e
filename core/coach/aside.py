"""The ten questions put aside while something smaller passes, so that no answer given is lost."""

from __future__ import annotations

from dataclasses import replace

from core.chat.reply import Action
from core.coach.state import RunnerState
from core.dialogue.onboarding import ONBOARDING
from core.text import say


def aside(state: RunnerState) -> RunnerState:
    """The runner with no question open; those of the onboarding wait with their answers."""
    conversation = state.conversation
    form = conversation.form
    waits = form if form and form.form == ONBOARDING.name else conversation.aside
    return replace(state, conversation=replace(conversation, form=None, aside=waits))


def way_back(state: RunnerState) -> tuple[Action, ...]:
    """The button that takes up the questions that wait; nothing where none do."""
    return (Action(say("Go on with the questions"), "begin"),) if state.conversation.aside else ()
