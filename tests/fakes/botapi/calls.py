"""What the bot asked for, and how fast it did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

COUNTED = frozenset({"sendMessage", "sendPhoto", "sendDocument", "editMessageText", "editMessageReplyMarkup"})


@dataclass(frozen=True)
class Call:
    """A request and its answer.

    `at` is when it was answered, in seconds of a steady clock (`time.monotonic`). `status` is the HTTP
    status, 0 where the connection was cut or the bot was gone before there was an answer.
    """

    at: float
    method: str
    params: Mapping[str, Any]
    status: int
    answer: Mapping[str, Any]

    @property
    def ok(self) -> bool:
        """Whether it was done; it may have been done although the answer was cut off."""
        return bool(self.answer.get("ok"))

    @property
    def description(self) -> str:
        """Why it was refused."""
        return str(self.answer.get("description", ""))


@dataclass
class Calls:
    """All calls, in the order in which they were answered."""

    all: list[Call] = field(default_factory=list)
    by_method: defaultdict[str, list[Call]] = field(default_factory=lambda: defaultdict(list))
    sent: list[float] = field(default_factory=list)
    sent_to: defaultdict[Any, list[float]] = field(default_factory=lambda: defaultdict(list))

    def adds(self, call: Call) -> None:
        """Record one."""
        self.all.append(call)
        self.by_method[call.method].append(call)
        if call.ok and call.method in COUNTED:
            self.sent.append(call.at)
            self.sent_to[call.params.get("chat_id")].append(call.at)

    def fastest(self, window: float, chat: int | None = None) -> int:
        """The most messages and edits that were done within any so many seconds."""
        return _most(self.sent if chat is None else self.sent_to.get(chat, []), window)


def _most(moments: Sequence[float], window: float) -> int:
    most = first = 0
    for last, moment in enumerate(moments):
        while moment - moments[first] >= window:
            first += 1
        most = max(most, last - first + 1)
    return most
