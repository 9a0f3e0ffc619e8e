"""A bot among hostile updates: what it may do, and what its log may say."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from drives.telegram_mutations import hostile
from drives.telegram_recorded import GROUP, MARK, SUPERGROUP, recorded
from drives.telegram_runners import clock_file, drained, rows, seed
from drives.telegram_talk import redeliver
from fakes.bot_process import BotProcess
from fakes.botapi.server import FakeBotApi
from fakes.botapi.updates import Update

from bot.telegram.checked import Bot, Malformed
from bot.telegram.inbound import read

FIRST = 1001
AT_ONCE = 50
MALFORMED = re.compile(r"pogo: WARNING pogo\.telegram: malformed update number=(\d+) reason=\w+")


@dataclass
class Fuzzing:
    """`put` are the hostile updates of one bot by their numbers."""

    folder: Path
    api: FakeBotApi
    users: int
    webhook: bool = False
    put: dict[int, Update] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._real: set[int] = set()
        self._users = range(FIRST, FIRST + self.users)
        seed(self.folder / "pogo.db", self._users)
        self._settings = {"POGO_CLOCK": clock_file(self.folder), "POGO_TELEGRAM_PAID_BROADCAST": "1000"}
        self._me = Bot(int(self.api.token.split(":")[0]), str(self.api.cloud.bot["username"]))
        for user in self._users:
            # Answers can be sent, or nobody would see how they are made.
            with self.api.cloud.changed:
                self.api.person(user).room.closed = None
            for group in (GROUP, SUPERGROUP):
                self.api.group(group - user)

    def process(self) -> BotProcess:
        """A life of the bot."""
        return BotProcess(self.api, self.folder, self.webhook, **self._settings)

    def attacks(self, count: int, seed: int) -> None:
        """Put the real updates and so many hostile ones, until all are taken; a person is answered then."""
        for update in recorded():
            self._real.add(self._puts(update))
        updates = hostile(seed, self._users)
        for number in range(0, count, AT_ONCE):
            for update in islice(updates, min(AT_ONCE, count - number)):
                self._puts(update)
            self.api.waits_until_empty(30)
        self.greets(seed)
        drained(self.api, self.folder / "pogo.db", 60)

    def greets(self, number: int) -> None:
        """Somebody new is answered."""
        person = self.api.person(900_000 + number)
        person.starts()
        person.sees("I plan strength training", timeout=60)

    def again(self) -> None:
        """Have all of them delivered once more."""
        for update in self.put.values():
            redeliver(self.api, update)

    @property
    def malformed(self) -> Counter[int]:
        """The numbers of those that cannot be read, as the log is to tell them."""
        found = Counter(number for number, update in self.put.items() if self._is_malformed(update))
        assert not self._real & found.keys(), "what people do cannot be read"
        return found

    def kept(self) -> list[list[tuple[Any, ...]]]:
        """What is in the database, but for what is sent."""
        return [
            rows(self.folder / "pogo.db", sql)
            for sql in (
                "SELECT id FROM incoming ORDER BY id",
                "SELECT runner, number, body FROM journal ORDER BY runner, number",
                "SELECT id, body FROM runner ORDER BY id",
                "SELECT key, body FROM outbox ORDER BY id",
            )
        ]

    def _puts(self, update: Update) -> int:
        with self.api.cloud.changed:
            number = self.api.put(update)
            self.put[number] = self.api.cloud.updates.pending[number]
            return number

    def _is_malformed(self, update: Update) -> bool:
        try:
            read(update, self._me)
        except Malformed:
            return True
        return False


def told(bot: BotProcess) -> tuple[Counter[int], list[str]]:
    """The numbers that a log calls malformed, and its other lines."""
    numbers: Counter[int] = Counter()
    others = []
    for line in bot.complaints:
        found = MALFORMED.fullmatch(line)
        if found:
            numbers[int(found[1])] += 1
        else:
            others.append(line)
    assert MARK not in bot.log
    return numbers, others
