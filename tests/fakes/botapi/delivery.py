"""Posting updates to a webhook until it takes them."""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from dataclasses import replace
from urllib.parse import urlsplit

import aiohttp
from fakes.botapi.cloud import Cloud, Webhook
from fakes.botapi.updates import Update, lane_of

SECRET = "X-Telegram-Bot-Api-Secret-Token"
FIRST_PAUSE = 0.1
LONGEST_PAUSE = 1.0
LONGEST_ANSWER = 30.0


class _Anew(Exception):  # noqa: N818 - ends one round of deliveries
    """The webhook was set or deleted."""


class Deliveries:
    """Posts updates: those of one chat one after the other, those of several at the same time."""

    def __init__(self, cloud: Cloud) -> None:
        self._cloud = cloud
        self._arrived = asyncio.Event()
        self._anew = asyncio.Event()

    def wake(self) -> None:
        """Updates have come."""
        self._arrived.set()

    def restart(self) -> None:
        """The webhook was set or deleted."""
        self._anew.set()

    async def run(self) -> None:
        """Deliver until cancelled."""
        timeout = aiohttp.ClientTimeout(total=LONGEST_ANSWER)
        connector = aiohttp.TCPConnector(limit=0)
        async with aiohttp.ClientSession(connector=connector, timeout=timeout) as session:
            while True:
                self._anew.clear()
                try:
                    async with asyncio.TaskGroup() as tasks:
                        tasks.create_task(self._until_anew())
                        if self._cloud.webhook.url:
                            await _Round(self._cloud, session, tasks).run(self._arrived)
                except* _Anew:
                    pass

    async def _until_anew(self) -> None:
        await self._anew.wait()
        raise _Anew


class _Round:
    """Deliveries to one webhook, while it stands."""

    def __init__(self, cloud: Cloud, session: aiohttp.ClientSession, tasks: asyncio.TaskGroup) -> None:
        self._cloud, self._session, self._tasks = cloud, session, tasks
        self._hook = cloud.webhook
        self._room = asyncio.Semaphore(self._hook.connections)
        self._lanes: dict[object, deque[Update]] = {}
        self._headers = {"Content-Type": "application/json"}
        if self._hook.secret:
            self._headers[SECRET] = self._hook.secret

    async def run(self, arrived: asyncio.Event) -> None:
        """Take updates as they come."""
        arrived.set()  # what was pending before
        while True:
            await arrived.wait()
            arrived.clear()
            with self._cloud.changed:
                taken = self._cloud.updates.take_fresh()
            for update in taken:
                lane = lane_of(update)
                if lane in self._lanes:
                    self._lanes[lane].append(update)
                else:
                    self._lanes[lane] = deque([update])
                    self._tasks.create_task(self._empties(lane))

    async def _empties(self, lane: object) -> None:
        queue = self._lanes[lane]
        while queue:
            await self._delivers(queue[0])
            queue.popleft()
        del self._lanes[lane]

    async def _delivers(self, update: Update) -> None:
        pause = FIRST_PAUSE
        while update["update_id"] in self._cloud.updates.pending:
            async with self._room:
                error = await self._post(update)
            with self._cloud.changed:
                if error is None:
                    self._cloud.updates.delivered(update)
                    self._cloud.changed.notify_all()
                    return
                noted = replace(self._cloud.webhook, error=error, error_date=int(time.time()))
                self._cloud.webhook = noted
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    async def _post(self, update: Update) -> str | None:
        """What went wrong; None where it was taken."""
        body, url = json.dumps(update).encode(), self._door(self._hook)
        try:
            async with self._session.post(
                url, data=body, headers=self._headers, allow_redirects=False
            ) as answer:
                if answer.status == 200:
                    return None
                return f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, OSError, TimeoutError) as fault:
            return str(fault) or type(fault).__name__

    def _door(self, hook: Webhook) -> str:
        if self._cloud.proxy is None:
            return hook.url
        path = urlsplit(hook.url)._replace(scheme="", netloc="").geturl()
        return self._cloud.proxy + path
