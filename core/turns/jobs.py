"""What waits for the writer."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterable
from concurrent.futures import Future, InvalidStateError
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, TypeVar

from core.chat.incoming import Incoming
from core.chat.where import Identity
from core.storage.outbound import Outbound
from core.turns.ports import Outcome

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, eq=False)
class _Job(Generic[Result]):
    future: Future[Result] = field(default_factory=Future, kw_only=True)

    def resolve(self, result: Result) -> None:
        """Tell who waits; somebody who gave up waiting is no matter."""
        with contextlib.suppress(InvalidStateError):
            self.future.set_result(result)

    def fail(self, error: Exception) -> None:
        """Tell who waits that nothing was kept."""
        with contextlib.suppress(InvalidStateError):
            self.future.set_exception(error)


@dataclass(frozen=True, slots=True, eq=False)
class Answer(_Job[tuple[Outbound, ...]]):
    """Something arrived."""

    incoming: Incoming


@dataclass(frozen=True, slots=True, eq=False)
class Remind(_Job[int]):
    """A runner is due; 1 when there was something to say, else 0."""

    runner: int


@dataclass(frozen=True, slots=True, eq=False)
class Acknowledge(_Job[None]):
    """What became of a row of the outbox; `message` is the platform's id of what was sent."""

    row: int
    outcome: Outcome
    message: str | None


@dataclass(frozen=True, slots=True, eq=False)
class PassOver(_Job[bool]):
    """Something arrived that cannot be read; True when it is new."""

    id: str


@dataclass(frozen=True, slots=True, eq=False)
class Reach(_Job[bool]):
    """Somebody closed their private chat, or opened it again; True when it is new and matters to a runner."""

    id: str
    identity: Identity
    reachable: bool


@dataclass(frozen=True, slots=True, eq=False)
class DropLate(_Job[int]):
    """Give up replies that are no longer useful."""


@dataclass(frozen=True, slots=True, eq=False)
class Tidy(_Job[int]):
    """Forget the ids of what arrived before a moment (UTC), and all that is of no more use."""

    before: datetime


@dataclass(frozen=True, slots=True, eq=False)
class Follow(_Job[None]):
    """How far a platform has got in somebody's private conversation."""

    identity: Identity
    trail: str


@dataclass(frozen=True, slots=True, eq=False)
class KeepNote(_Job[None]):
    """A small fact a platform keeps for itself."""

    platform: str
    name: str
    value: str


Job = Answer | Remind | Acknowledge | PassOver | Reach | DropLate | Tidy | Follow | KeepNote


def total(futures: Iterable[Future[int]]) -> Future[int]:
    """The sum of several results, when the last is there; an error of one is the error of all."""
    waited = list(futures)
    left = len(waited)
    gate = threading.Lock()
    whole: Future[int] = Future()

    def note(_: Future[int]) -> None:
        nonlocal left
        with gate:
            left -= 1
            if left:
                return
        error = next((error for one in waited if (error := one.exception())), None)
        if error:
            whole.set_exception(error)
        else:
            whole.set_result(sum(one.result() for one in waited))

    for one in waited:
        one.add_done_callback(note)
    if not waited:
        whole.set_result(0)
    return whole
