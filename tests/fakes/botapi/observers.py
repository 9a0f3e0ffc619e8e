"""What a test asks of the server: its people and groups, what was called, what was shown."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from fakes.botapi.calls import Call
from fakes.botapi.chats import NEVER_STARTED
from fakes.botapi.cloud import Cloud
from fakes.botapi.groups import Group
from fakes.botapi.people import Person


class Observers:
    """The face of the server towards tests."""

    def __init__(self, cloud: Cloud) -> None:
        self.cloud = cloud
        self._people: dict[int, Person] = {}
        self._groups: dict[int, Group] = {}

    def person(self, id: int, first_name: str = "Ann", language: str | None = "en", **more: Any) -> Person:
        """The user of that id, made where there was none; `more` are other fields: `is_bot`, `username`."""
        if id not in self._people:
            spoken = {"language_code": language} if language else {}
            user = {"id": id, "is_bot": False, "first_name": first_name, **more, **spoken}
            shown = {"id": id, "first_name": first_name, "type": "private"}
            shown |= {name: value for name, value in more.items() if name in ("last_name", "username")}
            with self.cloud.changed:
                chat = self.cloud.opens(shown, NEVER_STARTED)
            self._people[id] = Person(self.cloud, chat, user)
        return self._people[id]

    def group(self, id: int, title: str = "Runners", members: Sequence[Person] = ()) -> Group:
        """The group of that id, made where there was none, with the bot in it; -100... is a supergroup."""
        if id not in self._groups:
            assert id < 0, "the ids of groups are negative"
            kind = "supergroup" if str(id).startswith("-100") else "group"
            with self.cloud.changed:
                chat = self.cloud.opens({"id": id, "title": title, "type": kind})
            self._groups[id] = Group(self.cloud, chat, members)
        return self._groups[id]

    @property
    def privacy(self) -> bool:
        """Privacy mode: in groups the bot gets only commands, mentions and replies to it."""
        return self.cloud.privacy

    @privacy.setter
    def privacy(self, on: bool) -> None:
        self.cloud.privacy = on

    @property
    def proxy(self) -> str | None:
        """Where deliveries to a webhook really go, `http://127.0.0.1:PORT`, whatever host its address names.

        With it addresses must be https, as at Telegram; without it they must be on this machine.
        """
        return self.cloud.proxy

    @proxy.setter
    def proxy(self, door: str | None) -> None:
        self.cloud.proxy = door

    def put(self, raw_update: Mapping[str, Any]) -> int:
        """Have any update delivered that is JSON, valid or not, wanted or not; its number."""
        json.dumps(raw_update)  # what is not JSON fails here and not in the server
        with self.cloud.changed:
            return self.cloud.updates.put_raw(raw_update)

    @property
    def pending(self) -> int:
        """How many updates the bot has not confirmed."""
        return len(self.cloud.updates.pending)

    def waits_until_polled(self, timeout: float = 10.0) -> None:
        """Wait until the bot waits for updates."""
        with self.cloud.changed:
            self.cloud.changed.wait_for(lambda: self.cloud.polls, timeout)
            assert self.cloud.polls, f"nobody asked for updates within {timeout} s"

    def waits_until_empty(self, timeout: float = 10.0) -> None:
        """Wait until the bot has confirmed all updates."""
        with self.cloud.changed:
            self.cloud.changed.wait_for(lambda: not self.cloud.updates.pending, timeout)
            left = list(self.cloud.updates.pending.values())
            assert not left, f"{len(left)} updates are pending after {timeout} s, first {left[0]}"

    @property
    def calls(self) -> list[Call]:
        """All calls, in the order in which they were answered."""
        with self.cloud.changed:
            return list(self.cloud.calls.all)

    def called(self, method: str) -> list[Call]:
        """All calls of one method."""
        with self.cloud.changed:
            return list(self.cloud.calls.by_method.get(method, ()))

    def waits_until_called(self, method: str, times: int = 1, timeout: float = 10.0) -> Call:
        """Wait until a method was called so often in all; the call that made it so many."""
        with self.cloud.changed:
            calls = self.cloud.calls.by_method[method]
            self.cloud.changed.wait_for(lambda: len(calls) >= times, timeout)
            assert len(calls) >= times, f"{method} was called {len(calls)} times within {timeout} s"
            return calls[times - 1]

    def fastest(self, window_seconds: float, chat: int | None = None) -> int:
        """The most messages and edits done within any so many seconds, in one chat or in all."""
        with self.cloud.changed:
            return self.cloud.calls.fastest(window_seconds, chat)

    def transcript(self, chat: int | None = None) -> list[str]:
        """What people and the bot did, a line each, in one chat or in all."""
        with self.cloud.changed:
            return [line for where, line in self.cloud.transcript if chat in (None, where)]
