"""Replies that cannot be made into messages, and a database that cannot be asked."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import Any

import pytest
from fakes.botapi.server import FakeBotApi
from fakes.turn_desk import TurnDesk

from bot.telegram.deliver import Delivery
from bot.telegram.send import Sender
from bot.telegram.tasks import Tasks
from bot.telegram.wire import connected
from core.chat.reply import Paragraph, Reply
from core.chat.where import Address
from core.storage.faults import StorageFault
from core.storage.outbound import Outbound
from core.text import shown


def delivers(desk: TurnDesk, api: FakeBotApi, *replies: Outbound, writer: Any = None) -> list[str]:
    async def run() -> None:
        async with connected(api.token, api.url, 30) as wire:
            tasks = Tasks()
            delivery = Delivery(writer or desk.writer, Sender(wire), "PogoBot", tasks)
            for reply in replies:
                delivery.take(reply)
            await tasks.finish(10)

    asyncio.run(run())
    desk.restarts()
    return [state for (state,) in desk.rows("SELECT state FROM outbox ORDER BY id")]


def answers(desk: TurnDesk, api: FakeBotApi, *texts: str) -> list[Outbound]:
    api.person(42).starts()
    return [
        replace(out, address=Address("telegram", "42")) for text in texts for out in desk.asks(text, "42")
    ]


def test_a_reply_that_fits_no_message_is_given_up_and_the_next_one_sent(
    desk: TurnDesk, api: FakeBotApi, caplog: pytest.LogCaptureFixture
) -> None:
    bad, good = answers(desk, api, "a", "b")
    bad = replace(bad, reply=Reply((Paragraph(shown("SECRET" * 1000)),)))
    with caplog.at_level(logging.ERROR):
        assert delivers(desk, api, bad, good) == ["failed", "sent"]
    assert "what=delivery error=ValueError" in caplog.text
    assert "SECRET" not in caplog.text


class FakeAwayDatabase:
    """A writer whose database cannot be asked."""

    def still_wanted(self, outbound_id: int) -> bool:
        raise StorageFault("The disk is away.", f"Bring {outbound_id} back.")

    def acknowledge(self, *what: object) -> None:
        raise AssertionError(what)


def test_what_cannot_be_asked_for_waits_for_the_next_start(
    desk: TurnDesk, api: FakeBotApi, caplog: pytest.LogCaptureFixture
) -> None:
    (out,) = answers(desk, api, "a")
    with caplog.at_level(logging.ERROR):
        assert delivers(desk, api, out, writer=FakeAwayDatabase()) == ["waiting"]
    assert "The disk is away." in caplog.text
    assert api.called("sendMessage") == []
