"""The first answer to an interaction."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fakes.discordapi.asks import Ask
from fakes.discordapi.cloud import Cloud
from fakes.discordapi.command_options import check_choices
from fakes.discordapi.form import Form
from fakes.discordapi.interactions import (
    COMPONENT,
    DEFER_REPLY,
    DEFER_UPDATE,
    FORM,
    OPEN_FORM,
    REPLY,
    SUGGEST,
    SUGGESTION,
    UPDATE,
    Interaction,
)
from fakes.discordapi.messages import EPHEMERAL, LOADING, Message
from fakes.discordapi.modals import check_modal
from fakes.discordapi.refusals import acknowledged, unknown_interaction, unknown_message
from fakes.discordapi.writing import adds, rewrites, writes

Json = dict[str, Any]


def answer_interaction(cloud: Cloud, ask: Ask) -> Json | None:
    """Answer an interaction; what became of it, where that is asked for."""
    asked = cloud.interactions.get(ask.number("interaction"))
    if asked is None or asked.token != ask.ids["token"]:
        raise unknown_interaction()
    if asked.answer:
        raise acknowledged()
    if asked.late or cloud.clock.now() - asked.made_at > cloud.patience or asked.expired:
        asked.late = True
        raise unknown_interaction()
    form = Form()
    told = form.mapping(ask.body)
    kind, data = told.get("type"), told.get("data")
    form["type"].one_of(kind, _allowed(asked))
    form.ends()
    message = _answers(cloud, ask, asked, int(told["type"]), {} if data is None else data, form["data"])
    asked.answer = int(told["type"])
    cloud.changed.notify_all()
    return _told(asked, message) if ask.query.get("with_response") in ("1", "true", "True") else None


def _allowed(asked: Interaction) -> set[int]:
    """Kinds of answers to an interaction of a kind."""
    if asked.kind == SUGGESTION:
        return {SUGGEST}
    allowed = {REPLY, DEFER_REPLY}
    if asked.kind == COMPONENT or (asked.kind == FORM and asked.source is not None):
        allowed |= {DEFER_UPDATE, UPDATE}
    return allowed if asked.kind == FORM else allowed | {OPEN_FORM}


def _answers(cloud: Cloud, ask: Ask, asked: Interaction, kind: int, data: Any, place: Form) -> Message | None:
    if kind == SUGGEST:
        choices = place.mapping(data).get("choices")
        check_choices(place["choices"], choices, asked.value_kind)
        place.ends()
        asked.choices = choices
    elif kind == OPEN_FORM:
        form = check_modal(place, data)
        place.ends()
        asked.form = form
    elif kind == DEFER_UPDATE:
        asked.original = asked.source
    elif kind == UPDATE:
        asked.original = asked.source
        return rewrites(cloud, source_of(cloud, asked), ask, data, place)
    elif kind == DEFER_REPLY:
        flags = _only_ephemeral(place, place.mapping(data))
        only_for = asked.user if flags else None
        fields = {"flags": flags | LOADING, **metadata(cloud, asked)}
        message = adds(cloud, asked.channel, fields, only_for=only_for)
        asked.original, asked.only_for = message.id, only_for
    else:
        more = metadata(cloud, asked)
        message = writes(cloud, asked.channel, ask, data, place, asked.user, True, more)
        asked.original, asked.only_for = message.id, message.only_for
        return message
    return None


def _only_ephemeral(place: Form, data: Mapping[str, Any]) -> int:
    flags = place.whole(data, "flags", 0, 2**31 - 1)
    if flags & ~EPHEMERAL:
        place["flags"].wrong("BITFIELD_ANY_BITS_SET", "Only the flag EPHEMERAL can be set")
    place.ends()
    return flags


def source_of(cloud: Cloud, asked: Interaction) -> Message:
    """The message whose component was used."""
    found = cloud.channels[asked.channel].messages.get(asked.source or 0)
    if found is None:
        raise unknown_message()
    return found


def metadata(cloud: Cloud, asked: Interaction) -> Json:
    """What a message tells of the interaction it answers."""
    about: Json = {
        "id": str(asked.id),
        "type": asked.kind,
        "user": cloud.users[asked.user].shown,
        "authorizing_integration_owners": {"1": str(asked.user)} if asked.of_user else {"0": "0"},
    }
    if asked.kind == COMPONENT:
        about["interacted_message_id"] = str(asked.source)
    if asked.kind == FORM:
        about["triggering_interaction_metadata"] = {**about, "type": 2}
    number = str(cloud.application)
    kind = 20 if asked.kind == 2 else 0
    return {"type": kind, "webhook_id": number, "application_id": number, "interaction_metadata": about}


def _told(asked: Interaction, message: Message | None) -> Json:
    loading = asked.answer == DEFER_REPLY
    about: Json = {"id": str(asked.id), "type": asked.kind}
    if asked.original is not None and asked.answer in (REPLY, DEFER_REPLY, UPDATE):
        about["response_message_id"] = str(asked.original)
        about["response_message_loading"] = loading
        about["response_message_ephemeral"] = asked.only_for is not None
    told: Json = {"interaction": about}
    if message is not None:
        told["resource"] = {"type": asked.answer, "message": message.shown()}
    return told
