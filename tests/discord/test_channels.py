"""Direct messages are opened once each, and many of them spread over time."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from itertools import pairwise
from typing import Any

import pytest
from fakes.virtual_time import in_no_time

from bot.delivery.budget import Priority
from bot.delivery.sending import Sending, Unwanted, always
from bot.discord.send import Channels, Pace
from core.chat.where import Identity
from core.storage.faults import StorageFault

REPLY, REMINDER = Sending(Priority.REPLY, always), Sending(Priority.REMINDER, always)


async def never() -> bool:
    return False


def now() -> float:
    return round(asyncio.get_running_loop().time(), 3)


class FakeWire:
    """Opens channels, ten times the number of the user; `opened` are the users and the moments."""

    def __init__(self) -> None:
        self.opened: list[tuple[int, float]] = []

    async def open(self, user: int) -> int:
        self.opened.append((user, now()))
        return user * 10


class FakeWriter:
    """Keeps trails, in no time."""

    def __init__(self, **trails: str) -> None:
        self.trails = trails

    def trail(self, identity: Identity) -> str | None:
        return self.trails.get(f"u{identity.user}")

    def follow(self, identity: Identity, trail: str) -> Future[None]:
        self.trails[f"u{identity.user}"] = trail
        done: Future[None] = Future()
        done.set_result(None)
        return done


def channels(wire: FakeWire, writer: FakeWriter) -> Channels:
    any_wire, any_writer = wire, writer
    return Channels(any_wire, any_writer)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _threads_take_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    async def at_once(work: Any, *arguments: Any) -> Any:
        return work(*arguments)

    monkeypatch.setattr("bot.discord.send.asyncio.to_thread", at_once)


def test_a_channel_is_opened_once_and_kept_when_something_was_said_there() -> None:
    wire, writer = FakeWire(), FakeWriter()

    async def drive() -> None:
        known = channels(wire, writer)
        assert await known.of(7, REPLY) == 70
        assert writer.trails == {}
        await known.spoken(7, 501)
        assert writer.trails == {"u7": "70/501"}
        await known.spoken(7, 502)
        assert await known.of(7, REPLY) == 70
        assert await channels(wire, writer).of(7, REPLY) == 70

    in_no_time(drive())
    assert len(wire.opened) == 1
    assert writer.trails == {"u7": "70/501"}, "what was written since has not been read"


def test_a_channel_that_was_not_kept_is_kept_with_the_message_sent_again() -> None:
    writer = FakeWriter()

    def refuses(_identity: Identity, _trail: str) -> Future[None]:
        done: Future[None] = Future()
        done.set_exception(StorageFault("The disk is away.", "Wait."))
        return done

    async def drive() -> None:
        known = channels(FakeWire(), writer)
        keeps = writer.follow
        await known.of(7, REPLY)
        writer.follow = refuses  # type: ignore[method-assign]
        with pytest.raises(StorageFault):
            await known.spoken(7, 501)
        writer.follow = keeps  # type: ignore[method-assign]
        await known.spoken(7, 501)

    in_no_time(drive())
    assert writer.trails == {"u7": "70/501"}


def test_a_channel_that_was_seen_is_not_opened() -> None:
    wire = FakeWire()

    async def drive() -> None:
        known = channels(wire, FakeWriter())
        known.learn(7, 77)
        assert await known.of(7, REPLY) == 77

    in_no_time(drive())
    assert wire.opened == []


def test_a_channel_that_is_gone_is_opened_anew_whatever_is_kept() -> None:
    wire, writer = FakeWire(), FakeWriter(u7="69/400")

    async def drive() -> None:
        known = channels(wire, writer)
        assert await known.of(7, REPLY) == 69
        known.forget(7)
        assert await known.of(7, REPLY) == 70
        await known.spoken(7, 501)

    in_no_time(drive())
    assert writer.trails == {"u7": "70/501"}


def test_many_are_opened_one_after_the_other_and_replies_go_first() -> None:
    wire = FakeWire()

    async def drive() -> None:
        known = channels(wire, FakeWriter())
        reminders = [asyncio.ensure_future(known.of(user, REMINDER)) for user in range(1, 31)]
        await asyncio.sleep(0.5)
        await known.of(99, REPLY)
        await asyncio.gather(*reminders)

    in_no_time(drive())
    moments = [at for _, at in wire.opened]
    assert len(moments) == 31
    assert sum(at == 0 for at in moments) == 10
    assert all(later - sooner >= 0.99 for sooner, later in pairwise(moments[10:]))
    assert [user for user, _ in wire.opened].index(99) == 10


def test_nothing_is_opened_for_what_nobody_wants_any_more() -> None:
    wire = FakeWire()

    async def drive() -> None:
        with pytest.raises(Unwanted):
            await channels(wire, FakeWriter()).of(7, Sending(Priority.REMINDER, never))

    in_no_time(drive())
    assert wire.opened == []


def test_the_bot_asks_no_more_than_its_budget_and_replies_go_first() -> None:
    sent: list[tuple[str, float]] = []

    async def drive() -> None:
        pace = Pace(50)

        async def sends(name: str) -> None:
            sent.append((name, now()))

        reminders = [
            asyncio.ensure_future(pace.paced(REMINDER, lambda: sends("reminder"))) for _ in range(200)
        ]
        await asyncio.sleep(1)
        await pace.paced(REPLY, lambda: sends("reply"))
        await asyncio.gather(*reminders)
        with pytest.raises(Unwanted):
            await pace.paced(Sending(Priority.REPLY, never), lambda: sends("unwanted"))

    in_no_time(drive())
    moments = [at for _, at in sent]
    assert len(moments) == 201
    assert all(sum(at <= one < at + 1 for one in moments) <= 50 for at in moments)
    assert next(at for name, at in sent if name == "reply") < 1.1
