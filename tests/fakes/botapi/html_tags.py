"""The tags Telegram knows, and what may stand in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

MARKS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
OTHERS = ("a", "code", "pre", "blockquote", "tg-emoji")
CODES = ("code", "pre")
QUOTES = ("blockquote", "expandable_blockquote")
LINKS = ("http", "https", "tg", "mailto", "tel")


def known(tag: str) -> bool:
    """Whether Telegram knows a tag."""
    return tag in MARKS or tag in OTHERS


def entity_of(tag: str, attributes: Mapping[str, str], around: Sequence[str]) -> dict[str, Any] | None:
    """The entity a known tag begins inside of others; None where its attributes are not its own.

    `around` are the types of the entities it stands in, from the outermost.
    """
    names = set(attributes)
    match tag:
        case "span":
            entity = {"type": "spoiler"} if dict(attributes) == {"class": "tg-spoiler"} else None
        case "a" if names == {"href"} and _is_link(attributes["href"]):
            entity = {"type": "text_link", "url": attributes["href"]}
        case "tg-emoji" if names == {"emoji-id"} and attributes["emoji-id"].isdecimal():
            entity = {"type": "custom_emoji", "custom_emoji_id": attributes["emoji-id"]}
        case "blockquote" if dict(attributes) in ({}, {"expandable": ""}):
            entity = {"type": "expandable_blockquote" if names else "blockquote"}
        case "code" if names == {"class"} and around[-1:] == ["pre"]:
            language = attributes["class"].removeprefix("language-")
            entity = {"type": "code", "language": language}
        case "code" | "pre" if not names:
            entity = {"type": tag}
        case _ if tag in MARKS and not names:
            entity = {"type": MARKS[tag]}
        case _:
            entity = None
    return entity


def may_stand_in(kind: str, around: Sequence[str]) -> bool:
    """Telegram drops marks inside or around code and quotes inside quotes; nobody should count on which."""
    if kind == "code" and around[-1:] == ["pre"]:
        return True
    if any(each in CODES for each in around):
        return False
    if kind in CODES:
        return not any(each in MARKS.values() for each in around)
    return not (kind in QUOTES and any(each in QUOTES for each in around))


def _is_link(url: str) -> bool:
    try:
        scheme = urlsplit(url).scheme
    except ValueError:
        return False
    return scheme in LINKS and len(url) > len(scheme) + 1
