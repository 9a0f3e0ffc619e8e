"""What arrived is handed in in its order, whatever the database says; at the end nothing gets lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from fakes.virtual_time import in_no_time

from bot.delivery.tasks import Tasks
from bot.discord.inbox import Inbox, ahead
from bot.discord.where import direct, identity_of
from core.chat.incoming import Commanded, Edited, Incoming, Said
from core.storage.faults import StorageFault
from core.turns.ports import Full, Outbound

FAULT = StorageFault("The database is locked.", "Wait.")


@dataclass
class FakeWriter:
    """Keeps what is handed in, but for what `faults` are left; a Full is raised at once."""

    faults: list[Exception] = field(default_factory=list)
    kept: list[Incoming] = field(default_factory=list)
    for_ever: bool = False

    def submit(self, incoming: Incoming) -> Future[tuple[Outbound, ...]]:
        done: Future[tuple[Outbound, ...]] = Future()
        fault = (self.faults[0] if self.for_ever else self.faults.pop(0)) if self.faults else None
        if isinstance(fault, Full):
            raise fault
        if fault:
            done.set_exception(fault)
        else:
            self.kept.append(incoming)
            done.set_result(())
        return done


def said(text: str, user: int = 7) -> Incoming:
    return Incoming(f"discord:1:{text}", identity_of(user), direct(user), Said(text), trail=f"70/{text}")


def pressed(text: str) -> Incoming:
    return replace(said(text), content=Commanded(text), handle="a/way")


def ready(*incomings: Incoming) -> Callable[[], Coroutine[Any, Any, Sequence[Incoming]]]:
    async def readied() -> Sequence[Incoming]:
        return incomings

    return readied


def drives(writer: FakeWriter, errand: Callable[[Inbox, Tasks], Coroutine[Any, Any, None]]) -> list[str]:
    async def run() -> None:
        tasks = Tasks()
        any_writer: Any = writer
        await errand(Inbox(any_writer, tasks), tasks)
        await tasks.finish(5)

    in_no_time(run())
    return [one.id.rpartition(":")[2] for one in writer.kept]


def test_one_waits_for_another_of_the_same_person_and_for_nobody_else() -> None:
    gate = asyncio.Event()

    async def slow() -> Sequence[Incoming]:
        await gate.wait()
        return (said("1"),)

    async def errand(inbox: Inbox, _: Tasks) -> None:
        inbox.put(7, slow)
        inbox.put(7, ready(said("2")))
        inbox.put(8, ready(said("3", 8)))
        await asyncio.sleep(1)
        gate.set()
        await asyncio.sleep(1)
        inbox.put(7, ready(said("4"), said("5")))

    assert drives(FakeWriter(), errand) == ["3", "1", "2", "4", "5"]


def test_what_the_database_refuses_is_handed_in_until_it_is_kept() -> None:
    async def errand(inbox: Inbox, _: Tasks) -> None:
        inbox.put(7, ready(said("1")))
        inbox.put(7, ready(said("2")))
        await asyncio.sleep(60)

    writer = FakeWriter([FAULT, FAULT, Full(), Full(), FAULT])
    assert drives(writer, errand) == ["1", "2"]


def test_who_waits_for_the_replies_is_told_those_to_the_last(caplog: pytest.LogCaptureFixture) -> None:
    told: list[Any] = []

    async def kept(replies: tuple[Outbound, ...]) -> None:
        told.append(replies)

    async def errand(inbox: Inbox, _: Tasks) -> None:
        inbox.put(7, ready(said("1"), said("2")), kept)
        inbox.put(7, ready(), kept)
        await asyncio.sleep(1)

    assert drives(FakeWriter(), errand) == ["1", "2"]
    assert told == [()]
    assert caplog.text == ""


def test_what_fails_is_told_without_its_text_and_the_next_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    async def broken() -> Sequence[Incoming]:
        raise RuntimeError("SECRET")

    async def errand(inbox: Inbox, _: Tasks) -> None:
        inbox.put(7, broken)
        inbox.put(7, ready(said("1")))
        await asyncio.sleep(1)

    assert drives(FakeWriter(), errand) == ["1"]
    assert "what=inbox error=RuntimeError" in caplog.text
    assert "SECRET" not in caplog.text


def test_at_the_end_no_message_is_kept_before_an_older_one() -> None:
    writer = FakeWriter([FAULT], for_ever=True)

    async def errand(inbox: Inbox, tasks: Tasks) -> None:
        for one in (said("1"), said("2"), pressed("3")):
            inbox.put(7, ready(one))
        await asyncio.sleep(0.1)
        ending = asyncio.ensure_future(tasks.finish(5))
        await asyncio.sleep(0)
        writer.for_ever, writer.faults = False, []
        await ending

    assert drives(writer, errand) == ["3"]
    assert [one.trail for one in writer.kept] == [None]


def test_what_may_go_ahead_moves_no_trail() -> None:
    assert ahead(said("1")) is None
    edit = replace(said("1"), content=Edited("x", "1"), trail=None)
    assert ahead(edit) is edit
    assert ahead(pressed("1")) == replace(pressed("1"), trail=None)
