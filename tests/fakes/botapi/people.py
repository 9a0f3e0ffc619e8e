"""Somebody who talks to the bot."""

from __future__ import annotations

from typing import Any

from fakes.botapi.chats import BLOCKED, DELETED, Chat
from fakes.botapi.cloud import Cloud
from fakes.botapi.groups import Group
from fakes.botapi.incoming import is_told, membership, press, text_fields
from fakes.botapi.messages import Message
from fakes.botapi.rooms import Room
from fakes.botapi.transcript import note_person


class Person(Room):
    """A user and their private chat; what they do in a group is told by `chat=group`."""

    def __init__(self, cloud: Cloud, chat: Chat, user: dict[str, Any]) -> None:
        super().__init__(cloud, chat, user["first_name"])
        self.user = user
        self.last_message_id = 0
        """Of the newest message they wrote."""

    def starts(self, payload: str = "") -> int | None:
        """Press START, after letting the bot in again where it was blocked; the number of the update."""
        if self.room.closed == BLOCKED:
            self.unblocks()
        return self.says(f"/start {payload}".rstrip())

    def says(self, text: str, chat: Group | None = None, reply_to: Message | int | None = None) -> int | None:
        """Write a text; the number of the update, None where the bot is not told."""
        return self.sends(chat, reply_to, **text_fields(self.cloud, text))

    def sends(
        self, chat: Group | None = None, reply_to: Message | int | None = None, **fields: Any
    ) -> int | None:
        """Send anything, by the fields of its message: `sticker={...}`, `location={...}`."""
        with self.cloud.changed:
            room = self._enters(chat)
            if reply_to is not None:
                answered = room.messages[_id(reply_to)]
                fields["reply_to_message"] = answered.quoted(room.shown)
            message = room.adds(self.user, fields)
            self.last_message_id = message.id
            note_person(self.cloud, room.id, self.name, "message", message.line)
            return self._tells(room, "message", message)

    def edits(self, message_id: int, text: str, chat: Group | None = None) -> int | None:
        """Change a message of theirs; the number of the update."""
        with self.cloud.changed:
            room = self._enters(chat)
            message = room.messages[message_id]
            assert message.author == self.user, f"{self.name} did not write message {message_id}"
            kept = {name: value for name, value in message.fields.items() if name != "entities"}
            message = room.edits(message, fields={**kept, **text_fields(self.cloud, text)})
            note_person(self.cloud, room.id, self.name, "edit", message.line)
            return self._tells(room, "edited_message", message)

    def presses(
        self,
        label: str,
        message: Message | int | None = None,
        chat: Group | None = None,
        timeout: float = 5.0,
    ) -> str:
        """Press a button, on the newest message that has it; waits for it to come; the id of the press."""
        room = (chat or self).room

        def has_it() -> tuple[int, str] | None:
            shown = [room.messages[_id(message)]] if message is not None else reversed(room.messages.values())
            found = ((one.id, one.data_of(label)) for one in shown if one.from_bot)
            return next(((number, data) for number, data in found if data is not None), None)

        with self.cloud.changed:
            where = chat or self
            number, data = where.waits_for(has_it, f"{self.name} found no button {label!r}", timeout)
            return self._presses(chat, number, data, label)

    def presses_data(self, data: str, message: Message | int | None = None, chat: Group | None = None) -> str:
        """Press a button that sends any data, whether a message has it or not."""
        with self.cloud.changed:
            number = (chat or self).last.id if message is None else _id(message)
            return self._presses(chat, number, data, data)

    def answered(self, callback_id: str, timeout: float = 10.0) -> str:
        """Wait until a press is answered; the notice, "" for none."""
        complaint = f"the press {callback_id} of {self.name} was not answered"
        return self.waits_for(lambda: self.cloud.presses[callback_id].notice, complaint, timeout)

    def blocks(self) -> None:
        """Let the bot write no more."""
        self._lets("blocks", "member", "kicked", BLOCKED)

    def unblocks(self) -> None:
        """Let the bot write again."""
        self._lets("unblocks", "kicked", "member", None)

    def deletes_account(self) -> None:
        """Be gone for good; the bot is not told, only refused."""
        with self.cloud.changed:
            self.room.closed = DELETED
            note_person(self.cloud, self.id, self.name, "deletes the account")

    def _lets(self, did: str, old: str, new: str, closed: str | None) -> None:
        with self.cloud.changed:
            self.room.closed = closed
            self.room.acts()
            note_person(self.cloud, self.id, self.name, did)
            body = membership(self.cloud, self.user, self.room, old, new)
            self.cloud.updates.put("my_chat_member", body)

    def _presses(self, chat: Group | None, message_id: int, data: str, label: str) -> str:
        room = self._enters(chat)
        number, body = press(self.cloud, self.user, room, message_id, data)
        note_person(self.cloud, room.id, self.name, "press", f"[{label}]")
        self.cloud.updates.put("callback_query", body)
        return number

    def _enters(self, chat: Group | None) -> Chat:
        """Do something in a chat: what the bot did before, there and in private, is no news any more."""
        self.room.acts()
        if chat is None:
            assert self.room.closed != BLOCKED, f"{self.name} has blocked the bot"
            self.room.closed = None
            return self.room
        assert self in chat.members, f"{self.name} is not in {chat.name}"
        chat.room.acts()
        return chat.room

    def _tells(self, room: Chat, kind: str, message: Message) -> int | None:
        if not is_told(self.cloud, room, message):
            return None
        return self.cloud.updates.put(kind, message.shown(room.shown))


def _id(message: Message | int) -> int:
    return message if isinstance(message, int) else message.id
