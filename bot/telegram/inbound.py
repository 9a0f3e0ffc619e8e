"""An update becomes what the core knows. Nothing is decided here, and no name or place is kept."""

from __future__ import annotations

from dataclasses import dataclass
from secrets import token_bytes

from telegram import CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatMemberStatus, ChatType

from bot.telegram.checked import Bot, Malformed, checked
from bot.telegram.content import GROUPS, content_of
from bot.telegram.keyboard import PAGE, read_carried
from bot.telegram.wire import Raw
from core.chat.incoming import Content, Incoming, Pressed
from core.chat.where import Address, Identity, Place

PLATFORM = "telegram"


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
    if id_of(raw) is None:
        raise Malformed("number")
    update = Update.de_json(raw, None)
    if update.callback_query:
        return _pressed(update, update.callback_query, bot)
    if update.my_chat_member:
        return _membership(update.my_chat_member)
    message = update.message or update.edited_message
    if message is None:
        raise Malformed("kind")
    content = content_of(message, edited=update.message is None, bot=bot)
    if content is None or (who := _person(message.from_user)) is None:
        return None
    made = _incoming(update, who, _place(message, who), content, str(checked(message.message_id, int)), bot)
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
        language=checked(language, str) if language is not None else None,
    )


def _pressed(update: Update, query: CallbackQuery, bot: Bot) -> Arrival | None:
    who = _person(query.from_user)
    message, data, callback = query.message, query.data, checked(query.id, str)
    if who is None or message is None or data is None:
        return None
    if message.chat.type not in (ChatType.PRIVATE, *GROUPS):
        return None
    token, page = read_carried(checked(data, str))
    number = str(checked(message.message_id, int))
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


def _place(message: Message, who: User) -> Place:
    thread = message.message_thread_id if message.is_topic_message else None
    return _room(message.chat, who, thread)


def _room(chat: Chat, who: User, thread: int | None = None) -> Place:
    number = str(checked(chat.id, int))
    if chat.type == ChatType.PRIVATE:
        return Place(Address(PLATFORM, number))
    topic = f"/{checked(thread, int)}" if thread is not None else ""
    return Place(Address(PLATFORM, number + topic), public=True, home=Address(PLATFORM, str(who.id)))


def _person(user: User | None) -> User | None:
    """Somebody who is no bot."""
    return None if user is None or user.is_bot else user


def _identity(who: User) -> Identity:
    return Identity(PLATFORM, str(checked(who.id, int)))
