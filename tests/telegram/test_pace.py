"""Budgets: for the bot and for each chat, replies before reminders, and nobody waits for another chat."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from fakes.virtual_time import in_no_time
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import RetryAfter

from bot.delivery.budget import Bucket, Line, Priority
from bot.delivery.sending import Sending, Unwanted
from bot.telegram.pace import Pace

Sent = list[tuple[str, float]]


async def wanted() -> bool:
    return True


async def unwanted() -> bool:
    return False


def now() -> float:
    return round(asyncio.get_running_loop().time(), 3)


async def sends(pace: Pace, sent: Sent, chat: object, urgency: Sending | None = None) -> None:
    """One message through the limiter, as the library calls it; `sent` gets the chat and the moment."""

    async def done(name: str) -> bool:
        sent.append((name, now()))
        return True

    sending = urgency or Sending(Priority.REPLY, wanted)
    await pace.process_request(done, (str(chat),), {}, "sendMessage", {"chat_id": chat}, sending)


@given(st.lists(st.floats(0, 3), max_size=40), st.integers(1, 5))
def test_no_window_has_more_than_its_rate_and_a_burst(gaps: list[float], most: int) -> None:
    bucket, clock, taken = Bucket(1.0, most, most, 0.0), 0.0, []
    for gap in gaps:
        clock += gap
        clock += bucket.wait(clock)
        bucket.take(clock)
        taken.append(clock)
    for first in range(len(taken)):
        for last in range(first, len(taken)):
            assert last - first + 1 <= taken[last] - taken[first] + most + 1e-6


def test_a_bucket_that_rests_gives_nothing_for_so_long() -> None:
    bucket = Bucket(1.0, 3, 3, 0.0)
    bucket.rest(10.0, 5.0)
    assert bucket.wait(10.0) == 5.0
    assert bucket.wait(15.0) == 0.0
    assert not bucket.full(15.0)
    assert bucket.full(17.0)


def test_a_chat_gets_a_short_burst_then_one_a_second() -> None:
    async def drive() -> Sent:
        sent: Sent = []
        pace = Pace(30)
        await pace.initialize()
        for _ in range(6):
            await sends(pace, sent, 42)
        await pace.shutdown()
        return sent

    assert [at for _, at in in_no_time(drive())] == [0, 0, 0, 1, 2, 3]


def test_a_group_gets_twenty_a_minute() -> None:
    async def drive() -> Sent:
        sent: Sent = []
        pace = Pace(30)
        for _ in range(5):
            await sends(pace, sent, -100)
        return sent

    assert [at for _, at in in_no_time(drive())] == [0, 0, 0, 3, 6]


def test_the_bot_sends_thirty_a_second_over_all_chats() -> None:
    async def drive() -> Sent:
        sent: Sent = []
        pace = Pace(30)
        await asyncio.gather(*(sends(pace, sent, chat) for chat in range(120)))
        return sent

    moments = [at for _, at in in_no_time(drive())]
    assert len(moments) == 120
    assert sum(at == 0 for at in moments) == 3, "a start is no burst of thirty"
    assert all(sum(at <= one < at + 1 for one in moments) <= 30 for at in moments)
    assert max(moments) == pytest.approx(117 / 27, abs=0.01)


def test_replies_go_before_reminders() -> None:
    async def drive() -> Sent:
        sent: Sent = []
        pace = Pace(2)
        reminders = [
            asyncio.ensure_future(sends(pace, sent, chat, Sending(Priority.REMINDER, wanted)))
            for chat in range(5)
        ]
        await asyncio.sleep(1.5)
        await sends(pace, sent, "reply")
        await asyncio.gather(*reminders)
        return sent

    assert [name for name, _ in in_no_time(drive())] == ["0", "1", "reply", "2", "3", "4"]


def test_what_nobody_wants_any_more_is_not_sent() -> None:
    async def drive() -> Sent:
        sent: Sent = []
        with pytest.raises(Unwanted):
            await sends(Pace(30), sent, 42, Sending(Priority.REMINDER, unwanted))
        return sent

    assert in_no_time(drive()) == []


def test_who_gave_up_waiting_uses_no_turn() -> None:
    async def drive() -> float:
        line = Line(Bucket(1.0, 1, 1, 0.0))
        await line.turn(Priority.REPLY)
        given_up = asyncio.ensure_future(line.turn(Priority.REPLY))
        after = asyncio.ensure_future(line.turn(Priority.REPLY))
        await asyncio.sleep(0)
        given_up.cancel()
        await after
        return now()

    assert in_no_time(drive()) == 1.0


@pytest.mark.parametrize("seconds", [7])
def test_too_many_makes_only_that_chat_wait(seconds: int) -> None:
    async def drive() -> Sent:
        sent: Sent = []
        pace = Pace(30)
        refusals = [RetryAfter(seconds)]

        async def refused_once(name: str) -> Any:
            if refusals:
                raise refusals.pop()
            sent.append((name, now()))

        sending = Sending(Priority.REPLY, wanted)
        slow = asyncio.ensure_future(
            pace.process_request(refused_once, ("slow",), {}, "sendMessage", {"chat_id": 1}, sending)
        )
        await asyncio.sleep(0.5)
        await sends(pace, sent, 2)
        await slow
        return sent

    assert in_no_time(drive()) == [("2", 0.5), ("slow", 7.0)]


def test_what_is_no_sending_passes_at_once() -> None:
    async def drive() -> float:
        pace = Pace(1)

        async def answers() -> bool:
            return True

        for _ in range(100):
            assert await pace.process_request(answers, (), {}, "answerCallbackQuery", {}, None)
        return now()

    assert in_no_time(drive()) == 0


def test_budgets_of_chats_that_are_full_again_are_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram.pace.CHATS_KEPT", 10)

    async def drive() -> int:
        sent: Sent = []
        pace = Pace(1000)
        for chat in range(100):
            await sends(pace, sent, chat)
            await asyncio.sleep(1)
        return len(pace._chats)

    assert in_no_time(drive()) <= 10
