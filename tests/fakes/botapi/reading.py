"""The parameters of a request, whichever way they came."""

from __future__ import annotations

import json
from typing import Any

from aiohttp import web
from fakes.botapi.sending import Upload

TEXTS = frozenset(
    {
        "action",
        "callback_query_id",
        "caption",
        "description",
        "language_code",
        "parse_mode",
        "secret_token",
        "short_description",
        "text",
        "url",
    }
)
"""What is taken as it stands; all other values are JSON, as far as they can be read as that."""


async def params_of(request: web.Request) -> dict[str, Any]:
    """Values by name: texts, numbers, truths, lists, objects and uploads."""
    if request.content_type == "application/json":
        return dict(await request.json())
    made: dict[str, Any] = {name: _value(name, value) for name, value in request.query.items()}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            with value.file as file:
                made[name] = Upload(value.filename, file.read(), value.content_type)
        else:
            made[name] = _value(name, value if isinstance(value, str) else value.decode())
    return made


def _value(name: str, written: str) -> Any:
    if name in TEXTS:
        return written
    try:
        return json.loads(written)
    except ValueError:
        return written
