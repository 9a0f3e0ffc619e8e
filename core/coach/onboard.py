"""The first conversation: who the coach is, the ten questions, the summary (PRODUCT 4.1)."""

from __future__ import annotations

from dataclasses import replace

from core.chat.reply import Action, Bullets, Paragraph, Reply
from core.coach.answer import Answer, Heard
from core.coach.build import build
from core.coach.revision import revise_plan
from core.coach.screening import cleared, held, refusal, says_cleared, told_anew
from core.coach.state import RunnerState
from core.coach.summary import BUILD, answer_named, changes, not_understood, summary
from core.dialogue.conversation import SINCE, FormState
from core.dialogue.form import Asking
from core.dialogue.intents import understood
from core.dialogue.leading import Moved, back, question, tapped, typed
from core.dialogue.onboarding import ONBOARDING
from core.dialogue.onboarding.weight import KEY
from core.text import Message, say


def intro(state: RunnerState, heard: Heard) -> Answer:
    """Who is talking, in three facts; a form that is open goes on instead."""
    if state.conversation.form and state.conversation.form.form == ONBOARDING.name:
        return go_on(state, Moved(state.conversation.form), heard)
    text = say("I plan strength training around your running.")
    facts = (
        say("Two sessions a week, placed so your hard runs stay protected."),
        say("Each session comes on the morning of its day, with all its numbers and the reasons."),
        say("I'm rules and research, not a person or a doctor."),
    )
    actions = (
        Action(say("Start"), "begin"),
        Action(say("My data?"), "privacy"),
        Action(say("Language"), "language"),
    )
    return Answer(state, Reply((Paragraph(text), Bullets(facts)), actions))


def begin(state: RunnerState, heard: Heard) -> Answer:
    """Open the ten questions, or go on with them."""
    opened = state.conversation.form
    if opened is None or opened.form != ONBOARDING.name:
        opened = state.conversation.aside or FormState(ONBOARDING.name)
    return go_on(state, Moved(opened), heard)


def restart(state: RunnerState, heard: Heard) -> Answer:
    """The questions from the beginning. A plan that stands stays until a new one is built."""
    return go_on(state, Moved(FormState(ONBOARDING.name)), heard)


def revise(state: RunnerState, heard: Heard) -> Answer:
    """Open the answers the plan was built from: at the question that is named, or at the summary."""
    asking = Asking(dict(state.conversation.answers), state.settings.language, heard.now)
    named = heard.arguments[0] if heard.arguments else None
    if named is None and heard.rest:
        named = answer_named(heard.rest, asking)
    return revise_at(state, named, None, heard)


def weigh(state: RunnerState, heard: Heard) -> Answer:
    """Tell the body weight; it may stand beside the word ("weight 70")."""
    asked = revise_at(state, KEY, None, heard)
    form = asked.state.conversation.form
    return hear(asked.state, form, heard.rest, heard) if heard.rest and form and state.profile else asked


def revise_at(state: RunnerState, key: str | None, note: Message | None, heard: Heard) -> Answer:
    """Open the answers at a question; those of its section that come after it are asked anew."""
    if state.profile is None or not state.conversation.answers:
        return begin(state, heard)
    answers = dict(state.conversation.answers)
    answers[SINCE] = state.profile.start.isoformat()
    step = ONBOARDING.step(key) if key else None
    if step:
        keys = [one.key for one in ONBOARDING.steps if one.section == step.section]
        for other in keys[keys.index(step.key) + 1 :]:
            answers.pop(other, None)
    form = FormState(ONBOARDING.name, tuple(answers.items()), step.key if step else None)
    if step is None:
        return changes(state.asked(form), _asking(state, form, heard))
    return go_on(state, Moved(form, note), heard)


def hear(state: RunnerState, form: FormState, text: str, heard: Heard) -> Answer:
    """A typed answer."""
    asking = _asking(state, form, heard)
    decision = held(asking) if form.at is None else None
    if decision and decision.decision == "not_served_under_16":
        # A slip of the finger is put right by the age itself.
        return _moved(state, form, typed(ONBOARDING, replace(form, at="age"), text, asking), heard)
    if decision:
        if says_cleared(text, asking):
            form = cleared(form, asking, heard.today(state).isoformat())
        return go_on(state, Moved(form), heard)
    if form.at is None and ONBOARDING.missing(asking) is None:
        return _at_the_end(state, form, text, heard)
    return _moved(state, form, typed(ONBOARDING, form, text, asking), heard)


def _at_the_end(state: RunnerState, form: FormState, text: str, heard: Heard) -> Answer:
    """What is typed at the summary: the way back, or the name of the answer to change."""
    asking = _asking(state, form, heard)
    intent = understood(text, asking.language)
    if intent and intent.name in ("back", "undo"):
        return go_on(state, back(ONBOARDING, form, None, asking), heard)
    named = answer_named(text, asking)
    return (
        go_on(state, Moved(replace(form, at=named)), heard)
        if named
        else Answer(state, not_understood(asking))
    )


def _moved(state: RunnerState, before: FormState, moved: Moved, heard: Heard) -> Answer:
    form = told_anew(before, moved.form, heard.today(state).isoformat())
    return go_on(state, replace(moved, form=form), heard)


def press(state: RunnerState, form: FormState, code: str, arguments: tuple[str, ...], heard: Heard) -> Answer:
    """A button of the form."""
    if code == BUILD:
        answers = dict(form.answers)
        if _complete(state, form, heard):
            anew = answers.pop(SINCE, None) is None
            return build(state, answers, heard) if anew else revise_plan(state, answers, heard)
        return go_on(state, Moved(form), heard)
    asking = _asking(state, form, heard)
    if code == "cleared":
        return go_on(state, Moved(cleared(form, asking, heard.today(state).isoformat())), heard)
    if code == "change" and not arguments:
        return changes(state, asking)
    return _moved(state, form, tapped(ONBOARDING, form, code, arguments, asking), heard)


def go_on(state: RunnerState, moved: Moved, heard: Heard) -> Answer:
    """What stands next: a refusal by the screen, a question, or the summary."""
    asking = _asking(state, moved.form, heard)
    after = replace(state, conversation=replace(state.conversation, form=moved.form, aside=None))
    if moved.form.at is None and (decision := held(asking)):
        return Answer(after, refusal(decision, asking.answers))
    reply = question(ONBOARDING, moved, asking)
    return Answer(after, reply or summary(state, moved, asking))


def _asking(state: RunnerState, form: FormState, heard: Heard) -> Asking:
    return Asking(dict(form.answers), state.settings.language, heard.now)


def _complete(state: RunnerState, form: FormState, heard: Heard) -> bool:
    asking = _asking(state, form, heard)
    return held(asking) is None and ONBOARDING.missing(asking) is None
