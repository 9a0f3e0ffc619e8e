"""Forms that a button opens for a typed answer, and what was filled in."""

from __future__ import annotations

import asyncio
from typing import Any

from discord import Interaction

from bot.discord.deliver import LOG, Post
from bot.discord.inbound import place_of
from bot.discord.limits import LOOK_SECONDS
from bot.discord.modal import modal_for, read_modal
from bot.discord.names import language_of
from bot.discord.wire import Raw
from core.chat.incoming import Filled
from core.chat.where import Audience
from core.storage.faults import StorageFault
from core.storage.outbound import Outbound
from core.text.translator import SOURCE
from core.turns.writer import Writer


class Forms:
    """Makes a form from what was said on the message its button stands on."""

    def __init__(self, writer: Writer, post: Post) -> None:
        self._writer, self._post = writer, post

    async def form(self, interaction: Interaction[Any]) -> Raw:
        """The form for a question; one for any answer where the question is forgotten."""
        shown = await self._shown(interaction)
        if shown:
            return modal_for(shown.reply, shown.audience)
        return modal_for(None, Audience(language_of(interaction.locale.value) or SOURCE))

    def filled(self, interaction: Interaction[Any]) -> Filled:
        """What was filled in."""
        data: Any = interaction.data or {}
        custom = str(data.get("custom_id", ""))
        return read_modal(custom, data.get("components", []))

    async def _shown(self, interaction: Interaction[Any]) -> Outbound | None:
        if interaction.message is None:
            return None
        address, message = place_of(interaction).address, str(interaction.message.id)
        if recent := self._post.shown_as(message):
            return recent
        try:
            asked = asyncio.to_thread(self._writer.shown_as, address, message)
            return await asyncio.wait_for(asked, LOOK_SECONDS)
        except StorageFault as fault:
            LOG.error("%s", fault)
        except TimeoutError:
            LOG.warning("form shown without its question: the database is slow")
        return None
