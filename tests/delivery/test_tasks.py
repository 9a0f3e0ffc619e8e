"""What runs beside, and what is given up when it is time to stop."""

from __future__ import annotations

import asyncio
import logging
from itertools import islice

import pytest
from fakes.virtual_time import in_no_time

from bot.delivery.tasks import Tasks, pauses, unless


def test_what_runs_is_waited_for_with_what_it_begins() -> None:
    async def drive() -> list[str]:
        done: list[str] = []
        tasks = Tasks()

        async def second() -> None:
            await asyncio.sleep(2)
            done.append("second")

        async def first() -> None:
            await asyncio.sleep(1)
            tasks.begin(second())
            done.append("first")

        tasks.begin(first())
        await tasks.finish(10)
        return done

    assert in_no_time(drive()) == ["first", "second"]


def test_what_takes_too_long_is_given_up() -> None:
    async def drive() -> tuple[float, bool]:
        given_up = False

        async def for_ever() -> None:
            nonlocal given_up
            try:
                await asyncio.sleep(10_000)
            except asyncio.CancelledError:
                given_up = True
                raise

        tasks = Tasks()
        tasks.begin(for_ever())
        await tasks.finish(7)
        return asyncio.get_running_loop().time(), given_up

    assert in_no_time(drive()) == (7.0, True)


def test_one_that_fails_is_told_and_spoils_no_other(caplog: pytest.LogCaptureFixture) -> None:
    async def drive() -> list[str]:
        done: list[str] = []

        async def fails() -> None:
            raise ValueError("SECRET")

        async def goes_on() -> None:
            await asyncio.sleep(1)
            done.append("on")

        tasks = Tasks()
        tasks.begin(fails())
        tasks.begin(goes_on())
        await tasks.finish(5)
        return done

    with caplog.at_level(logging.ERROR):
        assert in_no_time(drive()) == ["on"]
    assert "ValueError" in caplog.text
    assert "SECRET" not in caplog.text


def test_work_goes_on_unless_it_is_time_to_stop() -> None:
    async def works(seconds: float) -> str:
        await asyncio.sleep(seconds)
        return "done"

    async def drive() -> list[object]:
        stopping = asyncio.Event()
        first = await unless(stopping, works(1))
        asyncio.get_running_loop().call_later(2, stopping.set)
        return [first, await unless(stopping, works(100)), asyncio.get_running_loop().time()]

    assert in_no_time(drive()) == ["done", None, 3.0]


def test_what_work_raises_is_raised() -> None:
    async def fails() -> None:
        raise ValueError("why")

    async def drive() -> None:
        with pytest.raises(ValueError, match="why"):
            await unless(asyncio.Event(), fails())

    in_no_time(drive())


def test_pauses_grow_up_to_a_minute() -> None:
    some = list(islice(pauses(), 20))
    assert some == sorted(some)
    assert (some[0], some[-1]) == (0.5, 60)
