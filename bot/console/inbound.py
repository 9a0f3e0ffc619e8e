"""A typed line becomes an `Incoming`. What it means is the core's business."""

from __future__ import annotations

from dataclasses import dataclass
from secrets import token_bytes, token_hex
from typing import BinaryIO

from bot.console.buttons import Button
from bot.console.limits import LINE_BYTES, PASSED_ON
from core.chat.incoming import Commanded, Content, Incoming, Pressed, Said
from core.chat.where import Address, Identity, Place

PLATFORM = "console"
IDENTITY = Identity(PLATFORM, "me")
ADDRESS = Address(PLATFORM, "me")
START = Commanded("start")


@dataclass(frozen=True, slots=True)
class Inbound:
    """Makes `Incoming` of lines; `language` is the guess for somebody new."""

    language: str | None = None

    def typed(self, line: str, buttons: tuple[Button, ...]) -> Incoming:
        """What a line means after a reply with these buttons: a key presses, all else is said."""
        key = line.strip().lower()
        for button in buttons:
            if button.key == key:
                return self.of(Pressed(button.token))
        return self.of(Said(line))

    def of(self, content: Content) -> Incoming:
        """`content` as it arrives here: a line arrives once, so its id is drawn."""
        return Incoming(
            id=f"{PLATFORM}:{token_hex(12)}",
            identity=IDENTITY,
            place=Place(ADDRESS),
            content=content,
            random=token_bytes(16),
            language=self.language,
        )


def read_line(stream: BinaryIO) -> str | None:
    """The next line without its end; None at the end of the input.

    Bytes that are no UTF-8 are replaced. Of a line over LINE_BYTES its first PASSED_ON
    are kept; the rest is read and thrown away, so that it is one line and not many.
    """
    raw = stream.readline(LINE_BYTES + 1)
    if not raw:
        return None
    if len(raw) > LINE_BYTES and not raw.endswith(b"\n"):
        rest = raw
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(LINE_BYTES)
        raw = raw[:PASSED_ON]
    return raw.decode("utf-8", errors="replace").rstrip("\r\n")


def shortened(line: str) -> str:
    """A line that was read as text, under the same limit as a line of bytes."""
    raw = line.encode("utf-8", errors="replace")
    return line if len(raw) <= LINE_BYTES else raw[:PASSED_ON].decode("utf-8", errors="ignore")
