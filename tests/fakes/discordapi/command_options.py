"""Checks of the options of a command."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fakes.discordapi.form import Form
from fakes.discordapi.names import check_choice_name, check_description, check_name, check_unique

SUBCOMMAND, GROUP, STRING, INTEGER, BOOLEAN, USER, NUMBER = 1, 2, 3, 4, 5, 6, 10
WITH_CHOICES = frozenset({STRING, INTEGER, NUMBER})
MOST = 25
LARGEST_NUMBER = 2**53 - 1
LONGEST_VALUE = 6000


def check_options(place: Form, told: Any, within: int = 0) -> None:
    """Note what is wrong with options; `within` is the kind of what they stand in, 0 for a command."""
    options, optional = [], False
    for index, raw in enumerate(place.items(told, 0, MOST)):
        there, option = place[index], place[index].mapping(raw)
        options.append(option)
        kind = option.get("type")
        if not there["type"].one_of(kind, _allowed(within)):
            continue
        check_name(there, option)
        check_description(there, option)
        if kind in (SUBCOMMAND, GROUP):
            if kind == GROUP and not option.get("options"):
                there["options"].required()
            check_options(there["options"], option.get("options") or [], kind)
            continue
        required = there.yes_or_no(option, "required")
        if required and optional:
            wrong = "Required options must be placed before non-required options"
            there.wrong("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", wrong)
        optional = optional or not required
        _check_value(there, option)
    check_unique(place, options, "APPLICATION_COMMAND_OPTIONS_DUPLICATE_NAME")
    kinds = {option.get("type") in (SUBCOMMAND, GROUP) for option in options}
    if len(kinds) > 1:
        wrong = "Sub-command and sub-command group option types are mutually exclusive to all other types"
        place.wrong("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", wrong)


def _allowed(within: int) -> set[int]:
    if within == GROUP:
        return {SUBCOMMAND}
    values = set(range(STRING, 12))
    return values if within == SUBCOMMAND else values | {SUBCOMMAND, GROUP}


def _check_value(place: Form, option: Mapping[str, Any]) -> None:
    kind, choices = option["type"], option.get("choices") or []
    suggests = place.yes_or_no(option, "autocomplete")
    if (choices or suggests) and kind not in WITH_CHOICES:
        wrong = "Choices and autocomplete are for strings and numbers"
        place.wrong("APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", wrong)
    if choices and suggests:
        wrong = "Choices and autocomplete are mutually exclusive"
        place["autocomplete"].wrong("APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", wrong)
    check_choices(place["choices"], choices, kind)
    for name, low in (("min_length", 0), ("max_length", 1)):
        if option.get(name) is not None:
            place.whole(option, name, low, LONGEST_VALUE)
            if kind != STRING:
                place[name].wrong("BASE_TYPE_CHOICES", "Only strings have a length")
    for name in ("min_value", "max_value"):
        if option.get(name) is not None and kind not in (INTEGER, NUMBER):
            place[name].wrong("BASE_TYPE_CHOICES", "Only numbers have bounds")


def check_choices(place: Form, told: Any, kind: int) -> None:
    """Note what is wrong with choices for a value of a kind, be they fixed or suggested."""
    choices = []
    for index, raw in enumerate(place.items(told, 0, MOST)):
        there, choice = place[index], place[index].mapping(raw)
        choices.append(choice)
        check_choice_name(there, choice)
        value = choice.get("value")
        if kind == STRING:
            there.text(choice, "value", 1, 100, needed=True)
        elif isinstance(value, bool) or not isinstance(value, int if kind == INTEGER else (int, float)):
            there["value"].wrong("NUMBER_TYPE_COERCE", f'Value "{value}" is not a number.')
        elif abs(value) > LARGEST_NUMBER:
            there["value"].wrong("NUMBER_TYPE_MAX", "The number is too large")
    check_unique(place, choices, "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS")
