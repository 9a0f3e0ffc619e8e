"""`settings`: hour, zone, units, language; each asks its onboarding question again."""

from __future__ import annotations

from dataclasses import replace

from core.chat.reply import Action, Choice, Fields, Option, Paragraph, Reply
from core.chat.words import platform_name
from core.coach import reaching
from core.coach.answer import Answer, Heard
from core.coach.aside import aside
from core.coach.reaching import WHERE
from core.coach.setting_words import FORMS, LANGUAGE, language_told, platform_told, setting_told
from core.coach.state import RunnerState, Settings
from core.coach.today import week_action
from core.coach.values import value_now
from core.dialogue.conversation import FormState
from core.dialogue.form import Asking, Form
from core.dialogue.leading import Moved, question, typed
from core.dialogue.onboarding import ONBOARDING
from core.dialogue.onboarding.setting import kept_hour
from core.text import Message, ZoneName, say, shown
from core.text.languages import language_name
from core.text.translator import languages
from core.training.journal import Changed
from core.training.profile import Units

LABELS: dict[str, Message] = {
    "hour": say("Reminder"),
    "zone": say("Time zone"),
    "units": say("Units"),
    LANGUAGE: say("Language"),
    WHERE: reaching.LABEL,
}


def form_named(name: str) -> Form | None:
    """The question of a setting, by the name of its form."""
    return next((form for form in FORMS.values() if form.name == name), None)


def show_settings(state: RunnerState, heard: Heard) -> Answer:
    """The settings as they are; a word beside "settings" opens one, a value behind it is taken at once."""
    told = setting_told(heard.rest, state.settings.language)
    if told:
        return change(state, replace(heard, rest=told[1], arguments=told[:1]))
    fields = tuple(field for field in LABELS if field != WHERE or len(state.linked) > 1)
    rows = tuple((LABELS[field], _shown(state, field)) for field in fields)
    actions = tuple(Action(LABELS[field], f"set:{field}") for field in fields)
    text = say("What shall I change?")
    return Answer(state, Reply((Fields(rows), Paragraph(text)), (*actions, week_action())))


def change(state: RunnerState, heard: Heard) -> Answer:
    """Take the value that is told, else ask for a new one of the setting a button names."""
    field = heard.arguments[0] if heard.arguments else ""
    if field == LANGUAGE:
        return choose_language(state, heard)
    if field == WHERE:
        named = platform_told(heard.rest, state) if heard.rest else None
        return reaching.choose(state, replace(heard, arguments=(WHERE, named)) if named else heard)
    form = FORMS.get(field)
    if form is None:
        return show_settings(state, replace(heard, rest="", arguments=()))
    opened = FormState(form.name)
    if not heard.rest:
        return ask(state, form, Moved(opened), heard)
    asking = Asking({}, state.settings.language, heard.now)
    return ask(state, form, typed(form, opened, heard.rest, asking), heard)


def ask(state: RunnerState, form: Form, moved: Moved, heard: Heard) -> Answer:
    """The question that stands; once it is answered the setting is changed."""
    asking = Asking(dict(moved.form.answers), state.settings.language, heard.now)
    reply = question(form, moved, asking)
    if reply is None:
        field = form.steps[0].key
        opened = state.conversation.form
        # The questions of the onboarding stand while a value is told in passing.
        stands = opened is not None and opened.form == ONBOARDING.name
        return set_to(state if stands else state.asked(None), field, asking.answers[field], heard)
    keep = Action(say("Leave it as it is"), "cancel")
    return Answer(aside(state).asked(moved.form), replace(reply, controls=(*reply.controls, keep)))


def set_to(state: RunnerState, field: str, value: str, heard: Heard) -> Answer:
    """Change a setting, note it, and show what it is now."""
    before = kept(state, field)
    if before == value:
        text = say("{setting} stays {value}.", setting=LABELS[field], value=_shown(state, field))
        return Answer(state, Reply((Paragraph(text),), (week_action(),)))
    change = Changed(field, before, value)
    after = with_setting(state, field, value).noting(heard.now, change, source=heard.source)
    text = say("{setting}: {value}.", setting=LABELS[field], value=_shown(after, field))
    if state.profile is None:
        return Answer(after, Reply((Paragraph(text),), (Action(say("Start"), "begin"),)))
    undo = Action(say("Undo"), f"undo:{after.next_entry - 1}")
    return Answer(after, Reply((Paragraph(text),), (undo, week_action())))


def changed_back(state: RunnerState, fact: Changed) -> RunnerState:
    """The runner with the setting a change touched as it is without it."""
    return with_setting(state, fact.field, value_now(state.journal, fact.field) or fact.before)


def with_setting(state: RunnerState, field: str, value: str) -> RunnerState:
    """The runner with one setting at a kept value."""
    settings: Settings = state.settings
    state = _answered(state, field, value)
    match field:
        case "hour":
            return replace(state, settings=replace(settings, remind_at=kept_hour(value)))
        case "zone":
            return replace(state, settings=replace(settings, zone=value))
        case "language":
            return replace(state, settings=replace(settings, language=value))
        case reaching.WHERE:
            return reaching.sent_to(state, value)
        case _:
            units: Units = "lb" if value == "lb" else "kg"
            return replace(state, profile=replace(state.profile, units=units) if state.profile else None)


def _answered(state: RunnerState, field: str, value: str) -> RunnerState:
    """The answers given so far, with this one as it is now: a later change of others keeps it."""
    conversation = state.conversation

    def now(answers: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        return tuple((key, value if key == field else was) for key, was in answers)

    form, waits = (
        form and replace(form, answers=now(form.answers)) for form in (conversation.form, conversation.aside)
    )
    changed = replace(conversation, answers=now(conversation.answers), form=form, aside=waits)
    return replace(state, conversation=changed)


def kept(state: RunnerState, field: str) -> str:
    """The value of a setting as an answer is kept."""
    match field:
        case "hour":
            return f"{state.settings.remind_at:%H%M}"
        case "zone":
            return state.settings.zone or ""
        case "language":
            return state.settings.language
        case _:
            return state.profile.units if state.profile else "kg"


def _shown(state: RunnerState, field: str) -> Message:
    match field:
        case "hour":
            return shown(state.settings.remind_at)
        case "zone":
            return shown(ZoneName(state.settings.zone)) if state.settings.zone else say("not known yet")
        case reaching.WHERE:
            return platform_name(state.address.platform)
        case "language":
            return shown(language_name(state.settings.language, state.settings.language))
        case _:
            return say("pounds") if kept(state, field) == "lb" else say("kilograms")


def choose_language(state: RunnerState, heard: Heard) -> Answer:
    """Switch to a language that is named, else offer those there are."""
    named = heard.arguments[0] if heard.arguments and heard.arguments[0] in languages() else None
    named = named or (language_told(heard.rest, state.settings.language) if heard.rest else None)
    if named:
        return set_to(state, LANGUAGE, named, heard)
    options = tuple(
        Option(shown(language_name(code, code)), f"lang:{code}", code == state.settings.language)
        for code in languages()
    )
    return Answer(state, Reply((Paragraph(say("Which language?")),), (Choice(options),)))
