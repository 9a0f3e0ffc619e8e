"""A group of people with the bot among them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from fakes.botapi.chats import KICKED, Chat
from fakes.botapi.cloud import Cloud
from fakes.botapi.incoming import membership
from fakes.botapi.rooms import Room
from fakes.botapi.transcript import note_person

if TYPE_CHECKING:
    from fakes.botapi.people import Person


class Group(Room):
    """`person.says(text, chat=group)`, `group.sees(text)`."""

    def __init__(self, cloud: Cloud, chat: Chat, members: Sequence[Person]) -> None:
        super().__init__(cloud, chat, chat.name)
        self.members = list(members)

    def adds_bot(self, by: Person) -> None:
        """A member adds the bot, which was not here."""
        self._changes(by, "left", "member", None)

    def removes_bot(self, by: Person) -> None:
        """A member removes the bot; writing here is refused."""
        self._changes(by, "member", "kicked", KICKED.format(kind=self.room.shown["type"]))

    def _changes(self, by: Person, old: str, new: str, closed: str | None) -> None:
        with self.cloud.changed:
            self.room.closed = closed
            self.room.acts()
            note_person(
                self.cloud, self.id, by.name, "adds the bot" if new == "member" else "removes the bot"
            )
            body = membership(self.cloud, by.user, self.room, old, new)
            self.cloud.updates.put("my_chat_member", body)
