"""A week as seven aligned lines: day, run, strength, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from bot.console.layout import BUTTON, hang, padded, styled, widest
from core.chat.reply import DayLine, WeekView
from core.chat.words import state_word
from core.text import Weekday
from core.text.translator import Translator

ROOM = 24
"""Columns the last column needs; with less, run and strength follow each other as one text."""


def week(view: WeekView, speaks: Translator, keys: Iterator[str], width: int) -> list[Text]:
    """The lines of a week; `keys` gives the next button for each day that can be pressed."""
    leads = [_lead(day, speaks, keys) for day in view.days]
    runs = [styled(speaks.spans(day.run)) if day.run else Text("") for day in view.days]
    lead, run = widest(leads) + 2, widest(runs)
    aligned = lead + run + ROOM <= width
    lines: list[Text] = []
    for day, start, ran in zip(view.days, leads, runs, strict=True):
        strength = _strength(day, speaks)
        if aligned:
            before = padded(Text.assemble(padded(start, lead), ran), lead + (run + 2 if run else 0))
            lines += hang(before, strength, width)
        else:
            both = Text(", ").join([text for text in (ran, strength) if text])
            lines += hang(padded(start, lead), both, width)
    return lines


def _lead(day: DayLine, speaks: Translator, keys: Iterator[str]) -> Text:
    key = (f"[{next(keys)}] ", BUTTON) if day.token is not None else ""
    mark = "> " if day.state == "today" else "  "
    return Text.assemble(mark, key, (speaks.value(Weekday(day.day)), "bold"))


def _strength(day: DayLine, speaks: Translator) -> Text:
    strength = styled(speaks.spans(day.strength)) if day.strength else Text("")
    state = _state(day, speaks)
    return Text(" ").join([text for text in (strength, state) if text])


def _state(day: DayLine, speaks: Translator) -> Text:
    word = state_word(day.state)
    if word is None:
        return Text("")
    return Text.assemble((f"({speaks.plain(word)})", "green" if day.state == "done" else "dim"))
