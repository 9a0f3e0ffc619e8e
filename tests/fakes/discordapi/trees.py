"""Components, which stand within each other: their kinds, and ways to go through them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT = 5, 6, 7, 8
SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR = 9, 10, 11, 12, 13, 14
CONTAINER, LABEL = 17, 18
SELECTS = frozenset({STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT})


def walk(components: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """All components, those within others too, from the top to the bottom."""
    for one in components:
        if not isinstance(one, dict):
            continue
        yield one
        within = one.get("components")
        yield from walk(within if isinstance(within, list) else ())
        yield from walk(one[key] for key in ("accessory", "component") if key in one)


def texts(components: Iterable[Any]) -> Iterator[str]:
    """What can be read in them."""
    for one in walk(components):
        if one["type"] == TEXT:
            yield one["content"]
        for item in one.get("items", ()) if one["type"] == GALLERY else ():
            yield item.get("description") or ""


def media_of(component: Mapping[str, Any]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """The media a component shows, each with its place in it."""
    kind = component.get("type")
    if kind == THUMBNAIL:
        yield ("media",), component.get("media")
    if kind == FILE:
        yield ("file",), component.get("file")
    items = component.get("items")
    if kind == GALLERY and isinstance(items, list):
        for index, item in enumerate(items):
            yield ("items", index, "media"), item.get("media") if isinstance(item, dict) else None


def named_files(components: Iterable[Any], scheme: str = "") -> set[str]:
    """The names of the files that they show, of all or of those whose address begins so."""
    media = (one for part in walk(components) for _, one in media_of(part))
    urls = (one["url"] for one in media if isinstance(one, dict) and isinstance(one.get("url"), str))
    return {url.rsplit("/", 1)[-1] for url in urls if url.startswith(scheme)}
