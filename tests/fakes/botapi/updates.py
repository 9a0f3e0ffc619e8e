"""The updates that wait for the bot."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count, islice
from typing import Any

Update = dict[str, Any]

ASKED_FOR_ONLY = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that come only to those who name them."""

FIRST = 800_000_001


@dataclass
class Updates:
    """Updates in order of arrival, each pending until the bot confirms it.

    `on_arrival` is told of new ones; `fresh` are those a webhook has yet to take, None without a webhook.
    The caller holds the lock.
    """

    on_arrival: Callable[[], None]
    pending: OrderedDict[int, Update] = field(default_factory=OrderedDict)
    fresh: deque[Update] | None = None
    allowed: frozenset[str] | None = None
    _numbers: count[int] = field(default_factory=lambda: count(FIRST))

    def put(self, kind: str, body: Any) -> int | None:
        """An update of a kind; its number, or None where the bot does not want to know."""
        wanted = kind not in ASKED_FOR_ONLY if self.allowed is None else kind in self.allowed
        return self.put_raw({kind: body}) if wanted else None

    def put_raw(self, raw: Mapping[str, Any]) -> int:
        """Any update, wanted or not, valid or not; it gets a number of ours."""
        number = next(self._numbers)
        update = {**raw, "update_id": number}
        self.pending[number] = update
        if self.fresh is not None:
            self.fresh.append(update)
        self.on_arrival()
        return number

    def allow(self, kinds: Sequence[str] | None) -> None:
        """Which kinds the bot wants from now on: None as before, none all of the usual ones."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def confirm(self, offset: int) -> None:
        """Forget all before an offset; a negative one keeps so many of the last."""
        if offset < 0:
            offset = next(islice(reversed(self.pending), -offset - 1, None), 0)
        while self.pending and next(iter(self.pending)) < offset:
            self.pending.popitem(last=False)

    def first(self, limit: int) -> list[Update]:
        """The oldest ones."""
        return list(islice(self.pending.values(), limit))

    def delivered(self, update: Update) -> None:
        """A webhook took one."""
        self.pending.pop(update["update_id"], None)

    def drop(self) -> None:
        """Forget all."""
        self.pending.clear()

    def hooks(self, hooked: bool) -> None:
        """A webhook has to take all that are pending, or none does."""
        self.fresh = deque(self.pending.values()) if hooked else None

    def take_fresh(self) -> list[Update]:
        """What a webhook has to take now."""
        taken = list(self.fresh or ())
        if self.fresh:
            self.fresh.clear()
        return taken


def lane_of(update: Update) -> object:
    """The chat of an update, whose updates are delivered in order; an update without one has its own."""
    for body in update.values():
        if isinstance(body, dict):
            around = body if "chat" in body else body.get("message")
            chat = around.get("chat") if isinstance(around, dict) else None
            if isinstance(chat, dict) and isinstance(chat.get("id"), int):
                return chat["id"]
    return f"update {update['update_id']}"
