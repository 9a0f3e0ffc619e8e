"""What was written while we were away: read once for those who are expected, before anything newer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest
from discord import HTTPException
from fakes.steady_clock import FakeClock
from fakes.virtual_time import in_no_time

from bot.delivery.tasks import Tasks
from bot.discord.missed import Missed
from bot.discord.send import Pace
from core.chat.where import Identity
from core.storage.faults import StorageFault
from core.turns.ports import Expected

FAULT = StorageFault("The database is locked.", "Wait.")


@dataclass
class FakeWriter:
    """Expects users 7 (trail 70/5) and 8, who was never written with."""

    faults: int = 0
    fault: Exception = FAULT

    def expected(self, platform: str, now: datetime) -> tuple[Expected, ...]:
        assert now.tzinfo is not None
        if self.faults:
            self.faults -= 1
            raise self.fault
        return (
            Expected(Identity(platform, "7"), "70/5", "7"),
            Expected(Identity(platform, "8"), None, "8"),
        )


@dataclass
class FakeHistory:
    """A client whose channels hold the messages 6 and 7; each of `faults` is raised once."""

    faults: list[Exception] = field(default_factory=list)
    asked: list[tuple[int, int]] = field(default_factory=list)

    def get_partial_messageable(self, channel: int, **_: Any) -> Any:
        def history(**asked: Any) -> Any:
            return self._messages(channel, asked["after"].id)

        return SimpleNamespace(history=history)

    async def _messages(self, channel: int, after: int) -> Any:
        self.asked.append((channel, after))
        if self.faults:
            raise self.faults.pop(0)
        for number in (6, 7):
            yield number


class FakeReader:
    """Reads a number as itself, 7 as nobody's."""

    def message(self, number: int) -> Any:
        return None if number == 7 else number


class FakeInbox:
    """Serves whoever is put in, at once."""

    def __init__(self) -> None:
        self.put_in: list[int] = []

    def put(self, user: int, readied: Any) -> None:
        self.put_in.append(user)
        self.readied = readied


@pytest.fixture(autouse=True)
def _threads_take_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    async def at_once(work: Any, *arguments: Any) -> Any:
        return work(*arguments)

    monkeypatch.setattr("bot.discord.missed.asyncio.to_thread", at_once)


def away(status: int) -> HTTPException:
    return HTTPException(SimpleNamespace(status=status, reason="away"), "away")  # type: ignore[arg-type]


def drives(
    errand: Callable[[Missed, Tasks, Any], Coroutine[Any, Any, Any]],
    history: FakeHistory | None = None,
    faults: int = 0,
    fault: Exception = FAULT,
) -> Any:
    async def run() -> Any:
        tasks = Tasks()
        parts: Any = (FakeWriter(faults, fault), history or FakeHistory(), FakeReader())
        missed = Missed(*parts, Pace(50), FakeClock(), tasks)
        made = await errand(missed, tasks, FakeInbox())
        await tasks.finish(1)
        return made

    return in_no_time(run())


def test_before_a_session_began_nothing_is_missed() -> None:
    async def errand(missed: Missed, _: Tasks, __: Any) -> Any:
        return await missed.of(7)

    assert drives(errand) == ()


@pytest.mark.parametrize("faults", [0, 2])
def test_what_was_written_is_read_once(faults: int) -> None:
    history = FakeHistory()

    async def errand(missed: Missed, _: Tasks, inbox: Any) -> Any:
        missed.began(inbox)
        read = [await missed.of(user) for user in (7, 7, 8, 9)]
        assert inbox.put_in == [7]
        return [*read, await inbox.readied()]

    assert drives(errand, history, faults) == [[6], (), (), (), ()]
    assert history.asked == [(70, 5)]


@pytest.mark.parametrize(
    ("faults", "read"),
    [
        ([away(503), away(429), aiohttp.ClientError(), OSError()], [6]),
        ([away(404)], ()),
        ([away(403)], ()),
        ([RuntimeError("SECRET")], ()),
    ],
)
def test_a_history_is_read_until_it_is_known_that_it_cannot(
    faults: list[Exception], read: Any, caplog: pytest.LogCaptureFixture
) -> None:
    async def errand(missed: Missed, _: Tasks, inbox: Any) -> Any:
        missed.began(inbox)
        return await missed.of(7)

    assert drives(errand, FakeHistory(list(faults))) == read
    assert "SECRET" not in caplog.text


def test_what_is_not_read_before_the_end_is_told_apart_from_nothing() -> None:
    async def errand(missed: Missed, tasks: Tasks, inbox: Any) -> Any:
        missed.began(inbox)
        reading = asyncio.ensure_future(missed.of(7))
        await asyncio.sleep(0.1)
        await tasks.finish(1)
        return await reading

    assert drives(errand, FakeHistory([away(503)])) is None


def test_where_it_is_not_known_who_is_expected_nothing_newer_goes_ahead() -> None:
    async def errand(missed: Missed, tasks: Tasks, inbox: Any) -> Any:
        missed.began(inbox)
        await asyncio.sleep(0.1)
        await tasks.finish(1)
        return await missed.of(9)

    assert drives(errand, faults=99) is None


def test_where_looking_fails_for_no_known_reason_nobody_waits_for_ever(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def errand(missed: Missed, _: Tasks, inbox: Any) -> Any:
        missed.began(inbox)
        return await asyncio.wait_for(missed.of(7), 5)

    assert drives(errand, faults=1, fault=RuntimeError("SECRET")) == ()
    assert "what=missed error=RuntimeError" in caplog.text
    assert "SECRET" not in caplog.text


def test_a_session_that_begins_in_between_is_waited_for_too() -> None:
    async def errand(missed: Missed, _: Tasks, inbox: Any) -> Any:
        missed.began(inbox)
        sets = missed._listed.set

        def sets_and_begins() -> None:
            missed._listed.set = sets  # type: ignore[method-assign]
            sets()
            missed.began(inbox)

        missed._listed.set = sets_and_begins  # type: ignore[method-assign]
        return await asyncio.wait_for(missed.of(7), 5)

    assert drives(errand) == [6]


def test_at_the_end_no_more_rows_are_begun() -> None:
    async def errand(missed: Missed, tasks: Tasks, inbox: Any) -> Any:
        missed.began(inbox)
        await tasks.finish(1)
        return inbox.put_in

    assert drives(errand) == []
