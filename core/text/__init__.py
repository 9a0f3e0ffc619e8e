"""Texts as values, and how they become a language. The only importer of Babel."""

from core.text.message import Message, Series, Value, Weekday, ZoneName, count, say, sense, shown
from core.text.spans import Span

__all__ = [
    "Message",
    "Series",
    "Span",
    "Value",
    "Weekday",
    "ZoneName",
    "count",
    "say",
    "sense",
    "shown",
]
