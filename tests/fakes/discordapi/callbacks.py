"""Answers to interactions as the bot would send them, without a library between."""

from __future__ import annotations

from typing import Any

from fakes.discordapi.handles import Asked
from fakes.discordapi.server import FakeDiscord
from fakes.discordapi.wire import asks

Json = dict[str, Any]


def answers(
    fake: FakeDiscord, asked: Asked, kind: int, data: Json | None = None, **more: Any
) -> tuple[int, Any]:
    """Answer an interaction; the status and what is said."""
    path = f"/interactions/{asked.interaction.id}/{asked.interaction.token}/callback"
    body = {"type": kind, **({"data": data} if data is not None else {})}
    return asks(fake, "POST", path + "?with_response=1", body, **more)


def hook(fake: FakeDiscord, asked: Asked, rest: str = "") -> str:
    """Where further messages go."""
    return f"/webhooks/{fake.cloud.application}/{asked.interaction.token}{rest}"


def text_input(**more: Any) -> Json:
    """A field to write into."""
    return {"type": 4, "custom_id": "many", "style": 1, **more}


def label(field: Json, text: str = "How many?", **more: Any) -> Json:
    """A field with what it is called."""
    return {"type": 18, "label": text, "component": field, **more}


def modal(*parts: Json, **more: Any) -> Json:
    """A form."""
    return {"title": "T", "custom_id": "m", "components": list(parts) or [label(text_input())], **more}
