"""Checks of a message the bot wants to write or change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fakes.discordapi.asks import Ask
from fakes.discordapi.cloud import Cloud
from fakes.discordapi.embeds import check_embeds
from fakes.discordapi.form import Form
from fakes.discordapi.layouts import check_layout, check_rows
from fakes.discordapi.messages import EPHEMERAL, SILENT, V2, File, Message
from fakes.discordapi.refusals import empty_message
from fakes.discordapi.shapes import shape_attachments, shape_components
from fakes.discordapi.trees import named_files

Json = dict[str, Any]

LONGEST = 2000
SUPPRESS_EMBEDS = 1 << 2
ON_NEW, ON_EDIT = SUPPRESS_EMBEDS | SILENT | V2, SUPPRESS_EMBEDS | V2
LEGACY = ("content", "embeds", "poll", "sticker_ids")


def fields_of(
    cloud: Cloud, ask: Ask, body: Any, place: Form, before: Message | None = None, private: bool = False
) -> tuple[Json, dict[str, File]]:
    """The fields and uploads of a message as it will stand; `private`: it may be for one person alone."""
    told = place.mapping(body)
    flags = _flags(place, told, before, private)
    if flags & V2:
        for key in LEGACY:
            if told.get(key):
                wrong = f"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
                place[key].wrong("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", wrong)
        if before and not before.is_v2 and any(told.get(key, before.fields.get(key)) for key in LEGACY[:2]):
            wrong = "The fields of before must be set to null"
            place["flags"].wrong("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", wrong)
    fields: Json = dict(before.fields) if before else {}
    fields["flags"] = flags
    if "content" in told or not before:
        fields["content"] = place.text(told, "content", 0, LONGEST).strip()
    if "embeds" in told or not before:
        fields["embeds"] = check_embeds(place["embeds"], told.get("embeds") or [])
    _check_mentions(place["allowed_mentions"], told.get("allowed_mentions"))
    place.yes_or_no(told, "tts")
    components = told.get("components", before.components if before else [])
    if "components" in told or not before:
        components = [] if components is None else components
        (check_layout if flags & V2 else check_rows)(place["components"], components)
    attachments, uploads = shape_attachments(cloud, ask, told, place["attachments"], before)
    names = {one["filename"] for one in attachments}
    if place.is_right:
        for name in sorted(_referenced(components, fields.get("embeds", [])) - names):
            wrong = f"The attachment {name} was not found"
            place["components"].wrong("UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", wrong)
    place.ends()
    fields["attachments"] = attachments
    fields["components"] = shape_components(components, {one["filename"]: one for one in attachments})
    _check_shows_something(fields)
    return fields, uploads


def _flags(place: Form, told: Mapping[str, Any], before: Message | None, private: bool) -> int:
    asked = place.whole(told, "flags", 0, 2**31 - 1)
    if before is None:
        allowed = ON_NEW | (EPHEMERAL if private else 0)
    else:
        allowed = ON_EDIT | (before.flags & (EPHEMERAL | SILENT))
        if before.is_v2 and told.get("flags") is not None and not asked & V2:
            wrong = "The flag IS_COMPONENTS_V2 cannot be removed"
            place["flags"].wrong("MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG", wrong)
    if asked & ~allowed:
        place["flags"].wrong("BITFIELD_ANY_BITS_SET", f"Flags {asked & ~allowed} cannot be set here")
    kept = before.flags & (EPHEMERAL | SILENT | V2) if before else 0
    return asked | kept


def _check_mentions(place: Form, told: Any) -> None:
    if told is None:
        return
    mentions = place.mapping(told)
    parse = place["parse"].items(mentions.get("parse", []), 0, 3)
    for index, kind in enumerate(parse):
        place["parse"][index].one_of(kind, {"roles", "users", "everyone"})
    for kind in ("roles", "users"):
        listed = place[kind].items(mentions.get(kind, []), 0, 100)
        if listed and kind in parse:
            wrong = f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.'
            place.wrong("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", wrong)
        for index, one in enumerate(listed):
            if not str(one).isdigit():
                place[kind][index].wrong("NUMBER_TYPE_COERCE", f'Value "{one}" is not snowflake.')
    place.yes_or_no(mentions, "replied_user")
    for key in set(mentions) - {"parse", "roles", "users", "replied_user"}:
        place[key].wrong("BASE_TYPE_CHOICES", "There is no such field")


def _referenced(components: Any, embeds: list[Json]) -> set[str]:
    pictures = {(one.get(key) or {}).get("url", "") for one in embeds for key in ("image", "thumbnail")}
    urls = {url.removeprefix("attachment://") for url in pictures if url.startswith("attachment://")}
    return urls | named_files(components, "attachment://")


def _check_shows_something(fields: Json) -> None:
    shown = ("components",) if fields["flags"] & V2 else ("content", "embeds", "attachments", "components")
    if not any(fields.get(key) for key in shown):
        raise empty_message()


def nonce_of(place: Form, told: Mapping[str, Any]) -> str | int | None:
    """The mark a message carries so that it is not made twice."""
    nonce = told.get("nonce")
    place.yes_or_no(told, "enforce_nonce")
    if nonce is None:
        return None
    if isinstance(nonce, bool) or not isinstance(nonce, int | str):
        place["nonce"].wrong("NONCE_TYPE_CONVERT", "Must be a string or an integer")
    elif len(str(nonce)) > 25:
        place["nonce"].wrong("BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.")
    return nonce if isinstance(nonce, int | str) else None
