"""Many runners who write and press at once, and what they did as Telegram tells it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from fakes.botapi.people import Person
from fakes.botapi.server import FakeBotApi
from fakes.botapi.updates import Update

SAID = (
    "done",
    "undo",
    "done",
    "undo",
    "week",
    "today",
    "why",
    "done",
    "skip",
    "/week",
    "30 x 8, 3 left",
    "eh?",
)
GROUP = -77


@dataclass
class Talk:
    """What people do next is by chance, by what their screen shows too; `heard` are the updates of it.

    With `hooked` they reach a webhook: some that were confirmed come once more, and all are said in private,
    as the chats of one person are not in order with each other.
    """

    api: FakeBotApi
    people: list[Person]
    chance: random.Random
    hooked: bool = False
    heard: dict[int, Update] = field(default_factory=dict)
    came_again: int = 0

    def __post_init__(self) -> None:
        self._group = self.api.group(GROUP, members=self.people)
        self._turns: Iterator[Person] = iter(())
        self._typed: dict[int, int] = {}

    def goes_on(self, messages: int) -> None:
        """Go on until so many messages more were sent and buttons pressed."""
        until = len(self.heard) + messages
        while len(self.heard) < until:
            # Nobody is left out: there are about as many messages of each.
            person = next(self._turns, None)
            if person is None:
                self._turns = iter(self.chance.sample(self.people, len(self.people)))
            else:
                self._acts(person)
            if self.hooked and self.chance.random() < 0.2:
                self._comes_again()

    def _acts(self, person: Person) -> None:
        draw = self.chance.random()
        if draw < 0.01 and not self.hooked:
            # Seldom: a group is told twenty things a minute.
            self._hears(lambda: person.says("/week", chat=self._group))
        elif draw < 0.06 and person.id in self._typed:
            self._hears(lambda: person.edits(self._typed[person.id], self.chance.choice(SAID[:6])))
        elif draw < 0.4 and (button := self._button(person)):
            for _ in range(self.chance.choice((1, 1, 2))):
                self._hears(lambda: person.presses_data(button[1], button[0]))
        else:
            self._hears(lambda: person.says(self.chance.choice(SAID)))
            self._typed[person.id] = person.last_message_id

    def _button(self, person: Person) -> tuple[int, str] | None:
        """Some button that stands on the screen: Done where there is one."""
        found = [
            (message.id, button.target, button.label)
            for message in person.chat[-6:]
            if message.from_bot
            for row in message.buttons
            for button in row
            # Turning a page of a select asks the coach only where its message is forgotten.
            if "http" not in button.target and "~" not in button.target
        ]
        wanted = [one for one in found if one[2].startswith(("Done", "Strength", "Undo"))] or found
        return self.chance.choice(wanted)[:2] if wanted else None

    def _hears(self, act: Callable[[], Any]) -> None:
        with self.api.cloud.changed:
            act()
            number, update = next(reversed(self.api.cloud.updates.pending.items()))
            assert number not in self.heard
            self.heard[number] = update

    def _comes_again(self) -> None:
        updates = self.api.cloud.updates
        with self.api.cloud.changed:
            confirmed = [number for number in self.heard if number not in updates.pending]
            if confirmed:
                redeliver(self.api, self.heard[self.chance.choice(confirmed[-40:])])
                self.came_again += 1


def redeliver(api: FakeBotApi, update: Update) -> None:
    """Have an update delivered once more that was confirmed, as Telegram does when it did not hear of it."""
    with api.cloud.changed:
        updates = api.cloud.updates
        updates.pending[update["update_id"]] = update
        if updates.fresh is not None:
            updates.fresh.append(update)
        updates.on_arrival()
