"""Replies of one chat go out in their order; of several which edit one message only the newest counts."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Future
from typing import Any

import pytest
from fakes.virtual_time import in_no_time

from bot.delivery.deliver import Delivery
from bot.delivery.sending import Sending
from bot.delivery.tasks import Tasks
from core.chat.reply import Reply
from core.chat.where import Address, Audience
from core.storage.outbound import Outbound


class FakeWriter:
    """Writes down what became of each reply."""

    def __init__(self) -> None:
        self.noted: dict[int, str] = {}

    def still_wanted(self, _row: int) -> bool:
        return True

    def acknowledge(self, row: int, outcome: str, _message: str | None) -> Future[None]:
        self.noted[row] = outcome
        done: Future[None] = Future()
        done.set_result(None)
        return done


class FakeParcel:
    """Takes a second, or never comes back."""

    def __init__(self, row: int, sent: list[int]) -> None:
        self.row, self.sent = row, sent

    async def send(self) -> str:
        await asyncio.sleep(1)
        self.sent.append(self.row)
        return "900"


class FakePosts:
    """A reply edits the message its handle names; "?" cannot be read."""

    def __init__(self) -> None:
        self.sent: list[int] = []

    def pack(self, outbound: Outbound, _: Sending) -> FakeParcel:
        if outbound.handle == "?":
            raise ValueError("SECRET")
        return FakeParcel(outbound.id, self.sent)

    def edited(self, outbound: Outbound) -> str | None:
        if outbound.handle == "?":
            raise ValueError("SECRET")
        return outbound.handle


def reply(row: int, edits: str | None = None, urgent: bool = False) -> Outbound:
    said = Reply((), tone="urgent" if urgent else "plain")
    return Outbound(row, f"k{row}", 1, Address("p", "7"), edits, said, Audience())


def delivers(*replies: Outbound) -> tuple[list[int], dict[int, str]]:
    """The rows in the order they were sent, and what was noted of each."""
    posts, writer = FakePosts(), FakeWriter()

    async def run() -> None:
        tasks = Tasks()
        any_writer: Any = writer
        delivery = Delivery(any_writer, posts, tasks, logging.getLogger("test"))
        for one in replies:
            delivery.take(one)
        await tasks.finish(60)
        assert not delivery._lanes

    in_no_time(run())
    return posts.sent, writer.noted


def test_an_older_edit_of_a_message_is_not_sent_where_a_newer_one_waits() -> None:
    sent, noted = delivers(reply(1), reply(2, "m"), reply(3, "other"), reply(4, "m"))
    assert sent == [1, 3, 4]
    assert noted[2] == "superseded"


def test_an_urgent_edit_is_sent_first_and_the_older_one_after_it_is_not() -> None:
    sent, noted = delivers(reply(1), reply(2, "m"), reply(3), reply(4, "m", urgent=True), reply(5, "x"))
    assert sent == [4, 1, 3, 5]
    assert noted == {1: "sent", 2: "superseded", 3: "sent", 4: "sent", 5: "sent"}


def test_what_cannot_be_read_is_given_up_alone(caplog: pytest.LogCaptureFixture) -> None:
    sent, noted = delivers(reply(1, "m"), reply(2, "?"), reply(3))
    assert sent == [1, 3]
    assert noted == {1: "sent", 2: "failed", 3: "sent"}
    assert "SECRET" not in caplog.text


def test_a_lane_that_is_given_up_is_no_more() -> None:
    async def run() -> None:
        tasks, any_writer = Tasks(), FakeWriter()
        writer: Any = any_writer
        delivery = Delivery(writer, FakePosts(), tasks, logging.getLogger("test"))
        delivery.take(reply(1))
        await asyncio.sleep(0.1)
        await tasks.finish(0.1)
        assert not delivery._lanes

    in_no_time(run())
