"""What follows the first answer to an interaction: further messages, and changes of what was said."""

from __future__ import annotations

from typing import Any

from fakes.discordapi.answering import metadata
from fakes.discordapi.asks import Ask
from fakes.discordapi.cloud import Cloud
from fakes.discordapi.form import Form
from fakes.discordapi.interactions import DEFER_REPLY, Interaction
from fakes.discordapi.messages import EPHEMERAL, Message
from fakes.discordapi.refusals import Refused, expired_token, unknown_message, unknown_webhook
from fakes.discordapi.writing import removes, rewrites, writes

Json = dict[str, Any]

MOST_FOLLOWUPS_OF_A_USER = 5


def _asked(cloud: Cloud, ask: Ask) -> Interaction:
    """The interaction of a token that is still good for something."""
    if ask.number("webhook") != cloud.application:
        raise unknown_webhook()
    asked = cloud.tokens.get(ask.ids["token"])
    if asked is None or asked.has_expired(cloud.clock.now()):
        raise expired_token()
    if not asked.takes_messages:
        raise unknown_webhook()
    return asked


def _original(cloud: Cloud, ask: Ask) -> tuple[Interaction, Message]:
    asked = _asked(cloud, ask)
    found = cloud.channels[asked.channel].messages.get(asked.original or 0)
    if found is None:
        raise unknown_message()
    return asked, found


def _followup(cloud: Cloud, ask: Ask) -> Message:
    asked, number = _asked(cloud, ask), ask.number("message")
    found = cloud.channels[asked.channel].messages.get(number)
    if found is None or number not in (asked.original, *asked.followups):
        raise unknown_message()
    return found


def follow_up(cloud: Cloud, ask: Ask) -> Json:
    """A further message; the first one after the bot was thinking takes the place of that."""
    asked = _asked(cloud, ask)
    first = cloud.channels[asked.channel].messages.get(asked.original or 0)
    if asked.answer == DEFER_REPLY and first is not None and first.thinking:
        body = dict(Form().mapping(ask.body))
        # Whether it is for one alone was said when the thinking began.
        if isinstance(body.get("flags"), int):
            body["flags"] &= ~EPHEMERAL
        return rewrites(cloud, first, ask, body, Form()).shown()
    if asked.of_user and len(asked.followups) >= MOST_FOLLOWUPS_OF_A_USER:
        raise Refused(400, 40094, "This interaction has reached the maximum number of follow-up messages")
    more = {**metadata(cloud, asked), "type": 0}
    message = writes(cloud, asked.channel, ask, ask.body, Form(), asked.user, True, more)
    asked.followups.append(message.id)
    return message.shown()


def get_original(cloud: Cloud, ask: Ask) -> Json:
    """The message that answered."""
    return _original(cloud, ask)[1].shown()


def edit_original(cloud: Cloud, ask: Ask) -> Json:
    """The message that answered, changed."""
    return rewrites(cloud, _original(cloud, ask)[1], ask, ask.body, Form()).shown()


def delete_original(cloud: Cloud, ask: Ask) -> None:
    """The message that answered, taken away."""
    removes(cloud, _original(cloud, ask)[1])


def get_followup(cloud: Cloud, ask: Ask) -> Json:
    """A further message."""
    return _followup(cloud, ask).shown()


def edit_followup(cloud: Cloud, ask: Ask) -> Json:
    """A further message, changed."""
    return rewrites(cloud, _followup(cloud, ask), ask, ask.body, Form()).shown()


def delete_followup(cloud: Cloud, ask: Ask) -> None:
    """A further message, taken away."""
    removes(cloud, _followup(cloud, ask))
