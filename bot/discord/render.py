"""A reply as Discord's messages. Pure: the runner's language is applied here, nothing is sent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import assert_never

from bot.discord.keyboard import Keys
from bot.discord.limits import ALT, COMPONENTS, FILE_BYTES, FILES, TEXT
from bot.discord.page import TEXT_DISPLAY, Page, Panel
from bot.discord.rich import Block, begun, escaped, split, units
from bot.discord.rows import Component
from core.chat.reply import File, Picture, Reply, WeekView
from core.chat.where import Audience
from core.text.translator import Translator, translator

GALLERY, FILE = 12, 13
PICTURE = "picture.png"
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message; a component names it as `attachment://name`."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Payload:
    """A message: its components as Discord's JSON, for a message of the second kind (flag 1 << 15)."""

    components: tuple[Component, ...]
    files: tuple[Attachment, ...] = ()
    silent: bool = False


def render(reply: Reply, audience: Audience) -> tuple[Payload, ...]:
    """The messages of a reply in their order, the buttons under the last.

    Raises ValueError for a reply that says nothing or fits in no way.
    """
    return spoken(reply, translator(audience.language), audience.zone)


def spoken(reply: Reply, speaks: Translator, zone: str | None = None) -> tuple[Payload, ...]:
    """The same by a translator of one's own."""
    messages = Messages()
    for piece in Page(speaks, zone).pieces(reply):
        messages.put(piece, speaks)
    if not messages.begun:
        raise ValueError("a reply that says nothing")
    days = [day for part in reply.parts if isinstance(part, WeekView) for day in part.days]
    messages.add(Keys(speaks).rows(days, reply.controls, sober=reply.tone == "urgent"))
    # What goes on in a second message does not ring again, what is quiet not at all.
    quiet = reply.tone == "quiet"
    return tuple(replace(one, silent=quiet or place > 0) for place, one in enumerate(messages.made()))


def inside(components: Sequence[Component]) -> Iterator[Component]:
    """Components with all that stand in them."""
    for component in components:
        yield component
        yield from inside(component.get("components", ()))


@dataclass(slots=True)
class Messages:
    """Messages while they are made: as few as all fits into, split between what stands together."""

    _done: list[Payload] = field(default_factory=list)
    _open: Payload = Payload(())

    @property
    def begun(self) -> bool:
        """Whether there is anything yet."""
        return bool(self._done or self._open.components)

    def made(self) -> tuple[Payload, ...]:
        """All of them."""
        return (*self._done, self._open)

    def put(self, piece: Panel | Picture | File, speaks: Translator) -> None:
        """Add a part. Raises ValueError for what fits no message."""
        match piece:
            case Panel():
                for part in _parts(piece):
                    self.add(part.components())
            case Picture(png=png, text=text):
                name = self._name(PICTURE)
                item: Component = {"media": {"url": f"attachment://{name}"}}
                seen = speaks.plain(text)
                if units(seen) <= ALT:
                    item["description"] = seen
                else:
                    self.put(Panel(((begun(escaped(seen)),),)), speaks)
                self.add([{"type": GALLERY, "items": [item]}], Attachment(name, png))
            case File(name=name, content=content):
                name = self._name(name)
                component = {"type": FILE, "file": {"url": f"attachment://{name}"}}
                self.add([component], Attachment(name, content))
            case _:
                assert_never(piece)

    def add(self, components: Sequence[Component], *files: Attachment) -> None:
        """Add what stands together, in a message of its own where there is no room."""
        if any(len(one.content) > FILE_BYTES for one in files):
            raise ValueError(f"a file of more than {FILE_BYTES} bytes")
        both = Payload((*self._open.components, *components), (*self._open.files, *files))
        if not _fits(both):
            self._done.append(self._open)
            both = Payload(tuple(components), files)
            if not _fits(both):
                raise ValueError(f"more than {COMPONENTS} components or {TEXT} characters in one piece")
        self._open = both

    def _name(self, name: str) -> str:
        """A name for a file as Discord keeps it, so that the component finds it."""
        known = _NOT_IN_NAMES.sub("_", name)
        number = len(self._open.files)
        return f"{number + 1}-{known}" if any(one.name == known for one in self._open.files) else known


def _fits(payload: Payload) -> bool:
    every = list(inside(payload.components))
    text = sum(units(one["content"]) for one in every if one["type"] == TEXT_DISPLAY)
    return len(every) <= COMPONENTS and text <= TEXT and len(payload.files) <= FILES


def _parts(panel: Panel) -> Iterator[Panel]:
    """A panel in as few parts as fit a message each: split between its blocks, else between their lines."""
    held: tuple[Block, ...] = ()
    for block in panel.blocks:
        if _fits(Payload(tuple(replace(panel, blocks=(*held, block)).components()))):
            held = (*held, block)
            continue
        if held:
            yield replace(panel, blocks=held)
        *full, last = split(block)
        yield from (replace(panel, blocks=(one,)) for one in full)
        held = (last,)
    yield replace(panel, blocks=held)
