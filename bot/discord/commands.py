"""Discord's commands, made from the core's one table; made known when they are not what they were."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from hashlib import sha256
from inspect import Parameter, Signature
from json import dumps
from typing import Any, Protocol

from discord import Client, Interaction, Message
from discord.app_commands import (
    AppCommandContext,
    AppCommandError,
    AppInstallationType,
    Choice,
    Command,
    CommandTree,
    ContextMenu,
    Group,
    Range,
    autocomplete,
    choices,
    describe,
    rename,
)

from bot.discord.deliver import LOG
from bot.discord.names import Names, name, text
from core.dialogue.entries import Entry, entries
from core.dialogue.slots import Slot
from core.text import say, sense

PUBLIC = Slot(sense("command", "public"), say("Show it to everybody here: days and letters only"))
"""The option that lets others read along; by itself an answer in a server is for one person."""
LOG_THIS = say("Log this as training")
GUILDS_AND_DIRECT = AppCommandContext(guild=True, dm_channel=True, private_channel=True)
BY_ANYBODY = AppInstallationType(guild=True, user=True)

Values = Mapping[str, str]
Suggests = Callable[[Interaction, str], Coroutine[Any, Any, list[Choice[str]]]]


class Answers(Protocol):
    """Who is told what was picked."""

    async def commanded(self, interaction: Interaction, entry: Entry, values: Values, public: bool) -> None:
        """A command with what was told beside it."""

    async def logged(self, interaction: Interaction, message: Message) -> None:
        """The entry in a message's menu."""

    async def outdated(self, interaction: Interaction) -> None:
        """A command that is not there any more."""

    async def suggested(
        self, interaction: Interaction, entry: Entry, slot: Slot, typed: str
    ) -> list[Choice[str]]:
        """What may be meant by what is typed so far."""


class Tree(CommandTree[Client]):
    """All commands of the table."""

    def __init__(self, client: Client, answers: Answers) -> None:
        super().__init__(client, allowed_contexts=GUILDS_AND_DIRECT, allowed_installs=BY_ANYBODY)
        self._answers = answers
        groups: dict[str, Group] = {}
        for entry in entries():
            parent = _parent(entry, groups) or self
            parent.add_command(_command(entry, answers))
        for group in groups.values():
            self.add_command(group)
        self.add_command(ContextMenu(name=text(LOG_THIS), callback=_menu(answers)))

    async def on_error(self, interaction: Interaction[Client], _error: AppCommandError, /) -> None:
        """A command of before, called from a client that has not noticed."""
        await self._answers.outdated(interaction)

    async def _call(self, interaction: Interaction[Client]) -> None:
        """The library lets a malformed command fall through to a log that would quote it."""
        try:
            await super()._call(interaction)
        except AppCommandError:
            raise
        except Exception as error:
            LOG.warning("malformed event name=command reason=%s", type(error).__name__)

    async def payload(self) -> list[dict[str, Any]]:
        """The commands as Discord is told them, in every language."""
        names = Names()
        return [await command.get_translated_payload(self, names) for command in self.get_commands()]


def fingerprint(payload: Sequence[Mapping[str, Any]]) -> str:
    """The same for the same commands."""
    return sha256(dumps(payload, sort_keys=True).encode()).hexdigest()


def _parent(entry: Entry, groups: dict[str, Group]) -> Group | None:
    if entry.group is None:
        return None
    word = entry.group.word.id
    if word not in groups:
        groups[word] = Group(name=name(entry.group.word), description=text(entry.group.description))
    return groups[word]


def _command(entry: Entry, answers: Answers) -> Command[Any, Any, Any]:
    async def said(interaction: Interaction, /, **told: object) -> None:
        public = bool(told.pop(PUBLIC.name.id, False))
        values = {key: str(value) for key, value in told.items() if value is not None}
        await answers.commanded(interaction, entry, values, public)

    slots = {slot.key: slot for slot in entry.slots}
    kinds: dict[str, object] = {key: _kind(slot) for key, slot in slots.items()}
    if entry.public:
        slots[PUBLIC.key], kinds[PUBLIC.key] = PUBLIC, bool
    _signed(said, kinds)
    if slots:
        rename(**{key: name(slot.name) for key, slot in slots.items()})(said)
        describe(**{key: text(slot.description) for key, slot in slots.items()})(said)
    closed = {key: _choices(slot) for key, slot in slots.items() if slot.choices}
    if closed:
        choices(**closed)(said)
    open_: dict[str, Any] = {
        key: _suggests(entry, slot, answers) for key, slot in slots.items() if slot.suggests
    }
    if open_:
        autocomplete(**open_)(said)
    return Command(name=name(entry.word), description=text(entry.description), callback=said)


def _signed(said: Callable[..., Any], kinds: Mapping[str, object]) -> None:
    """Give a function the parameters the library reads a command's options from."""
    first = Parameter("interaction", Parameter.POSITIONAL_OR_KEYWORD, annotation=Interaction)
    options = [
        Parameter(key, Parameter.KEYWORD_ONLY, default=None, annotation=kind) for key, kind in kinds.items()
    ]
    said.__signature__ = Signature([first, *options])  # type: ignore[attr-defined]


def _kind(slot: Slot) -> object:
    if slot.kind == "number":
        return Range[int, slot.limits[0], slot.limits[1]] if slot.limits else int
    return str


def _choices(slot: Slot) -> list[Choice[str]]:
    return [Choice(name=text(label), value=value) for value, label in slot.choices]


def _suggests(entry: Entry, slot: Slot, answers: Answers) -> Suggests:
    async def suggests(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return await answers.suggested(interaction, entry, slot, typed)

    return suggests


def _menu(answers: Answers) -> Callable[[Interaction, Message], Coroutine[Any, Any, None]]:
    async def logs(interaction: Interaction, message: Message) -> None:
        await answers.logged(interaction, message)

    return logs
