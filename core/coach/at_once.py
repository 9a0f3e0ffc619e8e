"""Menus and forms of a platform: below a question, which may not be the one that stands any more."""

from __future__ import annotations

from dataclasses import replace

from core.chat.incoming import Filled, Picked
from core.chat.reply import Ask, Choice, Control
from core.coach import guide, stop
from core.coach.answer import Answer, Heard
from core.coach.hearing import hear
from core.coach.open_forms import ask_again
from core.coach.pressing import press
from core.coach.state import RunnerState
from core.dialogue.danger import danger
from core.dialogue.reading import clean


def picked(state: RunnerState, content: Picked, heard: Heard) -> Answer:
    """The answer to ticks made at once: each that differs from what is ticked now is pressed."""
    if not content.offered:
        return _pressed(state, content.tokens, heard)
    again = _standing(state, heard)
    ticked = {
        option.token: option.chosen
        for control in _controls(again)
        if isinstance(control, Choice) and control.many
        for option in control.options
    }
    if again is None or stop.hold(state) or not ticked.keys() & set(content.offered):
        return press(state, content.offered[0], heard)
    known = (token for token in content.offered if token in ticked)
    changed = tuple(token for token in known if ticked[token] != (token in content.tokens))
    return _pressed(state, changed, heard) if changed else again


def filled(state: RunnerState, content: Filled, heard: Heard) -> Answer:
    """The answer to a form: its texts as typed, where it belongs to the question that stands."""
    typed = ", ".join(text.strip() for _, text in content.fields if text.strip())
    asks = [control.token for control in _controls(_standing(state, heard)) if isinstance(control, Ask)]
    # Danger is heard wherever it is typed.
    if content.token and content.token not in asks and not danger(clean(typed), state.settings.language):
        name, _, key = content.token.partition(":")
        opened = state.conversation.form
        ours = [*(ask.partition(":")[0] for ask in asks), *([opened.form] if opened else [])]
        return press(state, f"a:{key if name in ours else ''}", heard)
    return hear(state, typed, heard) if typed else guide.unreadable(state)


def _pressed(state: RunnerState, tokens: tuple[str, ...], heard: Heard) -> Answer:
    answers = [guide.unreadable(state)]
    for token in tokens:
        answers.append(press(answers[-1].state, token, heard))
        if answers[-1].effect:
            break
    return replace(answers[-1], withdraw=any(answer.withdraw for answer in answers))


def _standing(state: RunnerState, heard: Heard) -> Answer | None:
    form = state.conversation.form
    return ask_again(state, form, heard) if form else None


def _controls(answer: Answer | None) -> tuple[Control, ...]:
    return answer.reply.controls if answer and answer.reply else ()
