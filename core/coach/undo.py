"""`undo`: take back what was logged or changed last; the plan follows by itself."""

from __future__ import annotations

from itertools import takewhile

from core.chat.reply import Action, Paragraph, Reply
from core.coach import found, reaching
from core.coach.answer import Answer, Heard
from core.coach.card import weight
from core.coach.revision import changed_answers, unrevised
from core.coach.setting import LABELS, changed_back
from core.coach.state import RunnerState
from core.coach.today import week_action
from core.coach.values import in_block
from core.text import Message, say
from core.training.choice.catalogue import catalogue
from core.training.journal import (
    Changed,
    Completed,
    Entry,
    Found,
    Hurt,
    RaceChanged,
    Revised,
    RunsChanged,
    Skipped,
    Undone,
    counting,
)

UNDOABLE = (Completed, Skipped, Found, Changed, Revised)


def undo(state: RunnerState, heard: Heard) -> Answer:
    """Undo the entry a button names, else the last one that can be undone.

    With a session, the loads that were found in it are taken back too.
    """
    entry = _meant(state, heard)
    if entry is None:
        text = say("There is nothing to take back.")
        if heard.arguments:
            text = say("That is taken back already.")
        return Answer(state, Reply((Paragraph(text),), (week_action(),)))
    after = taken_back(state, entry, heard)
    text = say("Taken back: {what}.", what=what_of(entry))
    note = reaching.stays(after, entry.fact) if isinstance(entry.fact, Changed) else None
    parts = (Paragraph(text), *((Paragraph(note),) if note else ()))
    return Answer(after, Reply(parts, (week_action(), Action(say("Today"), "today"))))


def taken_back(state: RunnerState, entry: Entry, heard: Heard) -> RunnerState:
    """The runner as they are without an entry that can be undone."""
    entries = [entry.number, *_with(state, entry)]
    after = state.noting(heard.now, *(Undone(number) for number in entries), source=heard.source)
    if state.conversation.form and state.conversation.form.form == found.FORM:
        # Its answers would be noted again.
        after = after.asked(None)
    if isinstance(entry.fact, Changed):
        after = changed_back(after, entry.fact)
    if isinstance(entry.fact, Revised):
        after = unrevised(after, entry.fact)
    return after


def _meant(state: RunnerState, heard: Heard) -> Entry | None:
    entries = [
        entry
        for entry in counting(state.journal)
        if isinstance(entry.fact, UNDOABLE)
        # A new plan has settled what was changed before it.
        and (not isinstance(entry.fact, Changed | Revised) or in_block(state.journal, entry))
    ]
    if heard.arguments:
        return next((entry for entry in entries if str(entry.number) == heard.arguments[0]), None)
    return entries[-1] if entries else None


def _with(state: RunnerState, entry: Entry) -> list[int]:
    if isinstance(entry.fact, Revised):
        return _told_with(state, entry)
    if not isinstance(entry.fact, Completed):
        return []
    return [
        other.number
        for other in counting(state.journal)
        if isinstance(other.fact, Found) and other.fact.session == entry.fact.session
    ]


def _told_with(state: RunnerState, entry: Entry) -> list[int]:
    """What a change of answers told of its day stands right behind it."""
    after = (other for other in state.journal if other.number > entry.number)
    dated = takewhile(lambda other: isinstance(other.fact, Hurt | RaceChanged | RunsChanged), after)
    return [other.number for other in dated if other.at == entry.at]


def what_of(entry: Entry) -> Message:
    """An entry that can be undone in a few words. Raises ValueError for any other."""
    match entry.fact:
        case Completed(session=name):
            return say("{session} of {date}, done", session=_session(name.name), date=name.planned)
        case Skipped(session=name):
            return say("{session} of {date}, let go", session=_session(name.name), date=name.planned)
        case Found() as fact:
            return say(
                "{exercise} at {load}",
                exercise=catalogue()[fact.exercise].name,
                load=weight(fact.exercise, fact.load, fact.unit),
            )
        case Revised(changes=changes):
            return say("{answers}, changed", answers=changed_answers(changes))
        case Changed(field=reaching.WHERE):
            return say("where reminders go, changed")
        case Changed(field=field):
            return say("{setting}, changed", setting=LABELS[field])
        case _:
            raise ValueError(f"cannot be undone: {entry.fact}")


def _session(letter: str) -> Message:
    if letter in ("L", "P"):
        return say("Light session") if letter == "L" else say("Primer")
    return say("Strength {letter}", letter=letter)
