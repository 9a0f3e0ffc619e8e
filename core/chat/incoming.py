"""What arrives from a platform, as a closed union."""

from __future__ import annotations

from dataclasses import dataclass

from core.chat.where import Identity, Place


@dataclass(frozen=True, slots=True)
class Said:
    """Typed text."""

    text: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button; `token` carries its whole meaning (`core.chat.tokens`)."""

    token: str


@dataclass(frozen=True, slots=True)
class Picked:
    """Several options of one menu at once: of all `offered`, `tokens` are ticked now.

    With nothing `offered`, each of `tokens` is pressed.
    """

    tokens: tuple[str, ...]
    offered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """A form of the platform (a modal), as field name and text; `token` is that of the `Ask` it answers."""

    token: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Commanded:
    """A command of the platform's menu, by its name in the core's one table, with the rest typed."""

    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Located:
    """A place on the map, already turned into an IANA zone; the place itself is never kept."""

    zone: str


@dataclass(frozen=True, slots=True)
class Edited:
    """A message that was changed on the platform; `message` is the platform's id of it."""

    text: str
    message: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something a coach cannot read: a sticker, a voice message, a photo, a contact, a forward."""

    what: str


@dataclass(frozen=True, slots=True)
class Happened:
    """The outcome of an effect a turn asked for (`core.coach.effects`), with what is to be told of it."""

    effect: str
    outcome: str
    details: tuple[str, ...] = ()


Content = Said | Pressed | Picked | Filled | Commanded | Located | Edited | Unreadable | Happened


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing that arrived. `id` is unique for ever and the same when it is delivered again.

    `message` is the platform's id of the message itself, or of the one whose button was
    pressed. `random` are fresh bytes for codes: the coach itself has no randomness.
    `language` is the platform's guess for somebody new. `handle` is how the platform finds back
    to what is answered, `trail` its own note of where the private conversation stands, kept for
    it; both are opaque.
    """

    id: str
    identity: Identity
    place: Place
    content: Content
    message: str | None = None
    random: bytes = b""
    language: str | None = None
    handle: str | None = None
    trail: str | None = None
