"""Telegram's HTML: text and entities, or a refusal.

Stricter than Telegram, which is lenient where a renderer should not count on it: a bare `>` or `&`,
attributes nobody knows, marks inside or around code, and more than 100 entities are refused here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from fakes.botapi.html_tags import entity_of, known, may_stand_in
from fakes.botapi.refusals import bad_request
from fakes.botapi.units import units

MOST_ENTITIES = 100
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
TOKEN = re.compile(
    r"(?P<text>[^<>&]+)|&(?P<escape>#?\w+);"
    r"|</(?P<end>[^<>\s]*)\s*>|<(?P<start>[^\s<>/]*)(?P<attributes>[^<>]*)>"
)
ATTRIBUTE = re.compile(r"""\s+([a-zA-Z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?""")


class _Unreadable(Exception):  # noqa: N818 - becomes a refusal, which names the place
    """Why a piece cannot be read; `{at}` stands for its place."""


@dataclass
class _Reading:
    """What was read so far; offsets and lengths are in UTF-16 code units."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    entities: list[dict[str, Any]] = field(default_factory=list)
    open: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def takes(self, token: re.Match[str]) -> None:
        """Read on."""
        if token["end"] is not None:
            self._ends(token["end"].lower())
        elif token["start"] is not None:
            self._begins(token["start"].lower(), token["attributes"])
        else:
            piece = token["text"] or _character(token["escape"])
            self.pieces.append(piece)
            self.length += units(piece)

    def _begins(self, tag: str, written: str) -> None:
        if not known(tag):
            raise _Unreadable(f'Unsupported start tag "{tag}" at {{at}}')
        around = [entity["type"] for _, entity in self.open]
        entity = entity_of(tag, _attributes(written), around)
        if entity is None:
            raise _Unreadable(f'Unsupported attributes of the tag "{tag}" at {{at}}')
        if not may_stand_in(entity["type"], around):
            raise _Unreadable(f'The tag "{tag}" must not stand in {around} at {{at}}')
        self.open.append((tag, {**entity, "offset": self.length}))

    def _ends(self, tag: str) -> None:
        if not self.open:
            raise _Unreadable("Unexpected end tag at {at}")
        began, entity = self.open.pop()
        if tag != began:
            raise _Unreadable(f'Unmatched end tag at {{at}}, expected "</{began}>", found "</{tag}>"')
        entity["length"] = self.length - entity["offset"]
        if self.open and self.open[-1][0] == "pre":
            self.open[-1][1].update({name: entity[name] for name in ("language",) if name in entity})
        elif entity["length"]:  # what marks nothing is dropped
            self.entities.append(entity)


def parse(source: str) -> tuple[str, list[dict[str, Any]]]:
    """The text and its entities, by offset; raises Refused."""
    reading, at = _Reading(), 0
    while at < len(source):
        token = TOKEN.match(source, at)
        try:
            if token is None:
                raise _Unreadable(f'Unescaped "{source[at]}" or unclosed tag at {{at}}')
            reading.takes(token)
        except _Unreadable as why:
            place = f"byte offset {len(source[:at].encode())}"
            raise bad_request(f"can't parse entities: {str(why).replace('{at}', place)}") from None
        at = token.end()
    if reading.open:
        tag = reading.open[-1][0]
        raise bad_request(f"can't parse entities: Can't find end tag corresponding to start tag \"{tag}\"")
    if len(reading.entities) > MOST_ENTITIES:
        raise bad_request(f"can't parse entities: more than {MOST_ENTITIES} of them")
    return "".join(reading.pieces), sorted(reading.entities, key=lambda one: (one["offset"], -one["length"]))


def _attributes(written: str) -> dict[str, str]:
    """The attributes of a tag; one without a value has an empty one."""
    made: dict[str, str] = {}
    at = 0
    while written[at:].strip():
        one = ATTRIBUTE.match(written, at)
        if one is None or one[1].lower() in made:
            raise _Unreadable("Unreadable attributes of the tag at {at}")
        made[one[1].lower()] = _unescaped(one[2] or one[3] or "")
        at = one.end()
    return made


def _unescaped(value: str) -> str:
    pieces = re.split(r"&(#?\w+);", value)
    if any("&" in plain for plain in pieces[::2]):
        raise _Unreadable('Unescaped "&" in an attribute at {at}')
    return "".join(_character(piece) if odd % 2 else piece for odd, piece in enumerate(pieces))


def _character(escape: str) -> str:
    """The character of `lt`, `#39` or `#x27`."""
    if escape in NAMED:
        return NAMED[escape]
    digits = re.fullmatch(r"#(?:([0-9]+)|x([0-9a-fA-F]+))", escape)
    number = int(digits[1] or digits[2], 10 if digits[1] else 16) if digits else 0
    if not 0 < number <= 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        raise _Unreadable(f'Unknown entity "&{escape};" at {{at}}')
    return chr(number)
