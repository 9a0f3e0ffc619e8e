"""Our requests as a strict Discord gets them, and what is made of its refusals."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from types import SimpleNamespace
from typing import Any, TypeVar

import discord.http
import pytest
from fakes.discordapi.faults import Kind, refuses, server_error
from fakes.discordapi.server import FakeDiscord
from fakes.turn_desk import TurnDesk

from bot.delivery.tasks import Tasks
from bot.discord.acknowledge import Acknowledging
from bot.discord.commands import Tree
from bot.discord.forms import Forms
from bot.discord.gateway import Client
from bot.discord.publish import publish
from bot.discord.render import Attachment, Payload
from bot.discord.wire import Wire, wired

Result = TypeVar("Result")
TEXT = {"type": 10, "content": "Hello."}
PLAIN = Payload((TEXT,))


@pytest.fixture(autouse=True)
def _address(api: FakeDiscord, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(discord.http.Route, "BASE", api.url)


def meets(api: FakeDiscord, errand: Callable[[Wire, Client], Coroutine[Any, Any, Result]]) -> Result:
    """What comes of an errand of a bot that has logged in."""

    async def run() -> Result:
        client = Client(api.gateway_url)
        async with client:
            await client.login(api.token)
            async with wired(client.http, client.application_id or 0) as wire:
                return await errand(wire, client)

    return asyncio.run(run())


def test_a_message_with_a_file_is_made_once(api: FakeDiscord) -> None:
    ann = api.person(42)
    file = Attachment("week.csv", b"a,b")
    shown = Payload((TEXT, {"type": 13, "file": {"url": "attachment://week.csv"}}), (file,), silent=True)

    async def errand(wire: Wire, _: Client) -> list[int]:
        channel = await wire.open(42)
        return [await wire.send(channel, shown, "5") for _ in range(2)]

    first, again = meets(api, errand)
    assert first == again
    (message,) = ann.dm.messages.values()
    assert message.silent
    assert [one.content for one in message.files] == [b"a,b"]


def test_a_message_is_changed_with_its_file(api: FakeDiscord) -> None:
    ann = api.person(42)
    file = Attachment("week.csv", b"a,b")
    shown = Payload((TEXT, {"type": 13, "file": {"url": "attachment://week.csv"}}), (file,))

    async def errand(wire: Wire, _: Client) -> tuple[int, int]:
        channel = await wire.open(42)
        made = await wire.send(channel, PLAIN, "5")
        return made, await wire.edit(channel, made, shown)

    made, changed = meets(api, errand)
    assert made == changed
    (message,) = ann.dm.messages.values()
    assert [one.name for one in message.files] == ["week.csv"]


def test_an_interaction_is_answered_with_files_and_taken_back(api: FakeDiscord) -> None:
    ann = api.person(42)
    server = api.server()
    server.invites_bot()
    file = Attachment("week.csv", b"a,b")
    shown = Payload((TEXT, {"type": 13, "file": {"url": "attachment://week.csv"}}), (file,))
    week = {"name": "week", "description": "Your week", "type": 1}

    async def errand(wire: Wire, _: Client) -> tuple[int | None, int, int]:
        await wire.publish([week])
        asked = ann.commands("week", server.channel).interaction
        made = await wire.respond(asked.id, asked.token, 5, {"flags": 64})
        filled = await wire.edit_original(asked.token, shown)
        follows = await wire.follow_up(asked.token, shown, ephemeral=True)
        await wire.delete_original(asked.token)
        return made, filled, follows

    made, filled, follows = meets(api, errand)
    assert made == filled
    (left,) = ann.messages
    assert (left.id, left.ephemeral) == (follows, True)
    assert [one.content for one in left.files] == [b"a,b"]


@pytest.mark.parametrize(
    ("fault", "words", "calls", "kept"),
    [
        (refuses(403, 50001), "Invite it again with the scope", 1, False),
        (refuses(400, 50035), "Discord does not take them status=400 code=50035", 1, False),
        (server_error(503), "commands not published yet status=503", 2, True),
        (None, "", 1, True),
    ],
)
def test_commands_are_published_or_it_is_told_why_not(
    api: FakeDiscord,
    desk: TurnDesk,
    caplog: pytest.LogCaptureFixture,
    fault: Kind | None,
    words: str,
    calls: int,
    kept: bool,
) -> None:
    if fault:
        api.faults.add("PUT commands", fault)

    async def errand(wire: Wire, client: Client) -> None:
        answers: Any = SimpleNamespace()
        tree = Tree(client, answers)
        await publish(wire, desk.writer, tree, Tasks())
        if kept:
            await publish(wire, desk.writer, tree, Tasks())

    with caplog.at_level(logging.WARNING, "pogo.discord"):
        meets(api, errand)
    assert words in caplog.text
    assert len(api.called("PUT commands")) == calls
    assert (desk.writer.noted("discord", f"commands:{api.cloud.application}") is not None) is kept


def test_a_database_that_cannot_be_asked_delays_the_commands(
    api: FakeDiscord, desk: TurnDesk, caplog: pytest.LogCaptureFixture
) -> None:
    from core.storage.faults import StorageFault

    class FakeAwayOnce:
        """A writer whose database is away the first time."""

        def __init__(self) -> None:
            self.asked = 0

        def noted(self, platform: str, name: str) -> str | None:
            self.asked += 1
            if self.asked == 1:
                raise StorageFault("The disk is away.", "Bring it back.")
            return desk.writer.noted(platform, name)

        def note(self, *what: str) -> Any:
            return desk.writer.note(*what)

    async def errand(wire: Wire, client: Client) -> None:
        answers: Any = SimpleNamespace()
        writer: Any = FakeAwayOnce()
        await publish(wire, writer, Tree(client, answers), Tasks())

    meets(api, errand)
    assert "not published yet error=StorageFault" in caplog.text
    assert len(api.called("PUT commands")) == 1


def press(message: Any = None) -> Any:
    return SimpleNamespace(
        id=1, token="t", channel_id=70, user=SimpleNamespace(id=7), message=message, locale=SimpleNamespace()
    )


def test_what_discord_does_not_know_is_not_acknowledged(api: FakeDiscord) -> None:
    async def errand(wire: Wire, _: Client) -> Any:
        acknowledging = Acknowledging(wire)
        return await acknowledging.press(press()), await acknowledging.command(press(), ephemeral=True)

    pressed, commanded = meets(api, errand)
    assert (pressed.message, pressed.pressed) == (None, True)
    assert (commanded.message, commanded.pressed) == (None, False)
    assert len(api.called("POST callback")) == 2


def test_a_form_without_a_message_asks_for_any_answer() -> None:
    async def asked() -> Any:
        nobody: Any = SimpleNamespace()
        asking = press()
        asking.locale.value = "de"
        return await Forms(nobody, nobody).form(asking)

    form = asyncio.run(asked())
    assert len(form["components"]) == 1
