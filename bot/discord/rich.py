"""Text with marks, in Discord's Markdown: escaped, measured, and split where it is too long."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.discord.limits import TEXT
from core.text import Span
from core.text.spans import Style

MARKS = re.compile(r"[\\*_~|`<>\[\]]|:(?=//)|:(?=[\w+-]+:)")
"""What means something within a line: marks, mentions, links with a name and bare ones, names of emoji."""
STARTS = re.compile(r"^([ \t]*)([#+-]|\d+(?=[.)]))", re.MULTILINE)
"""What makes a heading, a list or small print of a line."""
YEAR = re.compile(r" \d{4}(?!\d)")
NOON = time(12)

Block = tuple[str, ...]
"""Lines of Markdown that belong together."""


def units(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def escaped(text: str) -> str:
    """Characters as they are, within a line. A half of a letter that UTF-8 has not is replaced."""
    clean = text.encode("utf-8", errors="replace").decode("utf-8")
    return MARKS.sub(r"\\\g<0>", clean)


def begun(line: str) -> str:
    """A line of escaped text that is nothing else at its beginning either."""
    return STARTS.sub(_still, line)


def _still(start: re.Match[str]) -> str:
    indent, sign = start.groups()
    # The dot after a number is escaped: before a digit a backslash would be seen.
    return f"{indent}{sign}\\" if sign[0].isdecimal() else f"{indent}\\{sign}"


def strong(text: str) -> str:
    """Escaped text in bold, line by line; space at their ends stays outside, where a mark would be none."""
    return "\n".join(map(_strong, text.split("\n")))


def _strong(line: str) -> str:
    inside = line.strip()
    before, _, after = line.partition(inside) if inside else (line, "", "")
    return f"{before}**{inside}**{after}" if inside else line


def code(text: str) -> str:
    """Characters to be typed as they are; with a backtick, which no mark can hold, they stay plain."""
    if "`" in text or not text.strip() or "\n" in text:
        return escaped(text)
    return f"`{text.encode('utf-8', errors='replace').decode('utf-8')}`"


def rich(spans: Sequence[Span], bold: bool = False, zone: str | None = None) -> str:
    """What a translator gives, as Markdown; `bold` is for what has no mark of its own.

    With a zone, the first date is followed by how far away it is, which each reader's own client keeps true.
    """
    first = next((place for place, span in enumerate(spans) if span.day and span.style != "code"), None)
    if first is None or zone is None:
        return _marked(spans, bold)
    before, after = list(spans[: first + 1]), list(spans[first + 1 :])
    if YEAR.match("".join(span.text for span in after)):
        # A year stays with its date.
        before, after = _moved(before, after, len(" 2027"))
    day = spans[first].day
    away = f" ({relative(day, zone)})" if day else ""
    return _marked(before, bold) + away + _marked(after, bold)


def relative(day: date, zone: str) -> str:
    """A day as Discord's timestamp, told as "in 2 days"; it stands for the day's noon."""
    noon = datetime.combine(day, NOON, ZoneInfo(zone))
    return f"<t:{int(noon.timestamp())}:R>"


def _moved(before: list[Span], after: list[Span], length: int) -> tuple[list[Span], list[Span]]:
    """So many characters of what comes after, moved to what comes before."""
    while length > 0:
        head, *after = after
        if len(head.text) > length:
            after = [Span(head.text[length:], head.style), *after]
        before = [*before, Span(head.text[:length], head.style)]
        length -= len(head.text)
    return before, after


def _marked(spans: Iterable[Span], bold: bool) -> str:
    def style(span: Span) -> Style:
        return "strong" if bold and span.style == "plain" else span.style

    # One mark over neighbours of one style: two marks that touch would be read as something else.
    runs = groupby((span for span in spans if span.text), style)
    return "".join(MARKED[mark]("".join(span.text for span in run)) for mark, run in runs)


MARKED: dict[Style, Callable[[str], str]] = {
    "plain": escaped,
    "strong": lambda text: strong(escaped(text)),
    "code": code,
}


def small(line: str) -> str:
    """A line as small print."""
    return "\n".join(f"-# {one}" for one in line.split("\n"))


def split(lines: Block, room: int = TEXT) -> Iterator[Block]:
    """Lines in blocks that fit a message, each as long as can be.

    Raises ValueError for a line that fits none.
    """
    held: list[str] = []
    for line in lines:
        if units(line) > room:
            raise ValueError(f"a line of {units(line)} characters fits no message")
        if held and units("\n".join((*held, line))) > room:
            yield tuple(held)
            held = []
        held.append(line)
    if held:
        yield tuple(held)


def cut(text: str, most: int) -> tuple[str, str]:
    """A text in one piece, or in two between its words, of which the first is so long at most.

    Three dots show where it goes on.
    """
    if units(text) <= most:
        return text, ""
    end = most - 1
    while units(text[:end]) > most - 1:
        end -= 1
    between = text.rfind(" ", 0, end + 1)
    end = between if between > 0 else end
    return f"{text[:end].rstrip()}…", f"… {text[end:].strip()}"
