"""The first answer to an interaction, within Discord's three seconds: a message comes, or one changes."""

from __future__ import annotations

from discord import HTTPException, Interaction

from bot.discord.deliver import LOG
from bot.discord.faults import ACKNOWLEDGED, AWAY
from bot.discord.where import Way
from bot.discord.wire import EPHEMERAL, Raw, Wire

THINKING, UPDATING, SUGGESTED, FORM = 5, 6, 8, 9
"""Kinds of a first answer: a message will come, the one that is there will change, what may be meant
by what is typed so far, a form."""
TRIES = 2


class Acknowledging:
    """Tells Discord that we are at it."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    async def press(self, interaction: Interaction) -> Way:
        """Of something that stands on a message: that one will change, or another follow."""
        message = interaction.message.id if interaction.message else 0
        if await self._respond(interaction, UPDATING) is None:
            return _way(interaction, None, pressed=True)
        return _way(interaction, message, pressed=True)

    async def command(self, interaction: Interaction, ephemeral: bool) -> Way:
        """Of something that will have a message of its own."""
        data = {"flags": EPHEMERAL} if ephemeral else {}
        return _way(interaction, await self._respond(interaction, THINKING, data), pressed=False)

    async def form(self, interaction: Interaction, modal: Raw) -> None:
        """Show a form."""
        await self._respond(interaction, FORM, modal)

    async def nothing(self, interaction: Interaction) -> None:
        """Suggest nothing."""
        await self._respond(interaction, SUGGESTED, {"choices": []})

    async def _respond(self, interaction: Interaction, kind: int, data: Raw | None = None) -> int | None:
        """The message it is about, 0 where it is not known; None where Discord did not take it."""
        for last in range(TRIES):
            try:
                return await self._wire.respond(interaction.id, interaction.token, kind, data) or 0
            except HTTPException as refused:
                if refused.code == ACKNOWLEDGED:
                    # Told twice, after a connection that broke: it is answered already, or will be.
                    return 0
                LOG.info("not acknowledged status=%s code=%s", refused.status, refused.code)
                return None
            except AWAY as error:
                if last:
                    LOG.info("not acknowledged error=%s", type(error).__name__)
        return None


def _way(interaction: Interaction, message: int | None, pressed: bool) -> Way:
    channel = interaction.channel_id or 0
    return Way(interaction.id, interaction.token, interaction.user.id, channel, message, pressed)
