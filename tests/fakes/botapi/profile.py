"""Methods about the bot itself: who it is, its commands and its descriptions."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from fakes.botapi.chats import Chat
from fakes.botapi.cloud import Cloud
from fakes.botapi.refusals import bad_request
from fakes.botapi.sending import Params

MOST_COMMANDS = 100
LONGEST_COMMAND_DESCRIPTION = 256
LONGEST = {"description": 512, "short_description": 120}
EVERYWHERE = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
IN_ONE_CHAT = ("chat", "chat_administrators", "chat_member")


def get_me(cloud: Cloud, _params: Params) -> dict[str, Any]:
    """The bot."""
    return {
        **cloud.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": not cloud.privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(cloud: Cloud, params: Params) -> bool:
    """A menu of commands for a scope and a language."""
    where, commands = _where(cloud, params), params.get("commands")
    if not isinstance(commands, list):
        raise bad_request("can't parse commands: expected an Array")
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for each in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", each.get("command", "")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 0 < len(each.get("description", "").strip()) <= LONGEST_COMMAND_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    cloud.commands[where] = commands
    return True


def get_my_commands(cloud: Cloud, params: Params) -> list[dict[str, str]]:
    """The menu of exactly that scope and language."""
    return cloud.commands.get(_where(cloud, params), [])


def delete_my_commands(cloud: Cloud, params: Params) -> bool:
    """No menu for that scope and language any more."""
    cloud.commands.pop(_where(cloud, params), None)
    return True


def set_description(name: str) -> Callable[[Cloud, Params], bool]:
    """The method that sets `description` or `short_description`."""

    def set_it(cloud: Cloud, params: Params) -> bool:
        text = params.get(name, "")
        if len(text) > LONGEST[name]:
            raise bad_request(f"{name.replace('_', ' ')} is too long")
        cloud.descriptions[name, _language(params)] = text
        return True

    return set_it


def get_description(name: str) -> Callable[[Cloud, Params], dict[str, str]]:
    """The method that tells it: in the language, else in none."""

    def get_it(cloud: Cloud, params: Params) -> dict[str, str]:
        told = cloud.descriptions.get((name, _language(params))) or cloud.descriptions.get((name, ""))
        return {name: told or ""}

    return get_it


def menu(cloud: Cloud, chat: Chat, language: str) -> list[tuple[str, str]]:
    """The commands somebody of that language is shown in a chat, with what each does."""
    kind = "all_private_chats" if chat.is_private else "all_group_chats"
    for scope in (f"chat {chat.id}", kind, "default"):
        for spoken in (language, ""):
            if commands := cloud.commands.get((scope, spoken)):
                return [(each["command"], each["description"]) for each in commands]
    return []


def _where(cloud: Cloud, params: Params) -> tuple[str, str]:
    scope: Mapping[str, Any] = params.get("scope") or {"type": "default"}
    kind = scope.get("type")
    if kind in EVERYWHERE:
        return str(kind), _language(params)
    if kind not in IN_ONE_CHAT:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    if scope.get("chat_id") not in cloud.chats:
        raise bad_request("chat not found")
    whom = f" {scope['user_id']}" if kind == "chat_member" else ""
    return f"{kind} {scope['chat_id']}{whom}", _language(params)


def _language(params: Params) -> str:
    language = params.get("language_code", "")
    if not re.fullmatch(r"([a-z]{2})?", language):
        raise bad_request("invalid language code specified")
    return str(language)
