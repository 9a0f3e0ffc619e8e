"""Routes of channels: messages the bot writes of its own accord."""

from __future__ import annotations

from typing import Any

from fakes.discordapi.asks import Ask
from fakes.discordapi.bodies import nonce_of
from fakes.discordapi.channels import Channel
from fakes.discordapi.cloud import Cloud
from fakes.discordapi.form import Form
from fakes.discordapi.messages import Message
from fakes.discordapi.refusals import (
    Refused,
    another_author,
    missing_access,
    unknown,
    unknown_channel,
    unknown_message,
)
from fakes.discordapi.writing import removes, rewrites, seen, writes

Json = dict[str, Any]

REPLY_TYPE = 19
NONCE_SECONDS = 5 * 60


def channel_of(cloud: Cloud, ask: Ask) -> Channel:
    """The channel a request names, which the bot may look into."""
    channel = cloud.channels.get(ask.number("channel"))
    if channel is None:
        raise unknown_channel()
    if not channel.open_to_bot or (channel.is_direct and not channel.opened):
        raise missing_access()
    return channel


def message_of(cloud: Cloud, ask: Ask) -> Message:
    """The message a request names; one that is for one person alone is not there."""
    message = channel_of(cloud, ask).messages.get(ask.number("message"))
    if message is None or message.ephemeral:
        raise unknown_message()
    return message


def _may_write(cloud: Cloud, channel: Channel) -> None:
    if channel.recipient is not None and (shut := cloud.users[int(channel.recipient["id"])].shut):
        raise Refused(shut.status, shut.code, shut.message)


def open_dm(cloud: Cloud, ask: Ask) -> Json:
    """The direct channel of a person, opened where it was not."""
    form = Form()
    told = form.mapping(ask.body).get("recipient_id")
    if not str(told).isdigit():
        form["recipient_id"].wrong("NUMBER_TYPE_COERCE", f'Value "{told}" is not snowflake.')
    form.ends()
    user = cloud.users.get(int(str(told)))
    if user is None:
        raise Refused(400, 50033, "Invalid Recipient(s)")
    user.dm.opened = True
    return user.dm.shown


def get_channel(cloud: Cloud, ask: Ask) -> Json:
    """A channel."""
    return channel_of(cloud, ask).shown


def get_user(cloud: Cloud, ask: Ask) -> Json:
    """A user."""
    user = cloud.users.get(ask.number("user"))
    if user is None:
        raise unknown(10013, "User")
    return user.shown


def typing(cloud: Cloud, ask: Ask) -> None:
    """The bot is at it."""
    _may_write(cloud, channel_of(cloud, ask))


def create_message(cloud: Cloud, ask: Ask) -> Json:
    """A new message."""
    channel, form = channel_of(cloud, ask), Form()
    told = form.mapping(ask.body)
    nonce = nonce_of(form, told)
    reference = _reference(channel, form["message_reference"], told.get("message_reference"))
    form.ends()
    _may_write(cloud, channel)
    if nonce is not None and told.get("enforce_nonce") and (there := _made(cloud, channel, nonce)):
        cloud.nonces_met += 1
        return {**there.shown(), "nonce": nonce}
    message = writes(cloud, channel.id, ask, ask.body, form, more=reference, nonce=nonce)
    return message.shown() if nonce is None else {**message.shown(), "nonce": nonce}


def _made(cloud: Cloud, channel: Channel, nonce: str | int) -> Message | None:
    since = cloud.clock.now() - NONCE_SECONDS
    for message in reversed(channel.messages.values()):
        if message.from_bot and message.nonce == nonce and message.made_at >= since:
            return message
    return None


def _reference(channel: Channel, place: Form, told: Any) -> Json:
    if told is None:
        return {}
    reference = place.mapping(told)
    number = str(reference.get("message_id", ""))
    answered = channel.messages.get(int(number) if number.isdigit() else 0)
    if answered is None:
        if reference.get("fail_if_not_exists", True):
            place.wrong("REPLIES_UNKNOWN_MESSAGE", "Unknown message")
        return {}
    quoted = {name: value for name, value in answered.shown().items() if name != "referenced_message"}
    told_of = {"type": 0, "channel_id": str(channel.id), "message_id": str(answered.id)}
    return {"type": REPLY_TYPE, "message_reference": told_of, "referenced_message": quoted}


def edit_message(cloud: Cloud, ask: Ask) -> Json:
    """A message of the bot, changed."""
    message = message_of(cloud, ask)
    if not message.from_bot:
        raise another_author()
    _may_write(cloud, cloud.channels[message.channel])
    return rewrites(cloud, message, ask, ask.body, Form()).shown()


def delete_message(cloud: Cloud, ask: Ask) -> None:
    """A message of the bot, taken away."""
    message = message_of(cloud, ask)
    if not message.from_bot:
        code = 50003 if cloud.channels[message.channel].is_direct else 50013
        raise Refused(
            403, code, "Cannot execute action on a DM channel" if code == 50003 else "Missing Permissions"
        )
    removes(cloud, message)


def get_message(cloud: Cloud, ask: Ask) -> Json:
    """A message."""
    message = message_of(cloud, ask)
    return seen(cloud, message, message.shown())


def get_messages(cloud: Cloud, ask: Ask) -> list[Json]:
    """Messages of a channel, the newest first."""
    channel, form = channel_of(cloud, ask), Form()
    bounds: dict[str, int] = {}
    for key in ("limit", "before", "after", "around"):
        told = ask.query.get(key)
        if told is None:
            continue
        if not told.isdigit():
            form[key].wrong("NUMBER_TYPE_COERCE", f'Value "{told}" is not snowflake.')
        else:
            bounds[key] = int(told)
    limit = form.whole(bounds, "limit", 1, 100, default=50)
    if len(bounds.keys() - {"limit"}) > 1:
        form.wrong("MESSAGES_MUTUALLY_EXCLUSIVE", "before, after and around are mutually exclusive")
    form.ends()
    all_ = sorted((one for one in channel.messages.values() if not one.ephemeral), key=lambda one: one.id)
    if "after" in bounds:
        found = [one for one in all_ if one.id > bounds["after"]][:limit]
    elif "around" in bounds:
        near = sorted(all_, key=lambda one: abs(one.id - bounds["around"]))[:limit]
        found = sorted(near, key=lambda one: one.id)
    else:
        found = [one for one in all_ if one.id < bounds.get("before", 2**63)][-limit:]
    return [seen(cloud, one, one.shown()) for one in reversed(found)]
