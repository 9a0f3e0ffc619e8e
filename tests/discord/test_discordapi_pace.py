"""The fake Discord slows a bot down and fails on demand, in ways that the library can tell apart."""

from __future__ import annotations

import time
from collections.abc import Iterator

import aiohttp
import discord
import pytest
from fakes.discordapi.client import Running, run
from fakes.discordapi.echo import Echo
from fakes.discordapi.faults import cloudflare_ban, hang_up, refuses, server_error, slow, too_many
from fakes.discordapi.people import Person
from fakes.discordapi.server import FakeDiscord
from fakes.discordapi.wire import asks

POST = "POST channel-message"


@pytest.fixture
def fake() -> Iterator[FakeDiscord]:
    with FakeDiscord() as fake:
        yield fake


@pytest.fixture
def ann(fake: FakeDiscord) -> Person:
    ann = fake.person(42)
    ann.says("hello")
    return ann


def sends(fake: FakeDiscord, count: int = 1, nonce: str | None = None, to: int = 42) -> None:
    """Write to somebody with the real library."""

    async def errand(bot: discord.Client) -> None:
        channel = await (await bot.fetch_user(to)).create_dm()
        for at in range(count):
            await channel.send(f"message {at}", nonce=nonce)

    run(fake, errand)


@pytest.mark.parametrize("everywhere", [False, True])
def test_the_library_waits_when_told(fake: FakeDiscord, ann: Person, everywhere: bool) -> None:
    fake.faults.add(POST, too_many(0.2, global_=everywhere), channel=ann.dm.id)
    began = time.monotonic()
    sends(fake)
    assert time.monotonic() - began >= 0.2
    assert [call.status for call in fake.called(POST)] == [429, 200]
    assert fake.violations == {}


def test_the_library_keeps_to_the_pace_it_reads(fake: FakeDiscord, ann: Person) -> None:
    fake.paces.limits[POST] = (5, 0.3)
    sends(fake, 12)
    assert fake.violations == {}
    assert fake.fastest(0.25, ann.dm.id) <= 5


def test_who_does_not_read_is_refused(fake: FakeDiscord, ann: Person) -> None:
    told = [asks(fake, "POST", f"/channels/{ann.dm.id}/messages", {"content": "x"}) for _ in range(6)]
    assert [status for status, _ in told] == [*(5 * [200]), 429]
    assert told[-1][1]["global"] is False
    assert fake.violations == {POST: 1}
    assert len(fake.invalid_requests) == 1


def test_nobody_asks_more_than_fifty_times_a_second(fake: FakeDiscord) -> None:
    people = [fake.person(100 + at, f"P{at}") for at in range(60)]
    for person in people:
        person.says("hello")
    paths = [f"/channels/{person.dm.id}/messages" for person in people]
    answers = [asks(fake, "POST", path, {"content": "x"}) for path in paths]
    refused = [told for status, told in answers if status == 429]
    assert fake.violations == {"global": len(refused)}
    assert all(told["global"] for told in refused)
    assert fake.fastest(0.9) <= 50


@pytest.mark.usefixtures("ann")
def test_a_ban_is_no_limit(fake: FakeDiscord) -> None:
    fake.faults.add(POST, cloudflare_ban())
    with pytest.raises(discord.HTTPException, match="429"):
        sends(fake)
    assert len(fake.called(POST)) == 1


@pytest.mark.usefixtures("ann")
def test_discord_says_no(fake: FakeDiscord) -> None:
    fake.faults.add(POST, refuses(403, 50007))
    with pytest.raises(discord.Forbidden) as caught:
        sends(fake)
    assert caught.value.code == 50007
    fake.faults.add(None, server_error(503))
    with pytest.raises(discord.DiscordServerError):
        sends(fake)


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_connection_is_lost(fake: FakeDiscord, ann: Person, when: str) -> None:
    fake.faults.add(POST, hang_up(when))  # type: ignore[arg-type]
    with pytest.raises((aiohttp.ClientError, OSError)):
        sends(fake, nonce="1")
    assert len([one for one in ann.messages if one.from_bot]) == (when == "after")
    sends(fake, nonce="1")
    assert len([one for one in ann.messages if one.from_bot]) == 1
    assert fake.double_deliveries == []


def test_a_nonce_is_remembered_for_some_minutes(fake: FakeDiscord, ann: Person) -> None:
    sends(fake, 2, nonce="1")
    assert fake.nonces_met == 1
    fake.person(43, "Bob").says("hello")
    sends(fake, nonce="1", to=43)
    assert fake.nonces_met == 1
    fake.clock.passes(6 * 60)
    sends(fake, nonce="1")
    assert len([one for one in ann.messages if one.from_bot]) == 2
    assert [one.nonce for one in fake.double_deliveries] == ["1"]


@pytest.mark.usefixtures("ann")
def test_an_answer_is_slow(fake: FakeDiscord) -> None:
    for done in ("before", "after"):
        fake.faults.add(POST, slow(0.1, done))  # type: ignore[arg-type]
        began = time.monotonic()
        sends(fake)
        assert time.monotonic() - began >= 0.1


@pytest.mark.usefixtures("ann")
def test_faults_of_others_do_not_matter(fake: FakeDiscord) -> None:
    fault = fake.faults.add(POST, server_error(500), channel=fake.person(43).dm.id, times=None)
    sends(fake)
    assert fault.happened == 0
    fake.faults.remove(fault)
    fake.faults.clear()


def test_a_closed_door_is_opened_again(fake: FakeDiscord, ann: Person) -> None:
    ann.closes_dms()
    with pytest.raises(discord.Forbidden) as caught:
        sends(fake)
    assert caught.value.code == 50007
    ann.closes_dms(no_server=True)
    with pytest.raises(discord.Forbidden) as caught:
        sends(fake)
    assert caught.value.code == 50278
    ann.opens_dms()
    sends(fake)
    ann.sees("message 0")


def test_a_wrong_token_ends_the_bot(fake: FakeDiscord) -> None:
    with Running(fake, Echo, token="wrong") as bot:
        bot._thread.join(5)
    assert isinstance(bot.fault, discord.LoginFailure)
