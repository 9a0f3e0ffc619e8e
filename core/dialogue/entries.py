"""The entries of a menu with menus below it, from the one table, and what is told by one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from core.dialogue.commands import COMMANDS, Command
from core.dialogue.slots import Group, Slot
from core.text import Message, shown
from core.text.languages import language_name
from core.text.translator import languages


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to pick: its `word`, in a menu of its `group` where it has one, and what is told beside it.

    It means `Commanded(command, composed(entry, values))`; `before` is the text that comes
    first in it. `public`: answered where others read along too.
    """

    command: str
    word: Message
    description: Message
    group: Group | None = None
    before: str = ""
    slots: tuple[Slot, ...] = ()
    public: bool = False

    @property
    def key(self) -> str:
        """Its name for ever: "done", "settings zone"."""
        return f"{self.command} {self.before}".strip()

    @property
    def path(self) -> tuple[Message, ...]:
        """The words on the way to it: one, or two below a group."""
        return (self.group.word, self.word) if self.group else (self.word,)


@cache
def entries() -> tuple[Entry, ...]:
    """Every entry, in the order of the table."""
    return tuple(
        entry
        for command in COMMANDS
        if (command.menu or command.group) and not command.spoken
        for entry in _of(command)
    )


@cache
def entry_named(key: str) -> Entry | None:
    """The entry of a key; None for any other text."""
    return next((entry for entry in entries() if entry.key == key), None)


def composed(entry: Entry, values: Mapping[str, str]) -> str:
    """The text behind the command's name: what comes first, and the values by the keys of their slots."""
    told = (values.get(slot.key, "").strip() for slot in entry.slots)
    return " ".join(part for part in (entry.before, *told) if part)


def _of(command: Command) -> Iterator[Entry]:
    if not command.leaves:
        word = command.leaf or command.word
        yield Entry(
            command.name,
            word,
            command.description,
            command.group,
            slots=command.slots,
            public=command.public,
        )
    below = command.group or Group(command.word, command.description)
    for leaf in command.leaves:
        slots = tuple(map(_with_languages, leaf.slots))
        yield Entry(command.name, leaf.word, leaf.description, below, leaf.before, slots, command.public)


def _with_languages(slot: Slot) -> Slot:
    """A slot for a language with those that are shipped, each named in itself."""
    if slot.kind != "language":
        return slot
    return replace(slot, choices=tuple((code, shown(language_name(code, code))) for code in languages()))
