"""An edited message corrects what it logged: taken back, and logged anew as the text is now.

Nothing is lost and nothing counts twice: where the new text logs nothing, the old log stays.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from core.chat.reply import Action, Choice, Paragraph, Part, Reply
from core.coach import found, stop
from core.coach.agenda import stopped
from core.coach.answer import Answer, Heard, UseCase
from core.coach.last_set import as_found, last_set
from core.coach.log import done, skip
from core.coach.pressing import carried_out
from core.coach.state import RunnerState
from core.coach.today import week_action
from core.coach.undo import UNDOABLE, taken_back, what_of
from core.dialogue.danger import danger
from core.dialogue.form import Asking
from core.dialogue.intents import understood
from core.dialogue.reading import LONGEST, clean
from core.text import say
from core.training.journal import Completed, Entry, Found, Skipped, Undone, counting

CASES: dict[str, UseCase] = {"done": done, "skip": skip}
UNREAD = Paragraph(say("I can't read that edit."))


def correct(state: RunnerState, text: str, heard: Heard) -> Answer:
    """The answer to an edited message, `heard.source`; none where it had logged nothing."""
    line = clean(text) if len(text) <= LONGEST else ""
    found_danger = danger(line, state.settings.language)
    if found_danger:
        return stop.flag(state, found_danger, heard)
    logged = [entry for entry in counting(state.journal) if entry.source == heard.source]
    entry = next((entry for entry in reversed(logged) if isinstance(entry.fact, UNDOABLE)), None)
    if entry is None:
        return Answer(state, None)
    return carried_out(partial(_corrected, entry, line), state, heard)


def _corrected(entry: Entry, line: str, state: RunnerState, heard: Heard) -> Answer:
    if stopped(state):
        return _stays(state, entry)
    match entry.fact:
        case Completed() | Skipped() as fact:
            return _session_anew(state, entry, fact, line, heard)
        case Found() as fact:
            return _load_anew(state, entry, fact, line, heard)
        case _:
            # What was typed was the answer to a question that has passed.
            text = say("An edit doesn't change that any more: type `settings` or `answers`.")
            return _stays(state, entry, Paragraph(text))


def _session_anew(
    state: RunnerState, entry: Entry, fact: Completed | Skipped, line: str, heard: Heard
) -> Answer:
    """`done` and `skip` alone mean the session of before; a day is meant from when it was said first."""
    intent = understood(line, state.settings.language)
    case = CASES.get(intent.name) if intent else None
    if intent is None or case is None:
        return _stays(state, entry, UNREAD)
    first = next(one.at for one in state.journal if one.source == heard.source)
    same = () if intent.rest else (str(fact.session),)
    before = taken_back(state, entry, heard)
    answer = case(before, replace(heard, rest=intent.rest, arguments=same, first=first))
    new = [one.fact for one in answer.state.journal if one.number >= before.next_entry]
    made = next((one for one in new if isinstance(one, Completed | Skipped)), None)
    reply = answer.reply
    if reply is None or (made and (type(made), made.session) == (type(fact), fact.session)):
        return _stays(state, entry)
    if made is None:
        choices = tuple(control for control in reply.controls if isinstance(control, Choice))
        return _stays(state, entry, *reply.parts, choices=choices)
    return replace(answer, reply=replace(reply, parts=(_instead_of(entry), *reply.parts)))


def _load_anew(state: RunnerState, entry: Entry, fact: Found, line: str, heard: Heard) -> Answer:
    """The set of the same lift in the same session; the question after it goes on where it stands."""
    asking = Asking({}, state.settings.language, heard.now)
    reading = last_set(fact.exercise, fact.unit).read(line, asking)
    if not isinstance(reading, str):
        return _stays(state, entry, Paragraph(reading.text))
    made = as_found(fact.session, fact.exercise, reading, fact.unit)
    if made is None or made == fact:
        return _stays(state, entry)
    after = state.noting(heard.now, Undone(entry.number), made, source=heard.source)
    return found.noted_again(after, made, reading, heard, (_instead_of(entry),))


def _instead_of(entry: Entry) -> Paragraph:
    return Paragraph(say("Corrected, instead of: {what}.", what=what_of(entry)))


def _stays(state: RunnerState, entry: Entry, *why: Part, choices: tuple[Choice, ...] = ()) -> Answer:
    """The log as it was, with the way to take it back, below why the new text logged nothing."""
    text = Paragraph(say("This stays: {what}.", what=what_of(entry)))
    undo = Action(say("Undo"), f"undo:{entry.number}")
    return Answer(state, Reply((*why, text), (*choices, undo, week_action())))
