"""Updates on their way to the writer: nothing is confirmed before it is kept, and nothing is lost."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest
from fakes.bot_process import BotProcess
from fakes.botapi.people import Person
from fakes.botapi.server import FakeBotApi
from fakes.turn_desk import TurnDesk
from on_telegram import Wall

from bot.delivery.tasks import Tasks
from bot.telegram.checked import Bot
from bot.telegram.deliver import Post
from bot.telegram.reception import Reception
from bot.telegram.send import Sender
from bot.telegram.wire import connected

Result = TypeVar("Result")


def said(number: int, text: str, user: int = 42) -> dict[str, Any]:
    who = {"id": user, "is_bot": False, "first_name": "Ann"}
    chat = {"id": user, "type": "private"}
    body = {"message_id": number, "date": 1795000000, "chat": chat, "from": who, "text": text}
    return {"update_id": number, "message": body}


def receives(desk: TurnDesk, api: FakeBotApi, errand: Callable[[Reception], Awaitable[Result]]) -> Result:
    async def run() -> Result:
        async with connected(api.token, api.url, 30) as wire:
            tasks = Tasks()
            post = Post(Sender(wire), "PogoBot")
            made = await errand(Reception(desk.writer, wire, Bot(7, "PogoBot"), post, tasks))
            await tasks.finish(5)
            return made

    return asyncio.run(run())


def test_when_there_is_no_room_polling_waits_and_webhooks_are_told(tmp_path: Path, api: FakeBotApi) -> None:
    desk = TurnDesk(tmp_path)
    desk.opens(capacity=1, start=False)

    async def errand(reception: Reception) -> list[bool]:
        all_of_it = asyncio.ensure_future(reception.take([said(1, "a"), said(2, "b"), said(3, "c")]))
        await asyncio.sleep(0.1)
        refused = await reception.take_now(said(4, "d"))
        assert not all_of_it.done()
        desk.writer.start()
        await all_of_it
        return [refused, await reception.take_now(said(4, "d"))]

    assert receives(desk, api, errand) == [False, True]
    assert desk.coach.heard == ["a", "b", "c", "d"]
    desk.closes()


def test_a_malformed_update_is_told_once_and_spoils_no_other(
    desk: TurnDesk, api: FakeBotApi, caplog: pytest.LogCaptureFixture
) -> None:
    bad = {"update_id": 2, "message": {"text": "SECRET"}}
    unnumbered = {"message": said(1, "SECRET")["message"]}

    async def errand(reception: Reception) -> None:
        for _ in range(2):
            await reception.take([said(1, "a"), bad, {"update_id": 5}, said(3, "c")])
        await reception.take([unnumbered])

    with caplog.at_level(logging.INFO):
        receives(desk, api, errand)
    assert desk.coach.heard == ["a", "c"]
    assert [record.getMessage() for record in caplog.records if "malformed" in record.getMessage()] == [
        "malformed update number=2 reason=KeyError",
        "malformed update number=5 reason=kind",
        "malformed update without a number reason=number",
    ]
    assert "SECRET" not in caplog.text


def test_a_press_that_cannot_be_answered_any_more_is_still_done(desk: TurnDesk, api: FakeBotApi) -> None:
    press = said(1, "x")
    body = press.pop("message")
    query = {"id": "404", "from": body["from"], "chat_instance": "1", "data": "more", "message": body}

    async def errand(reception: Reception) -> None:
        await reception.take([{**press, "callback_query": query}])

    receives(desk, api, errand)
    assert desk.coach.heard == ["pressed"]
    assert [call.status for call in api.called("answerCallbackQuery")] == [400]


def test_a_database_that_refuses_loses_nothing(
    api: FakeBotApi, planner: Person, wall: Wall, tmp_path: Path
) -> None:
    with BotProcess(api, tmp_path, POGO_CLOCK=str(wall.file)) as bot:
        bot.ready()
        other = sqlite3.connect(tmp_path / "pogo.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        planner.says("done")
        bot.waits_for(lambda: "in use by another process" in bot.log)
        assert api.pending, "it is not confirmed"
        other.execute("COMMIT")
        other.close()
        planner.sees("Logged: Strength B, as planned. 1 of 2 this week.", timeout=20)
        assert bot.ends() == 0
    assert sum("Logged" in message.text for message in planner.chat) == 1
