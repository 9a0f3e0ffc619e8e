"""A command of the one table, what can be told beside it, and its place in menus below a menu.

Platforms with forms for their commands show these; what is filled in becomes the text behind
the command (`core.dialogue.entries.composed`), read like anything typed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from core.text import Message

Kind = Literal["text", "day", "topic", "date", "zone", "hour", "number", "language", "platform"]
"""What is told: a day with a session, what a reason is asked for, any date, a whole number ..."""
Choices = tuple[tuple[str, Message], ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing that can be told beside a command; each may be left out.

    `name` is one word, `description` at most 100 characters. `choices` are all there is, as text
    to compose and label; where it `suggests`, `core.coach.suggest` finishes what is typed and
    other texts are taken too. `limits` are those of a number.
    """

    name: Message
    description: Message
    kind: Kind = "text"
    choices: Choices = ()
    suggests: bool = False
    limits: tuple[int, int] | None = None

    @property
    def key(self) -> str:
        """Its name in English: what values and suggestions go by."""
        return self.name.id


@dataclass(frozen=True, slots=True)
class Group:
    """A word under which a menu puts several entries."""

    word: Message
    description: Message


@dataclass(frozen=True, slots=True)
class Leaf:
    """One of several entries of a command: its word, and the text that means it behind the command."""

    word: Message
    description: Message
    before: str
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class Command:
    """A use case as a runner meets it: the word to type, other words for it, what it does.

    `menu`: shown in a platform's menu and in the help, in the order of the table. `public`:
    answered where others read along too.

    For menus that have menus below them (`core.dialogue.entries`): `group` is the one it stands in,
    also where no other menu shows it, and `leaf` its word there, `slots` is what can be told beside
    it, `leaves` are its entries where it has several. `spoken`: a word of the talk alone, which such
    a menu leaves out.
    """

    name: str
    word: Message
    words: Message
    description: Message
    menu: bool = True
    public: bool = False
    group: Group | None = None
    leaf: Message | None = None
    slots: tuple[Slot, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    spoken: bool = False
