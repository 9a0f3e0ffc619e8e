"""What Discord makes of files and components before it keeps them."""

from __future__ import annotations

import copy
import mimetypes
from collections.abc import Mapping
from itertools import count
from typing import Any

from fakes.discordapi.asks import Ask
from fakes.discordapi.cloud import Cloud
from fakes.discordapi.form import Form
from fakes.discordapi.messages import File, Message
from fakes.discordapi.trees import FILE, media_of, walk

Json = dict[str, Any]

MOST_FILES = 10


def shape_attachments(
    cloud: Cloud, ask: Ask, told: Mapping[str, Any], place: Form, before: Message | None
) -> tuple[list[Json], dict[str, File]]:
    """The attachments of a message: those of before that stay, and the new ones."""
    kept: list[Json] = list(before.fields.get("attachments", ())) if before else []
    uploads = dict(before.uploads) if before else {}
    listed = told.get("attachments")
    about: dict[int, Mapping[str, Any]] = {}
    if listed is not None:
        stays = set()
        for index, raw in enumerate(place.items(listed, 0, MOST_FILES)):
            one = place[index].mapping(raw)
            name = str(one.get("id", ""))
            if name.isdigit() and int(name) in ask.files:
                about[int(name)] = one
                place[index].text(one, "description", 0, 1024)
            elif any(old["id"] == name for old in kept):
                stays.add(name)
            else:
                place[index]["id"].wrong("ATTACHMENT_NOT_FOUND", "The attachment was not found")
        kept = [one for one in kept if one["id"] in stays]
    for number, file in sorted(ask.files.items()):
        told_of = about.get(number, {})
        named = File(str(told_of.get("filename") or file.name), file.content, file.type)
        kept.append(attachment(cloud, named, description=told_of.get("description")))
        uploads[kept[-1]["id"]] = named
    if len(kept) > MOST_FILES:
        place.wrong("BASE_TYPE_MAX_LENGTH", f"Must be {MOST_FILES} or fewer in length.")
    return kept, uploads


def attachment(cloud: Cloud, file: File, description: str | None = None, **more: Any) -> Json:
    """A file as Discord shows it; from its address it can be had."""
    number = str(cloud.clock.snowflake())
    url = f"{cloud.url}/attachments/{number}/{file.name}"
    cloud.files[number] = file
    kind = mimetypes.guess_type(file.name)[0] or file.type
    shown: Json = {"id": number, "filename": file.name, "size": len(file.content), "content_type": kind}
    shown |= {"url": url, "proxy_url": url, "flags": 0, **more}
    return {**shown, "description": description} if description else shown


def shape_components(components: Any, attachments: Mapping[str, Json]) -> list[Json]:
    """Components with a number each, and with the addresses of the files they show."""
    made: list[Json] = copy.deepcopy(components)
    taken = {part.get("id") for part in walk(made)}
    free = (number for number in count(1) if number not in taken)
    for part in walk(made):
        part["id"] = part.get("id") or next(free)
        for _, media in media_of(part):
            file = attachments.get(media["url"].removeprefix("attachment://"))
            if media["url"].startswith("attachment://") and file is not None:
                media |= {"url": file["url"], "proxy_url": file["proxy_url"], "attachment_id": file["id"]}
                media |= {"content_type": file["content_type"], "flags": 0, "loading_state": 2}
                if part["type"] == FILE:
                    part |= {"name": file["filename"], "size": file["size"]}
    return made
