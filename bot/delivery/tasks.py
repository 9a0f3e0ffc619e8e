"""Tasks that run beside what began them, and are waited for in the end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine, Iterator
from itertools import repeat
from typing import Any, TypeVar

from core.turns.failures import log_failure

Result = TypeVar("Result")
GIVE_UP_SECONDS = 1.0
"""How long what is given up has to end."""


class Tasks:
    """What runs beside in one event loop. One that fails is told to the log and spoils no other."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[None]] = set()
        self._ending = asyncio.Event()

    @property
    def ending(self) -> bool:
        """Whether it is time to finish."""
        return self._ending.is_set()

    def begin(self, work: Coroutine[Any, Any, None]) -> None:
        """Run something beside."""
        task = asyncio.ensure_future(work)
        self._running.add(task)
        task.add_done_callback(self._ended)

    def tries(self) -> AsyncIterator[int]:
        """1, 2, 3 and so on, with growing pauses between, until it is time to finish."""
        return _Tries(self._ending)

    async def finish(self, seconds: float) -> None:
        """Wait for what runs, and for what that begins; give up what takes longer. Nothing is tried again."""
        self._ending.set()
        clock = asyncio.get_running_loop().time
        until = clock() + seconds
        while self._running and (left := until - clock()) > 0:
            await asyncio.wait(self._running, timeout=left)
        given_up = list(self._running)
        for task in given_up:
            task.cancel()
        await asyncio.gather(*given_up, return_exceptions=True)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        error = None if task.cancelled() else task.exception()
        if isinstance(error, Exception):
            log_failure("-", None, "task", error)


class _Tries(AsyncIterator[int]):
    """No generator: most are left after the first, and each of those would have to be closed by a task."""

    def __init__(self, ending: asyncio.Event) -> None:
        self._ending, self._pauses = ending, pauses()
        self._number, self._pause = 0, 0.0

    async def __anext__(self) -> int:
        if self._number:
            await unless(self._ending, asyncio.sleep(self._pause))
            if self._ending.is_set():
                raise StopAsyncIteration
        self._pause = next(self._pauses)
        self._number += 1
        return self._number


async def unless(stopping: asyncio.Event, work: Coroutine[Any, Any, Result]) -> Result | None:
    """The result of some work; None, the work given up, as soon as `stopping` is set."""
    doing, stop = asyncio.ensure_future(work), asyncio.ensure_future(stopping.wait())
    try:
        await asyncio.wait({doing, stop}, return_when=asyncio.FIRST_COMPLETED)
        return doing.result() if doing.done() else None
    finally:
        left = {doing, stop}
        while left:
            # More than once: a library may take a cancellation for something else, and go on.
            for task in left:
                task.cancel()
            _, left = await asyncio.wait(left, timeout=GIVE_UP_SECONDS)
        await asyncio.gather(doing, stop, return_exceptions=True)


def pauses() -> Iterator[float]:
    """Seconds to wait before each further try, growing up to a minute."""
    yield from (0.5, 1.0, 2.0, 5.0, 10.0, 30.0)
    yield from repeat(60.0)
