"""Putting messages of the bot where they belong, and telling of all messages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fakes.discordapi.asks import Ask
from fakes.discordapi.bodies import fields_of
from fakes.discordapi.cloud import Cloud
from fakes.discordapi.form import Form
from fakes.discordapi.messages import EPHEMERAL, Message
from fakes.discordapi.sessions import CONTENT, DIRECT_MESSAGES, GUILD_MESSAGES

Json = dict[str, Any]

HIDDEN: Json = {"content": "", "embeds": [], "attachments": [], "components": []}
"""What a bot sees of a message that is not meant for it."""


def writes(
    cloud: Cloud,
    channel: int,
    ask: Ask,
    body: Any,
    place: Form,
    only_for: int | None = None,
    private: bool = False,
    more: Json | None = None,
    **marks: Any,
) -> Message:
    """A new message of the bot; `only_for` is who asked, where it may be for them alone."""
    fields, uploads = fields_of(cloud, ask, body, place, private=private)
    fields |= more or {}
    if not fields["flags"] & EPHEMERAL:
        only_for = None
    message = adds(cloud, channel, fields, only_for=only_for, uploads=uploads, **marks)
    told = body.get("allowed_mentions")
    return cloud.keeps(replace(message, mentions_allowed=told)) if told is not None else message


def adds(cloud: Cloud, channel: int, fields: Json, **marks: Any) -> Message:
    """A message of the bot that was found right."""
    clock = cloud.clock
    made = Message(clock.snowflake(), channel, cloud.bot, clock.stamp(), fields, True, **marks)
    message = cloud.keeps(replace(made, made_at=clock.now(), after=cloud.deeds[channel]))
    tells_of(cloud, "MESSAGE_CREATE", message)
    return message


def rewrites(cloud: Cloud, before: Message, ask: Ask, body: Any, place: Form) -> Message:
    """A message of the bot, changed."""
    fields, uploads = fields_of(cloud, ask, body, place, before)
    stamp = before.edited_at if before.thinking else cloud.clock.stamp()
    after = replace(
        before, fields=fields, uploads=uploads, edited=before.edited + (not before.thinking), edited_at=stamp
    )
    message = cloud.keeps(after)
    tells_of(cloud, "MESSAGE_UPDATE", message)
    return message


def removes(cloud: Cloud, message: Message) -> None:
    """A message, taken away."""
    cloud.deletes(message)
    channel = cloud.channels[message.channel]
    gone: Json = {"id": str(message.id), "channel_id": str(channel.id)}
    if channel.server is not None:
        gone["guild_id"] = str(channel.server)
    if not message.ephemeral and channel.open_to_bot:
        cloud.tells("MESSAGE_DELETE", gone, channel.server, _intent(channel.server))


def tells_of(cloud: Cloud, name: str, message: Message) -> None:
    """Tell the bot of a message, as much as it may know."""
    channel = cloud.channels[message.channel]
    if message.ephemeral or not channel.open_to_bot:
        cloud.arrived()
        return
    shown = message.shown()
    if channel.server is None:
        cloud.tells(name, shown, None, DIRECT_MESSAGES)
        return
    user = cloud.users.get(int(message.author["id"]))
    shown |= {"guild_id": str(channel.server), **({"member": user.member} if user else {})}
    for session in cloud.sessions:
        if session.is_for(channel.server) and session.wants(GUILD_MESSAGES):
            session.puts(name, shown if session.intents & CONTENT else seen(cloud, message, shown))
    cloud.arrived()


def seen(cloud: Cloud, message: Message, shown: Json) -> Json:
    """A message as a bot sees it that may not read along."""
    channel = cloud.channels[message.channel]
    named = any(one["id"] == cloud.bot["id"] for one in shown["mentions"])
    return shown if channel.is_direct or message.from_bot or named else {**shown, **HIDDEN}


def _intent(server: int | None) -> int:
    return DIRECT_MESSAGES if server is None else GUILD_MESSAGES
