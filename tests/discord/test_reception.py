"""Events on their way to the writer, and a reception that is closed."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Future
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest
from discord import InteractionType, Locale, MessageFlags, MessageType
from discord.app_commands import AppCommandContext

from bot.delivery.tasks import Tasks
from bot.discord.forms import Forms
from bot.discord.gateway import Client, keep_secrets_out_of_logs
from bot.discord.inbound import Reader
from bot.discord.inbox import Inbox
from bot.discord.reception import Reception
from core.chat.incoming import Commanded, Incoming, Said, Unreadable
from core.dialogue.entries import entry_named


class FakeWire:
    """Takes acknowledgements; `fault` is raised where a thinking message is taken back."""

    def __init__(self, fault: Exception | None = None) -> None:
        self.fault, self.taken_back = fault, 0

    async def respond(self, *_: object) -> int:
        return 900

    async def delete_original(self, _token: str) -> None:
        self.taken_back += 1
        if self.fault:
            raise self.fault


class FakeWriter:
    """Keeps what is handed in, and answers nothing."""

    def __init__(self) -> None:
        self.kept: list[Incoming] = []

    def submit(self, incoming: Incoming) -> Any:
        self.kept.append(incoming)
        done: Future[tuple[()]] = Future()
        done.set_result(())
        return done


class FakeMissed:
    """Has read nothing, or not yet (`unread`)."""

    def __init__(self, unread: bool) -> None:
        self.unread = unread

    async def of(self, _user: int) -> Any:
        return None if self.unread else ()


class Drive:
    """A reception with its inbox; `events` are told to it one after the other."""

    def __init__(self, wire: FakeWire | None = None, unread: bool = False, open: bool = True) -> None:
        self.wire, self.writer, self.unread, self.open = wire or FakeWire(), FakeWriter(), unread, open

    def tells(self, *events: Any) -> list[Any]:
        """The contents that were handed in."""

        async def run() -> None:
            tasks = Tasks()
            writer: Any = self.writer
            nobody: Any = SimpleNamespace(learn=lambda *_: None)
            parts: Any = (self.wire, Reader(5, None), Inbox(writer, tasks), FakeMissed(self.unread))
            reception = Reception(*parts, nobody, Forms(nobody, nobody), nobody)
            reception.open = self.open
            for event in events:
                await event(reception)
            await tasks.finish(5)

        asyncio.run(run())
        return [one.content for one in self.writer.kept]


def interaction(kind: InteractionType = InteractionType.application_command, **more: Any) -> Any:
    plain: dict[str, Any] = {"id": 11, "user": SimpleNamespace(id=7), "channel_id": 70, "token": "t"}
    plain |= {"context": AppCommandContext(dm_channel=True), "locale": Locale.german, "type": kind}
    return SimpleNamespace(**{**plain, "message": None, "data": {}, **more})


def message(edited: Any = None) -> Any:
    author, channel = SimpleNamespace(id=7, bot=False), SimpleNamespace(id=70)
    plain: dict[str, Any] = {"id": 9, "guild": None, "author": author, "type": MessageType.default}
    plain |= {"channel": channel, "content": "done", "reference": None, "flags": MessageFlags()}
    return SimpleNamespace(**plain, edited_at=edited)


def writes(reception: Reception) -> Any:
    return reception.message(message())


def commands(reception: Reception) -> Any:
    entry = entry_named("week")
    assert entry
    return reception.commanded(interaction(), entry, {}, public=False)


def fills(reception: Reception) -> Any:
    data = {"custom_id": "answer~1", "components": []}
    return reception.interaction(interaction(InteractionType.modal_submit, data=data))


def pings(reception: Reception) -> Any:
    return reception.interaction(interaction(InteractionType.ping))


def changes(reception: Reception) -> Any:
    return reception.edited(SimpleNamespace(message=message()))  # type: ignore[arg-type]


def test_closed_it_takes_nothing() -> None:
    drive = Drive(open=False)
    assert drive.tells(writes, commands, fills, changes) == []

    async def types(reception: Reception) -> None:
        entry = entry_named("settings hour")
        assert entry
        assert await reception.suggested(interaction(), entry, entry.slots[0], "18") == []

    assert drive.tells(types) == []


def test_what_is_neither_a_press_nor_a_form_is_nobodys() -> None:
    assert Drive().tells(pings, writes) == [Said("done")]


def test_a_form_that_stands_on_no_message_is_answered_like_a_command() -> None:
    drive = Drive()
    drive.tells(fills)
    (kept,) = drive.writer.kept
    assert kept.handle
    assert kept.handle.endswith("/900/c")


@pytest.mark.parametrize("fault", [None, aiohttp.ClientError(), OSError()])
def test_a_thinking_message_is_taken_back_where_there_is_nothing_to_say(fault: Exception | None) -> None:
    wire = FakeWire(fault)
    assert Drive(wire).tells(commands) == [Commanded("week")]
    assert wire.taken_back == 1


def test_where_older_messages_are_not_read_at_the_end_newer_ones_wait() -> None:
    drive = Drive(unread=True)
    assert drive.tells(writes, commands) == [Commanded("week")]
    assert [one.trail for one in drive.writer.kept] == [None]


def test_a_handler_that_fails_is_told_without_what_was_in_its_hands(caplog: pytest.LogCaptureFixture) -> None:
    class FakeBroken:
        """Fails at whatever it is told."""

        def __getattr__(self, _: str) -> Any:
            raise RuntimeError("SECRET")

    async def run() -> None:
        client = Client(None)
        broken: Any = FakeBroken()
        client.tells(broken)
        try:
            await client.on_message(message())
        except RuntimeError:
            await client.on_error("on_message", message())

    asyncio.run(run())
    assert "what=on_message error=RuntimeError" in caplog.text
    assert "SECRET" not in caplog.text


def test_before_somebody_listens_nothing_is_told() -> None:
    async def run() -> None:
        client, anything = Client(None), message()
        await client.on_message(anything)
        await client.on_raw_message_edit(anything)
        await client.on_interaction(anything)

    asyncio.run(run())


def test_lines_of_the_library_come_without_their_values(caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("discord")
    kept = logger.handlers, logger.propagate
    keep_secrets_out_of_logs()
    try:
        logging.getLogger("discord.gateway").warning("it said %s", "SECRET")
        try:
            raise OSError("SECRET")
        except OSError:
            logging.getLogger("discord.http").exception("lost")
    finally:
        logger.handlers, logger.propagate = kept
    assert "library says='it said %s' error=-" in caplog.text
    assert "library says='lost' error=OSError" in caplog.text
    assert "SECRET" not in caplog.text


BY_A_PROGRAM = SimpleNamespace(title="Morning run", description="squat 80x8")


@pytest.mark.parametrize(
    ("more", "content"),
    [
        ({"content": "squat 80x8"}, Commanded("done", "squat 80x8")),
        ({"content": "done"}, Said("done")),
        ({"content": "fertig, alles gut"}, Said("fertig, alles gut")),
        ({"content": "Fertig!"}, Said("Fertig!")),
        ({"content": ""}, Unreadable("message")),
        ({"content": "", "embeds": [BY_A_PROGRAM]}, Commanded("done", "Morning run\nsquat 80x8")),
        ({"author": SimpleNamespace(id=8, bot=False)}, Unreadable("message")),
        ({"author": SimpleNamespace(id=8, bot=True), "content": "5 km"}, Commanded("done", "5 km")),
        (
            {"author": SimpleNamespace(id=8, bot=False), "webhook_id": 3, "content": "5 km"},
            Commanded("done", "5 km"),
        ),
    ],
)
def test_a_message_to_be_logged_is_ones_own_or_a_programs(more: dict[str, Any], content: object) -> None:
    logged = message()
    vars(logged).update({"embeds": [], "webhook_id": None, **more})

    def logs(reception: Reception) -> Any:
        return reception.logged(interaction(), logged)

    assert Drive().tells(logs) == [content]
