"""A Bot API server for tests: real HTTP on this machine, with people who talk to the bot.

with FakeBotApi() as api:
    ann = api.person(42, "Ann")
    ...  # start a bot with api.url and api.token
    ann.starts()
    ann.sees("Welcome")
    ann.presses("Go on")
"""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import Future
from typing import Self

from aiohttp import web
from fakes.botapi.cloud import Cloud
from fakes.botapi.faults import Faults
from fakes.botapi.gate import Gate
from fakes.botapi.observers import Observers

LARGEST_REQUEST = 60 * 2**20


class FakeBotApi(Observers):
    """The server of one bot, from `with` to its end; it runs in a thread of its own."""

    def __init__(self, token: str = "7000000001:" + 35 * "A", username: str = "pogo_test_bot") -> None:
        super().__init__(Cloud(int(token.split(":")[0]), username, self._arrived))
        self.token = token
        self.url = ""
        self.faults = Faults()
        self._waking = False
        self._loop: asyncio.AbstractEventLoop | None = None

    def __enter__(self) -> Self:
        started: Future[str] = Future()
        self._thread = threading.Thread(target=self._run, args=[started], name="fake-bot-api", daemon=True)
        self._thread.start()
        self.url = started.result()
        return self

    def __exit__(self, *_: object) -> None:
        assert self._loop is not None
        self._loop.call_soon_threadsafe(self._gate.close)
        self._thread.join()
        self._loop = None

    def _run(self, started: Future[str]) -> None:
        try:
            asyncio.run(self._serve(started))
        except BaseException as fault:
            if started.done():
                raise
            started.set_exception(fault)

    async def _serve(self, started: Future[str]) -> None:
        self._loop = asyncio.get_running_loop()
        self._gate = Gate(self.cloud, self.token, self.faults)
        app = web.Application(client_max_size=LARGEST_REQUEST)
        app.router.add_route("*", "/bot{token}/{method}", self._gate.handle)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0]
        started.set_result(f"http://{host}:{port}")
        await self._gate.work()
        await runner.cleanup()

    def _arrived(self) -> None:
        """Wake the loop, once for all that arrives before it looks; the caller holds the lock."""
        if self._loop is not None and not self._waking:
            self._waking = True
            self._loop.call_soon_threadsafe(self._wake)

    def _wake(self) -> None:
        with self.cloud.changed:
            self._waking = False
        self._gate.wake()
