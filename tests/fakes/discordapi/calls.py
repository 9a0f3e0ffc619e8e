"""What the bot asked for, and how fast it did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

SENDING = frozenset({"POST channel-message", "PATCH channel-message", "POST callback", "POST followup"})


@dataclass(frozen=True)
class Call:
    """A request and its answer.

    `route` is its short name, `template` "POST /channels/{}/messages". `at` is when it was answered, in
    seconds of a steady clock. `status` is 0 where the connection was cut before there was an answer.
    """

    at: float
    route: str
    template: str
    channel: int | None
    body: Any
    query: Mapping[str, str]
    status: int
    answer: Any

    @property
    def ok(self) -> bool:
        """Whether it was done; it may have been done although the answer was cut off."""
        return not (isinstance(self.answer, dict) and "code" in self.answer and "message" in self.answer)

    @property
    def code(self) -> int:
        """Discord's own code of the refusal, 0 for none."""
        return 0 if self.ok else int(self.answer["code"])

    @property
    def description(self) -> str:
        """Why it was refused."""
        return "" if self.ok else f"{self.answer['message']} {self.answer.get('errors', '')}".rstrip()


@dataclass
class Calls:
    """All calls, in the order in which they were answered."""

    all: list[Call] = field(default_factory=list)
    by_name: defaultdict[str, list[Call]] = field(default_factory=lambda: defaultdict(list))

    def adds(self, call: Call) -> None:
        """Record one."""
        self.all.append(call)
        self.by_name[call.route].append(call)
        self.by_name[call.template].append(call)

    def fastest(self, window: float, channel: int | None = None) -> int:
        """The most messages and edits that were done within any so many seconds."""
        done = (one for one in self.all if one.ok and one.route in SENDING)
        return _most([one.at for one in done if channel in (None, one.channel)], window)


def _most(moments: Sequence[float], window: float) -> int:
    most = first = 0
    for last, moment in enumerate(moments):
        while moment - moments[first] >= window:
            first += 1
        most = max(most, last - first + 1)
    return most
