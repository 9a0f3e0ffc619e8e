"""Help, privacy, safety first, and what is said when nothing was understood."""

from __future__ import annotations

from collections.abc import Iterable

from core.chat.reply import Action, Bullets, Paragraph, Reply
from core.coach.answer import Answer, Heard
from core.coach.state import RunnerState
from core.dialogue.commands import COMMANDS, Command
from core.text import Message, say


def help_reply(state: RunnerState, _heard: Heard) -> Answer:
    """What one can say: a line for each command of the table."""
    lines = lines_of(command for command in COMMANDS if command.menu)
    who = say("I'm an automatic planner: rules and research, not a person, doctor or physiotherapist.")
    return Answer(state, Reply((Bullets(lines), Paragraph(who)), _likely(state)))


def lines_of(commands: Iterable[Command]) -> tuple[Message, ...]:
    """A line for each of these commands: what to type, and what it does."""
    return tuple(
        say("`{word}`: {description}", word=command.word, description=command.description)
        for command in commands
    )


def about(state: RunnerState, _heard: Heard) -> Answer:
    """Who is talking (PRODUCT R16)."""
    text = say(
        "I'm an automatic training planner: rules and research, not a person, doctor or physiotherapist."
        " I can't judge pain or illness, and I never diagnose."
    )
    return Answer(state, Reply((Paragraph(text),), _likely(state)))


def privacy(state: RunnerState, _heard: Heard) -> Answer:
    """What is kept and what is not (PRODUCT 6)."""
    text = say(
        "**Kept**: where to write to you, your answers, your plan, your log."
        " **Not kept**: your name, other texts you write, your location (only the time zone)."
        " Nothing of you is shown to anybody else."
    )
    gone = say("`delete` removes all of it, for ever.")
    actions = (*_likely(state), Action(say("Delete my data"), "delete"))
    return Answer(state, Reply((Paragraph(text), Paragraph(gone)), actions))


def unknown(state: RunnerState) -> Answer:
    """Four likely buttons and one example line; never a loop (PRODUCT 4.7)."""
    if state.profile is None:
        text = say("I didn't get that. To set up your plan, type `start`; to see what I am, type `help`.")
    else:
        text = say(
            "I didn't get that. Tap one of these, or type for example `done`, `week` or `why saturday`."
        )
    return Answer(state, Reply((Paragraph(text),), _likely(state)))


def outdated(state: RunnerState) -> Answer:
    """A button whose question or session is long over."""
    text = say("That button is over. Nothing was changed.")
    return Answer(state, Reply((Paragraph(text),), _likely(state)))


def unreadable(state: RunnerState) -> Answer:
    """Pictures, voice and the like."""
    text = say("I can only read text and buttons. Type `help` to see what I understand.")
    return Answer(state, Reply((Paragraph(text),), _likely(state)))


def too_long(state: RunnerState, most: int) -> Answer:
    """A message nobody typed."""
    text = say("That is too long for me: {most} characters at most, please. Nothing was changed.", most=most)
    return Answer(state, Reply((Paragraph(text),), _likely(state), tone="error"))


def way_on(state: RunnerState) -> tuple[Action, ...]:
    """The one next step: the week, or the way to a plan."""
    return (Action(say("Show week"), "week"),) if state.profile else _likely(state)


def _likely(state: RunnerState) -> tuple[Action, ...]:
    if state.profile is None:
        return (Action(say("Set up my plan"), "begin"),)
    return (
        Action(say("Today"), "today"),
        Action(say("Show week"), "week"),
        Action(say("My answers"), "answers"),
        Action(say("Help"), "help"),
    )
