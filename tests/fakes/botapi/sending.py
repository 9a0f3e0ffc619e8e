"""Methods that put something into a chat."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fakes.botapi.chats import Chat
from fakes.botapi.cloud import Cloud
from fakes.botapi.keyboards import any_markup
from fakes.botapi.refusals import bad_request, forbidden
from fakes.botapi.texts import RichText, caption, message_text

Params = Mapping[str, Any]

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
LARGEST_PHOTO = 10 * 2**20
LARGEST_FILE = 50 * 2**20
MOST_PIXELS_ASIDE = 10_000
LONGEST_SIDE_BY_SHORTEST = 20
ACTIONS = frozenset(
    {"typing", "upload_photo", "upload_document", "find_location", "record_voice", "choose_sticker"}
)


@dataclass(frozen=True)
class Upload:
    """A file as it came."""

    name: str
    content: bytes
    type: str

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.content)


def open_chat(cloud: Cloud, params: Params) -> Chat:
    """The chat a request names, which the bot may write to."""
    if params.get("chat_id") in (None, ""):
        raise bad_request("chat_id is empty")
    chat = cloud.chats.get(params["chat_id"])
    if chat is None:
        raise bad_request("chat not found")
    if chat.closed:
        raise forbidden(chat.closed)
    return chat


def send_message(cloud: Cloud, params: Params) -> dict[str, Any]:
    """A text."""
    markup, text = any_markup(params), message_text(params)
    fields: dict[str, Any] = {"text": text.plain}
    if text.entities:
        fields["entities"] = text.entities
    return _send(cloud, params, fields, text, markup)


def send_photo(cloud: Cloud, params: Params) -> dict[str, Any]:
    """A picture, PNG or JPEG."""
    markup, text, file = any_markup(params), caption(params), _file(params, "photo")
    if file.size > LARGEST_PHOTO:
        raise bad_request("file is too big")
    if not file.content.startswith((PNG, JPEG)):
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = struct.unpack(">II", file.content[16:24]) if file.content.startswith(PNG) else (1, 1)
    sides = sorted((width, height))
    if width + height > MOST_PIXELS_ASIDE or sides[1] > sides[0] * LONGEST_SIDE_BY_SHORTEST:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    size = {**_file_fields(cloud), "file_size": file.size, "width": width, "height": height}
    return _send(cloud, params, {"photo": [size], **_captioned(text)}, text, markup)


def send_document(cloud: Cloud, params: Params) -> dict[str, Any]:
    """A file."""
    markup, text, file = any_markup(params), caption(params), _file(params, "document")
    if file.size > LARGEST_FILE:
        raise bad_request("file is too big")
    about = {"file_name": file.name, "mime_type": file.type, "file_size": file.size}
    fields = {"document": {**_file_fields(cloud), **about}, **_captioned(text)}
    return _send(cloud, params, fields, text, markup)


def send_chat_action(cloud: Cloud, params: Params) -> bool:
    """Shows that the bot is at it."""
    open_chat(cloud, params)
    if params.get("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


def _send(
    cloud: Cloud, params: Params, fields: dict[str, Any], text: RichText, markup: dict[str, Any] | None
) -> dict[str, Any]:
    chat = open_chat(cloud, params)
    reply = params.get("reply_parameters") or {}
    answered = chat.messages.get(reply.get("message_id", 0))
    if answered:
        fields["reply_to_message"] = answered.quoted(chat.shown)
    elif reply and not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    silent = params.get("disable_notification") is True
    message = chat.adds(cloud.bot, fields, from_bot=True, html=text.html, markup=markup, silent=silent)
    return message.shown(chat.shown)


def _captioned(text: RichText) -> dict[str, Any]:
    if not text.plain:
        return {}
    return {"caption": text.plain, **({"caption_entities": text.entities} if text.entities else {})}


def _file(params: Params, name: str) -> Upload:
    file = params.get(name)
    if not isinstance(file, Upload):
        # Telegram also takes addresses and ids of files it has; the bot has neither.
        raise bad_request(f"there is no {name} in the request")
    if not file.content:
        raise bad_request("file must be non-empty")
    return file


def _file_fields(cloud: Cloud) -> dict[str, str]:
    number = next(cloud.file_numbers)
    return {"file_id": f"file-{number}", "file_unique_id": f"unique-{number}"}
