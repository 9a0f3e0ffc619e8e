"""A reply as Telegram's messages. Pure: the runner's language is applied here, nothing is sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from telegram import InlineKeyboardMarkup

from bot.telegram.keyboard import Keys, keyboard
from bot.telegram.limits import CAPTION
from bot.telegram.page import Page
from bot.telegram.rich import Block, Rich, messages
from core.chat.reply import File, Part, Picture, Progress, Reply, WeekView
from core.chat.where import Audience
from core.text.translator import Translator, translator


@dataclass(frozen=True, slots=True)
class Text:
    """A message of text, in Telegram's HTML."""

    html: str
    keyboard: InlineKeyboardMarkup | None = None
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture with its caption."""

    png: bytes
    html: str
    keyboard: InlineKeyboardMarkup | None = None
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A file."""

    name: str
    content: bytes
    keyboard: InlineKeyboardMarkup | None = None
    silent: bool = False


Payload = Text | Photo | Document


def render(reply: Reply, audience: Audience, bot: str, page: int = 0) -> tuple[Payload, ...]:
    """The messages of a reply in their order, the buttons under the last.

    `bot` is the bot's name on Telegram; `page` the page to show of a select that has several.
    Raises ValueError for a reply that says nothing or fits in no way.
    """
    return spoken(reply, translator(audience.language), bot, page)


def spoken(reply: Reply, speaks: Translator, bot: str, page: int = 0) -> tuple[Payload, ...]:
    """The same by a translator of one's own."""
    lines = Page(speaks, "b" if reply.tone == "urgent" else "")
    made = tuple(_said(reply, lines))
    if not made:
        raise ValueError("a reply that says nothing")
    keys = Keys(speaks, bot, page)
    days = [day for part in reply.parts if isinstance(part, WeekView) for day in part.days]
    rows = [*keys.grid(days), *keys.rows(reply.controls)]
    # What goes on in a second message does not ring again, what is quiet not at all.
    quiet = reply.tone == "quiet"
    made = tuple(replace(one, silent=quiet or place > 0) for place, one in enumerate(made))
    return (*made[:-1], replace(made[-1], keyboard=keyboard(rows)))


def _said(reply: Reply, lines: Page) -> Iterator[Payload]:
    for attached, parts in groupby(reply.parts, lambda part: isinstance(part, Picture | File)):
        if not attached:
            said = list(parts)
            last = said[-1] is reply.parts[-1]
            yield from _texts([*_blocks(said, lines), *(_hints(reply, lines) if last else ())])
            continue
        for part in parts:
            yield from _attached(part, lines)
    if not reply.parts or isinstance(reply.parts[-1], Picture | File):
        yield from _texts([*_notice(reply, lines), *_hints(reply, lines)])


def _blocks(parts: Sequence[Part], lines: Page) -> Iterator[Block]:
    """The blocks of parts; what is asked stands close under how far one is."""
    above: Block = ()
    for part in parts:
        for block in lines.part(part):
            if isinstance(part, Progress):
                above = block
            else:
                yield *above, *block
                above = ()
    if above:
        yield above


def _hints(reply: Reply, lines: Page) -> Iterator[Block]:
    for control in reply.controls:
        yield from lines.control(control)


def _notice(reply: Reply, lines: Page) -> Iterator[Block]:
    if reply.notice and not reply.parts:
        yield lines.text(reply.notice)


def _texts(blocks: Sequence[Block]) -> Iterator[Text]:
    for whole in messages(blocks):
        yield Text(whole.html)


def _attached(part: Part, lines: Page) -> Iterator[Payload]:
    if isinstance(part, File):
        yield Document(part.name, part.content)
    elif isinstance(part, Picture):
        (text,) = lines.text(part.text)
        if text.length > CAPTION:
            yield Text(text.html)
            text = Rich()
        yield Photo(part.png, text.html)
