"""getUpdates: the bot asks, and waits until there is something."""

from __future__ import annotations

import asyncio

from fakes.botapi.cloud import Cloud
from fakes.botapi.refusals import Refused, conflict
from fakes.botapi.sending import Params
from fakes.botapi.updates import Update

MOST = 100
TERMINATED = "terminated by other getUpdates request; make sure that only one bot instance is running"
HOOKED = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


class Polls:
    """At most one request waits for updates; a newer one ends it."""

    def __init__(self, cloud: Cloud) -> None:
        self._cloud = cloud
        self._waiting: asyncio.Future[Refused | None] | None = None

    def wake(self) -> None:
        """Updates have come, or the server closes."""
        self._end(None)

    def terminate(self, why: str) -> None:
        """Refuse the request that waits."""
        self._end(conflict(why))

    def _end(self, how: Refused | None) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(how)

    async def get_updates(self, params: Params) -> list[Update]:
        """The oldest updates from an offset on; raises Refused."""
        limit = min(max(params.get("limit") or MOST, 1), MOST)
        updates = self._cloud.updates
        self.terminate(TERMINATED)
        with self._cloud.changed:
            if self._cloud.webhook.url:
                raise conflict(HOOKED)
            updates.allow(params.get("allowed_updates"))
            updates.confirm(params.get("offset") or 0)
            self._cloud.changed.notify_all()
            if updates.pending:
                return updates.first(limit)
            waiting = self._waiting = asyncio.get_running_loop().create_future()
            self._cloud.polls += 1
        await asyncio.wait([waiting], timeout=params.get("timeout") or 0)
        self._cloud.polls -= 1
        if waiting.done() and (refusal := waiting.result()):
            raise refusal
        with self._cloud.changed:
            return updates.first(limit)
