"""What goes wrong on demand.

server.faults.add("sendMessage", too_many(3))
server.faults.add("sendMessage", cut("after"), chat=42, times=2)
fault = server.faults.add(None, status(502), times=None)   # all methods, until it is removed
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Literal

from fakes.botapi.refusals import Refused


@dataclass(frozen=True)
class Delay:
    """Answer as always, but so many seconds later."""

    seconds: float


@dataclass(frozen=True)
class Cut:
    """Close the connection without an answer, before or after doing what was asked."""

    when: Literal["before", "after"]


Kind = Refused | Delay | Cut


def too_many(retry_after: int) -> Refused:
    """429: the bot must be silent for so many seconds."""
    return Refused(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)


def status(code: int, description: str | None = None, **parameters: int) -> Refused:
    """An error, with its parameters such as `migrate_to_chat_id`."""
    return Refused(code, description or HTTPStatus(code).phrase, **parameters)


def delay(seconds: float) -> Delay:
    """A slow answer."""
    return Delay(seconds)


def cut(when: Literal["before", "after"]) -> Cut:
    """A lost connection."""
    return Cut(when)


@dataclass(eq=False)
class Fault:
    """A fault, how many times it is still due (None: for ever), and how often it happened."""

    method: str | None
    kind: Kind
    chat: int | None
    times: int | None
    happened: int = 0

    def hits(self, method: str, chat: object) -> bool:
        """Whether it is for this call."""
        return self.method in (None, method) and self.chat in (None, chat) and self.times != 0


@dataclass
class Faults:
    """The faults to come; of several that are due the first that was added happens."""

    _all: list[Fault] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, method: str | None, kind: Kind, *, chat: int | None = None, times: int | None = 1) -> Fault:
        """Have a method (None: any) go wrong, in one chat or in all, so many times (None: for ever)."""
        fault = Fault(method, kind, chat, times)
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

    def take(self, method: str, chat: object) -> Kind | None:
        """What goes wrong with a call."""
        with self._lock:
            fault = next((one for one in self._all if one.hits(method, chat)), None)
            if fault is None:
                return None
            fault.happened += 1
            if fault.times is not None:
                fault.times -= 1
                if not fault.times:
                    self._all.remove(fault)
            return fault.kind
