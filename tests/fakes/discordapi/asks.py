"""A request as it came, and how it is read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web
from fakes.discordapi.messages import File
from fakes.discordapi.refusals import Refused, not_json, too_large

LARGEST_FILE = 10 * 2**20
FOR_MULTIPART, FOR_JSON = "multipart/form-data", "application/json"


@dataclass(frozen=True)
class Ask:
    """What a request wants; `ids` are what its path names, `files` the uploads by their number."""

    ids: Mapping[str, str]
    query: Mapping[str, str]
    body: Any = None
    files: Mapping[int, File] = field(default_factory=dict)

    def number(self, name: str) -> int:
        """An id of the path."""
        told = self.ids[name]
        if not told.isascii() or not told.isdigit():
            wrong = {
                "_errors": [{"code": "NUMBER_TYPE_COERCE", "message": f'Value "{told}" is not snowflake.'}]
            }
            raise Refused(400, 50035, "Invalid Form Body", {name: wrong})
        return int(told)


async def read(request: web.Request) -> tuple[Any, dict[int, File], Refused | None]:
    """The body and the uploads of a request, and why they cannot be read."""
    try:
        if request.content_type == FOR_MULTIPART:
            return await _parts(request)
        raw = await request.read()
        if not raw:
            return None, {}, None
        if request.content_type != FOR_JSON:
            wrong = f'Expected "Content-Type" header to be one of {{{FOR_JSON!r}, {FOR_MULTIPART!r}}}.'
            return None, {}, Refused(400, 50035, "Invalid Form Body", {"_errors": [{"message": wrong}]})
        return json.loads(raw), {}, None
    except ValueError:
        return None, {}, not_json()


async def _parts(request: web.Request) -> tuple[Any, dict[int, File], Refused | None]:
    body: Any = {}
    files: dict[int, File] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        content, name = bytes(await part.read()), part.name or ""
        if name == "payload_json":
            body = json.loads(content)
        elif name.startswith("files[") and name.endswith("]"):
            kind = part.headers.get("Content-Type", "application/octet-stream")
            files[int(name[6:-1])] = File(part.filename or "unknown", content, kind)
    if any(len(file.content) > LARGEST_FILE for file in files.values()):
        return body, files, too_large()
    return body, files, None
