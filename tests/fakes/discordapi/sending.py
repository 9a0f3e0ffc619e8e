"""What somebody writes and sends."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fakes.discordapi.channels import Channel
from fakes.discordapi.messages import SNAPSHOT, VOICE, File, Message
from fakes.discordapi.rooms import Room
from fakes.discordapi.shapes import attachment
from fakes.discordapi.transcript import note_person
from fakes.discordapi.writing import removes, tells_of

Json = dict[str, Any]

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001"
    "e221bc330000000049454e44ae426082"
)


class Sender(Room):
    """The hands of a person, as far as they write."""

    def says(self, text: str, where: Channel | None = None, reply_to: Message | None = None) -> Message:
        """Write a text; `<@ID>` of the bot in it names the bot."""
        fields: Json = {"content": text}
        if f"<@{self.cloud.bot['id']}>" in text:
            fields["mentions"] = [self.cloud.bot]
        if reply_to is not None:
            fields |= {"type": 19, "referenced_message": reply_to.shown()}
            answered = {"type": 0, "channel_id": str(reply_to.channel), "message_id": str(reply_to.id)}
            fields["message_reference"] = answered
            if reply_to.from_bot:
                fields["mentions"] = [self.cloud.bot]
        return self.sends(where, **fields)

    def sends(self, where: Channel | None = None, **fields: Any) -> Message:
        """Send anything, by the fields of its message."""
        with self.cloud.changed:
            channel, clock = self._enters(where), self.cloud.clock
            made = Message(clock.snowflake(), channel.id, self.user.shown, clock.stamp(), fields)
            message = self.cloud.keeps(replace(made, uploads=self._uploads(fields)))
            note_person(self.cloud, channel.id, self.name, "message", message.line)
            tells_of(self.cloud, "MESSAGE_CREATE", message)
            return message

    def edits(self, message: Message, text: str) -> Message:
        """Change a message of theirs."""
        with self.cloud.changed:
            before = self._own(message)
            stamp, fields = self.cloud.clock.stamp(), {**before.fields, "content": text}
            after = replace(before, fields=fields, edited=before.edited + 1, edited_at=stamp)
            self._enters(self.cloud.channels[message.channel])
            note_person(self.cloud, message.channel, self.name, "edit", text)
            after = self.cloud.keeps(after)
            tells_of(self.cloud, "MESSAGE_UPDATE", after)
            return after

    def deletes(self, message: Message) -> None:
        """Take a message of theirs away."""
        with self.cloud.changed:
            self._own(message)
            note_person(self.cloud, message.channel, self.name, "delete", message.line)
            removes(self.cloud, message)

    def sends_sticker(self, name: str = "Wave", where: Channel | None = None) -> Message:
        """Send a sticker."""
        return self.sends(where, sticker_items=[{"id": "749054660769218631", "name": name, "format_type": 3}])

    def sends_photo(self, text: str = "", where: Channel | None = None) -> Message:
        """Send a picture, perhaps with some words."""
        shown = attachment(self.cloud, File("run.png", PIXEL, "image/png"), width=1, height=1)
        return self.sends(where, content=text, attachments=[shown])

    def sends_file(self, name: str, content: bytes = b"", where: Channel | None = None) -> Message:
        """Send a file."""
        shown = attachment(self.cloud, File(name, content, "application/octet-stream"))
        return self.sends(where, attachments=[shown])

    def sends_voice(self, where: Channel | None = None) -> Message:
        """Send a voice message."""
        file = File("voice-message.ogg", b"OggS", "audio/ogg")
        shown = attachment(self.cloud, file, duration_secs=1.5, waveform="AAAA")
        return self.sends(where, attachments=[shown], flags=VOICE)

    def forwards(self, text: str = "Forwarded words", where: Channel | None = None) -> Message:
        """Forward a message from somewhere else."""
        number = str(self.cloud.clock.snowflake())
        snapshot: Json = {"type": 0, "content": text, "embeds": [], "attachments": [], "flags": 0}
        snapshot |= {"timestamp": self.cloud.clock.stamp(), "edited_timestamp": None, "mentions": []}
        snapshot |= {"mention_roles": [], "components": []}
        origin = {"type": 1, "channel_id": str(int(number) - 1), "message_id": number}
        snapshots = [{"message": snapshot}]
        return self.sends(where, flags=SNAPSHOT, message_reference=origin, message_snapshots=snapshots)

    def _own(self, message: Message) -> Message:
        before = self.cloud.channels[message.channel].messages[message.id]
        assert before.author["id"] == str(self.id), f"{self.name} did not write message {message.id}"
        return before

    def _uploads(self, fields: Json) -> dict[str, File]:
        return {one["id"]: self.cloud.files[one["id"]] for one in fields.get("attachments", ())}

    def _enters(self, where: Channel | None) -> Channel:
        """Do something in a channel: what the bot did before is no news any more."""
        self._acts()
        if where is None or where is self.dm:
            self.dm.opened = True
            return self.dm
        assert where.server is not None, f"{where.name} is not for {self.name}"
        members = self.cloud.servers[where.server].members
        if self not in members:
            members.append(self)
        return where
