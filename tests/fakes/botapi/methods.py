"""The methods the server knows, by name; getUpdates waits and is answered by `polling.py`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fakes.botapi.cloud import Cloud
from fakes.botapi.editing import (
    answer_callback_query,
    delete_message,
    edit_message_reply_markup,
    edit_message_text,
)
from fakes.botapi.profile import (
    delete_my_commands,
    get_description,
    get_me,
    get_my_commands,
    set_description,
    set_my_commands,
)
from fakes.botapi.sending import Params, send_chat_action, send_document, send_message, send_photo
from fakes.botapi.webhooks import delete_webhook, get_webhook_info, set_webhook

HOOKING = frozenset({"setWebhook", "deleteWebhook"})
"""After these updates take another way."""

METHODS: dict[str, Callable[[Cloud, Params], Any]] = {
    "answerCallbackQuery": answer_callback_query,
    "deleteMessage": delete_message,
    "deleteMyCommands": delete_my_commands,
    "deleteWebhook": delete_webhook,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "editMessageText": edit_message_text,
    "getMe": get_me,
    "getMyCommands": get_my_commands,
    "getMyDescription": get_description("description"),
    "getMyShortDescription": get_description("short_description"),
    "getWebhookInfo": get_webhook_info,
    "sendChatAction": send_chat_action,
    "sendDocument": send_document,
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "setMyCommands": set_my_commands,
    "setMyDescription": set_description("description"),
    "setMyShortDescription": set_description("short_description"),
    "setWebhook": set_webhook,
}
