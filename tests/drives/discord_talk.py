"""Many runners who write, press and use commands on Discord, and what each of them did."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from fakes.discordapi.channels import Channel
from fakes.discordapi.handles import Asked
from fakes.discordapi.interactions import Interaction
from fakes.discordapi.messages import LINK, Message, label_of
from fakes.discordapi.people import Person
from fakes.discordapi.server import FakeDiscord

from bot.discord.keyboard import Press, read_custom
from bot.discord.where import PLATFORM, corner, direct, identity_of
from core.chat.incoming import Commanded, Content, Edited, Incoming, Pressed, Said

MARK = "pelikan"
"""Stands in what some of them write; no log may have it."""
SAID = (
    "done",
    "undo",
    "done",
    "undo",
    "week",
    "today",
    "why",
    "done",
    "skip",
    "30 x 8, 3 left",
    f"eh? {MARK}",
)
COMMANDS = {
    "today": "today",
    "week": "week",
    "done": "done",
    "session skip": "skip",
    "session why": "why",
    "log undo": "undo",
}


@dataclass(frozen=True)
class Deed:
    """What somebody did: its id as the bot keeps it, and what it says; `channel` is that of a server."""

    id: str
    person: Person
    content: Content
    message: str
    channel: int | None = None
    asked: Interaction | None = None

    @property
    def is_message(self) -> bool:
        """Whether it was written, not done, and is no edit."""
        return isinstance(self.content, Said)

    def incoming(self, handle: str | None) -> Incoming:
        """As the bot is to read it; `handle` is the way back that it found."""
        user = self.person.id
        place = direct(user) if self.channel is None else corner(self.channel, user)
        return Incoming(
            self.id, identity_of(user), place, self.content, self.message, bytes(16), "en", handle
        )


@dataclass
class Talk:
    """What people do next is by chance, by what their screen shows too.

    While the bot is `away` they mostly write: what else they do then is lost. `handled` tells whether
    the bot has kept something.
    """

    fake: FakeDiscord
    people: list[Person]
    channel: Channel
    chance: random.Random
    handled: Callable[[str], bool]
    away: bool = True
    deeds: dict[str, Deed] = field(default_factory=dict)
    written_while_away: int = 0

    def __post_init__(self) -> None:
        self._turns: Iterator[Person] = iter(())
        self._typed: dict[int, Message] = {}

    def goes_on(self, deeds: int) -> None:
        """Go on until so many things more were done."""
        until = len(self.deeds) + deeds
        while len(self.deeds) < until:
            # Nobody is left out: there is about as much of each.
            person = next(self._turns, None)
            if person is None:
                self._turns = iter(self.chance.sample(self.people, len(self.people)))
            else:
                self._acts(person)

    def _acts(self, person: Person) -> None:
        draw = self.chance.random() + (0.5 if self.away and self.chance.random() < 0.6 else 0.0)
        if draw < 0.08 and person.id in self._typed:
            self._edits(person, self._typed[person.id])
        elif draw < 0.4 and (found := self._button(person)):
            message, custom, token = found
            for _ in range(self.chance.choice((1, 1, 2))):
                asked = person.presses_id(custom, message)
                self._asks(person, asked, Pressed(token), message)
        elif draw < 0.7 and self.fake.commands:
            name = self.chance.choice(list(COMMANDS))
            where = self.channel if self.chance.random() < 0.6 else None
            self._asks(person, person.commands(name, where), Commanded(COMMANDS[name]))
        else:
            self._says(person)

    def _says(self, person: Person) -> None:
        message = person.says(self.chance.choice(SAID))
        self._does(Deed(self._key(f"m{message.id}"), person, Said(message.content), f"{message.id}"))
        self._typed[person.id] = message
        self.written_while_away += self.away

    def _edits(self, person: Person, message: Message) -> None:
        """Change what was written, where it is certain what the bot has read of it."""
        key, text = self._key(f"m{message.id}"), self.chance.choice(SAID[:6])
        if self.handled(key):
            changed = person.edits(message, text)
            moment = datetime.fromisoformat(changed.edited_at or "").timestamp()
            id = self._key(f"e{message.id}:{moment:.3f}")
            self._does(Deed(id, person, Edited(text, f"{message.id}"), f"{message.id}"))
        elif self.away:
            # The history will show it as it is now.
            self.deeds[key] = replace(self.deeds[key], content=Said(text))
            person.edits(message, text)
        else:
            self._says(person)

    def _asks(self, person: Person, asked: Asked, content: Content, source: Message | None = None) -> None:
        one = asked.interaction
        where = None if one.channel == person.dm.id else one.channel
        message = f"{source.id if source else one.id}"
        self._does(Deed(self._key(f"i{one.id}"), person, content, message, where, one))

    def _button(self, person: Person) -> tuple[Message, str, str] | None:
        """Some button that stands on the screen: Done where there is one."""
        found = [
            (message, button["custom_id"], meant.token, label_of(button))
            for message in [one for one in person.messages if one.from_bot][-6:]
            for button in message.buttons
            if button["style"] != LINK and not button.get("disabled")
            if isinstance(meant := read_custom(button["custom_id"]), Press)
        ]
        wanted = [one for one in found if one[3].startswith(("Done", "Strength", "Undo"))] or found
        return self.chance.choice(wanted)[:3] if wanted else None

    def _key(self, id: str) -> str:
        return f"{PLATFORM}:{self.fake.cloud.application}:{id}"

    def _does(self, deed: Deed) -> None:
        assert deed.id not in self.deeds
        self.deeds[deed.id] = deed


def lost(deeds: Iterator[Deed]) -> dict[str, int]:
    """Figures of what was asked and not kept: Discord tells it once."""
    failed = [deed.asked for deed in deeds if deed.asked]
    acknowledged = sum(bool(one.answer) for one in failed)
    return {"failed": len(failed) - acknowledged, "acknowledged_and_lost": acknowledged}
