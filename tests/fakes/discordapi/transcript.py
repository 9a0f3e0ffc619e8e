"""The lines of a transcript: what people did and what the bot did, in order."""

from __future__ import annotations

from fakes.discordapi.asks import Ask
from fakes.discordapi.calls import Call
from fakes.discordapi.cloud import Cloud
from fakes.discordapi.interactions import DEFER_REPLY, DEFER_UPDATE, OPEN_FORM, SUGGEST

SHOWING = frozenset(
    f"{method} {what}"
    for method in ("POST", "PATCH", "DELETE")
    for what in ("channel-message", "callback", "followup", "original", "typing")
)


def note_person(cloud: Cloud, channel: int | None, name: str, did: str, what: str = "") -> None:
    """`<- press Ann: [Done]`."""
    cloud.deeds[channel] += 1
    where = cloud.channels.get(channel or 0)
    place = "" if where is None or where.is_direct else f" in #{where.name}"
    cloud.notes(channel, f"<- {did} {name}{place}" + (f": {what}" if what else ""))


def note_call(cloud: Cloud, call: Call, ask: Ask) -> None:
    """`-> POST channel-message Ann: Well done. [Why?]`; nothing where it is not meant for people."""
    if call.route not in SHOWING:
        return
    what = f"{call.answer['code']} {call.description}" if not call.ok else _shown(cloud, call, ask)
    lost = "" if call.status else " (connection cut)"
    place = cloud.name_of(call.channel)
    cloud.notes(call.channel, f"-> {call.route} {place}".rstrip() + (f": {what}" if what else "") + lost)


def _shown(cloud: Cloud, call: Call, ask: Ask) -> str:
    channel = cloud.channels.get(call.channel or 0)
    number, answer = 0, call.answer if isinstance(call.answer, dict) else {}
    if call.route == "POST callback":
        asked = cloud.tokens[ask.ids["token"]]
        if asked.answer == OPEN_FORM and asked.form is not None:
            return f"opens {asked.form['title']!r}"
        if asked.answer == SUGGEST:
            return " | ".join(str(one["name"]) for one in asked.choices or ())
        if asked.answer in (DEFER_REPLY, DEFER_UPDATE):
            return "thinking" if asked.answer == DEFER_REPLY else "later"
        number = asked.original or 0
    elif str(answer.get("id", "")).isdigit():
        number = int(answer["id"])
    message = channel.messages.get(number) if channel else None
    return message.line if message else ""
