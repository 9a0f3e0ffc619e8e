"""The form in which an answer is typed where a chat has no room for it, and how it is read again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any
from zlib import crc32

from bot.discord.limits import CUSTOM_ID, DESCRIPTION, EXAMPLE, INPUT_LABEL, INPUTS, LONG_VALUE, TITLE, VALUE
from bot.discord.rich import cut, units
from bot.discord.rows import MARK, Component, fitting
from core.chat.incoming import Filled
from core.chat.reply import Ask, Blank, Paragraph, Progress, Reply
from core.chat.where import Audience
from core.text import say
from core.text.translator import Translator, translator

INPUT, LABELLED = 4, 18
ONE_LINE, LINES = 1, 2
ANSWER = "answer"
YOURS = say("Your answer")
_SENTENCE = re.compile(r"(?<=[.?!])\s+|\n+")


def modal_for(reply: Reply | None, audience: Audience) -> dict[str, Any]:
    """The form for what a reply asks: what Discord is told to show it (callback type 9).

    Without a reply, whatever the answer is to. Raises ValueError for a label that fits in no way.
    """
    speaks = translator(audience.language)
    ask = next((one for one in reply.controls if isinstance(one, Ask)), Ask()) if reply else Ask()
    title = _title(reply, speaks) if reply else ""
    if 0 < len(ask.blanks) <= INPUTS:
        inputs = [_blank(blank, speaks) for blank in ask.blanks]
    else:
        inputs = [_labelled(speaks.plain(ask.hint or YOURS), ANSWER)]
    if ask.current and len(inputs) == 1:
        inputs[0]["component"].update(_current(speaks.plain(ask.current)))
    title = title or speaks.plain(YOURS)
    # Discord's apps keep what was typed into a form of the same name: another question is another form.
    named = "\n".join((title, *(one["component"]["custom_id"] for one in inputs)))
    asked = crc32(named.encode("utf-8", errors="replace"))
    custom_id = MARK.join((ANSWER, *filter(None, (ask.token,)), f"{asked:08x}"))
    return {"custom_id": fitting(custom_id, CUSTOM_ID), "title": title, "components": inputs}


def read_modal(custom_id: str, components: object) -> Filled:
    """What was typed into a form of ours, by the name of each field; nothing for any other form.

    The token is that of the question; without one there is none.
    """
    kind, mark, rest = custom_id.partition(MARK)
    if kind != ANSWER or not mark:
        return Filled("", ())
    token, _, _ = rest.rpartition(MARK)
    return Filled(token, tuple(_typed(components)))


def _typed(components: object) -> Iterator[tuple[str, str]]:
    for one in components if isinstance(components, Sequence) else ():
        if not isinstance(one, dict):
            continue
        name, value = one.get("custom_id"), one.get("value")
        if one.get("type") == INPUT and isinstance(name, str) and isinstance(value, str):
            yield name, value
        # A row holds several, a label one.
        yield from _typed(one.get("components"))
        yield from _typed([one.get("component")])


def _title(reply: Reply, speaks: Translator) -> str:
    """The question's first sentence, as far as a title goes: the message has it whole."""
    kinds = [part for part in reply.parts if isinstance(part, Paragraph | Progress)]
    start = next((place for place, part in enumerate(kinds) if isinstance(part, Progress)), len(kinds) - 1)
    # What is asked follows how far one is; else it comes last.
    question = next((part for part in kinds[max(start, 0) :] if isinstance(part, Paragraph)), None)
    text = speaks.plain(question.text).strip() if question else ""
    first = _SENTENCE.split(text, maxsplit=1)[0]
    return cut(first, TITLE)[0]


def _blank(blank: Blank, speaks: Translator) -> Component:
    made = _labelled(speaks.plain(blank.label), blank.name)
    if blank.example:
        made["component"]["placeholder"] = cut(speaks.plain(blank.example), EXAMPLE)[0]
    return made


def _current(now: str) -> Component:
    """The answer as it is now, to be changed in place; what is too long for that is written anew."""
    if not 0 < units(now) <= VALUE:
        return {}
    return {"value": now, "style": LINES if units(now) > LONG_VALUE else ONE_LINE}


def _labelled(label: str, name: str) -> Component:
    """A field under its label; a long label goes on below it. Raises ValueError for one far too long."""
    short, rest = cut(label, INPUT_LABEL)
    field = {"type": INPUT, "custom_id": name, "style": ONE_LINE, "required": True, "max_length": VALUE}
    made: Component = {"type": LABELLED, "label": fitting(short, INPUT_LABEL), "component": field}
    return {**made, "description": fitting(rest, DESCRIPTION)} if rest else made
