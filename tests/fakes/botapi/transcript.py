"""The lines of a transcript: what people did and what the bot did, in order."""

from __future__ import annotations

from fakes.botapi.calls import Call
from fakes.botapi.cloud import Cloud

SHOWING = frozenset(
    {"sendMessage", "sendPhoto", "sendDocument", "editMessageText", "editMessageReplyMarkup", "deleteMessage"}
)


def note_person(cloud: Cloud, chat: int, name: str, did: str, what: str = "") -> None:
    """`<- message Ann: done`."""
    cloud.notes(chat, f"<- {did} {name}: {what}" if what else f"<- {did} {name}")


def note_call(cloud: Cloud, call: Call) -> None:
    """`-> sendMessage 42: Well done. [Why?]`; nothing where it is not meant for people."""
    if call.method == "answerCallbackQuery":
        press = cloud.presses.get(call.params.get("callback_query_id", ""))
        chat, what = press.chat if press else None, call.params.get("text", "")
    elif call.method == "sendChatAction":
        chat, what = call.params.get("chat_id"), call.params.get("action", "")
    elif call.method in SHOWING:
        chat, what = call.params.get("chat_id"), _shown(cloud, call)
    else:
        return
    if "description" in call.answer:
        what = f"{call.answer['error_code']} {call.description}"
    lost = "" if call.status else " (connection cut)"
    address = f" {chat}" if chat is not None else ""
    cloud.notes(chat, f"-> {call.method}{address}" + (f": {what}" if what else "") + lost)


def _shown(cloud: Cloud, call: Call) -> str:
    result = call.answer.get("result")
    if not isinstance(result, dict):
        return str(call.params.get("message_id", ""))
    message = cloud.chats[result["chat"]["id"]].messages[result["message_id"]]
    return message.line
