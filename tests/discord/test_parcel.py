"""A reply of several messages goes out in its order, each of them once, whatever happens between."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from hashlib import sha256
from types import SimpleNamespace
from typing import Any

import pytest
from discord import Forbidden, HTTPException, NotFound

from bot.delivery.budget import Priority
from bot.delivery.sending import Closed, Later, Refused, Sending, Unwanted, always
from bot.discord.deliver import REMEMBERED, Post, nonce_of
from bot.discord.render import Payload
from bot.discord.send import Pace
from bot.discord.where import Way, corner, direct, open_to_all
from core.chat.reply import Action, Paragraph, Reply
from core.chat.where import Audience, Place
from core.storage.outbound import Outbound
from core.text import say, shown

ROW = f"5.{sha256(b'k').hexdigest()[:8]}"
SENDING = Sending(Priority.REPLY, always)
LONG = Reply(tuple(Paragraph(shown(letter * 3000)) for letter in "abc"), (Action(say("Done"), "done"),))
SHORT = Reply((Paragraph(say("Done")),))
IN_PLACE = Reply((Paragraph(say("Done")),), replaces=True)
COMMAND, PRESS = Way(1, "t", 7, 70, 500, pressed=False), Way(1, "t", 7, 70, 400, pressed=True)


def refusal(kind: type[HTTPException], status: int, code: int) -> HTTPException:
    answer: Any = SimpleNamespace(status=status, reason="no")
    return kind(answer, {"code": code, "message": "no"})


OVER = refusal(NotFound, 404, 10015)
GONE = refusal(NotFound, 404, 10008)
NO_CHANNEL = refusal(NotFound, 404, 10003)
NO_ENTRY = refusal(Forbidden, 403, 50001)
SHUT = refusal(Forbidden, 403, 50007)


@dataclass
class FakeWire:
    """Writes down what is asked for; a way of sending that has `faults` left raises the first of them."""

    faults: dict[str, list[Exception]] = field(default_factory=dict)
    done: list[tuple[Any, ...]] = field(default_factory=list)

    def does(self, name: str, *about: Any) -> int:
        if self.faults.get(name):
            raise self.faults[name].pop(0)
        self.done.append((name, *about))
        return 900 + len(self.done)

    async def edit_original(self, _token: str, _payload: Payload) -> int:
        return self.does("original")

    async def follow_up(self, _token: str, _payload: Payload, ephemeral: bool) -> int:
        return self.does("follow up", ephemeral)

    async def send(self, channel: int, _payload: Payload, nonce: str) -> int:
        return self.does("send", channel, nonce)

    async def edit(self, channel: int, message: int, _payload: Payload) -> int:
        return self.does("edit", channel, message)


class FakeChannels:
    """Everybody's channel is ten times their number, until it is forgotten."""

    def __init__(self) -> None:
        self.forgotten: list[int] = []

    async def of(self, user: int, _: Sending) -> int:
        return user * 10 + len(self.forgotten)

    async def spoken(self, user: int, message: int) -> None:
        """Nothing is kept."""

    def forget(self, user: int) -> None:
        self.forgotten.append(user)


def outbound(reply: Reply, place: Place, way: Way | None) -> Outbound:
    return Outbound(5, "k", 1, place.address, str(way) if way else None, reply, Audience())


def sends(wire: FakeWire, reply: Reply, place: Place, way: Way | None = None, tries: int = 1) -> list[Any]:
    """What was asked for by so many tries, all but the last of which have to be tried again."""

    async def run() -> list[Any]:
        parts: Any = (wire, FakeChannels(), Pace(1000))
        parcel = Post(*parts).pack(outbound(reply, place, way), SENDING)
        for _ in range(tries - 1):
            with pytest.raises(Later):
                await parcel.send()
        assert await parcel.send() == str(900 + len(wire.done))
        return wire.done

    return asyncio.run(run())


def test_messages_of_a_direct_reply_are_numbered() -> None:
    done = sends(FakeWire(), LONG, direct(7))
    assert done == [("send", 70, ROW), ("send", 70, f"{ROW}.1"), ("send", 70, f"{ROW}.2")]


def test_a_number_of_another_database_is_not_taken_for_this_one() -> None:
    one = replace(outbound(SHORT, direct(7), None), id=10**11, key="discord:1:m1")
    assert nonce_of(one) != nonce_of(replace(one, key="discord:1:m2"))
    assert nonce_of(one) == nonce_of(replace(one))
    assert len(f"{nonce_of(one)}.999") <= 25


def test_a_command_in_direct_messages_is_filled_and_goes_on_with_numbered_messages() -> None:
    done = sends(FakeWire(), LONG, direct(7), COMMAND)
    assert done == [("original",), ("send", 70, f"{ROW}.1"), ("send", 70, f"{ROW}.2")]


@pytest.mark.parametrize(("place", "alone"), [(corner(30, 7), True), (open_to_all(30, 7), False)])
def test_a_command_in_a_server_is_filled_and_goes_on_there(place: Place, alone: bool) -> None:
    done = sends(FakeWire(), LONG, place, COMMAND)
    assert done == [("original",), ("follow up", alone), ("follow up", alone)]


def test_a_press_is_answered_in_its_place_or_below() -> None:
    assert sends(FakeWire(), IN_PLACE, corner(30, 7), PRESS) == [("original",)]
    assert sends(FakeWire(), SHORT, corner(30, 7), PRESS) == [("follow up", True)]
    assert sends(FakeWire(), SHORT, direct(7), PRESS) == [("send", 70, ROW)]


def test_what_was_sent_is_not_sent_again() -> None:
    faults: dict[str, list[Exception]] = {"send": [OSError(), refusal(HTTPException, 503, 0)]}
    assert len(sends(FakeWire(faults), LONG, direct(7), tries=3)) == 3
    wire = FakeWire({"follow up": [TimeoutError()]})
    assert sends(wire, LONG, corner(30, 7), COMMAND, tries=2)[0] == ("original",)
    assert len(wire.done) == 3


def test_a_token_that_is_over_in_between_is_used_no_more() -> None:
    done = sends(FakeWire({"follow up": [OVER]}), LONG, corner(30, 7), COMMAND)
    assert done == [("original",), ("send", 70, f"{ROW}.1"), ("send", 70, f"{ROW}.2")]


def test_with_a_token_that_is_over_a_direct_message_is_changed_by_the_bot() -> None:
    assert sends(FakeWire({"original": [OVER]}), IN_PLACE, direct(7), PRESS) == [("edit", 70, 400)]
    wire = FakeWire({"original": [OVER], "edit": [NO_ENTRY]})
    assert sends(wire, IN_PLACE, direct(7), PRESS) == [("send", 70, ROW)]
    assert sends(FakeWire({"original": [OVER]}), SHORT, corner(30, 7), COMMAND) == [("send", 70, ROW)]


def test_where_all_read_along_it_is_said_there_or_else_in_private() -> None:
    public = open_to_all(30, 7)
    assert sends(FakeWire({"original": [OVER]}), SHORT, public, COMMAND) == [("send", 30, ROW)]
    wire = FakeWire({"original": [OVER], "send": [NO_ENTRY]})
    assert sends(wire, SHORT, public, COMMAND) == [("send", 70, ROW)]


def test_a_message_that_is_gone_is_written_anew() -> None:
    assert sends(FakeWire({"original": [GONE]}), IN_PLACE, corner(30, 7), PRESS) == [("follow up", True)]


def test_what_was_not_acknowledged_is_a_message_of_the_bot() -> None:
    unknown = Way(1, "t", 7, 30, None, pressed=True)
    assert sends(FakeWire(), IN_PLACE, corner(30, 7), unknown) == [("send", 70, ROW)]


def test_a_channel_that_is_gone_is_opened_once_more() -> None:
    assert sends(FakeWire({"send": [NO_CHANNEL]}), SHORT, direct(7)) == [("send", 71, ROW)]


@pytest.mark.parametrize(
    ("fault", "meaning"),
    [
        (SHUT, Closed),
        (GONE, Refused),
        (refusal(HTTPException, 400, 50035), Refused),
        (refusal(HTTPException, 429, 0), Later),
        (OSError(), Later),
    ],
)
def test_a_refusal_is_told_as_what_it_means(fault: Exception, meaning: type[Exception]) -> None:
    with pytest.raises(meaning):
        sends(FakeWire({"send": [fault]}), SHORT, direct(7))
    with pytest.raises(Refused):
        sends(FakeWire({"original": [NO_ENTRY]}), SHORT, corner(30, 7), COMMAND)
    with pytest.raises(Refused):
        sends(FakeWire({"original": [refusal(NotFound, 404, 1)]}), SHORT, corner(30, 7), COMMAND)


async def never() -> bool:
    return False


def test_what_nobody_wants_any_more_is_not_sent() -> None:
    async def run() -> None:
        wire = FakeWire()
        parts: Any = (wire, FakeChannels(), Pace(1000))
        unwanted = Sending(Priority.REPLY, never)
        parcel = Post(*parts).pack(outbound(SHORT, corner(30, 7), COMMAND), unwanted)
        with pytest.raises(Unwanted):
            await parcel.send()
        assert wire.done == []

    asyncio.run(run())


def test_only_a_press_that_changes_its_message_can_be_superseded() -> None:
    nobody: Any = SimpleNamespace()
    post = Post(nobody, nobody, nobody)
    unknown = [replace(PRESS, message=message) for message in (None, 0)]
    assert [post.edited(outbound(IN_PLACE, direct(7), way)) for way in unknown] == [None, None]
    edited = [
        post.edited(outbound(reply, direct(7), way))
        for reply, way in ((IN_PLACE, PRESS), (SHORT, PRESS), (IN_PLACE, COMMAND), (IN_PLACE, None))
    ]
    assert edited == ["400", None, None, None]


def test_what_was_said_last_is_remembered_and_no_more() -> None:
    nobody: Any = SimpleNamespace()
    post = Post(nobody, nobody, nobody)
    first, again = outbound(SHORT, direct(7), None), outbound(LONG, direct(7), None)
    post.shown(1, first)
    post.shown(1, again)
    assert post.shown_as("1") is again
    for number in range(2, REMEMBERED + 2):
        post.shown(number, first)
    assert post.shown_as("1") is None
    assert post.shown_as("2") is first
