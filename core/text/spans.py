"""Inline marks: `**strong**` and `` `code` `` in a template, read before values are put in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

Style = Literal["plain", "strong", "code"]

_MARK = re.compile(r"\*\*(?P<strong>.+?)\*\*|`(?P<code>[^`]+)`")


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style; adapters turn the style into what their platform has.

    `day` is the date the text stands for, for platforms that have a way of their own to show one.
    """

    text: str
    style: Style = "plain"
    day: date | None = None


@lru_cache(maxsize=4096)
def marked(template: str) -> tuple[Span, ...]:
    """Split a template at its marks. A mark that is not closed is plain text."""
    spans: list[Span] = []
    at = 0
    for match in _MARK.finditer(template):
        if match.start() > at:
            spans.append(Span(template[at : match.start()]))
        style: Style = "strong" if match["strong"] is not None else "code"
        spans.append(Span(match["strong"] or match["code"], style))
        at = match.end()
    if at < len(template) or not spans:
        spans.append(Span(template[at:]))
    return tuple(spans)
