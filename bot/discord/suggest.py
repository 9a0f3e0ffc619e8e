"""What may be meant by what somebody has typed so far of an option."""

from __future__ import annotations

import asyncio
from typing import Any

from discord import Interaction
from discord.app_commands import Choice

from bot.discord.deliver import LOG
from bot.discord.limits import CHOICE, LOOK_SECONDS, OPTIONS
from bot.discord.names import language_of
from bot.discord.where import identity_of
from core.dialogue.entries import Entry
from core.dialogue.slots import Slot
from core.storage.faults import StorageFault
from core.text.translator import SOURCE, translator
from core.turns.ports import Clock, Coach
from core.turns.writer import Writer


class Suggesting:
    """Asks the coach, who offers only what is legal for this runner now."""

    def __init__(self, writer: Writer, coach: Coach, clock: Clock) -> None:
        self._writer, self._coach, self._clock = writer, coach, clock

    async def choices(
        self, interaction: Interaction[Any], entry: Entry, slot: Slot, typed: str
    ) -> list[Choice[str]]:
        """Choices to finish an option with; none where they are not found soon enough."""
        language = language_of(interaction.locale.value) or SOURCE
        try:
            # In a thread: the first look at all the cities takes a while, and others wait for us.
            found = asyncio.to_thread(self._found, interaction.user.id, entry, slot, typed, language)
            return await asyncio.wait_for(found, LOOK_SECONDS)
        except StorageFault as fault:
            LOG.error("%s", fault)
        except TimeoutError:
            LOG.info("nothing suggested in time")
        return []

    def _found(self, user: int, entry: Entry, slot: Slot, typed: str, language: str) -> list[Choice[str]]:
        state = self._writer.state_of(identity_of(user))
        found = self._coach.suggest(state, entry.key, slot.key, typed, language, self._clock.now())
        speaks = translator(state.settings.language if state else language)
        made = [Choice(name=speaks.plain(one.label), value=one.value) for one in found]
        return [one for one in made if len(one.name) <= CHOICE and len(one.value) <= CHOICE][:OPTIONS]
