"""Every kind of message over the real library, to the strict fake Telegram."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Awaitable, Callable
from typing import TypeVar

import pytest
from fakes.bot_process import free_port
from fakes.botapi.faults import cut, status
from fakes.botapi.server import FakeBotApi
from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError

from bot.delivery.budget import Priority
from bot.delivery.sending import Sending
from bot.telegram.faults import told
from bot.telegram.render import Document, Photo, Text
from bot.telegram.request import AioRequest
from bot.telegram.send import Sender
from bot.telegram.wire import connected
from core.chat.where import Address

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
ANN = Address("telegram", "42")
Result = TypeVar("Result")


async def wanted() -> bool:
    return True


SENDING = Sending(Priority.REPLY, wanted)


def sends(api: FakeBotApi, errand: Callable[[Sender], Awaitable[Result]], paid: bool = False) -> Result:
    async def run() -> Result:
        wire = connected(api.token, api.url, 30)
        async with wire:
            return await errand(Sender(wire, paid))

    return asyncio.run(run())


def test_pictures_and_files_arrive_whole(api: FakeBotApi) -> None:
    ann = api.person(42)
    ann.starts()

    async def errand(sender: Sender) -> None:
        await sender.send(ANN, Text("Here &lt;it&gt; is"), SENDING)
        await sender.send(ANN, Photo(PNG, "Loads of <b>squat</b>", silent=True), SENDING)
        await sender.send(ANN, Photo(PNG, ""), SENDING)
        await sender.send(ANN, Document("log ü.csv", b"a,b\n\xff"), SENDING)

    sends(api, errand)
    photo = api.called("sendPhoto")[0].params
    assert (photo["photo"].content, photo["caption"]) == (PNG, "Loads of <b>squat</b>")
    assert photo["disable_notification"]
    assert "caption" not in api.called("sendPhoto")[1].params
    document = api.called("sendDocument")[0].params["document"]
    assert (document.name, document.content) == ("log ü.csv", b"a,b\n\xff")
    assert [one.kind for one in ann.chat if one.from_bot] == ["text", "photo", "photo", "document"]


def test_a_picture_never_edits_and_a_text_over_a_picture_is_new(api: FakeBotApi) -> None:
    ann = api.person(42)
    ann.starts()

    async def errand(sender: Sender) -> list[int]:
        first = await sender.send(ANN, Photo(PNG, "a"), SENDING)
        return [
            first,
            await sender.edit(ANN, first, Text("b"), SENDING),
            await sender.edit(ANN, first, Photo(PNG, "c"), SENDING),
        ]

    assert len(set(sends(api, errand))) == 3


def test_topics_of_a_group_and_paid_sending(api: FakeBotApi) -> None:
    group = api.group(-1005, members=[api.person(42)])

    async def errand(sender: Sender) -> int:
        return await sender.send(Address("telegram", f"{group.id}/7"), Text("x"), SENDING)

    sends(api, errand, paid=True)
    sent = api.called("sendMessage")[0].params
    assert (sent["chat_id"], sent["message_thread_id"], sent["allow_paid_broadcast"]) == (group.id, 7, True)
    assert sent["link_preview_options"] == {"is_disabled": True}


def test_a_refusal_of_an_edit_that_is_neither_gone_nor_unchanged_is_raised(api: FakeBotApi) -> None:
    ann = api.person(42)
    ann.starts()

    async def errand(sender: Sender) -> None:
        first = await sender.send(ANN, Text("a"), SENDING)
        with pytest.raises(BadRequest, match="parse"):
            await sender.edit(ANN, first, Text("<x>"), SENDING)

    sends(api, errand)


@pytest.mark.parametrize("fault", [cut("before"), cut("after"), status(502), status(500)])
def test_what_fails_on_the_way_is_a_network_error_without_the_token(api: FakeBotApi, fault: object) -> None:
    api.person(42).starts()
    api.faults.add("sendMessage", fault)

    async def errand(sender: Sender) -> str:
        with pytest.raises(NetworkError) as caught:
            await sender.send(ANN, Text("a"), SENDING)
        return f"{caught.value!r} {caught.value.__cause__!r}"

    assert api.token not in sends(api, errand)


def test_an_answer_that_does_not_come_is_timed_out(api: FakeBotApi) -> None:
    async def run() -> None:
        request = AioRequest(1, 0.2)
        assert request.read_timeout == 0.2
        await request.initialize()
        await request.initialize()
        try:
            with pytest.raises(TelegramError, match="Timed out"):
                await request.do_request(f"{api.url}/bot{api.token}/getUpdates?timeout=5", "GET")
            with pytest.raises(NetworkError):
                await request.do_request(f"http://127.0.0.1:{free_port()}/", "GET", read_timeout=5)
        finally:
            await request.shutdown()
        await request.shutdown()
        with pytest.raises(NetworkError, match="closed"):
            await request.do_request(api.url, "GET")

    asyncio.run(run())


def test_faults_are_told_in_our_own_words() -> None:
    refused = told(InvalidToken("the token `123:abc` was rejected"), "https://x.example")
    assert "123:abc" not in str(refused)
    assert "https://x.example" in str(told(NetworkError("httpx said"), "https://x.example"))
