"""A look at the database before a first answer is short, and goes without where it must."""

from __future__ import annotations

import asyncio
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest
from discord.app_commands import AppCommandContext
from fakes.steady_clock import FakeClock

import core.coach
from bot.discord.forms import Forms
from bot.discord.suggest import Suggesting
from core.chat.reply import Ask, Blank, Paragraph, Reply
from core.chat.where import Address, Audience
from core.dialogue.entries import entry_named
from core.storage.faults import StorageFault
from core.storage.outbound import Outbound
from core.text import say

ASKED = Reply((Paragraph(say("Your age?")),), (Ask(blanks=(Blank("age", say("Age")),)),))
SHOWN = Outbound(5, "k", 1, Address("discord", "7"), None, ASKED, Audience())


class FakeSlowWriter:
    """A database that says nothing before it is `released`."""

    def __init__(self) -> None:
        self.released = Event()

    def shown_as(self, *_: object) -> None:
        self.released.wait(10)

    def state_of(self, *_: object) -> None:
        self.released.wait(10)


class FakeAwayWriter:
    """A database that cannot be asked."""

    def shown_as(self, *_: object) -> None:
        raise StorageFault("The disk is away.", "Bring it back.")

    def state_of(self, *_: object) -> None:
        raise StorageFault("The disk is away.", "Bring it back.")


class FakeWriter:
    """A database that remembers one message, and nobody."""

    def shown_as(self, address: Address, message: str) -> Outbound | None:
        return SHOWN if (address.chat, message) == ("7", "9") else None

    def state_of(self, *_: object) -> None:
        """Somebody new."""


class FakeForgetfulPost:
    """Sent nothing of late."""

    def shown_as(self, _: str) -> None:
        """Nothing."""


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("forms", "suggest"):
        monkeypatch.setattr(f"bot.discord.{module}.LOOK_SECONDS", 0.05)


def interaction() -> Any:
    return SimpleNamespace(
        user=SimpleNamespace(id=7),
        message=SimpleNamespace(id=9),
        context=AppCommandContext(dm_channel=True),
        channel_id=70,
        locale=SimpleNamespace(value="en-US"),
    )


def forms_label(writer: Any) -> str:
    post: Any = FakeForgetfulPost()

    async def asked() -> str:
        form = await Forms(writer, post).form(interaction())
        if isinstance(writer, FakeSlowWriter):
            writer.released.set()
        return str(form["components"][0]["label"])

    return asyncio.run(asked())


def suggested(writer: Any) -> list[str]:
    entry = entry_named("settings hour")
    assert entry

    async def asked() -> list[str]:
        suggesting = Suggesting(writer, core.coach, FakeClock())
        found = await suggesting.choices(interaction(), entry, entry.slots[0], "18")
        if isinstance(writer, FakeSlowWriter):
            writer.released.set()
        return [one.value for one in found]

    return asyncio.run(asked())


def test_a_form_is_that_of_the_question_on_its_message() -> None:
    assert forms_label(FakeWriter()) == "Age"


@pytest.mark.parametrize("writer", [FakeSlowWriter, FakeAwayWriter])
def test_a_form_opens_for_any_answer_where_the_question_is_not_found_in_time(
    writer: Any, caplog: pytest.LogCaptureFixture
) -> None:
    assert forms_label(writer()) == "Your answer"
    assert "disk is away" in caplog.text or "database is slow" in caplog.text


def test_what_finishes_a_text_is_suggested() -> None:
    assert suggested(FakeWriter()) == ["18:00", "18:30"]


@pytest.mark.parametrize("writer", [FakeSlowWriter, FakeAwayWriter])
def test_nothing_is_suggested_where_nothing_is_found_in_time(writer: Any) -> None:
    assert suggested(writer()) == []
