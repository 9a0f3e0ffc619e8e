"""A message as it stands in a chat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

BESIDES = ("entities", "caption", "caption_entities", "reply_to_message", "forward_origin", "forward_date")


class Button(NamedTuple):
    """A button below a message: what it sends back when it is pressed, or the link it opens."""

    label: str
    target: str


@dataclass(frozen=True)
class Message:
    """A message now; `fields` are the fields of its content as the Bot API shows them.

    `changed` counts what the bot did in the chat: it tells which of two messages is news.
    """

    id: int
    chat: int
    author: Mapping[str, Any]
    date: int
    fields: Mapping[str, Any]
    from_bot: bool = False
    html: str = ""
    markup: Mapping[str, Any] | None = None
    silent: bool = False
    edited: int = 0
    edit_date: int | None = None
    changed: int = 0

    @property
    def text(self) -> str:
        """The text or caption without marks, "" for none."""
        return str(self.fields.get("text", self.fields.get("caption", "")))

    @property
    def kind(self) -> str:
        """What it is: text, photo, document, sticker, location ..."""
        return next((name for name in self.fields if name not in BESIDES), "nothing")

    @property
    def file_name(self) -> str | None:
        """The name of the file it carries."""
        file = self.fields.get("document")
        return file.get("file_name") if file else None

    @property
    def buttons(self) -> list[list[Button]]:
        """The buttons below it, row by row."""
        rows = (self.markup or {}).get("inline_keyboard", [])
        return [[Button(one["text"], one.get("callback_data") or one["url"]) for one in row] for row in rows]

    @property
    def labels(self) -> list[str]:
        """What its buttons say, from the top to the bottom."""
        return [button.label for row in self.buttons for button in row]

    @property
    def keys(self) -> list[str]:
        """The keyboard to type with that came with it."""
        rows = (self.markup or {}).get("keyboard", [])
        return [key["text"] if isinstance(key, dict) else key for row in rows for key in row]

    def data_of(self, label: str) -> str | None:
        """What the button of that label sends back; a tick before the label does not count."""
        return next((data for text, data in self._pressable() if text in (label, f"✓ {label}")), None)

    def _pressable(self) -> Iterator[tuple[str, str]]:
        for row in (self.markup or {}).get("inline_keyboard", []):
            for button in row:
                if "callback_data" in button:
                    yield button["text"], button["callback_data"]

    def shown(self, chat: Mapping[str, Any]) -> dict[str, Any]:
        """The message as the Bot API shows it."""
        made: dict[str, Any] = {"message_id": self.id, "date": self.date, "chat": chat, "from": self.author}
        made |= self.fields
        if self.edit_date:
            made["edit_date"] = self.edit_date
        if self.markup and "inline_keyboard" in self.markup:
            made["reply_markup"] = self.markup
        return made

    def quoted(self, chat: Mapping[str, Any]) -> dict[str, Any]:
        """The message as the Bot API shows it in an answer to it: not what it answers itself."""
        return {name: value for name, value in self.shown(chat).items() if name != "reply_to_message"}

    @property
    def line(self) -> str:
        """The message in one line: its kind where it is no text, its text, its buttons."""
        words = [] if self.kind == "text" else [f"({self.file_name or self.kind})"]
        words += [self.text.replace("\n", " / ")] if self.text else []
        words += [f"[{label}]" for label in (*self.labels, *self.keys)]
        return " ".join(words)
