"""Updates as Telegram makes them of what people do."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from typing import Any

from fakes.botapi.chats import Chat
from fakes.botapi.cloud import Cloud
from fakes.botapi.messages import Message
from fakes.botapi.units import units

User = Mapping[str, Any]


def text_fields(cloud: Cloud, text: str) -> dict[str, Any]:
    """A text with the entities a client finds in it: a leading command, mentions of the bot."""
    found = [("bot_command", one) for one in re.finditer(r"^/[A-Za-z0-9_]{1,32}(@\w+)?(?=\s|$)", text)]
    found += [("mention", one) for one in re.finditer(rf"(?<!\S)@{cloud.bot['username']}\b", text)]
    entities = [
        {"type": kind, "offset": units(text[: one.start()]), "length": units(one[0])} for kind, one in found
    ]
    return {"text": text, **({"entities": entities} if entities else {})}


def is_told(cloud: Cloud, chat: Chat, message: Message) -> bool:
    """Whether the bot gets a message; in groups, privacy mode keeps most from it."""
    if chat.closed:
        return False
    if chat.is_private or not cloud.privacy:
        return True
    reply = message.fields.get("reply_to_message")
    if reply and reply["from"]["id"] == cloud.bot["id"]:
        return True
    for entity in message.fields.get("entities", ()):
        if entity["type"] == "mention":
            return True
        # Telegram counts in UTF-16, but a command at the beginning is plain ASCII.
        _, _, addressee = message.text[: entity["length"]].partition("@")
        if addressee.lower() in ("", str(cloud.bot["username"]).lower()):
            return True
    return False


def press(cloud: Cloud, user: User, chat: Chat, message_id: int, data: str) -> tuple[str, dict[str, Any]]:
    """The id and the body of a pressed button; of a deleted message only the place is left."""
    number = cloud.presses_in(chat.id)
    message = chat.messages.get(message_id)
    shown = (
        message.shown(chat.shown) if message else {"chat": chat.shown, "message_id": message_id, "date": 0}
    )
    instance = str(abs(chat.id) * 7919)
    return number, {"id": number, "from": user, "message": shown, "chat_instance": instance, "data": data}


def membership(cloud: Cloud, user: User, chat: Chat, old: str, new: str) -> dict[str, Any]:
    """The body of a change of what the bot is in a chat: member, kicked, left."""
    return {
        "chat": chat.shown,
        "from": user,
        "date": int(time.time()),
        "old_chat_member": _member(cloud, old),
        "new_chat_member": _member(cloud, new),
    }


def _member(cloud: Cloud, status: str) -> dict[str, Any]:
    until = {"until_date": 0} if status == "kicked" else {}
    return {"user": cloud.bot, "status": status, **until}
