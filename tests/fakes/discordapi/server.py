"""A Discord for tests: real HTTP and a real gateway on this machine, with people who talk to the bot.

with FakeDiscord() as fake:
    ann = fake.person(42, name="Ann")
    ...  # start a bot with fake.token, fake.url and fake.gateway_url
    ann.says("hello")
    ann.sees("Welcome")
    ann.presses("Go on")
"""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import Future
from typing import Self

from aiohttp import web
from fakes.discordapi.cloud import Cloud
from fakes.discordapi.faults import Faults
from fakes.discordapi.gate import Gate
from fakes.discordapi.gateway import Gateway
from fakes.discordapi.lines import Lines
from fakes.discordapi.observers import Observers
from fakes.discordapi.paces import Paces

LARGEST_REQUEST = 60 * 2**20
APPLICATION = 1_200_000_000_000_000_001


class FakeDiscord(Observers):
    """The Discord of one bot, from `with` to its end; it runs in a thread of its own.

    `url` is the base of its routes, `gateway_url` its gateway. `resume_url` is where a session is told to
    be resumed, the gateway itself unless it is given; `shards` is how many the bot is told to use.
    """

    def __init__(
        self,
        token: str = "MTIwMDAwMDAwMDAwMDAwMDAwMQ.Gfake.0123456789-fake",
        name: str = "Pogo",
        resume_url: str | None = None,
        shards: int = 1,
    ) -> None:
        self.faults, self.paces = Faults(), Paces()
        cloud = Cloud(APPLICATION, name, self._arrived)
        super().__init__(cloud, self.paces, Lines(cloud))
        self.token = token
        self.url = self.gateway_url = ""
        self._resume_url, self._shards = resume_url, shards
        self._waking = False
        self._loop: asyncio.AbstractEventLoop | None = None

    def __enter__(self) -> Self:
        started: Future[str] = Future()
        self._thread = threading.Thread(target=self._run, args=[started], name="fake-discord", daemon=True)
        self._thread.start()
        started.result()
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
        self._gate = Gate(self.cloud, self.token, self.faults, self.paces)
        self._gateway = Gateway(self.cloud, self.token)
        app = web.Application(client_max_size=LARGEST_REQUEST)
        app.router.add_get("/gateway", self._gateway.handle)
        app.router.add_get("/gateway/", self._gateway.handle)
        app.router.add_get("/attachments/{number}/{name}", self._gate.file)
        app.router.add_route("*", "/api/v10/{path:.*}", self._gate.handle)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0]
        self.cloud.url = f"http://{host}:{port}"
        self.url, self.gateway_url = f"{self.cloud.url}/api/v10", f"ws://{host}:{port}/gateway"
        self._gate.gateway_url, self._gate.shards = self.gateway_url, self._shards
        self._gateway.resume_url = self._resume_url or self.gateway_url
        self.gateway.serves(self._gateway, self._loop)
        started.set_result(self.url)
        await self._gate.wait_closed()
        await self._gateway.close()
        await runner.cleanup()

    def _arrived(self) -> None:
        """Wake the loop, once for all that arrives before it looks; the caller holds the lock."""
        if self._loop is not None and not self._waking:
            self._waking = True
            self._loop.call_soon_threadsafe(self._wake)

    def _wake(self) -> None:
        with self.cloud.changed:
            self._waking = False
        self._gateway.wake()
