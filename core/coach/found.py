"""The load of a new lift, asked after the session in which it was searched for (science.md 5.2)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from core.chat.reply import Action, Ask, Paragraph, Part, Reply
from core.coach.answer import Answer
from core.coach.aside import aside, way_back
from core.coach.card import weight
from core.coach.state import RunnerState
from core.coach.today import last_shown, week_action
from core.dialogue.conversation import FormState
from core.dialogue.form import Answers, Asking, Fault, Form, Question, Reading, Step
from core.dialogue.leading import Moved, question
from core.dialogue.onboarding.weight import KILOGRAMS, POUNDS
from core.dialogue.vocabulary import listed
from core.text import Message, say
from core.training.choice.catalogue import Load, catalogue
from core.training.journal import Found, SessionId, counting
from core.training.profile import Units
from core.training.session import Session

FORM = "found"
SESSION = "session"
UNKNOWN = "unknown"
MOST = Decimal(500)
HEAVIEST = {
    Load.BARBELL: MOST,
    Load.MACHINE: MOST,
    Load.DUMBBELL: Decimal(120),
    Load.BACKPACK: Decimal(80),
}
"""Above this a load is a slip of the finger, in either unit."""

HARDEST = 10
"""On the scale of effort: nothing was left."""

_KEPT = re.compile(r"(\d+(?:\.\d+)?)x(\d+)\+(\d+)")
_EFFORT = re.compile(r"(?:@|\brpe)\s*(\d{1,2}(?:[.,]\d)?)\s*$", re.IGNORECASE)
_MINUS = re.compile(r"^\s*[-−]\s*\d")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def found_form(card: Session, units: Units) -> Form:
    """One question for each lift of the session whose load was searched for."""
    steps = tuple(_step(item.exercise, units) for item in card.main.items if item.find_load)
    return Form(FORM, steps)


def _step(exercise: str, units: Units) -> Step:
    lift = catalogue()[exercise]

    def ask(_asking: Asking, _draft: tuple[str, ...]) -> Question:
        text = say(
            "{exercise}: your last set? Weight × repetitions, and how many were left,"
            " such as `30 x 8, 3 left`.",
            exercise=lift.name,
        )
        return Question((Paragraph(text),), (Ask(number=True),))

    def read(text: str, asking: Asking) -> Reading:
        other = KILOGRAMS if units == "lb" else POUNDS
        if set(re.findall(r"[^\W\d_]+", text.casefold())) & listed(other, asking.language):
            return Fault(_other_unit(units))
        return read_set(text, asking, HEAVIEST[lift.load])

    why = say("From your last set I work out what to put on next time. Without it we search again.")
    return Step(exercise, 1, lift.name, ask, read, _show, why, default=UNKNOWN)


def _show(answer: str, _asking: Asking) -> Message:
    match = _KEPT.fullmatch(answer)
    if match is None:
        return say("skipped")
    return say("{load} × {reps}, {rir} left", load=Decimal(match[1]), reps=int(match[2]), rir=int(match[3]))


def _other_unit(units: Units) -> Message:
    if units == "kg":
        return say("Your weights are in kilograms: type it so, or change it with `units`.")
    return say("Your weights are in pounds: type it so, or change it with `units`.")


def read_set(text: str, _asking: Asking, most: Decimal = MOST) -> Reading:
    """A last set as `30x8+3`: load, repetitions, repetitions left.

    Whatever stands between, people give the three numbers in this order; `@8` and `rpe 8`
    leave 10 less that number (science.md E24).
    """
    if text == UNKNOWN:
        return text
    effort = _EFFORT.search(text)
    numbers = [number.replace(",", ".") for number in _NUMBER.findall(text)]
    if effort and len(numbers) == 3:
        left = HARDEST - round(float(effort[1].replace(",", ".")))
        numbers[2] = str(left) if 0 <= left <= HARDEST else ""
    if len(numbers) == 2:
        return Fault(say("And how many clean repetitions were left? Type it like `30 x 8, 3 left`."))
    if len(numbers) != 3 or not all(number.isdecimal() for number in numbers[1:]):
        return Fault(
            say("Type it like `30 x 8, 3 left`: weight, repetitions, how many were left. Or skip it.")
        )
    load, reps, rir = Decimal(numbers[0]), int(numbers[1]), int(numbers[2])
    if _MINUS.search(text) or not 0 < load <= most:
        return Fault(say("A weight between 1 and {most}, please.", most=most))
    if not 1 <= reps <= 30 or rir > 20:
        return Fault(say("1 to 30 repetitions, please, and how many were left."))
    return f"{load.normalize():f}x{reps}+{rir}"


def ask_first(
    state: RunnerState,
    name: SessionId,
    card: Session,
    now: datetime,
    before: tuple[Part, ...],
    undo: Action,
) -> Answer | None:
    """The first question after `done`, under what was logged; None when no lift was searched for."""
    form = found_form(card, units_of(state))
    if not form.steps:
        return None
    opened = FormState(FORM, ((SESSION, str(name)),))
    return ask(state, form, Moved(opened), now, before, (undo,))


def form_of(state: RunnerState, opened: FormState) -> Form | None:
    """The form an open question belongs to; None when its session was never shown."""
    name = SessionId.read(dict(opened.answers).get(SESSION, ""))
    card = last_shown(state, name) if name else None
    return found_form(card, units_of(state)) if name and isinstance(card, Session) else None


def ask(
    state: RunnerState,
    form: Form,
    moved: Moved,
    now: datetime,
    before: tuple[Part, ...] = (),
    actions: tuple[Action, ...] = (),
) -> Answer:
    """The question that stands, each answer in the journal at once and told again above it."""
    asking = Asking(dict(moved.form.answers), state.settings.language, now)
    after = _noted(state, moved.form, now)
    new = tuple(entry.fact for entry in after.journal[len(state.journal) :] if isinstance(entry.fact, Found))
    told = tuple(Paragraph(_told(fact)) for fact in new)
    reply = question(form, moved, asking)
    if reply is None:
        last = told or (Paragraph(say("Skipped. Next time we search for that one again.")),)
        undo = (Action(say("Undo"), f"undo:{after.next_entry - 1}"),) if told else ()
        ways = (*undo, week_action(), *way_back(after))
        return Answer(after.asked(None), Reply((*before, *last), ways))
    shown = Reply((*before, *told, *reply.parts), (*reply.controls, *actions), tone=reply.tone)
    return Answer(aside(after).asked(moved.form), shown)


def _noted(state: RunnerState, form: FormState, now: datetime) -> RunnerState:
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
    facts = tuple(
        fact for fact in _facts(name, answers, state.profile.units) if known.get(fact.exercise) != fact
    )
    return state.noting(now, *facts)


def _told(fact: Found) -> Message:
    return say(
        "{exercise}: {load} × {reps}, {rir} left. Noted.",
        exercise=catalogue()[fact.exercise].name,
        load=weight(fact.exercise, fact.load, fact.unit),
        reps=fact.reps,
        rir=fact.rir,
    )


def _facts(name: SessionId, answers: Answers, unit: Units) -> Iterable[Found]:
    for exercise, answer in answers.items():
        match = _KEPT.fullmatch(answer)
        if match and exercise in catalogue():
            yield Found(name, exercise, Decimal(match[1]), unit, int(match[2]), int(match[3]))


def units_of(state: RunnerState) -> Units:
    """The units the runner's weights are in."""
    return state.profile.units if state.profile else "kg"
