"""Plays a scene: a short conversation with the pure coach, without database, platform or clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from core.chat.incoming import Content, Edited, Happened, Incoming, Picked, Pressed, Said
from core.chat.reply import Reply
from core.chat.where import Address, Audience, Identity, Place
from core.coach import apologise, newcomer, remind, respond
from core.coach.moments import local
from core.coach.state import RunnerState, Turn
from core.text import Message
from core.text.translator import Translator, translator

ADDRESS = Address("preview", "runner")
IDENTITY = Identity("preview", "runner")
CORNER = Address("preview", "corner")
RANDOM = bytes(range(100, 116))
"""What codes are made from here: always the same."""
BEGINNING = datetime(2026, 11, 21, 11, tzinfo=UTC)
"""A Saturday, so that a plan begins on the Monday after."""
BETWEEN = timedelta(minutes=1)


NEWCOMER = newcomer(1, ADDRESS, None)


@dataclass(frozen=True, slots=True)
class Until:
    """Nothing is said until this moment (UTC); whatever is due then comes by itself."""

    moment: datetime


@dataclass(frozen=True, slots=True)
class Fault:
    """The coach fails in this turn, and the operator's log has this number for it."""

    number: str


@dataclass(frozen=True, slots=True)
class InPublic:
    """Something said or done where others read along."""

    line: str | Content


@dataclass(frozen=True, slots=True)
class InACorner:
    """Something said where only the speaker sees the answer, outside the private conversation."""

    line: str | Message | Content


@dataclass(frozen=True, slots=True)
class Carried:
    """Something that asks for an effect, and what came of it: that is what is answered."""

    line: str | Content
    outcome: Happened


Line = str | Message | Content | InPublic | InACorner | Carried | Until | Fault
"""What comes in: typed text (a message in the runner's language), a press, time, a fault."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A short conversation. `before` is played as well and not shown; `runner` is who begins it.

    A line's message on the platform is its place among all lines, so that it can be edited.
    """

    chapter: str
    title: str
    lines: tuple[Line, ...]
    runner: RunnerState = NEWCOMER
    before: tuple[Line, ...] = ()
    at: datetime = BEGINNING


@dataclass(frozen=True, slots=True)
class Exchange:
    """One line of a scene as it is shown, and what the coach answers; None where it keeps silent."""

    line: str
    reply: Reply | None
    audience: Audience


def played(scene: Scene, language: str) -> tuple[Exchange, ...]:
    """The scene as a runner of this language meets it."""
    exchanges = tuple(
        Exchange(_told(line, before, now), turn.reply, turn.state.audience)
        for line, before, now, turn in turns(scene, language)
    )
    return exchanges[len(scene.before) :]


def turns(scene: Scene, language: str) -> Iterator[tuple[Line, RunnerState, datetime, Turn]]:
    """Every line of a scene, who the runner was before it, when it came, and its turn."""
    state = replace(scene.runner, settings=replace(scene.runner.settings, language=language))
    now = scene.at
    for place, line in enumerate((*scene.before, *scene.lines)):
        now = line.moment if isinstance(line, Until) else now + BETWEEN
        turn = _turn(line, state, now, place)
        yield line, state, now, turn
        state = turn.state


def _turn(line: Line, state: RunnerState, now: datetime, place: int) -> Turn:
    content: Content
    match line:
        case Until():
            return remind(state, now)
        case Fault(number=number):
            return apologise(state, number, now)
        case Carried(line=said, outcome=outcome):
            asked = _turn(said, state, now, place)
            where, content, state = Place(ADDRESS), outcome, asked.state
        case InPublic(line=said):
            where, content = Place(ADDRESS, public=True, home=ADDRESS), _content(said, state)
        case InACorner(line=said):
            where, content = Place(CORNER, home=ADDRESS), _content(said, state)
        case _:
            where, content = Place(ADDRESS), _content(line, state)
    arrived = Incoming(str(place), IDENTITY, where, content, message=str(place), random=RANDOM)
    return respond(state, arrived, now)


def _content(line: str | Message | Content, state: RunnerState) -> Content:
    match line:
        case str():
            return Said(line)
        case Message():
            return Said(translator(state.settings.language).plain(line))
        case _:
            return line


def _told(line: Line, state: RunnerState, now: datetime) -> str:
    """A line as the page shows it: what was typed, the label of a button, the time."""
    speaks = translator(state.settings.language)
    match line:
        case Until():
            return f"({local(now, state.settings.zone):%a %d %b %H:%M})"
        case Fault():
            return "(a fault in the program)"
        case InPublic(line=said):
            return f"(in public) {_told(said, state, now)}"
        case Carried(line=said):
            return _told(said, state, now)
        case InACorner(line=said):
            return f"(in a corner of a server) {_told(said, state, now)}"
        case str():
            return line
        case Message():
            return speaks.plain(line)
        case Said(text=text):
            return text
        case Edited(text=text):
            return f"(edited) {text}"
        case Pressed(token=token):
            return _label(token, state, speaks)
        case Picked(tokens=tokens):
            return " ".join(_label(token, state, speaks) for token in tokens)
        case _:
            return f"({type(line).__name__.lower()})"


def _label(token: str, state: RunnerState, speaks: Translator) -> str:
    labels = {one.token: one.label for one in state.conversation.offered}
    return f"[{speaks.plain(labels[token])}]" if token in labels else f"[{token}]"
