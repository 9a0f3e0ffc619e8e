"""What follows the question whether to delete everything: the word does it, whatever else leaves all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from core.chat.incoming import Content, Filled, Said
from core.coach import deleting
from core.coach.answer import Answer, Heard
from core.coach.hearing import means
from core.coach.pressing import carried_out
from core.coach.state import RunnerState


def answered(
    state: RunnerState, content: Content, heard: Heard, otherwise: Callable[[RunnerState], Answer]
) -> Answer:
    """The answer where the word is awaited. `otherwise` answers what means something of its own."""
    typed = _typed(content)
    if typed is not None and deleting.confirmed(state, typed):
        return deleting.deleted(state)
    if typed is not None and deleting.in_small_letters(state, typed):
        return deleting.not_in_capitals(state)
    left = deleting.let_be(state)
    # What stands below, a question of the onboarding, was not what this answered.
    if typed is not None and not means(left, typed):
        return carried_out(deleting.not_deleted, left, heard)
    answer = otherwise(left)
    return deleting.beside(answer) if answer.reply else replace(answer, state=state)


def _typed(content: Content) -> str | None:
    match content:
        case Said(text=text):
            return text
        case Filled(token="", fields=fields):
            return " ".join(text for _, text in fields)
        case _:
            return None
