"""A message as it stands in a channel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from fakes.discordapi.trees import BUTTON, STRING_SELECT, named_files, texts, walk

Json = dict[str, Any]

EPHEMERAL, LOADING, VOICE, SNAPSHOT, V2 = 1 << 6, 1 << 7, 1 << 13, 1 << 14, 1 << 15
SILENT = 1 << 12
LINK = 5


@dataclass(frozen=True)
class File:
    """A file that came with a message."""

    name: str
    content: bytes
    type: str

    @property
    def text(self) -> str:
        """What is in it."""
        return self.content.decode()


@dataclass(frozen=True)
class Message:
    """A message now; `fields` are those of its content as Discord shows them.

    `changed` counts what the bot did anywhere: it tells which of two messages is news.
    """

    id: int
    channel: int
    author: Mapping[str, Any]
    at: str
    fields: Mapping[str, Any]
    from_bot: bool = False
    only_for: int | None = None
    """Whom it is shown to alone."""
    made_at: float = 0.0
    edited: int = 0
    edited_at: str | None = None
    changed: int = 0
    after: int = 0
    """How often people had done something in its channel before."""
    nonce: str | int | None = None
    mentions_allowed: Mapping[str, Any] | None = None
    uploads: Mapping[str, File] = field(default_factory=dict)

    @property
    def author_name(self) -> str:
        """Who wrote it."""
        return str(self.author.get("global_name") or self.author["username"])

    @property
    def flags(self) -> int:
        """Its flags."""
        return int(self.fields.get("flags", 0))

    @property
    def content(self) -> str:
        """What was written, "" where all is in components."""
        return str(self.fields.get("content", ""))

    @property
    def embeds(self) -> list[Json]:
        """Its embeds as they are."""
        return list(self.fields.get("embeds", ()))

    @property
    def components(self) -> list[Json]:
        """Its components as they are."""
        return list(self.fields.get("components", ()))

    @property
    def is_v2(self) -> bool:
        """Whether it is made of components alone."""
        return bool(self.flags & V2)

    @property
    def ephemeral(self) -> bool:
        """Whether only one person sees it."""
        return self.only_for is not None

    @property
    def thinking(self) -> bool:
        """Whether it says only that the bot is thinking."""
        return bool(self.flags & LOADING)

    @property
    def silent(self) -> bool:
        """Whether it came without a sound."""
        return bool(self.flags & SILENT)

    @property
    def files(self) -> list[File]:
        """The files that are shown; where all is in components, only those that a component names."""
        shown = [self.uploads[one["id"]] for one in self.fields.get("attachments", ())]
        if self.is_v2:
            named = named_files(self.components)
            return [file for file in shown if file.name in named]
        return shown

    @property
    def text(self) -> str:
        """All that can be read but buttons and selects, a line for each part."""
        return "\n".join(part for part in (self.content, *self._in_embeds(), *texts(self.components)) if part)

    @property
    def buttons(self) -> list[Json]:
        """Its buttons as they are, from the top to the bottom."""
        return [one for one in walk(self.components) if one["type"] == BUTTON]

    @property
    def labels(self) -> list[str]:
        """What its buttons say, from the top to the bottom."""
        return [label_of(button) for button in self.buttons]

    @property
    def links(self) -> dict[str, str]:
        """Where its link buttons lead, by what they say."""
        return {label_of(one): one["url"] for one in self.buttons if one["style"] == LINK}

    @property
    def selects(self) -> list[list[str]]:
        """What its selects offer."""
        return [[one["label"] for one in select["options"]] for select in self.select_parts]

    @property
    def select_parts(self) -> list[Json]:
        """Its selects as they are."""
        return [one for one in walk(self.components) if one["type"] == STRING_SELECT]

    def button(self, label: str) -> Json | None:
        """The button that says this, and can be pressed; a tick before the label does not count."""
        can = (one for one in self.buttons if one["style"] != LINK and not one.get("disabled"))
        return next((one for one in can if says(one, label)), None)

    @property
    def line(self) -> str:
        """The message in one line: what it brings, its text, its buttons and selects."""
        words = [f"({file.name})" for file in self.files]
        words += [f"({one['name']})" for one in self.fields.get("sticker_items", ())]
        words += ["(forwarded)"] if self.flags & SNAPSHOT else []
        words += ["(thinking)"] if self.thinking else []
        words += [self.text.replace("\n", " / ")] if self.text else []
        words += [f"[{label}]" for label in self.labels]
        words += [f"<{' | '.join(options)}>" for options in self.selects]
        return " ".join(words) + (" (only for one)" if self.ephemeral else "")

    def _in_embeds(self) -> Iterator[str]:
        for embed in self.embeds:
            yield embed.get("author", {}).get("name", "")
            yield embed.get("title", "")
            yield embed.get("description", "")
            for one in embed.get("fields", ()):
                yield f"{one['name']}: {one['value']}"
            yield embed.get("footer", {}).get("text", "")

    def shown(self) -> Json:
        """The message as Discord shows it."""
        made: Json = {
            "id": str(self.id),
            "channel_id": str(self.channel),
            "author": self.author,
            "content": "",
            "timestamp": self.at,
            "edited_timestamp": self.edited_at,
            "tts": False,
            "mention_everyone": False,
            "mentions": [],
            "mention_roles": [],
            "attachments": [],
            "embeds": [],
            "components": [],
            "pinned": False,
            "type": 0,
            "flags": 0,
        }
        return made | dict(self.fields)


def says(shown: Mapping[str, Any], label: str) -> bool:
    """Whether a button or an option says this, be it with or without its emoji, or a tick before it."""
    return bool({label_of(shown), shown.get("label")} & {label, f"✓ {label}"})


def label_of(button: Mapping[str, Any]) -> str:
    """What a button says: its emoji, if any, and its label."""
    emoji = (button.get("emoji") or {}).get("name") or ""
    return f"{emoji} {button.get('label') or ''}".strip()
