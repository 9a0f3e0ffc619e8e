"""The fake Bot API server delivers to a webhook until it takes what it gets."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web
from fakes.botapi.client import run
from fakes.botapi.server import FakeBotApi
from telegram import Update
from telegram.error import BadRequest
from telegram.ext import ExtBot


@dataclass
class FakeHook:
    """Takes updates; `answers` says what it does with the first ones: a status, 0 to cut the connection."""

    answers: list[int] = field(default_factory=list)
    pause: float = 0.0
    taken: list[Update] = field(default_factory=list)
    secrets: set[str | None] = field(default_factory=set)
    at_once: int = 0
    most_at_once: int = 0

    async def takes(self, request: web.Request) -> web.StreamResponse:
        update = Update.de_json(await request.json())
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        await asyncio.sleep(self.pause)
        self.at_once -= 1
        status = self.answers.pop(0) if self.answers else 200
        if status == 200:
            self.taken.append(update)
        elif not status and request.transport:
            request.transport.close()
        return web.Response(status=status or 500)

    @property
    def texts(self) -> list[str | None]:
        return [update.message.text for update in self.taken if update.message]

    @asynccontextmanager
    async def opens(self) -> AsyncIterator[str]:
        app = web.Application()
        app.router.add_post("/hook", self.takes)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()


async def seen(find: Callable[[], bool]) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(10):
        while not find():
            await asyncio.sleep(0.01)


@pytest.fixture
def api() -> Iterator[FakeBotApi]:
    with FakeBotApi() as api:
        yield api


def test_it_delivers_until_it_is_taken(api: FakeBotApi) -> None:
    ann, hook = api.person(42), FakeHook([503, 0, 204, 500])

    async def errand(bot: ExtBot[None]) -> None:
        ann.says("waits from before")
        async with hook.opens() as door:
            await bot.set_webhook(f"{door}/hook", secret_token="s3cret")
            ann.says("then this")
            await seen(lambda: not api.pending)
            assert (await bot.get_webhook_info()).last_error_message.endswith("500 Internal Server Error")
        ann.says("nobody listens")
        await seen(lambda: "connect" in api.cloud.webhook.error.lower())
        assert (await bot.get_webhook_info()).pending_update_count == 1
        async with hook.opens() as door:
            await bot.set_webhook(f"{door}/hook")
            await asyncio.to_thread(api.waits_until_empty)

    run(api, errand)
    assert hook.texts == ["waits from before", "then this", "nobody listens"]
    assert hook.secrets == {"s3cret", None}


def test_chats_at_once_and_each_in_order(api: FakeBotApi) -> None:
    people, hook = [api.person(number) for number in range(1, 7)], FakeHook([500] * 5, pause=0.02)

    async def errand(bot: ExtBot[None]) -> None:
        async with hook.opens() as door:
            await bot.set_webhook(f"{door}/hook", max_connections=3)
            for number in range(5):
                for person in people:
                    person.says(f"{person.id} {number}")
            await seen(lambda: not api.pending)

    run(api, errand)
    assert hook.most_at_once == 3
    for person in people:
        said = [text for text in hook.texts if text.startswith(f"{person.id} ")]
        assert said == [f"{person.id} {number}" for number in range(5)]


def test_back_to_polling(api: FakeBotApi) -> None:
    ann, hook = api.person(42), FakeHook([500] * 1000)

    async def errand(bot: ExtBot[None]) -> None:
        async with hook.opens() as door:
            await bot.set_webhook(f"{door}/hook", allowed_updates=["message"])
            ann.says("refused for ever")
            ann.edits(ann.last_message_id, "not asked for")
            await seen(lambda: len(hook.answers) < 999)
            await bot.delete_webhook()
            assert [one.message.text for one in await bot.get_updates()] == ["refused for ever"]
            await bot.delete_webhook(drop_pending_updates=True)
            assert await bot.get_updates() == ()

    run(api, errand)


def test_behind_a_proxy(api: FakeBotApi) -> None:
    hook = FakeHook()

    async def errand(bot: ExtBot[None]) -> None:
        async with hook.opens() as api.proxy:
            with pytest.raises(BadRequest, match=r"(?i)an https url must be provided"):
                await bot.set_webhook("http://pogo.example/hook")
            await bot.set_webhook("https://pogo.example/hook")
            api.person(42).starts()
            await seen(lambda: not api.pending)

    run(api, errand)
    assert hook.texts == ["/start"]


@pytest.mark.parametrize(
    "wrong", [{"url": "https://pogo.example/"}, {"secret_token": "ä"}, {"max_connections": 101}]
)
def test_wrong_settings_are_refused(api: FakeBotApi, wrong: dict[str, Any]) -> None:
    with pytest.raises(BadRequest):
        run(api, lambda bot: bot.set_webhook(**{"url": "http://127.0.0.1:9/", **wrong}))
    assert run(api, lambda bot: bot.get_webhook_info()).url == ""
