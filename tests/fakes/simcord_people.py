"""People in simcord: what they do in a server and alone with the bot, and what they see there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import discord
import simcord

BUTTON, SELECT, TEXT = 2, 3, 10
Component = Mapping[str, Any]


@dataclass
class Room:
    """One person in one channel. Controls are used on the newest message that has them."""

    actor: Any
    channel: simcord.ChannelHandle
    bot: int
    form: Component = field(default_factory=dict)
    """The form that was opened last."""
    _opened: Any = None

    @property
    def messages(self) -> list[discord.Message]:
        """What the bot wrote that this person sees, oldest first."""
        return [one for one in self.channel.history(viewer=self.actor) if one.author.id == self.bot]

    @property
    def last(self) -> discord.Message:
        return self.messages[-1]

    def sees(self) -> str:
        """The text of the last message."""
        return text_of(self.last)

    @property
    def buttons(self) -> list[str]:
        """The labels below the last message."""
        return [one["label"] for one in inside(self.last) if one["type"] == BUTTON]

    @property
    def select(self) -> Component:
        """The only select of the last message that has one."""
        return self._newest(type=SELECT)[1]

    async def commands(self, name: str, **options: object) -> simcord.InteractionResult:
        """A slash command."""
        where = () if isinstance(self.actor, simcord.UserHandle) else (self.channel,)
        return await self.actor.slash(*where, name, **options)

    async def types(self, name: str, option: str, typed: str = "") -> list[dict[str, Any]]:
        """What is suggested for an option of a command."""
        where = () if isinstance(self.actor, simcord.UserHandle) else (self.channel,)
        return await self.actor.autocomplete(*where, name, option, typed)

    async def presses(self, label: str) -> simcord.InteractionResult:
        """A button by its label."""
        message, button = self._newest(type=BUTTON, label=label)
        return await self.actor.click(message, custom_id=button["custom_id"])

    async def picks(self, *labels: str) -> simcord.InteractionResult:
        """All that is to be picked in a select from now on, by its labels."""
        message, select = self._newest(type=SELECT)
        values = [one["value"] for one in select["options"] if one["label"] in labels]
        assert len(values) == len(labels)
        return await self.actor.select(message, values, custom_id=select["custom_id"])

    async def opens(self, label: str) -> None:
        """A button that opens a form."""
        self._opened = await self.presses(label)
        self.form = self._opened.modal

    async def fills(self, *answers: str) -> simcord.InteractionResult:
        """The fields of the form, from the first to the last."""
        names = [one["component"]["custom_id"] for one in self.form["components"]]
        return await self.actor.submit_modal(self._opened, dict(zip(names, answers, strict=True)))

    def _newest(self, **wanted: object) -> tuple[discord.Message, Component]:
        for message in reversed(self.messages):
            for one in inside(message):
                if wanted.items() <= one.items():
                    return message, one
        raise AssertionError(f"nobody shows {wanted}")


@dataclass
class Person:
    """Somebody `there` in the server, and `alone` with the bot."""

    user: simcord.UserHandle
    member: simcord.MemberActor
    there: Room
    alone: Room

    async def says(self, text: str) -> discord.Message:
        """Something in direct messages."""
        return await self.user.send_dm(text)


def text_of(message: discord.Message | simcord.ResponseMessage | None) -> str:
    """All text of a message."""
    return "\n".join(one["content"] for one in inside(message) if one["type"] == TEXT)


def inside(message: discord.Message | simcord.ResponseMessage | None) -> Iterator[Component]:
    """All components of a message."""
    assert message is not None, "there is no message"
    yield from _all([one if isinstance(one, dict) else one.to_dict() for one in message.components])


def _all(components: Sequence[Component]) -> Iterator[Component]:
    for one in components:
        yield one
        yield from _all(one.get("components") or ())
