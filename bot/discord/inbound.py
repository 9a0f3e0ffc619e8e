"""What Discord tells becomes what the core knows. Nothing is decided here, and no name is kept."""

from __future__ import annotations

from dataclasses import dataclass
from secrets import token_bytes

from discord import Interaction, Message, MessageReferenceType, MessageType

from bot.discord.names import language_of
from bot.discord.where import (
    PLATFORM,
    Trail,
    Way,
    corner,
    direct,
    home_of,
    identity_of,
    open_to_all,
)
from core.chat.incoming import Content, Edited, Incoming, Said, Unreadable
from core.chat.where import Place

_TYPED = frozenset({MessageType.default, MessageType.reply})
"""Other messages are Discord's own: a pin, a call."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads for one bot. `language` is that of somebody new where Discord does not say."""

    application: int
    language: str | None

    def message(self, message: Message) -> Incoming | None:
        """A direct message; None for what is no runner's."""
        if message.guild is not None or message.author.bot or message.type not in _TYPED:
            return None
        content = _content(message)
        if content is None:
            return None
        return self._direct(message, content, f"m{message.id}")

    def edit(self, message: Message) -> Incoming | None:
        """A direct message that was changed; None where only Discord added something, such as a preview."""
        edited = message.edited_at
        if message.guild is not None or message.author.bot or edited is None or not message.content:
            return None
        content = Edited(message.content, str(message.id))
        # An edit moves no trail: what was written between the message and now counts as well.
        return self._direct(message, content, f"e{message.id}:{edited.timestamp():.3f}", trail=False)

    def _direct(self, message: Message, content: Content, number: str, trail: bool = True) -> Incoming:
        user = message.author.id
        return Incoming(
            id=f"{PLATFORM}:{self.application}:{number}",
            identity=identity_of(user),
            place=direct(user),
            content=content,
            message=str(message.id),
            random=token_bytes(16),
            language=self.language,
            trail=str(Trail(message.channel.id, message.id)) if trail else None,
        )

    def interaction(
        self, interaction: Interaction, content: Content, way: Way, public: bool = False
    ) -> Incoming:
        """A command, a press or a form, answered the way it came."""
        pressed = str(way.message) if way.pressed else None
        private = interaction.context.dm_channel
        return Incoming(
            id=f"{PLATFORM}:{self.application}:i{interaction.id}",
            identity=identity_of(interaction.user.id),
            place=place_of(interaction, public),
            content=content,
            message=pressed or str(interaction.id),
            random=token_bytes(16),
            language=language_of(interaction.locale.value) or self.language,
            handle=str(way),
            trail=str(Trail(interaction.channel_id or 0, interaction.id)) if private else None,
        )


def place_of(interaction: Interaction, public: bool = False) -> Place:
    """Where an interaction is answered: in direct messages with us, else for one person alone."""
    user = interaction.user.id
    if interaction.context.dm_channel:
        return Place(home_of(user))
    channel = interaction.channel_id or 0
    return open_to_all(channel, user) if public else corner(channel, user)


def _content(message: Message) -> Content | None:
    if message.reference and message.reference.type is MessageReferenceType.forward:
        return Unreadable("forward")
    if message.content:
        return Said(message.content)
    if message.flags.voice:
        return Unreadable("voice")
    for what in ("stickers", "attachments", "poll", "embeds"):
        if getattr(message, what):
            return Unreadable(what)
    return None
