"""`respond`: one incoming thing to one turn. Pure: same runner, same thing, same moment, same turn."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from core.chat import tokens
from core.chat.incoming import (
    Commanded,
    Content,
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
from core.chat.reply import Action, Choice, Reply
from core.coach import at_once, deleting, guide, reaching, sure
from core.coach.agenda import next_due
from core.coach.answer import Answer, Heard
from core.coach.correct import correct
from core.coach.hearing import command, hear
from core.coach.outcomes import told
from core.coach.pressing import press
from core.coach.public import in_public
from core.coach.state import RunnerState, Turn
from core.dialogue.conversation import Offered


def respond(state: RunnerState, incoming: Incoming, now: datetime) -> Turn:
    """All that follows from one incoming thing."""
    state = state.at(now)
    pressed = isinstance(incoming.content, Pressed | Picked)
    place = incoming.place
    here = (place.home or place.address).platform
    heard = Heard(now, source=incoming.message, pressed=pressed, here=here, random=incoming.random)
    if place.public:
        return Turn(state, in_public(state, incoming.content, heard), _due(state, now))
    return turn(reaching.not_arriving(_answer(state, incoming.content, heard), place), now)


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
    return Turn(state, answer.reply, _due(state, now), withdraw=answer.withdraw, effect=answer.effect)


def _due(state: RunnerState, now: datetime) -> datetime | None:
    due = next_due(state, now)
    return due.at if due else None


def _answer(state: RunnerState, content: Content, heard: Heard) -> Answer:
    if state.conversation.deleting:
        if isinstance(content, Filled) and content.token == deleting.ASKS:
            content = replace(content, token="")
        return sure.answered(state, content, heard, lambda left: _plainly(left, content, heard))
    return _plainly(state, content, heard)


def _plainly(state: RunnerState, content: Content, heard: Heard) -> Answer:
    match content:
        case Said(text=text):
            return hear(state, text, heard)
        case Pressed(token=token):
            return press(state, token, heard)
        case Picked():
            return at_once.picked(state, content, heard)
        case Commanded(name=name, text=text):
            return command(state, name, text, heard)
        case Located(zone=zone):
            return hear(state, zone, heard)
        case Filled():
            return at_once.filled(state, content, heard)
        case Unreadable():
            return guide.unreadable(state)
        case Edited(text=text, message=message):
            return correct(state, text, replace(heard, source=message))
        case Happened():
            return told(state, content, heard)


def _offered(reply: Reply) -> tuple[Offered, ...]:
    made: list[Offered] = []
    for control in reply.controls:
        match control:
            case Action(label=label, token=token):
                made.append(Offered(label, token))
            # Where several can be ticked, what is typed is the whole answer, not one more tick.
            case Choice(options=options, many=False):
                made += [Offered(option.label, option.token) for option in options]
            case _:
                pass
    return tuple(made)


def _subject(reply: Reply) -> tuple[str, ...]:
    for control in reply.controls:
        if isinstance(control, Action):
            code, arguments = tokens.read(control.token)
            if code == "why":
                return arguments
    return ()
