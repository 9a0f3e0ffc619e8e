"""Replies that cannot be made into messages, and a database that cannot be asked."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import Any

import pytest
from fakes.botapi.server import FakeBotApi
from fakes.turn_desk import TurnDesk

from bot.delivery.deliver import Delivery
from bot.delivery.tasks import Tasks
from bot.telegram.deliver import LOG, Post
from bot.telegram.send import Sender
from bot.telegram.wire import connected
from core.chat.reply import Paragraph, Reply
from core.chat.where import Address
from core.reminders.tick import tick
from core.storage.faults import StorageFault
from core.storage.outbound import Outbound
from core.text import shown


def delivers(desk: TurnDesk, api: FakeBotApi, *replies: Outbound, writer: Any = None) -> list[str]:
    async def run() -> None:
        async with connected(api.token, api.url, 30) as wire:
            tasks = Tasks()
            delivery = Delivery(writer or desk.writer, Post(Sender(wire), "PogoBot"), tasks, LOG)
            for reply in replies:
                delivery.take(reply)
            await asyncio.sleep(1)
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
    with caplog.at_level(logging.WARNING):
        assert delivers(desk, api, out, writer=FakeAwayDatabase()) == ["waiting"]
    assert "not sent yet" in caplog.text
    assert api.called("sendMessage") == []


def test_an_answer_waits_for_no_reminder_not_even_of_its_own_chat(desk: TurnDesk, api: FakeBotApi) -> None:
    everybody = [str(number) for number in range(40, 48)]
    for who in everybody:
        api.person(int(who)).starts()
        desk.says("due", who)
    desk.released.clear()
    tick(desk.writer, desk.clock.now())
    reminders = list(desk.released)
    assert [out.kind for out in reminders] == ["session"] * 8
    (answer,) = desk.asks("hello", everybody[-1])

    async def run() -> None:
        async with connected(api.token, api.url, 5) as wire:
            tasks = Tasks()
            delivery = Delivery(desk.writer, Post(Sender(wire), "PogoBot"), tasks, LOG)
            for reminder in reminders:
                delivery.take(reminder)
            await asyncio.sleep(0.1)
            delivery.take(answer)
            await tasks.finish(10)

    asyncio.run(run())
    sent = [(call.params["chat_id"], call.params["text"]) for call in api.called("sendMessage")]
    texts = [text for chat, text in sent if chat == 47]
    assert texts == ["2: hello", "Your session"]
    assert sent.index((47, "2: hello")) < 4
    assert len(sent) == 9
