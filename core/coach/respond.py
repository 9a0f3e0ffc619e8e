"""`respond`: one incoming thing to one turn. Pure: same runner, same thing, same moment, same turn."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from core.chat import tokens
from core.chat.incoming import (
    Commanded,
    Edited,
    Filled,
    Happened,
    Incoming,
    Located,
    Picked,
    Pressed,
    Said,
    Unreadable,
)
from core.chat.reply import Action, Choice, Option, Progress, Reply
from core.coach import found, guide, onboard, setting
from core.coach.agenda import next_due
from core.coach.answer import Answer, Heard
from core.coach.dispatch import COMMAND_CASES, TOKEN_CASES, WITHOUT_PLAN
from core.coach.state import RunnerState, Turn
from core.dialogue.conversation import FormState, Offered
from core.dialogue.danger import danger
from core.dialogue.form import Asking
from core.dialogue.intents import Intent, understood
from core.dialogue.leading import tapped, typed
from core.dialogue.onboarding import ONBOARDING
from core.dialogue.reading import LONGEST, clean, folded
from core.dialogue.vocabulary import Vocabulary
from core.text.translator import translator

LEADING = frozenset({"cancel", "help", "restart", "language", "privacy", "start"})
"""Words that mean the conversation itself, also in the middle of a question."""
FORM_CODES = frozenset({"a", "t", "ok", "skip", "back", "change", "build", "cleared"})


def respond(state: RunnerState, incoming: Incoming, now: datetime) -> Turn:
    """All that follows from one incoming thing."""
    heard = Heard(now, source=incoming.message)
    return turn(_answer(state, incoming, heard), now)


def turn(answer: Answer, now: datetime) -> Turn:
    """The turn of an answer: what was offered is remembered, the next due moment is derived."""
    state = answer.state
    if answer.reply is not None:
        conversation = replace(
            state.conversation,
            offered=_offered(answer.reply),
            why=_subject(answer.reply) or state.conversation.why,
        )
        state = replace(state, conversation=conversation)
    due = next_due(state, now)
    return Turn(state, answer.reply, due.at if due else None, withdraw=answer.withdraw)


def _answer(state: RunnerState, incoming: Incoming, heard: Heard) -> Answer:
    match incoming.content:
        case Said(text=text):
            return _said(state, text, heard)
        case Pressed(token=token):
            return _pressed(state, token, heard)
        case Picked(tokens=picked):
            answer = Answer(state, None)
            for token in picked:
                answer = _pressed(answer.state, token, heard)
            return answer
        case Commanded(name=name, text=text):
            return _said(state, f"{name} {text}", heard)
        case Located(zone=zone):
            return _said(state, zone, heard)
        case Unreadable() | Filled():
            return guide.unreadable(state)
        case Edited() | Happened():
            # An edit changes a log only where one came from that message; none does yet.
            return Answer(state, None)


def _said(state: RunnerState, text: str, heard: Heard) -> Answer:
    if len(text) > LONGEST:
        return guide.too_long(state, LONGEST)
    line = clean(text)
    language = state.settings.language
    if found_danger := danger(line, language):
        return guide.danger_reply(state, found_danger)
    if not folded(line) and not understood(line, language):
        return guide.unknown(state)
    form = state.conversation.form
    if form is not None:
        return _to_form(state, form, line, heard)
    return _meant(state, line, heard) or guide.unknown(state)


def _to_form(state: RunnerState, form: FormState, line: str, heard: Heard) -> Answer:
    intent = understood(line, state.settings.language)
    if intent and intent.name in LEADING and not intent.rest:
        return _do(state, intent, heard)
    if form.form == ONBOARDING.name:
        token = _label_typed(state, line)
        if token:
            return _pressed(state, token, heard)
        return onboard.hear(state, form, line, heard)
    # A small question in passing gives way to whatever else is said.
    if intent and intent.name not in ("back", "skip", "why", "undo"):
        return _do(state.asked(None), intent, heard)
    token = _label_typed(state, line)
    if token:
        return _pressed(state, token, heard)
    asking = Asking(dict(form.answers), state.settings.language, heard.now)
    if form.form == found.FORM:
        found_form = found.form_of(state, form)
        if found_form:
            return found.ask(state, found_form, typed(found_form, form, line, asking), heard.now)
    for one in setting.FORMS.values():
        if one.name == form.form:
            return setting.ask(state, one, typed(one, form, line, asking), heard.now)
    return _meant(state.asked(None), line, heard) or guide.unknown(state.asked(None))


def _meant(state: RunnerState, line: str, heard: Heard) -> Answer | None:
    """What a line outside any question means: a button's label, a command, a language."""
    token = _label_typed(state, line)
    if token:
        return _pressed(state, token, heard)
    intent = understood(line, state.settings.language)
    if intent:
        return _do(state, intent, heard)
    named = setting.language_meant(line, state.settings.language)
    if named:
        return _pressed(state, tokens.token("lang", named), heard)
    field = setting.setting_meant(line, state.settings.language)
    if field:
        return _pressed(state, tokens.token("set", field), heard)
    return None


def _do(state: RunnerState, intent: Intent, heard: Heard) -> Answer:
    if state.profile is None and intent.name not in WITHOUT_PLAN:
        return onboard.intro(state, heard)
    answer = COMMAND_CASES[intent.name](state, replace(heard, rest=intent.rest))
    return _standing_again(answer, heard)


def _pressed(state: RunnerState, token: str, heard: Heard) -> Answer:
    code, arguments = tokens.read(token)
    form = state.conversation.form
    if form and code in FORM_CODES and not (code in TOKEN_CASES and _names_session(arguments)):
        return _form_pressed(state, form, code, arguments, heard)
    case = TOKEN_CASES.get(code)
    if case is None or (state.profile is None and code not in WITHOUT_PLAN):
        return onboard.intro(state, heard) if state.profile is None else guide.unknown(state)
    answer = case(state, replace(heard, arguments=arguments))
    return _standing_again(answer, heard)


def _names_session(arguments: tuple[str, ...]) -> bool:
    return bool(arguments) and "." in arguments[0]


def _form_pressed(
    state: RunnerState, form: FormState, code: str, arguments: tuple[str, ...], heard: Heard
) -> Answer:
    if form.form == ONBOARDING.name:
        return onboard.press(state, form, code, arguments, heard)
    asking = Asking(dict(form.answers), state.settings.language, heard.now)
    if form.form == found.FORM and (asked := found.form_of(state, form)):
        return found.ask(state, asked, tapped(asked, form, code, arguments, asking), heard.now)
    for one in setting.FORMS.values():
        if one.name == form.form:
            return setting.ask(state, one, tapped(one, form, code, arguments, asking), heard.now)
    return guide.unknown(state.asked(None))


def _standing_again(answer: Answer, heard: Heard) -> Answer:
    """A new language, help or privacy in the middle of the onboarding: the question comes again below."""
    form = answer.state.conversation.form
    if answer.reply is None or form is None or form.form != ONBOARDING.name:
        return answer
    controls = answer.reply.controls
    if any(isinstance(control, Choice) for control in controls) or _asks(answer.reply):
        return answer
    again = onboard.begin(answer.state, heard)
    if again.reply is None:
        return answer
    return replace(
        answer,
        reply=replace(again.reply, parts=(*answer.reply.parts, *again.reply.parts), replaces=False),
    )


def _asks(reply: Reply) -> bool:
    return any(isinstance(part, Progress) for part in reply.parts)


def _label_typed(state: RunnerState, line: str) -> str | None:
    """The token of an offered control whose label was typed."""
    offered = state.conversation.offered
    if not offered:
        return None
    speak = translator(state.settings.language)
    labels = Vocabulary((one.token, {speak.plain(one.label)}) for one in offered)
    return labels.exact(line)


def _offered(reply: Reply) -> tuple[Offered, ...]:
    made: list[Offered] = []
    for control in reply.controls:
        match control:
            case Action(label=label, token=token):
                made.append(Offered(label, token))
            case Choice(options=options):
                made += [_offer(option) for option in options]
            case _:
                pass
    return tuple(made)


def _offer(option: Option) -> Offered:
    return Offered(option.label, option.token)


def _subject(reply: Reply) -> tuple[str, ...]:
    for control in reply.controls:
        if isinstance(control, Action):
            code, arguments = tokens.read(control.token)
            if code == "why":
                return arguments
    return ()
