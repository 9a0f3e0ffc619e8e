"""The fake Bot API server gives out updates and loses answers as the real one does."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator

import pytest
from fakes.botapi.client import client, run
from fakes.botapi.faults import cut, delay, status, too_many
from fakes.botapi.server import FakeBotApi
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, RetryAfter
from telegram.ext import ExtBot

ANN = 42


@pytest.fixture
def api() -> Iterator[FakeBotApi]:
    with FakeBotApi() as api:
        api.person(ANN).starts()
        yield api


async def conflict(bot: ExtBot[None], offset: int) -> str:
    """Poll until somebody ends it."""
    with pytest.raises(Conflict) as caught:
        await bot.get_updates(offset=offset, timeout=30)
    return caught.value.message


def test_it_leaves_no_thread_behind() -> None:
    before = threading.active_count()
    with FakeBotApi() as api:
        assert threading.active_count() == before + 1
        assert run(api, lambda bot: bot.get_me()).username == "pogo_test_bot"
    assert threading.active_count() == before


def test_it_ends_although_somebody_polls() -> None:
    with FakeBotApi() as api:
        polling = threading.Thread(target=run, args=[api, lambda bot: bot.get_updates(timeout=30)])
        polling.start()
        api.waits_until_polled()
        began = time.monotonic()
    assert time.monotonic() - began < 10
    polling.join()


def test_an_offset_confirms_what_came_before(api: FakeBotApi) -> None:
    ann = api.person(ANN)
    first, last = ann.says("one"), ann.says("two")
    assert first is not None
    assert last is not None

    async def errand(bot: ExtBot[None]) -> None:
        assert len(await bot.get_updates(limit=2)) == 2
        assert [one.update_id for one in await bot.get_updates(offset=first)] == [first, last]
        assert [one.update_id for one in await bot.get_updates(offset=last)] == [last]
        assert [one.update_id for one in await bot.get_updates()] == [last]
        assert await bot.get_updates(offset=last + 1) == ()

    run(api, errand)
    api.waits_until_empty(0)
    ann.says("three")
    four = ann.says("four")
    assert [one.update_id for one in run(api, lambda bot: bot.get_updates(offset=-1))] == [four]
    assert api.pending == 1


def test_a_poll_waits_until_something_comes(api: FakeBotApi) -> None:
    async def errand(bot: ExtBot[None]) -> None:
        offset = (await bot.get_updates())[-1].update_id + 1
        began = time.monotonic()
        assert await bot.get_updates(offset=offset, timeout=1) == ()
        assert 0.9 < time.monotonic() - began < 10
        asyncio.get_running_loop().call_later(0.2, api.person(ANN).says, "hi")
        (update,) = await bot.get_updates(offset=offset, timeout=30)
        assert update.message.text == "hi"
        assert time.monotonic() - began < 15

    run(api, errand)


def test_only_one_may_poll(api: FakeBotApi) -> None:
    async def errand(bot: ExtBot[None]) -> None:
        offset = (await bot.get_updates())[-1].update_id + 1
        async with client(api) as other, asyncio.TaskGroup() as tasks:
            first = tasks.create_task(conflict(bot, offset))
            await asyncio.to_thread(api.waits_until_polled)
            second = tasks.create_task(conflict(other, offset))
            assert "terminated by other getUpdates request" in await first
            await asyncio.to_thread(api.waits_until_polled)
            await bot.set_webhook("http://127.0.0.1:9/")
            assert await second == "Conflict: terminated by setWebhook request"
        assert "use deleteWebhook to delete the webhook first" in await conflict(bot, offset)
        await bot.delete_webhook()
        assert await bot.get_updates(offset=offset) == ()

    run(api, errand)


def test_only_the_kinds_asked_for_come(api: FakeBotApi) -> None:
    ann = api.person(ANN)
    run(api, lambda bot: bot.get_updates(offset=-1, allowed_updates=["message"]))
    message = ann.says("done")
    ann.edits(ann.last_message_id, "done 3x5")
    ann.blocks()
    raw = api.put({"poll_answer": 3})
    assert list(api.cloud.updates.pending)[1:] == [message, raw]


def test_faults(api: FakeBotApi) -> None:
    api.person(43, "Bo").starts()
    api.faults.add("sendMessage", too_many(3), chat=ANN)
    api.faults.add("sendMessage", status(403, "Forbidden: bot was kicked"), chat=ANN)
    api.faults.add("sendMessage", status(502), chat=ANN)
    api.faults.add("sendMessage", cut("before"), chat=ANN)
    api.faults.add("sendMessage", cut("after"), chat=ANN)
    slow = api.faults.add("sendMessage", delay(0.3), times=None)

    async def errand(bot: ExtBot[None]) -> None:
        for kind in (RetryAfter, Forbidden, NetworkError, NetworkError, NetworkError):
            with pytest.raises(kind) as caught:
                await bot.send_message(ANN, kind.__name__)
            assert not isinstance(caught.value, BadRequest)
        began = time.monotonic()
        await bot.send_message(ANN, "at last")
        await bot.send_message(43, "hi")
        assert time.monotonic() - began > 0.6

    run(api, errand)
    assert slow.happened == 2
    assert [call.status for call in api.called("sendMessage")] == [429, 403, 502, 0, 0, 200, 200]
    assert api.calls[1].answer["parameters"] == {"retry_after": 3}
    # What was cut after it was done is there; the bot cannot know.
    assert [one.text for one in api.person(ANN).chat if one.from_bot] == ["NetworkError", "at last"]
    assert (api.fastest(60), api.fastest(60, ANN), api.fastest(0.1)) == (3, 2, 1)
    assert api.transcript(ANN)[-2:] == [
        "-> sendMessage 42: NetworkError (connection cut)",
        "-> sendMessage 42: at last",
    ]


def test_menus_and_descriptions(api: FakeBotApi) -> None:
    async def errand(bot: ExtBot[None]) -> None:
        await bot.set_my_commands([("why", "Why")])
        await bot.set_my_commands([("why", "Warum")], language_code="de")
        await bot.set_my_commands([("week", "Week")], scope={"type": "all_group_chats"})
        await bot.set_my_description("Strength", language_code="de")
        await bot.set_my_short_description("Kraft")
        assert [one.description for one in await bot.get_my_commands(language_code="de")] == ["Warum"]
        assert await bot.get_my_commands(language_code="fr") == ()
        assert (await bot.get_my_description()).description == ""
        assert (await bot.get_my_short_description("fr")).short_description == "Kraft"

    run(api, errand)
    assert api.person(ANN).menu("de") == [("why", "Warum")]
    assert api.person(ANN).menu("fr") == [("why", "Why")]
    assert api.group(-1001).menu("de") == [("week", "Week")]
    run(api, lambda bot: bot.delete_my_commands(language_code="de"))
    assert api.person(ANN).menu("de") == [("why", "Why")]
