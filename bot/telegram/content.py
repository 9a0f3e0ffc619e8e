"""What a message says: its text, a command, a place, or that it is nothing we can read."""

from __future__ import annotations

import re
from functools import cache

from telegram import Message
from telegram.constants import ChatType

from bot.telegram.checked import Bot, checked
from bot.telegram.commands import meant
from core.chat.incoming import Commanded, Content, Edited, Located, Said, Unreadable
from core.dialogue.commands import AT_ONCE

GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
UNREADABLE = (
    *("sticker", "voice", "photo", "video", "video_note", "audio", "document", "animation", "contact"),
    *("poll", "dice", "game", "story", "paid_media", "checklist", "invoice"),
)
"""What people send that is no text; everything else without one is the chat's own bookkeeping."""


def content_of(message: Message, edited: bool, bot: Bot) -> Content | None:
    """What is said to us; None for what is not, or says nothing. Raises Malformed."""
    private = message.chat.type == ChatType.PRIVATE
    if not private and (message.chat.type not in GROUPS or edited or not _for_us(message, bot)):
        return None
    if message.forward_origin or message.via_bot:
        return None if edited else Unreadable("forward")
    if message.text is not None:
        text = checked(message.text, str)
        if edited:
            return Edited(text, str(checked(message.message_id, int)))
        return _command(text) or Said(text if private else _without_our_name(text, bot))
    if edited:
        return None
    if message.location:
        return Located(_zone(message.location.latitude, message.location.longitude))
    return next((Unreadable(kind) for kind in UNREADABLE if getattr(message, kind, None)), None)


def _for_us(message: Message, bot: Bot) -> bool:
    """Whether something said in a group is said to us: a command, our name, an answer to us."""
    if message.text is None:
        return False
    text = checked(message.text, str)
    name, at, whose = text.partition(" ")[0].partition("@")
    if name.startswith("/"):
        return whose.lower() == bot.name.lower() if at else meant(name[1:]) is not None
    answered = message.reply_to_message
    to_us = answered is not None and answered.from_user is not None and answered.from_user.id == bot.id
    return to_us or _our_name(bot).search(text) is not None


def _without_our_name(text: str, bot: Bot) -> str:
    """What is said beside our name, which only turns it to us."""
    return _our_name(bot).sub(" ", text).strip(" ")


@cache
def _our_name(bot: Bot) -> re.Pattern[str]:
    return re.compile(rf"\s*@{re.escape(bot.name)}\b\s*", re.IGNORECASE)


def _command(text: str) -> Commanded | None:
    """A command of the menu in any language; `/start` may carry another one, out of a link."""
    if not text.startswith("/"):
        return None
    first, _, rest = text[1:].partition(" ")
    name = meant(first.partition("@")[0])
    if name == "start" and rest:
        linked = meant(rest.strip()) or "start"
        return Commanded(linked if linked not in AT_ONCE else "today")
    return Commanded(name, rest.strip()) if name else None


def _zone(latitude: float, longitude: float) -> str:
    # Its map of the world is some 30 MB, for who needs it.
    from tzfpy import get_tz

    return get_tz(float(longitude), float(latitude))
