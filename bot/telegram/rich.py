"""Text with marks, in Telegram's HTML: escaped, measured as Telegram measures, split where it is too long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

from bot.telegram.limits import ENTITIES, TEXT
from core.text import Span

TAGS = {"plain": "", "strong": "b", "code": "code"}


def units(text: str) -> int:
    """The length of a text in UTF-16 units, which is what Telegram counts."""
    return len(text) + sum(letter > "\uffff" for letter in text)


@dataclass(frozen=True, slots=True)
class Rich:
    """A piece of HTML, with the length and the number of marks that will be left of it."""

    html: str = ""
    length: int = 0
    entities: int = 0

    def __add__(self, other: Rich) -> Rich:
        return Rich(self.html + other.html, self.length + other.length, self.entities + other.entities)


def plain(text: str, tag: str = "") -> Rich:
    """Characters as they are, in one mark or none. A half of a letter that UTF-8 has not is replaced."""
    clean = text.encode("utf-8", errors="replace").decode("utf-8")
    html = escape(clean, quote=False)
    if not tag or not clean.strip():
        return Rich(html, units(clean))
    return Rich(f"<{tag}>{html}</{tag}>", units(clean), 1)


def rich(spans: Iterable[Span], tag: str = "") -> Rich:
    """What a translator gives; `tag` marks what has no mark of its own."""
    whole = Rich()
    for mark, run in groupby(spans, lambda span: TAGS[span.style] or tag):
        whole += plain("".join(span.text for span in run), mark)
    return whole


def joined(pieces: Iterable[Rich], between: str = "\n") -> Rich:
    """Pieces with a text between them; empty ones are left out."""
    whole = Rich()
    for piece in pieces:
        if piece.html:
            whole = whole + plain(between) + piece if whole.html else piece
    return whole


Block = tuple[Rich, ...]
"""Lines that belong together."""


def messages(blocks: Iterable[Block]) -> Iterator[Rich]:
    """Blocks as few messages as they fit into; split between blocks, where one is too long between its lines.

    Raises ValueError for a line that fits no message.
    """
    room = Rich()
    for block in blocks:
        whole = joined(block)
        if _fits(both := joined((room, whole), BETWEEN)):
            room = both
            continue
        if room.html:
            yield room
        *full, room = _pieces(block)
        yield from full
    if room.html:
        yield room


BETWEEN = "\n\n"


def _fits(piece: Rich) -> bool:
    return piece.length <= TEXT and piece.entities <= ENTITIES


def _pieces(lines: Block) -> list[Rich]:
    """Lines in pieces that fit, each as long as can be."""
    pieces = [Rich()]
    for line in lines:
        if not _fits(line):
            raise ValueError(f"a line of {line.length} characters and {line.entities} marks fits no message")
        both = joined((pieces[-1], line))
        if _fits(both):
            pieces[-1] = both
        else:
            pieces.append(line)
    return pieces
