"""The parts of a reply as blocks of lines for a phone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from bot.telegram.keyboard import opens
from bot.telegram.rich import Block, Rich, joined, plain, rich
from core.chat.reply import (
    Ask,
    Bullets,
    Control,
    DayLine,
    Fields,
    File,
    Link,
    Paragraph,
    Part,
    Picture,
    Progress,
    SessionCard,
    WeekView,
)
from core.chat.words import progress_text, state_word
from core.text import Message, Weekday, say
from core.text.translator import Translator

PIN = say("Or send me your location: the paperclip, then Location. I keep only its time zone.")
TODAY = "▸ "


class Page:
    """Lays out parts in one language. `tag` marks what has no mark of its own: urgent texts are strong."""

    def __init__(self, speaks: Translator, tag: str = "") -> None:
        self._speaks, self._tag = speaks, tag

    def part(self, part: Part) -> Iterator[Block]:
        """The blocks of one part; none for what is a message of its own, or a keyboard."""
        match part:
            case Paragraph():
                yield (self._say(part.text),)
            case Bullets():
                yield tuple(plain("• ") + self._say(item) for item in part.items)
            case Fields():
                yield tuple(self._field(label, value) for label, value in part.rows)
            case SessionCard():
                yield from self._card(part)
            case WeekView():
                # Days that can be tapped are buttons.
                if lines := tuple(self._day(day) for day in part.days if day.token is None):
                    yield lines
            case Progress():
                yield (self._say(progress_text(part), "i"),)
            case Picture() | File():
                pass
            case _:
                assert_never(part)

    def control(self, control: Control) -> Iterator[Block]:
        """What of a control is no button: a hint, an address that Telegram takes for none."""
        match control:
            case Ask(hint=hint, place=place):
                if hint:
                    yield (self._say(hint, "i"),)
                if place:
                    yield (self._say(PIN, "i"),)
            case Link(label=label, url=url) if not opens(url):
                yield (self._say(label) + plain(f": {url}"),)
            case _:
                pass

    def text(self, message: Message) -> Block:
        """A text alone."""
        return (self._say(message),)

    def _field(self, label: Message, value: Message) -> Rich:
        return self._say(label, "b") + plain(": ") + self._say(value)

    def _card(self, card: SessionCard) -> Iterator[Block]:
        yield self._say(card.title, "b"), self._say(card.facts, "i")
        for number, block in enumerate(card.blocks, start=1):
            lead = plain("• " if len(block.lines) > 1 else "")
            lines = (lead + self._say(line) for line in block.lines)
            yield plain(f"{number} ", "b") + self._say(block.title, "b"), *lines
        yield from map(self.text, card.notes)

    def _day(self, day: DayLine) -> Rich:
        lead = plain(TODAY if day.state == "today" else "") + plain(self._speaks.value(Weekday(day.day)), "b")
        held = joined([self._say(part) for part in (day.run, day.strength) if part], " · ")
        word = state_word(day.state)
        state = plain("(") + self._say(word) + plain(")") if word else Rich()
        return joined((lead, held, state), " ")

    def _say(self, message: Message, tag: str = "") -> Rich:
        return rich(self._speaks.spans(message), tag or self._tag)
