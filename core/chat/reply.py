"""One `Reply`, many renderings: a closed union of parts and of controls.

Renderers match exhaustively. Over a platform's limit they split, show another control, or
raise; nothing is cut silently. Every control can also be answered by typing its label.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from core.text import Message


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: Message


@dataclass(frozen=True, slots=True)
class Bullets:
    """A short list."""

    items: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """Pairs of a label and its value: a summary, settings."""

    rows: tuple[tuple[Message, Message], ...]


@dataclass(frozen=True, slots=True)
class CardBlock:
    """One of a session's four blocks: its title and a line for each exercise, or why it is empty."""

    title: Message
    lines: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class SessionCard:
    """A session to train from. The four blocks are in the one order a session has."""

    title: Message
    facts: Message
    warm_up: CardBlock
    plyometric: CardBlock
    main: CardBlock
    assistance: CardBlock
    notes: tuple[Message, ...] = ()

    @property
    def blocks(self) -> tuple[CardBlock, CardBlock, CardBlock, CardBlock]:
        """The blocks in their order."""
        return (self.warm_up, self.plyometric, self.main, self.assistance)


DayState = Literal["planned", "today", "done", "skipped", "missed"]


@dataclass(frozen=True, slots=True)
class DayLine:
    """One day of a week: its run and its strength, either may be missing."""

    day: int
    run: Message | None = None
    strength: Message | None = None
    state: DayState = "planned"
    token: str | None = None
    """When set, a tap on the day means this (the running week is entered so)."""


@dataclass(frozen=True, slots=True)
class WeekView:
    """A week, Monday to Sunday."""

    days: tuple[DayLine, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a row of questions stands: "3 of 10"."""

    step: int
    of: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture (PNG); `text` says what it shows to who cannot see it."""

    png: bytes
    text: Message


@dataclass(frozen=True, slots=True)
class File:
    """A file to keep; `name` ends as its kind does ("log.csv")."""

    name: str
    content: bytes


Part = Paragraph | Bullets | Fields | SessionCard | WeekView | Progress | Picture | File


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a choice; `chosen` while several can be ticked."""

    label: Message
    token: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """Answers to pick from: one, or `many` until a button ends it."""

    options: tuple[Option, ...]
    many: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """A button."""

    label: Message
    token: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A piece of a typed answer, for platforms that show a form: what belongs there, and an example."""

    name: str
    label: Message
    example: Message | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """Typed text is expected; `number` when the answer is one, so that a platform which
    numbers its buttons does not take the answer for a button; `place` when a place on the
    map is an answer too (`core.chat.incoming.Located`).

    `blanks`: the same answer in pieces, in their order (`core.chat.incoming.Filled`);
    `current`: the answer as it is now, to be changed in place; `token` names the question, so
    that a form sent later is compared with the one that stands then.
    """

    hint: Message | None = None
    number: bool = False
    place: bool = False
    blanks: tuple[Blank, ...] = ()
    current: Message | None = None
    token: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """An address to open."""

    label: Message
    url: str


@dataclass(frozen=True, slots=True)
class InPrivate:
    """The way from a public place to the private conversation, where `command` of the one table is meant."""

    label: Message
    command: str


Control = Choice | Action | Ask | Link | InPrivate


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said. `replaces`: edit the message whose button was pressed instead of a new one.

    `notice` is a few words shown with a press where the platform has such a thing.
    """

    parts: tuple[Part, ...]
    controls: tuple[Control, ...] = ()
    tone: Literal["plain", "error", "urgent", "quiet"] = "plain"
    replaces: bool = False
    notice: Message | None = None
