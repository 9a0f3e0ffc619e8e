"""The forms that can be open, and who leads each: what is typed and what is pressed goes there."""

from __future__ import annotations

from core.coach import found, onboard, setting
from core.coach.answer import Answer, Heard
from core.coach.state import RunnerState
from core.dialogue.conversation import FormState
from core.dialogue.form import Asking
from core.dialogue.leading import tapped, typed
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
        return found.ask(state, asked, typed(asked, form, line, asking), heard.now)
    if asked := setting.form_named(form.form):
        return setting.ask(state, asked, typed(asked, form, line, asking), heard.now)
    return None


def press_in_form(
    state: RunnerState, form: FormState, code: str, arguments: tuple[str, ...], heard: Heard
) -> Answer | None:
    """What a button does to an open form; None when the form is no more."""
    if is_onboarding(form):
        return onboard.press(state, form, code, arguments, heard)
    asking = Asking(dict(form.answers), state.settings.language, heard.now)
    if form.form == found.FORM and (asked := found.form_of(state, form)):
        return found.ask(state, asked, tapped(asked, form, code, arguments, asking), heard.now)
    if asked := setting.form_named(form.form):
        return setting.ask(state, asked, tapped(asked, form, code, arguments, asking), heard.now)
    return None
