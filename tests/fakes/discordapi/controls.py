"""Checks of what can be pressed and chosen from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from fakes.discordapi.form import Form
from fakes.discordapi.trees import SELECTS, STRING_SELECT

LONGEST_ID, LONGEST_LABEL, LONGEST_LINK, LONGEST_PLACEHOLDER = 100, 80, 512, 150
MOST_OPTIONS = 25
LINK, PREMIUM = 5, 6


class Ids:
    """What may stand once only in a message or form."""

    def __init__(self) -> None:
        self._custom: set[str] = set()
        self._numbers: set[int] = set()

    def takes(self, place: Form, component: Mapping[str, Any]) -> None:
        """Note a custom id that is missing, too long or there already."""
        custom = place.text(component, "custom_id", 1, LONGEST_ID)
        if component.get("custom_id") is None:
            place["custom_id"].wrong("COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required")
        elif custom in self._custom:
            wrong = "Component custom id cannot be duplicated"
            place["custom_id"].wrong("COMPONENT_CUSTOM_ID_DUPLICATED", wrong)
        self._custom.add(custom)

    def numbers(self, place: Form, component: Mapping[str, Any]) -> None:
        """Note a number of a component that is there already."""
        number = place.whole(component, "id", 0, 2**31 - 1)
        if number and number in self._numbers:
            place["id"].wrong("COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated")
        self._numbers.add(number)


def check_button(place: Form, button: Mapping[str, Any], ids: Ids) -> None:
    """Note what is wrong with a button."""
    style = button.get("style")
    if not place["style"].one_of(style, range(1, 7)):
        return
    label = place.text(button, "label", 0, LONGEST_LABEL)
    emoji = _check_emoji(place["emoji"], button.get("emoji"))
    place.yes_or_no(button, "disabled")
    if style == PREMIUM:
        place["style"].wrong("BUTTON_COMPONENT_INVALID_SKU", "This application sells nothing")
        return
    if not label.strip() and not emoji and place.is_right:
        wrong = "A button must have a label or an emoji"
        place.wrong("BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", wrong)
    if style == LINK:
        if button.get("custom_id") is not None:
            place.wrong("BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE", "A custom id and url cannot both be set")
        _check_link(place["url"], place.text(button, "url", 1, LONGEST_LINK, needed=True))
        return
    if button.get("url") is not None:
        place.wrong("BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE", "A custom id and url cannot both be set")
    ids.takes(place, button)


def check_select(place: Form, select: Mapping[str, Any], ids: Ids, in_modal: bool = False) -> None:
    """Note what is wrong with a select."""
    ids.takes(place, select)
    place.text(select, "placeholder", 0, LONGEST_PLACEHOLDER)
    if place.yes_or_no(select, "disabled") and in_modal:
        place["disabled"].wrong("COMPONENT_DISABLED_IN_MODAL", "Components cannot be disabled in modals")
    place.yes_or_no(select, "required")
    least = place.whole(select, "min_values", 0, MOST_OPTIONS, default=1)
    most = place.whole(select, "max_values", 1, MOST_OPTIONS, default=1)
    if least > most:
        wrong = "The minimum number of values is larger than the maximum"
        place["min_values"].wrong("SELECT_COMPONENT_MIN_MAX_INVALID", wrong)
    if in_modal and least == 0 and select.get("required", True):
        wrong = "A required select must have a minimum of 1"
        place["min_values"].wrong("SELECT_COMPONENT_REQUIRED_MIN_VALUES", wrong)
    if select["type"] == STRING_SELECT:
        _check_options(place["options"], select.get("options"), most, least)
    elif select.get("options"):
        place["options"].wrong("COMPONENT_TYPE_INVALID", "Only string selects have options")


def _check_options(place: Form, options: Any, most: int, least: int) -> None:
    values: set[str] = set()
    defaults, listed = 0, place.items(options if options is not None else [], 1, MOST_OPTIONS)
    for index, raw in enumerate(listed):
        there, option = place[index], place[index].mapping(raw)
        there.text(option, "label", 1, 100, needed=True)
        value = there.text(option, "value", 1, 100, needed=True)
        there.text(option, "description", 0, 100)
        _check_emoji(there["emoji"], option.get("emoji"))
        defaults += there.yes_or_no(option, "default")
        if value and value in values:
            wrong = "The specified option value is already used"
            there["value"].wrong("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", wrong)
        values.add(value)
    if defaults > most:
        wrong = f"The number of default options is larger than the maximum of {most}"
        place.wrong("SELECT_COMPONENT_TOO_MANY_DEFAULTS", wrong)
    if listed and (most > len(listed) or least > len(listed)):
        place.wrong("BASE_TYPE_BAD_LENGTH", f"Must be between {max(most, least)} and 25 in length.")


def _check_emoji(place: Form, emoji: Any) -> bool:
    """Whether there is one, which cannot be seen to be wrong."""
    if emoji is None:
        return False
    told = place.mapping(emoji)
    if not told.get("id") and (not told.get("name") or str(told["name"]).isascii()):
        place["name"].wrong("BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji")
    return True


def _check_link(place: Form, url: str) -> None:
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https", "discord"):
        place.wrong(
            "URL_TYPE_INVALID_SCHEME",
            f'Scheme "{parts.scheme}" is not supported. '
            "Scheme must be one of ('http', 'https', 'discord').",
        )
    elif any(map(str.isspace, url)) or (parts.scheme != "discord" and "." not in (parts.hostname or "")):
        place.wrong("URL_TYPE_INVALID_URL", "Not a well formed URL.")


def is_select(component: Mapping[str, Any]) -> bool:
    """Whether it is one of the selects."""
    return component.get("type") in SELECTS
