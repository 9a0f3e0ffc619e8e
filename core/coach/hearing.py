"""What a typed line means: danger first, then an open question, then buttons, commands, settings."""

from __future__ import annotations

from dataclasses import replace

from core.chat import tokens
from core.coach import guide, onboard, reaching, stop
from core.coach.answer import Answer, Heard
from core.coach.dispatch import COMMAND_CASES, WITHOUT_PLAN
from core.coach.open_forms import hear_in_form, is_onboarding, is_setting
from core.coach.pressing import carried_out, press
from core.coach.setting_words import language_meant, setting_alone
from core.coach.state import RunnerState
from core.dialogue.codes import bare_code
from core.dialogue.commands import BY_NAME
from core.dialogue.conversation import FormState
from core.dialogue.danger import danger
from core.dialogue.intents import Intent, understood
from core.dialogue.leading import GO_ON
from core.dialogue.reading import LONGEST, clean, folded
from core.dialogue.vocabulary import Vocabulary, listed
from core.text import sense
from core.text.translator import SOURCE, translator
from core.training.journal import unscreened

LEADING = frozenset(
    {"cancel", "help", "about", "restart", "language", "privacy", "start", "link", "unlink", "delete"}
)
"""Words that mean the conversation itself, also in the middle of a question."""
WITH_MORE = frozenset({"link", "unlink"})
"""Those of them that lead also with something beside them."""
ANSWERING = frozenset({"back", "skip", "why"})
"""Words that a small question takes for itself when they stand alone."""
LEAVING = frozenset({"cancel", "back"})
"""Words that leave a question, and mean nothing more."""
OF_THE_PLAN = frozenset({"today", "week", "done", "settings"})
"""Words that no question of the onboarding takes for an answer, for who has a plan already."""
WAYS_ON = frozenset({"begin", "build", "good"})
"""Buttons that a plain yes means when they are offered first."""
AGREED = sense(
    "words", "yes, y, yeah, yep, ok, okay, sure, go, go on, let's go, right, correct, looks right, fine, good"
)


def hear(state: RunnerState, text: str, heard: Heard) -> Answer:
    """The answer to a typed line."""
    if len(text) > LONGEST:
        return guide.too_long(state, LONGEST)
    line = clean(text)
    language = state.settings.language
    if found_danger := danger(line, language):
        return stop.flag(state, found_danger, heard)
    held = stop.hold(state)
    if held is not None:
        return _while_stopped(state, line, heard) or held
    form = state.conversation.form
    if form is not None:
        return _to_form(state, form, line, heard)
    return _meant(state, line, heard) or stop.recheck(state, heard) or guide.unknown(state)


def command(state: RunnerState, name: str, text: str, heard: Heard) -> Answer:
    """The answer to a command of a menu: it means itself, whatever question is open; that one waits."""
    known = BY_NAME.get(name)
    typed = f"{name} {text}"
    urgent = len(text) > LONGEST or danger(clean(typed), state.settings.language) or stop.hold(state)
    if known is None or not (known.menu or known.group) or urgent:
        return hear(state, typed, heard)
    form = state.conversation.form
    if form is not None and not is_onboarding(form):
        state = state.asked(None)
    return _do(state, Intent(name, folded(clean(text))), heard)


def means(state: RunnerState, text: str) -> bool:
    """Whether a typed line means something by itself, and neither leaves nor answers a question."""
    line = clean(text)
    language = state.settings.language
    if len(text) > LONGEST or danger(line, language) or _label_typed(state, line):
        return True
    intent = understood(line, language)
    return intent is not None and intent.name not in LEAVING


def _while_stopped(state: RunnerState, line: str, heard: Heard) -> Answer | None:
    """What is answered although training is stopped: the buttons offered, help and the like."""
    token = _label_typed(state, line)
    if token:
        return press(state, token, heard)
    intent = understood(line, state.settings.language)
    if intent and intent.name in stop.ALLOWED:
        return _do(state, intent, heard)
    form = state.conversation.form
    return hear_in_form(state, form, line, heard) if form and is_setting(form) else None


def _to_form(state: RunnerState, form: FormState, line: str, heard: Heard) -> Answer:
    intent = understood(line, state.settings.language)
    if intent and intent.name in LEADING and (intent.name in WITH_MORE or not intent.rest):
        return _do(state, intent, heard)
    # A small question in passing gives way to whatever else is said.
    if intent and not is_onboarding(form) and (intent.rest or intent.name not in ANSWERING):
        return _do(state.asked(None), intent, heard)
    token = _label_typed(state, line) or _agreed(state, line)
    if token:
        return press(state, token, heard)
    going_on = folded(line) in listed(GO_ON, state.settings.language)
    if intent and intent.name in OF_THE_PLAN and not _needs_answers(state, form) and not going_on:
        return _do(state, intent, heard)
    answer = hear_in_form(state, form, line, heard)
    return answer or _meant(state.asked(None), line, heard) or guide.unknown(state.asked(None))


def _needs_answers(state: RunnerState, form: FormState) -> bool:
    """Whether nothing of the plan is told before the questions that stand are answered."""
    return state.profile is None or (is_onboarding(form) and unscreened(state.journal))


def _meant(state: RunnerState, line: str, heard: Heard) -> Answer | None:
    """What a line outside any question means: a button's label, a command, a language."""
    token = _label_typed(state, line) or _agreed(state, line)
    if token:
        return press(state, token, heard)
    if code := bare_code(line):
        return _do(state, Intent("link", code), heard)
    intent = understood(line, state.settings.language)
    if intent:
        return _do(state, intent, heard)
    named = language_meant(line, state.settings.language)
    if named:
        return press(state, tokens.token("lang", named), heard)
    if where := reaching.told_where(line, state, heard.here):
        return press(state, where, heard)
    if told := setting_alone(line, state, heard):
        return press(state, tokens.token("set", told[0]), replace(heard, rest=told[1]))
    return None


def _do(state: RunnerState, intent: Intent, heard: Heard) -> Answer:
    if state.profile is None and intent.name not in WITHOUT_PLAN:
        return onboard.intro(state, heard)
    if intent.name not in stop.BESIDE and (asked := stop.recheck(state, heard)):
        return asked
    return carried_out(COMMAND_CASES[intent.name], state, replace(heard, rest=intent.rest))


def _agreed(state: RunnerState, line: str) -> str | None:
    """The token of the way on that was offered first, where "yes" or "ok" was the whole answer."""
    offered = state.conversation.offered
    if offered and offered[0].token in WAYS_ON and folded(line) in listed(AGREED, state.settings.language):
        return offered[0].token
    return None


def _label_typed(state: RunnerState, line: str) -> str | None:
    """The token of an offered control whose label was typed."""
    offered = state.conversation.offered
    if not offered:
        return None
    tongues = (translator(state.settings.language), translator(SOURCE))
    labels = Vocabulary((one.token, {speak.plain(one.label) for speak in tongues}) for one in offered)
    return labels.exact(line)
