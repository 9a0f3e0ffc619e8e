"""Checks of embeds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fakes.discordapi.form import Form

MOST_EMBEDS, MOST_FIELDS, LARGEST = 10, 25, 6000


def check_embeds(place: Form, embeds: Any) -> list[dict[str, Any]]:
    """The embeds of a message as they will be shown."""
    made, size = [], 0
    for index, raw in enumerate(place.items(embeds, 0, MOST_EMBEDS)):
        embed, spot = place[index].mapping(raw), place[index]
        size += _check(spot, embed)
        made.append({"type": "rich", **{key: value for key, value in embed.items() if value is not None}})
    if size > LARGEST:
        place.wrong("MAX_EMBED_SIZE_EXCEEDED", f"Embed size exceeds maximum size of {LARGEST}")
    return made


def _check(spot: Form, embed: Mapping[str, Any]) -> int:
    """Note what is wrong; how many characters it has."""
    found = [spot.text(embed, "title", 0, 256), spot.text(embed, "description", 0, 4096)]
    spot.whole(embed, "color", 0, 0xFFFFFF)
    for key, name, most in (("footer", "text", 2048), ("author", "name", 256)):
        if embed.get(key) is not None:
            found.append(spot[key].text(spot[key].mapping(embed[key]), name, 1, most, needed=True))
    fields = embed.get("fields")
    for index, raw in enumerate(spot["fields"].items([] if fields is None else fields, 0, MOST_FIELDS)):
        field, there = spot["fields"][index].mapping(raw), spot["fields"][index]
        found += [there.text(field, "name", 1, 256, needed=True), there.text(field, "value", 1, 1024, True)]
        there.yes_or_no(field, "inline")
    for key in ("image", "thumbnail"):
        if embed.get(key) is not None:
            check_media_url(spot[key]["url"], spot[key].mapping(embed[key]).get("url"))
    if not any(found) and not embed.get("image") and not embed.get("thumbnail"):
        spot["description"].required()
    return sum(map(len, found))


def check_media_url(place: Form, url: Any) -> None:
    """Note where it is no address of something to show."""
    if not isinstance(url, str) or not url:
        place.required()
    elif not url.startswith(("http://", "https://", "attachment://")):
        place.wrong(
            "URL_TYPE_INVALID_SCHEME",
            f'Scheme "{url.partition(":")[0]}" is not supported. Scheme must be one of '
            "('http', 'https', 'attachment').",
        )
