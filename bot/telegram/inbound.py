"""An update becomes what the core knows. Nothing is decided here, and no name or place is kept."""

from __future__ import annotations

from dataclasses import dataclass
from secrets import token_bytes
from typing import Any, TypeVar

from telegram import CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatMemberStatus, ChatType

from bot.telegram.commands import meant
from bot.telegram.keyboard import PAGE, read_carried
from bot.telegram.wire import Raw
from core.chat.incoming import Commanded, Content, Edited, Incoming, Located, Pressed, Said, Unreadable
from core.chat.where import Address, Identity, Place

PLATFORM = "telegram"
GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
UNREADABLE = (
    *("sticker", "voice", "photo", "video", "video_note", "audio", "document", "animation", "contact"),
    *("poll", "dice", "game", "story", "paid_media", "checklist", "invoice"),
)
"""What people send that is no text; everything else without one is the chat's own bookkeeping."""

Expected = TypeVar("Expected")


class Malformed(Exception):  # noqa: N818 - a state of the update
    """An update that is not what Telegram promises; the text says nothing of its content."""


@dataclass(frozen=True, slots=True)
class Bot:
    """Who we are on Telegram."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Heard:
    """Something for the coach; `callback` is the press to be answered."""

    incoming: Incoming
    callback: str | None = None


@dataclass(frozen=True, slots=True)
class Leafed:
    """Another page of a select was asked for, which is nobody's business but ours.

    `press` is the same for the coach, who says that a button is over where its message is forgotten.
    """

    press: Heard
    message: str
    page: int


@dataclass(frozen=True, slots=True)
class Membership:
    """Somebody closed the private chat, or opened it again."""

    identity: Identity
    reachable: bool


Arrival = Heard | Leafed | Membership


def id_of(raw: Raw) -> int | None:
    """The number of an update, None where it has none."""
    number = raw.get("update_id")
    return number if type(number) is int and 0 <= number < 2**63 else None


def read(raw: Raw, bot: Bot) -> Arrival | None:
    """What an update is; None for what is none of our business. Raises Malformed."""
    try:
        return _read(raw, bot)
    except Malformed:
        raise
    except Exception as error:
        # Whatever the library stumbles over: the text of its error may quote the update.
        raise Malformed(type(error).__name__) from None


def _read(raw: Raw, bot: Bot) -> Arrival | None:
    update = Update.de_json(raw, None)
    if id_of(raw) is None:
        raise Malformed("number")
    if update.callback_query:
        return _pressed(update, update.callback_query, bot)
    if update.my_chat_member:
        return _membership(update.my_chat_member)
    message = update.message or update.edited_message
    if message is None:
        raise Malformed("kind")
    content = _content(message, edited=update.message is None, bot=bot)
    if content is None or (who := _person(message.from_user)) is None:
        return None
    made = _incoming(update, who, _place(message, who), content, str(_is(message.message_id, int)), bot)
    return Heard(made)


def _incoming(
    update: Update, who: User, place: Place, content: Content, message: str, bot: Bot, of: str = ""
) -> Incoming:
    language = who.language_code
    return Incoming(
        # Numbers of updates may begin anew after a quiet week; with what they are about they never meet.
        id=f"{PLATFORM}:{bot.id}:{update.update_id}:{of or message}",
        identity=_identity(who),
        place=place,
        content=content,
        message=message,
        random=token_bytes(16),
        language=_is(language, str) if language is not None else None,
    )


def _pressed(update: Update, query: CallbackQuery, bot: Bot) -> Arrival | None:
    who = _person(query.from_user)
    message, data, callback = query.message, query.data, _is(query.id, str)
    if who is None or message is None or data is None:
        return None
    token, page = read_carried(_is(data, str))
    number = str(_is(message.message_id, int))
    place = _place(message, who) if isinstance(message, Message) else _room(message.chat, who)
    handle = f"{number}{PAGE}{page}" if page else number
    press = Heard(_incoming(update, who, place, Pressed(token), handle, bot, of=callback), callback)
    return press if token else Leafed(press, number, page)


def _membership(change: ChatMemberUpdated) -> Membership | None:
    who = _person(change.from_user)
    if who is None or change.chat.type != ChatType.PRIVATE:
        return None
    status = change.new_chat_member.status
    return Membership(_identity(who), status not in (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT))


def _content(message: Message, edited: bool, bot: Bot) -> Content | None:
    private = message.chat.type == ChatType.PRIVATE
    if not private and (message.chat.type not in GROUPS or edited or not _for_us(message, bot)):
        return None
    if message.forward_origin or message.via_bot:
        return None if edited else Unreadable("forward")
    if message.text is not None:
        text = _is(message.text, str)
        if edited:
            return Edited(text, str(_is(message.message_id, int)))
        return _command(text) or Said(text)
    if edited:
        return None
    if message.location:
        return Located(_zone(message.location.latitude, message.location.longitude))
    return next((Unreadable(kind) for kind in UNREADABLE if getattr(message, kind, None)), None)


def _for_us(message: Message, bot: Bot) -> bool:
    """Whether something said in a group is said to us: a command, our name, an answer to us."""
    text = message.text
    if text is None:
        return False
    name, at, whose = _is(text, str).split(maxsplit=1)[0].partition("@") if text.split() else ("", "", "")
    if name.startswith("/"):
        return whose.lower() == bot.name.lower() if at else meant(name[1:]) is not None
    answered = message.reply_to_message
    to_us = answered is not None and answered.from_user is not None and answered.from_user.id == bot.id
    return to_us or f"@{bot.name.lower()}" in text.lower()


def _command(text: str) -> Commanded | None:
    """A command of the menu in any language; `/start` may carry another one, out of a link."""
    if not text.startswith("/"):
        return None
    first, _, rest = text[1:].partition(" ")
    name = meant(first.partition("@")[0])
    if name == "start" and rest:
        return Commanded(meant(rest.strip()) or "start")
    return Commanded(name, rest.strip()) if name else None


def _zone(latitude: Any, longitude: Any) -> str:
    # Its map of the world is some 30 MB, for who needs it.
    from tzfpy import get_tz

    return get_tz(float(longitude), float(latitude))


def _place(message: Message, who: User) -> Place:
    thread = message.message_thread_id if message.is_topic_message else None
    return _room(message.chat, who, thread)


def _room(chat: Chat, who: User, thread: int | None = None) -> Place:
    number = str(_is(chat.id, int))
    if chat.type == ChatType.PRIVATE:
        return Place(Address(PLATFORM, number))
    topic = f"/{_is(thread, int)}" if thread is not None else ""
    return Place(Address(PLATFORM, number + topic), public=True, home=Address(PLATFORM, str(who.id)))


def _person(user: User | None) -> User | None:
    """Somebody who is no bot."""
    return None if user is None or user.is_bot else user


def _identity(who: User) -> Identity:
    return Identity(PLATFORM, str(_is(who.id, int)))


def _is(value: Any, kind: type[Expected]) -> Expected:
    if type(value) is not kind:
        raise Malformed(kind.__name__)
    return value
