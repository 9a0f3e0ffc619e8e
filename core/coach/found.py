"""The load of a new lift, asked after the session in which it was searched for (science.md 5.2)."""

from __future__ import annotations

from dataclasses import replace

from core.chat.reply import Action, Paragraph, Part, Reply
from core.coach.answer import Answer, Heard
from core.coach.aside import aside, way_back
from core.coach.card import weight
from core.coach.last_set import as_found, last_set
from core.coach.state import RunnerState
from core.coach.today import last_shown, week_action
from core.dialogue.conversation import FormState
from core.dialogue.form import Asking, Form
from core.dialogue.leading import Moved, question
from core.text import Message, say
from core.training.choice.catalogue import catalogue
from core.training.journal import Found, SessionId, counting
from core.training.profile import Units
from core.training.session import Session

FORM = "found"
SESSION = "session"


def found_form(card: Session, units: Units) -> Form:
    """One question for each lift of the session whose load was searched for.

    Its name tells the session: a lift is asked for again in later ones.
    """
    steps = tuple(last_set(item.exercise, units) for item in card.main.items if item.find_load)
    return Form(f"{FORM}{card.date:%m%d}", steps)


def ask_first(
    state: RunnerState,
    name: SessionId,
    card: Session,
    heard: Heard,
    before: tuple[Part, ...],
    undo: Action,
) -> Answer | None:
    """The first question after `done`, under what was logged; None when no lift was searched for."""
    form = found_form(card, units_of(state))
    if not form.steps:
        return None
    opened = FormState(FORM, ((SESSION, str(name)),))
    return ask(state, form, Moved(opened), heard, before, (undo,))


def form_of(state: RunnerState, opened: FormState) -> Form | None:
    """The form an open question belongs to; None when its session was never shown."""
    name = SessionId.read(dict(opened.answers).get(SESSION, ""))
    card = last_shown(state, name) if name else None
    return found_form(card, units_of(state)) if name and isinstance(card, Session) else None


def ask(
    state: RunnerState,
    form: Form,
    moved: Moved,
    heard: Heard,
    before: tuple[Part, ...] = (),
    actions: tuple[Action, ...] = (),
) -> Answer:
    """The question that stands, each answer in the journal at once and told again above it."""
    asking = Asking(dict(moved.form.answers), state.settings.language, heard.now)
    after = _noted(state, moved.form, heard)
    new = tuple(entry.fact for entry in after.journal[len(state.journal) :] if isinstance(entry.fact, Found))
    lines = tuple(Paragraph(told(fact)) for fact in new)
    reply = question(form, moved, asking)
    if reply is None:
        last = lines or (Paragraph(say("Skipped. Next time we search for that one again.")),)
        undo = (Action(say("Undo"), f"undo:{after.next_entry - 1}"),) if lines else ()
        ways = (*undo, week_action(), *way_back(after))
        return Answer(after.asked(None), Reply((*before, *last), ways))
    shown = Reply((*before, *lines, *reply.parts), (*reply.controls, *actions), tone=reply.tone)
    return Answer(aside(after).asked(moved.form), shown)


def noted_again(
    state: RunnerState, fact: Found, answer: str, heard: Heard, before: tuple[Part, ...]
) -> Answer:
    """A load that was corrected, told again; where its session's questions are open they go on below it."""
    lines = (*before, Paragraph(told(fact)))
    undo = Action(say("Undo"), f"undo:{state.next_entry - 1}")
    opened = state.conversation.form
    answers = dict(opened.answers) if opened else {}
    form = form_of(state, opened) if opened and answers.get(SESSION) == str(fact.session) else None
    if opened is None or form is None:
        return Answer(state, Reply(lines, (undo, week_action())))
    # With the old answer in it the form would note the old load again.
    answers[fact.exercise] = answer
    going_on = replace(opened, answers=tuple(answers.items()))
    return ask(state, form, Moved(going_on), heard, lines, (undo,))


def _noted(state: RunnerState, form: FormState, heard: Heard) -> RunnerState:
    """The runner with every answer in the journal that is not there as it was given."""
    answers = dict(form.answers)
    name = SessionId.read(answers.get(SESSION, ""))
    if name is None or state.profile is None:
        return state
    known = {
        entry.fact.exercise: entry.fact
        for entry in counting(state.journal)
        if isinstance(entry.fact, Found) and entry.fact.session == name
    }
    units = state.profile.units
    facts = [as_found(name, exercise, answer, units) for exercise, answer in answers.items()]
    new = (fact for fact in facts if fact and known.get(fact.exercise) != fact)
    return state.noting(heard.now, *new, source=heard.source)


def told(fact: Found) -> Message:
    """A load that was noted, as it is told again."""
    return say(
        "{exercise}: {load} × {reps}, {rir} left. Noted.",
        exercise=catalogue()[fact.exercise].name,
        load=weight(fact.exercise, fact.load, fact.unit),
        reps=fact.reps,
        rir=fact.rir,
    )


def units_of(state: RunnerState) -> Units:
    """The units the runner's weights are in."""
    return state.profile.units if state.profile else "kg"
