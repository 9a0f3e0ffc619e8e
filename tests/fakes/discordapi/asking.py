"""Interactions as the gateway tells of them."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from fakes.discordapi.channels import EVERYTHING, Channel
from fakes.discordapi.cloud import Cloud
from fakes.discordapi.interactions import Interaction
from fakes.discordapi.messages import Message
from fakes.discordapi.users import User

Json = dict[str, Any]

IN_SERVER, IN_DM = 0, 1
LARGEST_FILE = 10 * 2**20


def asks(
    cloud: Cloud,
    user: User,
    channel: Channel,
    kind: int,
    data: Json,
    source: Message | None = None,
    value_kind: int = 0,
    of_user: bool = False,
) -> Interaction:
    """Have somebody ask something of the bot; the caller holds the lock."""
    number, now = cloud.clock.snowflake(), cloud.clock.now()
    marks: Json = {"source": source.id if source else None, "value_kind": value_kind}
    asked = Interaction(
        number, f"a{uuid4().hex}{number}", kind, user.id, channel.id, now, of_user=of_user, **marks
    )
    cloud.asks(asked)
    owners = {"1": str(user.id)} if of_user else {}
    if not of_user or (channel.server is not None and channel.open_to_bot):
        owners["0"] = str(channel.server or 0)
    told: Json = {
        "id": str(number),
        "application_id": str(cloud.application),
        "type": kind,
        "data": data,
        "channel_id": str(channel.id),
        "channel": channel.for_interaction(),
        "token": asked.token,
        "version": 1,
        "app_permissions": EVERYTHING,
        "locale": user.locale,
        "entitlements": [],
        "entitlement_sku_ids": [],
        "authorizing_integration_owners": owners,
        "context": IN_DM if channel.is_direct else IN_SERVER,
        "attachment_size_limit": LARGEST_FILE,
    }
    if source is not None:
        told["message"] = source.shown()
    if channel.server is None:
        told["user"] = user.shown
    else:
        told["guild_id"] = str(channel.server)
        told["guild"] = {"id": str(channel.server), "locale": channel.locale, "features": []}
        told["guild_locale"] = channel.locale
        told["member"] = {**user.member, "user": user.shown, "permissions": EVERYTHING}
    cloud.tells("INTERACTION_CREATE", told, channel.server)
    return asked


def resolved(message: Message) -> Json:
    """A message as a command that is used on it shows it."""
    return {"messages": {str(message.id): message.shown()}}
