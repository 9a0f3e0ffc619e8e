"""The forms that can be open, and who leads each: what is typed and what is pressed goes there."""

from __future__ import annotations

from dataclasses import replace

from core.coach import found, onboard, setting
from core.coach.answer import Answer, Heard
from core.coach.state import RunnerState
from core.coach.summary import BUILD
from core.dialogue.conversation import FormState
from core.dialogue.form import Asking
from core.dialogue.leading import Moved, tapped, typed
from core.dialogue.onboarding import ONBOARDING

CODES = frozenset({"a", "t", "ok", "skip", "back", "change", "build", "cleared"})
"""Tokens that belong to a form."""


def is_onboarding(form: FormState | None) -> bool:
    """Whether the ten questions are open; every other form is a small question in passing."""
    return form is not None and form.form == ONBOARDING.name


def is_setting(form: FormState | None) -> bool:
    """Whether a setting is asked for."""
    return form is not None and setting.form_named(form.form) is not None


def hear_in_form(state: RunnerState, form: FormState, line: str, heard: Heard) -> Answer | None:
    """What a typed line does to an open form; None when the form is no more."""
    if is_onboarding(form):
        return onboard.hear(state, form, line, heard)
    asking = Asking(dict(form.answers), state.settings.language, heard.now)
    if form.form == found.FORM and (asked := found.form_of(state, form)):
        return found.ask(state, asked, typed(asked, form, line, asking), heard)
    if asked := setting.form_named(form.form):
        return setting.ask(state, asked, typed(asked, form, line, asking), heard)
    return None


def press_in_form(
    state: RunnerState, form: FormState, code: str, arguments: tuple[str, ...], heard: Heard
) -> Answer | None:
    """What a button does to an open form; None when the form is no more.

    The next question takes the place of the one that was answered. A week that is built comes
    as a message of its own, and the loads are asked below what was logged.
    """
    if is_onboarding(form):
        answer = onboard.press(state, form, code, arguments, heard)
        return answer if code == BUILD else _in_place(answer, heard)
    asking = Asking(dict(form.answers), state.settings.language, heard.now)
    if form.form == found.FORM and (asked := found.form_of(state, form)):
        return found.ask(state, asked, tapped(asked, form, code, arguments, asking), heard)
    if asked := setting.form_named(form.form):
        moved = tapped(asked, form, code, arguments, asking)
        return _in_place(setting.ask(state, asked, moved, heard), heard)
    return None


def ask_again(state: RunnerState, form: FormState, heard: Heard) -> Answer | None:
    """The question that stands, as it was asked; None when the form is no more."""
    same = Moved(form)
    if is_onboarding(form):
        return _in_place(onboard.go_on(state, same, heard), heard)
    if form.form == found.FORM and (asked := found.form_of(state, form)):
        return _in_place(found.ask(state, asked, same, heard), heard)
    if asked := setting.form_named(form.form):
        return _in_place(setting.ask(state, asked, same, heard), heard)
    return None


def _in_place(answer: Answer, heard: Heard) -> Answer:
    if answer.reply is None or not heard.pressed:
        return answer
    return replace(answer, reply=replace(answer.reply, replaces=True))
