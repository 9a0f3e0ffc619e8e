"""A reply as text for a terminal. Pure: the runner's language is applied here, nothing is sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never

from rich.text import Text

from bot.console.buttons import buttons
from bot.console.files import PICTURE, bare
from bot.console.layout import BUTTON, STYLES, fits, grid, hang, harmless, padded, styled, widest, written
from bot.console.limits import WIDTH
from bot.console.week import week
from core.chat.reply import (
    Action,
    Ask,
    Bullets,
    Choice,
    Control,
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
from core.chat.where import Audience
from core.chat.words import progress_text
from core.dialogue.commands import BY_NAME
from core.text import Message
from core.text.translator import Translator, translator

TONES = {"plain": "", "error": "yellow", "urgent": "bold red", "quiet": "dim"}


@dataclass(frozen=True, slots=True)
class Style:
    """How a terminal shows text: columns, escape sequences or not, all of it dimmed or not."""

    width: int = WIDTH
    colour: bool = False
    dim: bool = False


def render(reply: Reply, audience: Audience, style: Style) -> str:
    """The whole reply, each line ended; an empty text for a reply without content."""
    return spoken(reply, translator(audience.language), style)


def spoken(reply: Reply, speaks: Translator, style: Style) -> str:
    """The same by a translator of one's own."""
    page = _Page(speaks, style.width, TONES[reply.tone], _keys(reply))
    lines = [line for part in reply.parts for line in page.part(part)]
    if not reply.parts and reply.notice:
        lines.extend(page.paragraph(reply.notice))
    for kind, controls in groupby(reply.controls, _is_button):
        group = tuple(controls)
        lines.extend(page.buttons(group) if kind else page.others(group))
    return written(lines, style.colour, style.dim)


def _keys(reply: Reply) -> Iterator[str]:
    return (button.key for button in buttons(reply))


def _is_button(control: Control) -> bool:
    return isinstance(control, Action | Choice)


class _Page:
    """Lays out one reply from top to bottom, handing out the keys of its buttons on the way."""

    def __init__(self, speaks: Translator, width: int, tone: str, keys: Iterator[str]) -> None:
        self._speaks = speaks
        self._width = width
        self._tone = tone
        self._keys = keys

    def part(self, part: Part) -> list[Text]:
        """The lines of one part."""
        match part:
            case Paragraph():
                return self.paragraph(part.text)
            case Bullets():
                return [line for item in part.items for line in self._hang("- ", item)]
            case Fields():
                return self._fields(part)
            case SessionCard():
                return self._card(part)
            case WeekView():
                return week(part, self._speaks, self._keys, self._width)
            case Progress():
                return hang(Text(""), self._say(progress_text(part), "dim"), self._width)
            case Picture():
                return self.paragraph(part.text) + self._file(PICTURE)
            case File():
                return self._file(part.name)
        assert_never(part)

    def paragraph(self, message: Message) -> list[Text]:
        """Running text in the tone of the reply."""
        return hang(Text(""), self._say(message, self._tone), self._width)

    def buttons(self, controls: tuple[Control, ...]) -> list[Text]:
        """Actions and choices that follow one another: on one line when they fit, else apart."""
        groups = [
            [cell for control in group for cell in self._cells(control)]
            for _, group in groupby(controls, type)
        ]
        together = [cell for group in groups for cell in group]
        rows = [together] if fits(together, self._width) else groups
        return [line for row in rows if row for line in grid(row, self._width)]

    def _cells(self, control: Control) -> list[Text]:
        if isinstance(control, Action):
            return [self._button(control.label)]
        if not isinstance(control, Choice):
            return []
        ticks = control.many or any(option.chosen for option in control.options)
        return [
            self._button(option.label, ("[x] " if option.chosen else "[ ] ") if ticks else "")
            for option in control.options
        ]

    def others(self, controls: tuple[Control, ...]) -> list[Text]:
        """What is no button: the hint for a typed answer, addresses to open, the way to a private talk."""
        return [line for control in controls for line in self._other(control)]

    def _other(self, control: Control) -> list[Text]:
        match control:
            case Ask():
                return hang(Text(""), self._say(control.hint, "dim"), self._width) if control.hint else []
            case Link():
                # Not wrapped: a broken address cannot be opened.
                return [Text.assemble(self._say(control.label), ": ", (harmless(control.url), "underline"))]
            case InPrivate():
                # Nothing is public here: the word to type is the whole way.
                word = self._say(BY_NAME[control.command].word, STYLES["code"])
                return hang(Text(""), Text.assemble(self._say(control.label), ": ", word), self._width)
            case Action() | Choice():
                return self.buttons((control,))
        assert_never(control)

    def _button(self, label: Message, tick: str = "") -> Text:
        return Text.assemble((f"[{next(self._keys)}]", BUTTON), " ", tick, self._say(label))

    def _file(self, name: str) -> list[Text]:
        return hang(Text(""), Text(harmless(bare(name)), STYLES["code"]), self._width)

    def _fields(self, fields: Fields) -> list[Text]:
        labels = [self._say(label, "dim") for label, _ in fields.rows]
        column = widest(labels) + 2
        lines: list[Text] = []
        for label, (_, value) in zip(labels, fields.rows, strict=True):
            if column <= self._width // 2:
                lines += hang(padded(label, column), self._say(value), self._width)
            else:
                lines += hang(Text(""), label, self._width) + self._hang("  ", value)
        return lines

    def _card(self, card: SessionCard) -> list[Text]:
        lines = hang(Text(""), self._say(card.title, "bold"), self._width)
        lines += hang(Text(""), self._say(card.facts, "dim"), self._width)
        for number, block in enumerate(card.blocks, start=1):
            lines += hang(Text(f"{number}  ", "bold"), self._say(block.title, "bold"), self._width)
            for line in block.lines:
                lines += self._hang("   ", line)
        for note in card.notes:
            lines += self.paragraph(note)
        return lines

    def _hang(self, lead: str, message: Message) -> list[Text]:
        return hang(Text(lead), self._say(message, self._tone), self._width)

    def _say(self, message: Message, style: str = "") -> Text:
        return styled(self._speaks.spans(message), style)
