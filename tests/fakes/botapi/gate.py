"""What happens to one request: a fault perhaps, the method, the record, the answer."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from aiohttp import web
from fakes.botapi.calls import Call
from fakes.botapi.cloud import Cloud
from fakes.botapi.delivery import Deliveries
from fakes.botapi.faults import Cut, Delay, Faults, Kind
from fakes.botapi.methods import HOOKING, METHODS
from fakes.botapi.polling import Polls
from fakes.botapi.reading import params_of
from fakes.botapi.refusals import NOT_FOUND, UNAUTHORIZED, Refused, bad_request
from fakes.botapi.sending import Params
from fakes.botapi.transcript import note_call

Body = Mapping[str, Any]


class Gate:
    """Answers requests; lives in the loop of the server."""

    def __init__(self, cloud: Cloud, token: str, faults: Faults) -> None:
        self._cloud, self._token, self._faults = cloud, token, faults
        self._closing = asyncio.Event()
        self._polls = Polls(cloud)
        self._deliveries = Deliveries(cloud)

    async def work(self) -> None:
        """Deliver updates until it is closed."""
        async with asyncio.TaskGroup() as tasks:
            delivering = tasks.create_task(self._deliveries.run())
            await self._closing.wait()
            delivering.cancel()

    def wake(self) -> None:
        """Updates have come."""
        self._polls.wake()
        self._deliveries.wake()

    def close(self) -> None:
        """Let nobody wait any longer."""
        self._closing.set()
        self._polls.wake()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer a request, or cut its connection."""
        method = request.match_info["method"]
        try:
            params = await params_of(request)
        except ConnectionError:
            return web.Response()  # gone before it had said what it wants, so nobody reads this
        if request.match_info["token"] != self._token:
            return self._answered(method, params, UNAUTHORIZED.answer)
        fault = self._faults.take(method, params.get("chat_id"))
        if isinstance(fault, Delay):
            with suppress(TimeoutError):
                await asyncio.wait_for(self._closing.wait(), fault.seconds)
        cut = isinstance(fault, Cut)
        if method == "getUpdates" and not isinstance(fault, Refused) and fault != Cut("before"):
            body = await self._polled(params)
            answer = self._answered(method, params, body, lost=cut or request.transport is None)
        else:
            # In one go, so that whoever sees the effect of a call also finds it recorded.
            with self._cloud.changed:
                body = self._done(method, params, fault)
                answer = self._answered(method, params, body, lost=cut)
        if cut and request.transport is not None:
            request.transport.close()
        return answer

    async def _polled(self, params: Params) -> Body:
        try:
            return {"ok": True, "result": await self._polls.get_updates(params)}
        except Refused as refused:
            return refused.answer

    def _done(self, method: str, params: Params, fault: Kind | None) -> Body:
        if isinstance(fault, Refused):
            return fault.answer
        if fault == Cut("before"):
            return {}
        if method not in METHODS:
            return NOT_FOUND.answer
        try:
            result = METHODS[method](self._cloud, params)
        except Refused as refused:
            return refused.answer
        except (AttributeError, KeyError, TypeError, ValueError) as wrong:
            # Parameters of a wrong type; Telegram has a sentence for each.
            return bad_request(f"wrong parameters of {method}: {wrong!r}").answer
        if method in HOOKING:
            self._polls.terminate("terminated by setWebhook request")
            self._deliveries.restart()
        return {"ok": True, "result": result}

    def _answered(self, method: str, params: Params, body: Body, lost: bool = False) -> web.Response:
        """Record the call; its answer, which nobody gets where it is lost."""
        status = int(body.get("error_code", 200))
        with self._cloud.changed:
            call = Call(time.monotonic(), method, params, 0 if lost else status, body)
            self._cloud.calls.adds(call)
            note_call(self._cloud, call)
            self._cloud.changed.notify_all()
        return web.json_response(body, status=status)
