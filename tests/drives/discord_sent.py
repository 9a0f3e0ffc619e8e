"""What a bot was to send on Discord in all its lives, and what was seen of it there."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple

from drives.telegram_runners import rows
from fakes.discordapi.calls import Call
from fakes.discordapi.server import FakeDiscord

from bot.discord.render import render
from bot.discord.where import Way, way_of
from core.storage.codec import decode

Kind = Literal["message", "edit", "further"]
KINDS: dict[str, Kind] = {
    "POST channel-message": "message",
    "PATCH channel-message": "edit",
    "PATCH original": "edit",
    "POST followup": "further",
}


class Shown(NamedTuple):
    """A message as it is known by: its chat, as the outbox names it, and its components."""

    chat: str
    what: str


@dataclass
class Row:
    """A reply in the outbox. `astray`: it goes to another chat than its own, as its way was never open."""

    id: int
    key: str
    state: str
    way: Way | None
    messages: list[Shown]
    astray: bool


@dataclass
class Life:
    """How many calls there were before it began, when it was killed, and what waited then."""

    calls: int
    killed: float = 0.0
    waiting: list[Row] = field(default_factory=list)


def replies(database: Path, after: int) -> list[Row]:
    """The rows of the outbox after one of them."""
    made = []
    for id, key, state, chat, handle, body in rows(
        database, "SELECT id, key, state, chat, handle, body FROM outbox WHERE id > ? ORDER BY id", after
    ):
        sending, way = decode(body), way_of(handle)
        astray = way is not None and way.message is None and "/" in chat
        told = f"{way.user}" if way and astray else chat
        shown = [Shown(told, _what(one.components)) for one in render(sending.reply, sending.audience)]
        made.append(Row(id, key, state, way, shown, astray))
    return made


def check_sent(fake: FakeDiscord, said: Sequence[Row], lives: Sequence[Life]) -> dict[str, float]:
    """Each reply reached its chat, in order; its ordinary messages once, however often it was killed.

    What goes by an interaction's token comes twice only where a kill came before it was kept as sent.
    The figures of it; `longest_unkept` are the seconds from such a sending to its kill.
    """
    for row in said:
        superseded = row.state == "dropped" and row.way is not None and row.way.pressed
        assert row.state == "sent" or superseded, f"row {row.id} of {row.key} is {row.state}"
    seeing = Seeing(fake)
    done = [seeing.of(call) for call in fake.calls]
    by_chat: dict[str, list[Shown]] = defaultdict(list)
    for one in done:
        if one:
            by_chat[one[1].chat].append(one[1])
    on_the_way = {chat: iter(those) for chat, those in by_chat.items()}
    sent = [row for row in said if row.state == "sent"]
    for row in sent:
        for shown in row.messages:
            assert shown in (by_chat[shown.chat] if row.astray else on_the_way[shown.chat]), (
                f"not sent, or out of order: {shown}"
            )
    more = Counter(one[1] for one in done if one)
    more.subtract(shown for row in sent for shown in row.messages)
    allowed, longest = _unkept(done, fake.calls, lives)
    for shown, times in more.items():
        assert 0 <= times <= allowed[shown], f"sent {times} times more for no reason: {shown}"
    kinds = Counter(kind for one in done if one for kind in [one[0]] if more[one[1]] > 0)
    assert all(times == 1 for times in _nonces(fake).values())
    return {
        "answers": len(said),
        "superseded": len(said) - len(sent),
        "by_token_again": more.total(),
        "of_them_further": min(more.total(), kinds["further"]),
        "nonces_met": fake.nonces_met,
        "longest_unkept": round(longest, 3),
    }


class Seeing:
    """What calls show, each ordinary message once: asked for again with its nonce it is not made."""

    def __init__(self, fake: FakeDiscord) -> None:
        self._channels = fake.cloud.channels
        self._made: set[str] = set()

    def of(self, call: Call) -> tuple[Kind, Shown] | None:
        """The kind of a call and what it showed, if it did."""
        kind = KINDS.get(call.route)
        if kind is None or not call.ok or call.channel is None:
            return None
        number = str(call.answer["id"])
        if kind == "message":
            if number in self._made:
                return None
            self._made.add(number)
        channel = self._channels[call.channel]
        if channel.recipient is not None:
            chat = str(channel.recipient["id"])
        else:
            chat = f"{channel.id}/{channel.messages[int(number)].only_for}"
        return kind, Shown(chat, _what(call.body["components"]))


def _unkept(
    done: Sequence[tuple[Kind, Shown] | None], calls: Sequence[Call], lives: Sequence[Life]
) -> tuple[Counter[Shown], float]:
    """What went by a token in some life and waited still when that was killed: it may come once more."""
    allowed: Counter[Shown] = Counter()
    longest = 0.0
    ends = [life.calls for life in lives[1:]]
    for life, last in zip(lives, [*ends, len(calls)], strict=True):
        waiting = Counter(shown for row in life.waiting for shown in row.messages)
        sent = [
            (call.at, one)
            for call, one in zip(calls[life.calls : last], done[life.calls : last], strict=True)
            if one and one[1] in waiting
        ]
        allowed += waiting & Counter(shown for _, (kind, shown) in sent if kind != "message")
        longest = max([longest, *(life.killed - at for at, _ in sent)])
    return allowed, longest


def _nonces(fake: FakeDiscord) -> Counter[tuple[int, str | int]]:
    """How many messages there are of each nonce."""
    return Counter(
        (channel.id, message.nonce)
        for channel in fake.cloud.channels.values()
        for message in channel.messages.values()
        if message.nonce is not None
    )


def _what(components: Any) -> str:
    return json.dumps(components, sort_keys=True)
