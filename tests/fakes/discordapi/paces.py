"""How fast the bot may ask, and what it is told of that."""

from __future__ import annotations

import hashlib
import time
from collections import Counter, deque

from fakes.discordapi.faults import too_many
from fakes.discordapi.refusals import Refused
from fakes.discordapi.routes import Route

FREE_OF_GLOBAL = "/interactions", "/webhooks"
"""Answers to interactions do not count with the rest."""


class Paces:
    """Buckets by route and by what the path names; `limits` are requests and seconds by short name.

    Discord allows 5 messages to a channel within 5 seconds. Tests cannot wait that long, and a client that
    reads the headers keeps to one as to the other.
    """

    def __init__(self) -> None:
        self.most_in_a_second = 50
        self.default = (50, 1.0)
        self.limits: dict[str, tuple[int, float]] = {
            "POST channel-message": (5, 0.5),
            "PATCH channel-message": (5, 0.5),
            "DELETE channel-message": (5, 0.5),
            "POST dm": (10, 0.5),
        }
        self.violations: Counter[str] = Counter()
        """How often a limit was broken, by the short name of the route; "global" for the one over all."""
        self._all: deque[float] = deque()
        self._windows: dict[str, tuple[float, int]] = {}

    def takes(self, route: Route, major: str) -> tuple[dict[str, str], Refused | None]:
        """Count a request: the headers of its answer, and the refusal where it is one too many."""
        now = time.monotonic()
        if not route.path.startswith(FREE_OF_GLOBAL) and (wait := self._counts_to_all(now)):
            self.violations["global"] += 1
            refused = too_many(wait, global_=True)
            return refused.headers, refused
        limit, seconds = self.limits.get(route.name, self.default)
        bucket = f"{route.name} {major}"
        began, asked = self._windows.get(bucket, (now, 0))
        if now - began >= seconds:
            began, asked = now, 0
        reset = began + seconds - now
        headers = {
            "X-RateLimit-Limit": str(limit),
            "X-RateLimit-Remaining": str(max(0, limit - asked - 1)),
            "X-RateLimit-Reset": f"{time.time() + reset:.3f}",
            "X-RateLimit-Reset-After": f"{reset:.3f}",
            "X-RateLimit-Bucket": hashlib.md5(route.template.encode(), usedforsecurity=False).hexdigest(),
        }
        if asked < limit:
            self._windows[bucket] = (began, asked + 1)
            return headers, None
        self.violations[route.name] += 1
        refused = too_many(round(max(0.05, reset), 3))
        return {**headers, **refused.headers}, refused

    def _counts_to_all(self, now: float) -> float:
        """For how long to wait, 0 where nothing is in the way."""
        while self._all and now - self._all[0] >= 1.0:
            self._all.popleft()
        if len(self._all) >= self.most_in_a_second:
            return round(max(0.05, 1.0 - (now - self._all[0])), 3)
        self._all.append(now)
        return 0.0
