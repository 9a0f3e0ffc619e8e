"""Checks of the components of a message: rows of buttons, and messages made of components alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fakes.discordapi.controls import Ids, check_button, check_select, is_select
from fakes.discordapi.embeds import check_media_url
from fakes.discordapi.form import Form
from fakes.discordapi.trees import (
    BUTTON,
    CONTAINER,
    FILE,
    GALLERY,
    ROW,
    SECTION,
    SELECTS,
    SEPARATOR,
    TEXT,
    THUMBNAIL,
    media_of,
    texts,
    walk,
)

MOST_ROWS, MOST_IN_ROW, MOST_PARTS, LONGEST_TEXT = 5, 5, 40, 4000
ON_TOP = frozenset({ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER})
IN_CONTAINER = ON_TOP - {CONTAINER}
IN_ROW = SELECTS | {BUTTON}


def check_rows(place: Form, components: Any) -> None:
    """Note what is wrong with the components below a usual message."""
    ids = Ids()
    for index, raw in enumerate(place.items(components, 0, MOST_ROWS)):
        if _is_of(place[index], raw, {ROW}):
            _check_row(place[index], raw, ids)


def check_layout(place: Form, components: Any) -> None:
    """Note what is wrong with a message that is made of components."""
    ids = Ids()
    for index, raw in enumerate(place.items(components, 0, MOST_PARTS)):
        if _is_of(place[index], raw, ON_TOP):
            _check_part(place[index], raw, ids)
    if not place.is_right:
        return
    if len(list(walk(components))) > MOST_PARTS:
        wrong = f"The maximum number of components in a message is {MOST_PARTS}"
        place.wrong("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", wrong)
    if sum(map(len, texts(one for one in walk(components) if one["type"] == TEXT))) > LONGEST_TEXT:
        wrong = f"Components displayable text size exceeds maximum size of {LONGEST_TEXT}"
        place.wrong("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", wrong)


def check_text_display(place: Form, part: Mapping[str, Any]) -> None:
    """Note a text that is empty or too long."""
    if place.text(part, "content", 1, LONGEST_TEXT, needed=True).isspace():
        place["content"].required()


def _is_of(place: Form, raw: Any, kinds: frozenset[int] | set[int]) -> bool:
    if not isinstance(raw, dict):
        place.mapping(raw)
        return False
    kind = raw.get("type")
    if isinstance(kind, bool) or kind not in kinds:
        listed = ", ".join(map(str, sorted(kinds))) + ("," if len(kinds) == 1 else "")
        place.wrong("UNION_TYPE_CHOICES", f'Value of field "type" must be one of ({listed}).')
        return False
    return True


def _check_part(place: Form, part: Mapping[str, Any], ids: Ids) -> None:
    kind = part["type"]
    if kind == ROW:
        _check_row(place, part, ids)
        return
    ids.numbers(place, part)
    if kind == CONTAINER:
        place.yes_or_no(part, "spoiler")
        place.whole(part, "accent_color", 0, 0xFFFFFF)
        within = place["components"]
        for index, raw in enumerate(within.items(part.get("components"), 1, MOST_PARTS)):
            if _is_of(within[index], raw, IN_CONTAINER):
                _check_part(within[index], raw, ids)
    elif kind == SECTION:
        _check_section(place, part, ids)
    elif kind == TEXT:
        check_text_display(place, part)
    elif kind == SEPARATOR:
        place.yes_or_no(part, "divider")
        place["spacing"].one_of(part.get("spacing", 1), {1, 2})
    else:
        _check_media(place, part)


def _check_row(place: Form, row: Mapping[str, Any], ids: Ids) -> None:
    ids.numbers(place, row)
    within = place["components"]
    parts = within.items(row.get("components"), 1, MOST_IN_ROW)
    if sum(isinstance(one, dict) and is_select(one) for one in parts) and len(parts) > 1:
        wrong = "The specified component exceeds the maximum width"
        within[1].wrong("COMPONENT_LAYOUT_WIDTH_EXCEEDED", wrong)
    for index, raw in enumerate(parts):
        if not _is_of(within[index], raw, IN_ROW):
            continue
        ids.numbers(within[index], raw)
        if raw["type"] == BUTTON:
            check_button(within[index], raw, ids)
        else:
            check_select(within[index], raw, ids)


def _check_section(place: Form, part: Mapping[str, Any], ids: Ids) -> None:
    within, beside = place["components"], part.get("accessory")
    for index, raw in enumerate(within.items(part.get("components"), 1, 3)):
        if _is_of(within[index], raw, {TEXT}):
            ids.numbers(within[index], raw)
            check_text_display(within[index], raw)
    if beside is None:
        place["accessory"].required()
    elif _is_of(place["accessory"], beside, {BUTTON, THUMBNAIL}):
        ids.numbers(place["accessory"], beside)
        if beside["type"] == BUTTON:
            check_button(place["accessory"], beside, ids)
        else:
            _check_media(place["accessory"], beside)


def _check_media(place: Form, part: Mapping[str, Any]) -> None:
    place.yes_or_no(part, "spoiler")
    place.text(part, "description", 0, 1024)
    items = part.get("items")
    if part["type"] == GALLERY:
        for index, item in enumerate(place["items"].items(items, 1, 10)):
            place["items"][index].text(place["items"][index].mapping(item), "description", 0, 1024)
    for path, media in media_of(part):
        spot = place
        for key in path:
            spot = spot[key]
        url = spot.mapping(media).get("url")
        check_media_url(spot["url"], url)
        if part["type"] == FILE and isinstance(url, str) and not url.startswith("attachment://"):
            wrong = "Scheme must be one of ('attachment',)."
            spot["url"].wrong("URL_TYPE_INVALID_SCHEME", wrong)
