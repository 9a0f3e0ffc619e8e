"""The parts of a reply as pieces of a message: text, panels, pictures and files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, assert_never

from bot.discord.keyboard import opens
from bot.discord.rich import Block, begun, escaped, rich, small, strong
from core.chat.reply import (
    Action,
    Ask,
    Bullets,
    Choice,
    Control,
    DayLine,
    Fields,
    File,
    InPrivate,
    Link,
    Paragraph,
    Part,
    Picture,
    Progress,
    Reply,
    SessionCard,
    WeekView,
)
from core.chat.words import progress_text, state_word
from core.text import Message, Span, Weekday
from core.text.translator import Translator

TEXT_DISPLAY, SEPARATOR, CONTAINER = 10, 14, 17
ITEM = "- "
TODAY = "▸ "
CARD, URGENT, ERROR = 0x2A9D8F, 0xD64545, 0xE0A030
"""The edge of a session, of what is urgent, of what was not understood."""
EDGES = {"plain": None, "quiet": None, "urgent": URGENT, "error": ERROR}


@dataclass(frozen=True, slots=True)
class Panel:
    """Blocks of text that stand together; in a frame with an edge in a colour or none, or without a frame."""

    blocks: tuple[Block, ...]
    framed: bool = False
    edge: int | None = None
    divided: bool = False
    """With a line between its blocks."""

    def components(self) -> list[dict[str, Any]]:
        """As Discord's JSON; what is empty is left out, and may be all of it."""
        texts = [text for text in ("\n".join(filter(str.strip, block)) for block in self.blocks) if text]
        inside: list[dict[str, Any]] = []
        for text in texts if self.divided else filter(None, ["\n\n".join(texts)]):
            if inside:
                inside.append({"type": SEPARATOR, "divider": True, "spacing": 1})
            inside.append({"type": TEXT_DISPLAY, "content": text})
        if not self.framed or not inside:
            return inside
        edge = {} if self.edge is None else {"accent_color": self.edge}
        return [{"type": CONTAINER, **edge, "components": inside}]


class Page:
    """Lays out replies in one language; dates are told with a zone only."""

    def __init__(self, speaks: Translator, zone: str | None) -> None:
        self._speaks, self._zone = speaks, zone
        self._bold, self._edge = False, EDGES["plain"]

    def pieces(self, reply: Reply) -> Iterator[Panel | Picture | File]:
        """A reply from top to bottom, but for its buttons; a question stands close under how far one is."""
        self._bold, self._edge = reply.tone == "urgent", EDGES[reply.tone]
        held: list[Block] = []
        above: Block = ()
        for part, following in zip_longest(reply.parts, reply.parts[1:]):
            made = self._part(part, heading=isinstance(following, WeekView))
            if isinstance(part, Progress) and isinstance(made, tuple):
                if reply.tone == "error" and held:
                    # What was wrong is said; the question is as it was.
                    yield from self._texts(tuple(held))
                    held, self._edge = [], EDGES["plain"]
                above += made
            elif isinstance(made, tuple):
                held.append((*above, *made))
                above = ()
            else:
                yield from self._texts((*held, above))
                held, above = [], ()
                yield made
        notice = [(self._line(reply.notice),)] if reply.notice and not reply.parts else []
        hints = [hint for control in reply.controls for hint in self._hints(control)]
        yield from self._texts((*held, above, *notice, *hints))

    def _texts(self, blocks: tuple[Block, ...]) -> Iterator[Panel]:
        if some := tuple(filter(None, blocks)):
            yield Panel(some, self._edge is not None, self._edge)

    def _part(self, part: Part, heading: bool) -> Block | Panel | Picture | File:
        match part:
            case Paragraph():
                # The heading of a week is no news of a day.
                return (self._line(part.text, dated=not heading),)
            case Bullets():
                return tuple(self._item(item) for item in part.items)
            case Progress():
                return (small(self._line(progress_text(part))),)
            case Fields():
                rows = tuple(self._field(label, value) for label, value in part.rows)
                return Panel((rows,), framed=True, edge=self._edge)
            case SessionCard():
                return Panel(tuple(self._card(part)), True, self._edge or CARD, divided=True)
            case WeekView():
                # Days that can be tapped are buttons.
                days = tuple(self._day(day) for day in part.days if day.token is None)
                return Panel((days,), framed=True, edge=self._edge)
            case Picture() | File():
                return part
        assert_never(part)

    def _hints(self, control: Control) -> Iterator[Block]:
        """What of a control is no button: a hint, an address that Discord takes for none."""
        match control:
            case Ask(hint=hint):
                if hint:
                    yield (small(self._line(hint)),)
            case Link(label=label, url=url):
                if not opens(url):
                    yield (begun(self._say(label) + escaped(f": {url}")),)
            case Choice() | Action() | InPrivate():
                pass
            case _:
                assert_never(control)

    def _field(self, label: Message, value: Message) -> str:
        return begun(f"{self._say(label, bold=True)}: {self._say(value)}")

    def _card(self, card: SessionCard) -> Iterator[Block]:
        yield f"### {self._line(card.title)}", small(self._line(card.facts))
        for number, block in enumerate(card.blocks, start=1):
            title = rich([Span(f"{number} "), *self._speaks.spans(block.title)], bold=True)
            several = len(block.lines) > 1
            yield title, *(self._item(line) if several else self._line(line) for line in block.lines)
        for note in card.notes:
            yield (self._line(note, dated=True),)

    def _day(self, day: DayLine) -> str:
        name = strong(escaped(self._speaks.value(Weekday(day.day))))
        held = " · ".join(self._say(part) for part in (day.run, day.strength) if part)
        word = state_word(day.state)
        state = f"({self._say(word)})" if word else ""
        return (TODAY if day.state == "today" else "") + " ".join(filter(None, (name, held, state)))

    def _item(self, message: Message) -> str:
        return ITEM + self._line(message).replace("\n", "\n  ")

    def _line(self, message: Message, dated: bool = False) -> str:
        return begun(self._say(message, dated=dated))

    def _say(self, message: Message, bold: bool = False, dated: bool = False) -> str:
        return rich(self._speaks.spans(message), bold or self._bold, self._zone if dated else None)
