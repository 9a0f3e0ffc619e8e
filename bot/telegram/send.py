"""One message to Telegram: made, or in place of one that is there. What its refusals mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, assert_never

from telegram import LinkPreviewOptions, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.delivery.sending import Sending
from bot.telegram.render import Document, Payload, Photo, Text
from bot.telegram.wire import Wire
from core.chat.where import Address

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_UNCHANGED = "message is not modified"
_NOT_TO_EDIT = (
    "message to edit not found",
    "message can't be edited",
    "no text in the message",
    "message_id_inv",
)
_NO_CHAT = ("chat not found", "user not found", "peer_id_invalid", "user is deactivated")


def gone(refused: BadRequest) -> bool:
    """Whether Telegram knows no such chat (any more)."""
    return _says(refused, *_NO_CHAT)


def _says(refused: BadRequest, *words: str) -> bool:
    said = refused.message.lower()
    return any(word in said for word in words)


@dataclass(frozen=True, slots=True)
class Sender:
    """Sends through a wire. `paid`: reminders may go out faster than what is free of charge."""

    wire: Wire
    paid: bool = False

    async def send(self, address: Address, payload: Payload, sending: Sending) -> int:
        """A new message; its number. Raises TelegramError, Unwanted."""
        chat, _, topic = address.chat.partition("/")
        common: dict[str, Any] = {
            "chat_id": int(chat),
            "message_thread_id": int(topic) if topic else None,
            "reply_markup": payload.keyboard,
            "disable_notification": payload.silent or None,
            "allow_paid_broadcast": self.paid or None,
            "rate_limit_args": sending,
        }
        message: Message
        match payload:
            case Text(html=html):
                message = await self.wire.send_message(
                    text=html, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW, **common
                )
            case Photo(png=png, html=html):
                message = await self.wire.send_photo(
                    photo=png, caption=html or None, parse_mode=ParseMode.HTML, **common
                )
            case Document(name=name, content=content):
                message = await self.wire.send_document(document=content, filename=name, **common)
            case _:
                assert_never(payload)
        return message.message_id

    async def edit(self, address: Address, number: int, payload: Payload, sending: Sending) -> int:
        """A message in place of the one with that number, else a new one; its number. Raises as `send`."""
        if not isinstance(payload, Text):
            return await self.send(address, payload, sending)
        try:
            await self.wire.edit_message_text(
                chat_id=int(address.chat.partition("/")[0]),
                message_id=number,
                text=payload.html,
                parse_mode=ParseMode.HTML,
                link_preview_options=NO_PREVIEW,
                reply_markup=payload.keyboard,
                rate_limit_args=sending,
            )
        except BadRequest as refused:
            if _says(refused, *_NOT_TO_EDIT):
                return await self.send(address, payload, sending)
            if not _says(refused, _UNCHANGED):
                raise
        return number
