"""A command as somebody's client lets them use it: only what is registered, with values of the right kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fakes.discordapi.asking import IN_DM, IN_SERVER
from fakes.discordapi.channels import Channel
from fakes.discordapi.cloud import Cloud, command_named
from fakes.discordapi.command_options import BOOLEAN, GROUP, INTEGER, NUMBER, STRING, SUBCOMMAND
from fakes.discordapi.commands import CHAT
from fakes.discordapi.users import User

Json = dict[str, Any]

TYPES: dict[int, tuple[type, ...]] = {INTEGER: (int,), BOOLEAN: (bool,), NUMBER: (int, float)}


def command_for(cloud: Cloud, user: User, channel: Channel, name: str, kind: int) -> Mapping[str, Any]:
    """The command of that name, which is offered to somebody in a channel."""
    command = command_named(cloud, name, kind)
    known = sorted(one["name"] for one in cloud.commands if one["type"] == kind)
    assert command is not None, f"there is no command {name!r} among {known}"
    context = IN_DM if channel.is_direct else IN_SERVER
    allowed = command["contexts"]
    assert allowed is None or context in allowed, f"{name!r} is not offered in {channel.name}"
    of_server = 0 in command["integration_types"] and channel.open_to_bot
    of_user = 1 in command["integration_types"] and user.installed
    assert of_server or of_user, f"{name!r} is not offered to {user.name} in {channel.name}"
    return command


def is_of_user(command: Mapping[str, Any], user: User, channel: Channel) -> bool:
    """Whether somebody has a command only because they installed the application for themselves."""
    here = 0 in command["integration_types"] and channel.open_to_bot
    return user.installed and 1 in command["integration_types"] and not here


def data_of(command: Mapping[str, Any], words: list[str], values: Mapping[str, Any], focus: str = "") -> Json:
    """What is sent for a command with these sub-commands and values; `focus` is what is being typed."""
    data: Json = {"id": command["id"], "name": command["name"], "type": CHAT}
    declared, inner = command.get("options", []), data
    for word in words:
        found = _named(declared, word, (SUBCOMMAND, GROUP))
        within: Json = {"name": word, "type": found["type"]}
        inner["options"] = [within]
        declared, inner = found.get("options", []), within
    kinds = {one["type"] for one in declared}
    assert not kinds & {SUBCOMMAND, GROUP}, f"{command['name']!r} wants one of {_names(declared)}"
    unknown = values.keys() - set(_names(declared))
    assert not unknown, f"{command['name']!r} has no options {sorted(unknown)}, only {_names(declared)}"
    if not focus:
        missing = [one["name"] for one in declared if one.get("required") and one["name"] not in values]
        assert not missing, f"{command['name']!r} wants {missing}"
    given = [_given(one, values[one["name"]], focus) for one in declared if one["name"] in values]
    if given or words:
        inner["options"] = given
    return data


def option_of(command: Mapping[str, Any], words: list[str], name: str) -> Mapping[str, Any]:
    """The declared option that is being typed; it wants suggestions."""
    declared = command.get("options", [])
    for word in words:
        declared = _named(declared, word, (SUBCOMMAND, GROUP)).get("options", [])
    option: Json | None = next((one for one in declared if one["name"] == name), None)
    assert option is not None, f"there is no option {name!r} among {_names(declared)}"
    assert option.get("autocomplete"), f"{name!r} suggests nothing"
    return option


def _given(option: Mapping[str, Any], value: Any, focus: str) -> Json:
    given: Json = {"name": option["name"], "type": option["type"]}
    if option["name"] == focus:
        return {**given, "value": str(value), "focused": True}
    choices = {one["name"]: one["value"] for one in option.get("choices", ())}
    if choices:
        value = choices.get(value, value)
        assert value in choices.values(), f"{option['name']!r} is one of {sorted(choices)}, not {value!r}"
    _check(option, value)
    return {**given, "value": value}


def _check(option: Mapping[str, Any], value: Any) -> None:
    kind, name = option["type"], option["name"]
    wanted = TYPES.get(kind, (str,))
    right = isinstance(value, wanted) and (kind == BOOLEAN or not isinstance(value, bool))
    assert right, f"{name!r} takes no {value!r}"
    if kind == STRING:
        least, most = option.get("min_length", 0), option.get("max_length", 6000)
        assert least <= len(value) <= most, f"{name!r} has {least} to {most} characters, not {value!r}"
        assert value.strip(), f"{name!r} wants something"
    elif kind in (INTEGER, NUMBER):
        least, most = option.get("min_value", -(2**53)), option.get("max_value", 2**53)
        assert least <= value <= most, f"{name!r} is from {least} to {most}, not {value}"


def _named(declared: list[Json], word: str, kinds: tuple[int, ...]) -> Json:
    found = (one for one in declared if one["name"] == word and one["type"] in kinds)
    option = next(found, None)
    assert option is not None, f"there is no {word!r} among {_names(declared)}"
    return option


def _names(declared: list[Json]) -> list[str]:
    return [one["name"] for one in declared]
