"""What goes wrong on demand.

fake.faults.add("POST channel-message", too_many(3))
fake.faults.add("POST channel-message", hang_up("after"), channel=ann.dm.id, times=2)
fault = fake.faults.add(None, server_error(502), times=None)   # all routes, until it is removed

The names of routes stand in `routes.py`.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Literal

from fakes.discordapi.refusals import Refused

VIA = {"Via": "1.1 google"}
"""Without it a client takes a 429 for a ban by Cloudflare."""


@dataclass(frozen=True)
class Slow:
    """Answer as always, but so many seconds later; what was asked for is done before or after the wait."""

    seconds: float
    done: Literal["before", "after"] = "after"


@dataclass(frozen=True)
class HangUp:
    """Close the connection without an answer, before or after doing what was asked."""

    when: Literal["before", "after"]


@dataclass(frozen=True)
class Page:
    """An answer that is no JSON, such as those of the gateways before Discord."""

    status: int
    html: str = "<html><body>error</body></html>"


Kind = Refused | Slow | HangUp | Page


def too_many(retry_after: float, global_: bool = False) -> Refused:
    """429: be silent for so many seconds, on this route or on all."""
    scope = {"X-RateLimit-Scope": "global" if global_ else "user", "Retry-After": str(-(-retry_after // 1))}
    headers = {**VIA, **scope, **({"X-RateLimit-Global": "true"} if global_ else {})}
    more: dict[str, Any] = {"retry_after": float(retry_after), "global": global_}
    return Refused(429, 0, "You are being rate limited.", headers=headers, **more)


def cloudflare_ban() -> Page:
    """429 without a word of Discord: this address asked wrongly too often."""
    return Page(429, "<html><body>error code: 1015</body></html>")


def server_error(status: int = 503) -> Page:
    """Discord is not well, and says so in HTML."""
    return Page(status)


def refuses(status: int, code: int = 0, message: str | None = None) -> Refused:
    """Any error with Discord's own code."""
    return Refused(status, code, message or HTTPStatus(status).phrase)


def hang_up(when: Literal["before", "after"] = "before") -> HangUp:
    """A lost connection."""
    return HangUp(when)


def slow(seconds: float, done: Literal["before", "after"] = "after") -> Slow:
    """A slow answer."""
    return Slow(seconds, done)


@dataclass(eq=False)
class Fault:
    """A fault, how many times it is still due (None: for ever), and how often it happened."""

    route: str | None
    kind: Kind
    channel: int | None
    times: int | None
    happened: int = 0

    def hits(self, route: str, channel: int | None) -> bool:
        """Whether it is for this call."""
        return self.route in (None, route) and self.channel in (None, channel) and self.times != 0


@dataclass
class Faults:
    """The faults to come; of several that are due the first that was added happens."""

    _all: list[Fault] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(
        self, route: str | None, kind: Kind, *, channel: int | None = None, times: int | None = 1
    ) -> Fault:
        """Have a route (None: any) go wrong, in one channel or in all, so many times (None: for ever)."""
        fault = Fault(route, kind, channel, times)
        with self._lock:
            self._all.append(fault)
        return fault

    def remove(self, fault: Fault) -> None:
        """End one; nothing happens where it has ended."""
        with self._lock:
            self._all = [one for one in self._all if one is not fault]

    def clear(self) -> None:
        """End all."""
        with self._lock:
            self._all = []

    def take(self, route: str, channel: int | None) -> Kind | None:
        """What goes wrong with a call."""
        with self._lock:
            fault = next((one for one in self._all if one.hits(route, channel)), None)
            if fault is None:
                return None
            fault.happened += 1
            if fault.times is not None:
                fault.times -= 1
                if not fault.times:
                    self._all.remove(fault)
            return fault.kind
