"""Checks of the commands an application registers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from fakes.discordapi.command_options import check_options
from fakes.discordapi.form import Form
from fakes.discordapi.names import check_description, check_name, names_by_locale

CHAT, USER, MESSAGE = 1, 2, 3
MOST = {CHAT: 100, USER: 5, MESSAGE: 5}
LARGEST = 4000
"""Characters of a command in all; Discord has said 4000 for years and lately 8000."""


def check_commands(form: Form, told: Any) -> list[dict[str, Any]]:
    """The commands, where nothing is wrong with them."""
    commands = []
    for index, raw in enumerate(form.items(told, 0, sum(MOST.values()))):
        commands.append(_checked(form[index], form[index].mapping(raw)))
    for kind, most in MOST.items():
        if sum(one["type"] == kind for one in commands) > most:
            wrong = f"Maximum number of application commands reached ({most})."
            form.wrong("APPLICATION_COMMANDS_MAX_REACHED", wrong)
    taken: set[tuple[int, str, str]] = set()
    for index, command in enumerate(commands):
        for locale, name in names_by_locale(command):
            if (command["type"], locale, name) in taken:
                wrong = "Application command names must be unique"
                form[index]["name"].wrong("APPLICATION_COMMANDS_DUPLICATE_NAME", wrong)
            taken.add((command["type"], locale, name))
    return commands


def _checked(place: Form, told: Mapping[str, Any]) -> dict[str, Any]:
    command = {"type": CHAT, **{name: value for name, value in told.items() if value is not None}}
    if not place["type"].one_of(command["type"], set(MOST)):
        command["type"] = CHAT
    is_chat = command["type"] == CHAT
    check_name(place, command, is_chat)
    if is_chat:
        check_description(place, command)
        check_options(place["options"], command.get("options", []))
    else:
        for key in ("description", "options"):
            if command.get(key):
                wrong = "Context menu commands cannot have a description or options"
                place[key].wrong("APPLICATION_COMMAND_CONTEXT_MENU_HAS_MORE", wrong)
    for key, most in (("contexts", 2), ("integration_types", 1)):
        listed = command.get(key, [])
        for number, value in enumerate(place[key].items(listed, 0, 3)):
            place[key][number].one_of(value, set(range(most + 1)))
        if isinstance(listed, list) and len({str(one) for one in listed}) != len(listed):
            place[key].wrong("SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value")
    if command.get("integration_types") == []:
        place["integration_types"].required()
    place.yes_or_no(command, "nsfw")
    if place.is_right and sum(map(len, _counted(command))) > LARGEST:
        wrong = f"Command exceeds maximum size ({LARGEST})"
        place.wrong("APPLICATION_COMMAND_TOO_LARGE", wrong)
    return command


def _counted(part: Mapping[str, Any]) -> Iterator[str]:
    for key in ("name", "description"):
        translated = part.get(f"{key}_localizations") or {}
        yield max((part.get(key) or "", *translated.values()), key=len)
    if isinstance(part.get("value"), str):
        yield part["value"]
    for within in (*part.get("options", ()), *part.get("choices", ())):
        yield from _counted(within)
