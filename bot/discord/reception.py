"""Events on their way to the writer: acknowledged first, handed in in their order."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence

from discord import HTTPException, Interaction, InteractionType, Message, RawMessageUpdateEvent
from discord.app_commands import Choice

from bot.discord.acknowledge import Acknowledging
from bot.discord.commands import Values
from bot.discord.deliver import LOG
from bot.discord.faults import AWAY
from bot.discord.forms import Forms
from bot.discord.inbound import Reader, place_of
from bot.discord.inbox import Inbox, ahead
from bot.discord.keyboard import AskModal, Private
from bot.discord.missed import Missed
from bot.discord.names import language_of
from bot.discord.pressed import meant
from bot.discord.send import Channels
from bot.discord.suggest import Suggesting
from bot.discord.where import Way
from bot.discord.wire import Wire
from core.chat.incoming import Commanded, Content, Incoming, Said, Unreadable
from core.dialogue.entries import Entry, composed
from core.dialogue.intents import understood
from core.dialogue.reading import clean
from core.dialogue.slots import Slot
from core.storage.outbound import Outbound
from core.text.translator import SOURCE

HELP, DONE = "help", "done"


class Reception:
    """Takes what the client tells; closed, nothing more: messages are read later, from the history."""

    def __init__(
        self,
        wire: Wire,
        reader: Reader,
        inbox: Inbox,
        missed: Missed,
        channels: Channels,
        forms: Forms,
        suggesting: Suggesting,
    ) -> None:
        self._wire, self._reader, self._inbox, self._missed = wire, reader, inbox, missed
        self._channels, self._forms, self._suggesting = channels, forms, suggesting
        self._acknowledging = Acknowledging(wire)
        self.open = True

    def began(self) -> None:
        """A new session begins: what was written before it comes first."""
        self._missed.began(self._inbox)

    async def message(self, message: Message) -> None:
        """A message that was written."""
        incoming = self._reader.message(message) if self.open else None
        if incoming:
            self._channels.learn(message.author.id, message.channel.id)
            user = message.author.id
            self._inbox.put(user, lambda: self._after_missed(user, incoming))

    async def edited(self, event: RawMessageUpdateEvent) -> None:
        """A message that was changed."""
        incoming = self._reader.edit(event.message) if self.open else None
        if incoming:
            user = event.message.author.id
            self._inbox.put(user, lambda: self._after_missed(user, incoming))

    async def _after_missed(self, user: int, incoming: Incoming) -> Sequence[Incoming]:
        missed = await self._missed.of(user)
        if missed is None:
            later = ahead(incoming)
            return (later,) if later else ()
        return (*missed, incoming)

    async def interaction(self, interaction: Interaction) -> None:
        """A press, a pick, or a form that was filled in; commands come by themselves."""
        if not self.open:
            return
        if interaction.type is InteractionType.modal_submit:
            filled = self._forms.filled(interaction)
            if interaction.message:
                self._take(interaction, filled, self._acknowledging.press(interaction))
            else:
                self._command(interaction, filled)
        elif interaction.type is InteractionType.component:
            await self._pressed(interaction)

    async def _pressed(self, interaction: Interaction) -> None:
        match meant(interaction):
            case AskModal():
                await self._acknowledging.form(interaction, await self._forms.form(interaction))
            case Private(command=command):
                self._command(interaction, Commanded(command))
            case None:
                await self._acknowledging.press(interaction)
            case content:
                self._take(interaction, content, self._acknowledging.press(interaction))

    async def commanded(self, interaction: Interaction, entry: Entry, values: Values, public: bool) -> None:
        """A command with what was told beside it."""
        self._command(interaction, Commanded(entry.command, composed(entry, values)), public)

    async def logged(self, interaction: Interaction, message: Message) -> None:
        """A message to be logged as training: one's own words, or what a program wrote of a run."""
        self._command(interaction, logging_of(interaction, message))

    async def outdated(self, interaction: Interaction) -> None:
        """A command of before: what there is now."""
        if interaction.type is InteractionType.autocomplete:
            await self._acknowledging.nothing(interaction)
        else:
            self._command(interaction, Commanded(HELP))

    async def suggested(
        self, interaction: Interaction, entry: Entry, slot: Slot, typed: str
    ) -> list[Choice[str]]:
        """What may be meant by what is typed so far."""
        return await self._suggesting.choices(interaction, entry, slot, typed) if self.open else []

    def _command(self, interaction: Interaction, content: Content, public: bool = False) -> None:
        ephemeral = bool(place_of(interaction).home) and not public
        if self.open:
            self._take(interaction, content, self._acknowledging.command(interaction, ephemeral), public)

    def _take(
        self, interaction: Interaction, content: Content, way: Awaitable[Way], public: bool = False
    ) -> None:
        # Right away: whatever waits before it, Discord waits three seconds only.
        acknowledged = asyncio.ensure_future(way)

        async def readied() -> Sequence[Incoming]:
            found = await acknowledged
            incoming = self._reader.interaction(interaction, content, found, public)
            return await self._after_missed(interaction.user.id, incoming)

        async def kept(replies: tuple[Outbound, ...]) -> None:
            found = await acknowledged
            if not replies and found.message and not found.pressed:
                await self._nothing_said(found)

        if interaction.context.dm_channel and interaction.channel_id:
            self._channels.learn(interaction.user.id, interaction.channel_id)
        self._inbox.put(interaction.user.id, readied, kept)

    async def _nothing_said(self, way: Way) -> None:
        try:
            await self._wire.delete_original(way.token)
        except (HTTPException, *AWAY) as error:
            LOG.info("thinking not taken back error=%s", type(error).__name__)


def logging_of(interaction: Interaction, message: Message) -> Content:
    """What is meant by having a message logged; another person's words are nobody's training but theirs."""
    author = message.author
    theirs = author.id != interaction.user.id and not author.bot and message.webhook_id is None
    text = "" if theirs else _written(message)
    if not text:
        return Unreadable("message")
    language = language_of(interaction.locale.value) or SOURCE
    meant = understood(clean(text), language)
    # Who says so by itself does not have to be told twice.
    return Said(text) if meant and meant.name == DONE else Commanded(DONE, text)


def _written(message: Message) -> str:
    """The text of a message, else of what a program shows in it."""
    if message.content.strip():
        return message.content
    shown = (part for embed in message.embeds for part in (embed.title, embed.description))
    return "\n".join(part for part in shown if part and part.strip())
