"""The load of a new lift, asked after the session in which it was searched for (science.md 5.2)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from core.chat.reply import Action, Ask, Paragraph, Part, Reply
from core.coach.answer import Answer
from core.coach.card import weight
from core.coach.state import RunnerState
from core.coach.today import last_shown, week_action
from core.dialogue.conversation import FormState
from core.dialogue.form import Asking, Fault, Form, Question, Reading, Step
from core.dialogue.leading import Moved, question
from core.text import Message, say
from core.training.exercises import catalogue
from core.training.journal import Found, SessionId
from core.training.load_search import SEARCH_MOST_REPS
from core.training.session import Session

FORM = "found"
SESSION = "session"
UNKNOWN = "unknown"
HEAVIEST = Decimal(500)
"""Above this a load is a slip of the finger, in either unit."""

_KEPT = re.compile(r"(\d+(?:\.\d+)?)x(\d+)@(\d+)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def found_form(card: Session) -> Form:
    """One question for each lift of the session whose load was searched for."""
    steps = tuple(_step(item.exercise) for item in card.items if item.find_load)
    return Form(FORM, steps)


def _step(exercise: str) -> Step:
    lift = catalogue()[exercise]

    def ask(_asking: Asking, _draft: tuple[str, ...]) -> Question:
        text = say(
            "{exercise}: your last set? Weight × repetitions, and how many were left,"
            " such as `30 x 8, 3 left`.",
            exercise=lift.name,
        )
        return Question((Paragraph(text),), (Ask(number=True),))

    def show(answer: str, _asking: Asking) -> Message:
        return say("{answer}", answer=answer)

    why = say("From your last set I work out what to put on next time. Without it we search again.")
    return Step(exercise, 1, lift.name, ask, read_set, show, why, default=UNKNOWN)


def read_set(text: str, _asking: Asking) -> Reading:
    """A last set as `30x8@3`: load, repetitions, repetitions left."""
    if text == UNKNOWN or _KEPT.fullmatch(text):
        return text
    # Whatever stands between, people give the three numbers in this order.
    numbers = [number.replace(",", ".") for number in _NUMBER.findall(text)]
    if len(numbers) == 2:
        return Fault(say("And how many clean repetitions were left? Type it like `30 x 8, 3 left`."))
    if len(numbers) != 3 or any("." in number for number in numbers[1:]):
        return Fault(
            say("Type it like `30 x 8, 3 left`: weight, repetitions, how many were left. Or skip it.")
        )
    load, reps, rir = Decimal(numbers[0]), int(numbers[1]), int(numbers[2])
    if not 0 < load <= HEAVIEST:
        return Fault(say("A weight between 1 and {most}, please.", most=HEAVIEST))
    if not 1 <= reps <= 30 or rir > 20:
        return Fault(say("1 to 30 repetitions, please, and how many were left."))
    if reps + rir > SEARCH_MOST_REPS:
        return Fault(
            say(
                "That was too light to tell: with {n} possible repetitions I can't judge it."
                " Skip it, and we search again next time.",
                n=reps + rir,
            )
        )
    return f"{load.normalize():f}x{reps}@{rir}"


def ask_first(
    state: RunnerState,
    name: SessionId,
    card: Session,
    now: datetime,
    before: tuple[Part, ...],
    undo: Action,
) -> Answer | None:
    """The first question after `done`, under what was logged; None when no lift was searched for."""
    form = found_form(card)
    if not form.steps:
        return None
    opened = FormState(FORM, ((SESSION, str(name)),))
    return ask(state, form, Moved(opened), now, before, (undo,))


def form_of(state: RunnerState, opened: FormState) -> Form | None:
    """The form an open question belongs to; None when its session was never shown."""
    name = SessionId.read(dict(opened.answers).get(SESSION, ""))
    card = last_shown(state, name) if name else None
    return found_form(card) if name and isinstance(card, Session) else None


def ask(
    state: RunnerState,
    form: Form,
    moved: Moved,
    now: datetime,
    before: tuple[Part, ...] = (),
    actions: tuple[Action, ...] = (),
) -> Answer:
    """The question that stands; after the last one the loads go to the journal."""
    asking = Asking(dict(moved.form.answers), state.settings.language, now)
    reply = question(form, moved, asking)
    if reply is None:
        return _note(state, moved.form, now)
    return Answer(
        state.asked(moved.form), Reply((*before, *reply.parts), (*reply.controls, *actions), tone=reply.tone)
    )


def _note(state: RunnerState, answered: FormState, now: datetime) -> Answer:
    answers = dict(answered.answers)
    name = SessionId.read(answers[SESSION])
    closed = state.asked(None)
    if name is None or state.profile is None:
        return Answer(closed, None)
    facts = tuple(_facts(name, answers, state.profile.units))
    if not facts:
        text = say("No load noted. Next time we search again.")
        return Answer(closed, Reply((Paragraph(text),), (week_action(),)))
    after = closed.noting(now, *facts)
    noted = [
        say(
            "{exercise}: {load} × {reps}, {rir} left. Next time I start from there.",
            exercise=catalogue()[fact.exercise].name,
            load=weight(fact.exercise, fact.load, fact.unit),
            reps=fact.reps,
            rir=fact.rir,
        )
        for fact in facts
    ]
    undo = Action(say("Undo"), f"undo:{after.next_entry - 1}")
    return Answer(after, Reply(tuple(Paragraph(line) for line in noted), (undo, week_action())))


def _facts(name: SessionId, answers: dict[str, str], unit: str) -> Iterable[Found]:
    for exercise, answer in answers.items():
        match = _KEPT.fullmatch(answer)
        if match and exercise in catalogue():
            load = Decimal(match[1])
            yield Found(name, exercise, load, "lb" if unit == "lb" else "kg", int(match[2]), int(match[3]))
