"""Checks of what is written: texts, captions and their marks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from fakes.botapi.html_text import MOST_ENTITIES, parse
from fakes.botapi.refusals import bad_request
from fakes.botapi.units import units

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024


@dataclass(frozen=True)
class RichText:
    """A text as it is shown, its marks, and its HTML."""

    plain: str
    entities: list[dict[str, Any]]
    html: str


def message_text(params: Mapping[str, Any]) -> RichText:
    """The text of a message, which must not be empty."""
    text = _rich(params, "text", "entities")
    if not text.plain:
        raise bad_request("message text is empty")
    if units(text.plain) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return text


def caption(params: Mapping[str, Any]) -> RichText:
    """The caption of a picture or file, which may be empty."""
    text = _rich(params, "caption", "caption_entities")
    if units(text.plain) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return text


def _rich(params: Mapping[str, Any], name: str, marks: str) -> RichText:
    written = params.get(name, "")
    mode = params.get("parse_mode", "")
    if mode.lower() == "html":
        plain, entities = parse(written)
        html = written
    elif not mode:
        plain, entities = written, params.get(marks) or []
        _check_entities(plain, entities)
        html = escape(plain)
    else:
        # Telegram knows Markdown too, but the bot has no use for it.
        raise bad_request("unsupported parse_mode")
    return _trimmed(plain, entities, html)


def _check_entities(plain: str, entities: Any) -> None:
    if not isinstance(entities, list) or len(entities) > MOST_ENTITIES:
        raise bad_request("can't parse entities: expected an Array of at most 100")
    for entity in entities:
        offset, length = entity["offset"], entity["length"]
        if offset < 0 or length <= 0 or offset + length > units(plain):
            raise bad_request(f"can't parse entities: {entity} lies outside of the text")


def _trimmed(plain: str, entities: list[dict[str, Any]], html: str) -> RichText:
    """Telegram takes the white space off both ends, and off the marks that reach into it."""
    shown = plain.strip()
    before, length = units(plain) - units(plain.lstrip()), units(shown)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - before, 0)
        end = min(entity["offset"] + entity["length"] - before, length)
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return RichText(shown, kept, html)
