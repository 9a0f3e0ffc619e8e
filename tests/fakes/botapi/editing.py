"""Methods that change what stands in a chat, and answers to presses."""

from __future__ import annotations

from typing import Any

from fakes.botapi.chats import Chat
from fakes.botapi.cloud import Cloud
from fakes.botapi.keyboards import inline_markup
from fakes.botapi.messages import Message
from fakes.botapi.refusals import Refused, bad_request
from fakes.botapi.sending import Params, open_chat
from fakes.botapi.texts import message_text
from fakes.botapi.units import units

LONGEST_NOTICE = 200


def edit_message_text(cloud: Cloud, params: Params) -> dict[str, Any]:
    """Another text and other buttons."""
    markup, text = inline_markup(params), message_text(params)
    chat, message = _own_message(cloud, params)
    if message.kind != "text":
        raise bad_request("there is no text in the message to edit")
    fields: dict[str, Any] = {**message.fields, "text": text.plain}
    fields.pop("entities", None)
    if text.entities:
        fields["entities"] = text.entities
    if fields == message.fields and markup == message.markup:
        raise _not_modified()
    return chat.edits(message, fields=fields, html=text.html, markup=markup).shown(chat.shown)


def edit_message_reply_markup(cloud: Cloud, params: Params) -> dict[str, Any]:
    """Other buttons."""
    markup = inline_markup(params)
    chat, message = _own_message(cloud, params)
    if markup == message.markup:
        raise _not_modified()
    return chat.edits(message, markup=markup).shown(chat.shown)


def delete_message(cloud: Cloud, params: Params) -> bool:
    """Take a message away: the bot's own, or any in a private chat."""
    chat = open_chat(cloud, params)
    message = chat.messages.get(params.get("message_id", 0))
    if message is None:
        raise bad_request("message to delete not found")
    if not message.from_bot and not chat.is_private:
        raise bad_request("message can't be deleted")
    chat.deletes(message)
    return True


def answer_callback_query(cloud: Cloud, params: Params) -> bool:
    """Let go of a pressed button, perhaps with a notice."""
    notice = params.get("text", "")
    if units(notice) > LONGEST_NOTICE:
        raise bad_request("MESSAGE_TOO_LONG")
    press = cloud.presses.get(params.get("callback_query_id", ""))
    if press is None or press.notice is not None:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    press.notice = notice
    return True


def _own_message(cloud: Cloud, params: Params) -> tuple[Chat, Message]:
    chat = open_chat(cloud, params)
    message = chat.messages.get(params.get("message_id", 0))
    if message is None:
        raise bad_request("message to edit not found")
    if not message.from_bot or "inline_keyboard" not in (message.markup or {"inline_keyboard": []}):
        # Telegram edits only messages with buttons or with nothing below them.
        raise bad_request("message can't be edited")
    return chat, message


def _not_modified() -> Refused:
    return bad_request(
        "message is not modified: specified new message content and reply markup are exactly the same"
        " as a current content and reply markup of the message"
    )
