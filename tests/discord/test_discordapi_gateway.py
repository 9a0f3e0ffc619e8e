"""The gateway of the fake Discord ends connections, keeps and loses events as the real one does."""

from __future__ import annotations

import asyncio
import json
import zlib
from collections.abc import Iterator
from typing import Any

import aiohttp
import discord
import pytest
from fakes.discordapi.client import Bot, Running, run
from fakes.discordapi.echo import Echo
from fakes.discordapi.people import Person
from fakes.discordapi.server import FakeDiscord


@pytest.fixture
def fake() -> Iterator[FakeDiscord]:
    with FakeDiscord() as fake, Running(fake, Echo):
        fake.gateway.waits_until_connected()
        yield fake


@pytest.fixture
def ann(fake: FakeDiscord) -> Person:
    return fake.person(42)


@pytest.mark.parametrize("code", [None, 1000, 4000, 4009])
def test_what_happens_after_a_loss_comes_with_the_resume(
    fake: FakeDiscord, ann: Person, code: int | None
) -> None:
    fake.gateway.drops(code)
    ann.says("hello")
    ann.sees("echo hello")
    assert (fake.gateway.resumed, len(fake.gateway.identified)) == (1, 1)


def test_the_bot_comes_again_when_asked(fake: FakeDiscord, ann: Person) -> None:
    fake.gateway.asks_to_reconnect()
    ann.says("hello")
    ann.sees("echo hello")
    assert fake.gateway.resumed == 1


@pytest.mark.parametrize("resumable", [True, False])
def test_a_session_is_declared_over(fake: FakeDiscord, ann: Person, resumable: bool) -> None:
    fake.gateway.invalidates(resumable)
    fake.gateway.waits_until_connected()
    ann.says("hello")
    ann.sees("echo hello")
    assert len(fake.gateway.identified) == (1 if resumable else 2)


def test_what_happens_while_no_session_is_known_is_only_in_the_history(
    fake: FakeDiscord, ann: Person
) -> None:
    fake.gateway.goes_down()
    fake.gateway.forgets()
    lost = ann.says("is anybody there?")
    fake.gateway.comes_back()
    fake.gateway.waits_until_connected()
    ann.says("hello")
    ann.sees("echo hello")
    assert not any("anybody" in call.body["content"] for call in fake.called("POST channel-message"))

    async def history(bot: discord.Client) -> list[int]:
        channel = await (await bot.fetch_user(42)).create_dm()
        return [one.id async for one in channel.history(limit=1, oldest_first=True)]

    assert run(fake, history) == [lost.id]


def test_what_happens_while_it_is_down_is_kept_for_a_session(fake: FakeDiscord, ann: Person) -> None:
    fake.gateway.goes_down()
    assert fake.gateway.connected == 0
    ann.says("hello")
    ann.sees_nothing_new(0.1)
    fake.gateway.comes_back()
    ann.sees("echo hello")


def test_an_event_comes_twice(fake: FakeDiscord, ann: Person) -> None:
    ann.says("hello")
    ann.sees("echo hello")
    fake.gateway.repeats_last()
    fake.waits_until_called("POST channel-message", 2)
    assert len([one for one in ann.messages if one.from_bot]) == 1
    assert (fake.nonces_met, fake.double_deliveries) == (1, [])


def test_a_repeat_without_a_nonce_is_a_double_delivery() -> None:
    class Forgetful(Bot):
        async def on_message(self, message: discord.Message) -> None:
            if not message.author.bot:
                await message.channel.send("again")

    with FakeDiscord() as fake, Running(fake, Forgetful):
        fake.gateway.waits_until_connected()
        fake.person(42).says("hello")
        fake.waits_until_called("POST channel-message")
        fake.gateway.repeats_last()
        fake.waits_until_called("POST channel-message", 2)
        assert [one.text for one in fake.double_deliveries] == ["again"]


def test_an_event_that_nobody_knows_does_no_harm(fake: FakeDiscord, ann: Person) -> None:
    fake.gateway.sends_raw("NO_SUCH_EVENT", {"id": "x"})
    ann.says("hello")
    ann.sees("echo hello")


def test_where_to_resume_is_told_as_wished() -> None:
    with FakeDiscord(resume_url="wss://gateway.invalid/") as fake, Running(fake, Bot):
        fake.gateway.waits_until_connected()
        assert fake.gateway.sessions[0].events[0]["d"]["resume_gateway_url"] == "wss://gateway.invalid/"


def test_direct_messages_go_to_the_first_shard() -> None:
    with FakeDiscord(shards=2) as fake, Running(fake, Echo):
        fake.gateway.waits_until_connected(2)
        fake.person(42).says("hello")
        fake.person(42).sees("echo hello")
        told = {one.shard: [event["t"] for event in one.events] for one in fake.gateway.sessions}
        assert "MESSAGE_CREATE" in told[0]
        assert told[1] == ["READY"]


def test_a_bot_that_may_not_read_along_is_refused() -> None:
    intents = discord.Intents.none()
    intents.message_content = True
    with FakeDiscord() as fake:
        with Running(fake, lambda: Bot(intents)) as bot:
            bot._thread.join(5)
            assert isinstance(bot.fault, discord.PrivilegedIntentsRequired)
        fake.grants(intents.value)
        with Running(fake, lambda: Bot(intents)):
            fake.gateway.waits_until_connected()


IDENTIFY: dict[str, Any] = {"token": "?", "intents": 0, "properties": {}}


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ([{"op": 2, "d": {**IDENTIFY, "token": "wrong"}}], 4004),
        ([{"op": 6, "d": {"token": "wrong", "session_id": "x", "seq": 1}}], 4004),
        ([{"op": 2, "d": {**IDENTIFY, "intents": 1 << 18}}], 4013),
        ([{"op": 2, "d": {**IDENTIFY, "intents": 1 << 1}}], 4014),
        ([{"op": 2, "d": {**IDENTIFY, "shard": [1, 1]}}], 4010),
        ([{"op": 2, "d": {"token": "?"}}], 4002),
        ([{"op": 2, "d": IDENTIFY}, {"op": 2, "d": IDENTIFY}], 4005),
        ([{"op": 99}], 4001),
        ([{"op": 3, "d": {}}], 4003),
        (["{"], 4002),
        (["[]"], 4002),
        (130 * [{"op": 1, "d": None}], 4008),
    ],
)
def test_the_gateway_closes_on_nonsense(said: list[Any], code: int) -> None:
    async def talks(fake: FakeDiscord) -> int | None:
        url = f"{fake.gateway_url}?v=10&encoding=json"
        async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
            assert (await socket.receive_json())["op"] == 10
            for one in said:
                raw = one if isinstance(one, str) else json.dumps(one)
                await socket.send_str(raw.replace('"?"', f'"{fake.token}"'))
            while (await socket.receive()).type == aiohttp.WSMsgType.TEXT:
                pass
            return socket.close_code

    with FakeDiscord() as fake:
        assert asyncio.run(talks(fake)) == code


def test_a_session_that_is_not_known_cannot_be_resumed() -> None:
    async def talks(fake: FakeDiscord) -> Any:
        url = f"{fake.gateway_url}?v=10&encoding=json&compress=zlib-stream"
        async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
            stream = zlib.decompressobj()
            assert json.loads(stream.decompress(await socket.receive_bytes()))["op"] == 10
            await socket.send_json({"op": 6, "d": {"token": fake.token, "session_id": "x", "seq": 1}})
            return json.loads(stream.decompress(await socket.receive_bytes()))

    with FakeDiscord() as fake:
        told = asyncio.run(talks(fake))
    assert (told["op"], told["d"]) == (9, False)


def test_heartbeats_are_answered_until_they_are_not() -> None:
    async def beats(fake: FakeDiscord) -> bool:
        url = f"{fake.gateway_url}?v=10&encoding=json"
        async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
            assert (await socket.receive_json())["d"]["heartbeat_interval"] == 5000
            await socket.send_json({"op": 1, "d": None})
            try:
                return bool((await socket.receive_json(timeout=0.2))["op"] == 11)
            except TimeoutError:
                return False

    with FakeDiscord() as fake:
        fake.gateway.beats(5)
        assert asyncio.run(beats(fake))
        fake.gateway.acks = False
        assert not asyncio.run(beats(fake))
