"""Kills the bot at random moments of a talk with many runners, starts it again, and checks what is left.

Its process is the real one, its Telegram a fake that lives on. In the end everything must be as one life
would have left it, and everybody must have been answered.
"""

from __future__ import annotations

import random
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from drives.completed import completed
from drives.telegram_runners import THURSDAY, clock_file, drained, rows, seed, submit_all, working
from drives.telegram_sent import Life, Row, check_sent, replies
from drives.telegram_talk import Talk
from fakes.bot_process import BotProcess, free_port
from fakes.botapi.server import FakeBotApi
from fakes.steady_clock import FakeClock

from bot.telegram.checked import Bot
from bot.telegram.inbound import Heard, read
from core.chat.incoming import Incoming

FIRST = 1001
LONGEST_START = 1.6
LEFT = (
    "SELECT id, version, body, next_entry, journal_since, due_at, unreachable_since FROM runner",
    "SELECT runner, number, at, kind, version, body, source FROM journal ORDER BY runner, number",
    "SELECT id, at FROM incoming ORDER BY id",
    "SELECT key, runner, kind, chat, handle, body, created, useful_until FROM outbox ORDER BY key",
)
"""What must not depend on how often the program was killed."""


@dataclass
class Killing:
    """One talk over one database, in as many lives as there are kills, and one more."""

    folder: Path
    api: FakeBotApi
    kills: int
    messages: int
    webhook: bool
    chance: random.Random
    runners: int = 25
    lives: list[Life] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.people = [self.api.person(FIRST + number) for number in range(self.runners)]
        self.talk = Talk(self.api, self.people, self.chance, self.webhook)
        self.database, self.reference = self.folder / "pogo.db", self.folder / "reference.db"
        seed(self.database, [person.id for person in self.people])
        shutil.copy(self.database, self.reference)
        ((self._seeded,),) = rows(self.database, "SELECT max(id) FROM outbox")
        self._settings = {"POGO_CLOCK": clock_file(self.folder), "POGO_TELEGRAM_PAID_BROADCAST": "1000"}
        if self.webhook:
            self._settings["POGO_HTTP_PORT"] = str(free_port())
        self._bot = Bot(int(self.api.token.split(":")[0]), str(self.api.cloud.bot["username"]))

    def run(self) -> dict[str, float]:
        """The figures; a broken promise is an AssertionError."""
        began = time.monotonic()
        for left in range(self.kills, 0, -1):
            self._life((self.messages - len(self.talk.heard)) // left)
        self.lives.append(Life(len(self.api.calls)))
        with self._process() as bot:
            bot.ready()
            self.talk.goes_on(max(0, self.messages - len(self.talk.heard)))
            self.api.waits_until_empty(60)
            drained(self.api, self.database, 60)
            assert bot.ends() == 0, bot.log
            self._quiet(bot)
        self._check_what_is_kept()
        return {
            "kills": self.kills,
            "messages": len(self.talk.heard),
            "redelivered": self.talk.came_again + self._fetched_again(),
            **check_sent(self._rows(), self.api.calls, self.lives),
            "seconds": round(time.monotonic() - began, 1),
        }

    def _process(self) -> BotProcess:
        return BotProcess(self.api, self.folder, self.webhook, **self._settings)

    def _life(self, messages: int) -> None:
        """One life, killed in its start or while it answers."""
        before = self.chance.randrange(messages + 1)
        self.talk.goes_on(before)
        life = Life(len(self.api.calls))
        self.lives.append(life)
        with self._process() as bot:
            if self.chance.random() < 0.25:
                time.sleep(self.chance.uniform(0, LONGEST_START))
                self.talk.goes_on(messages - before)
            else:
                bot.ready()
                self.talk.goes_on(messages - before)
                self._called(len(self.api.calls) + self.chance.randrange(3 * messages))
                time.sleep(self.chance.uniform(0, 0.01))
            life.killed = time.monotonic()
            bot.kill()
            self._quiet(bot)
        life.waiting = [row for row in self._rows() if row.state == "waiting"]
        assert rows(self.database, "PRAGMA integrity_check") == [("ok",)]

    def _called(self, times: int) -> None:
        with self.api.cloud.changed:
            self.api.cloud.changed.wait_for(lambda: len(self.api.cloud.calls.all) >= times, 1.0)

    def _quiet(self, bot: BotProcess) -> None:
        assert not bot.complaints, "something went wrong on the way"

    def _check_what_is_kept(self) -> None:
        """As one life would have left it, each thing said counted once."""
        with working(self.reference, FakeClock(THURSDAY)) as writer:
            submit_all(writer, self._heard())
        for sql in LEFT:
            left, expected = rows(self.database, sql), rows(self.reference, sql)
            assert left == expected, f"not as without a kill: {set(left) ^ set(expected)}"
        assert rows(self.database, "SELECT count(*) FROM incoming WHERE id LIKE 'telegram:%'") == [
            (len(self.talk.heard),)
        ]
        counted = completed(self.database)
        assert all(times == 1 for times in counted.values()), "a session counts twice"
        assert counted, "nobody said done"
        assert rows(self.database, "PRAGMA integrity_check") == [("ok",)]

    def _heard(self) -> Iterator[Incoming]:
        for update in self.talk.heard.values():
            arrival = read(update, self._bot)
            assert isinstance(arrival, Heard)
            yield arrival.incoming

    def _rows(self) -> list[Row]:
        """What was answered in this drive."""
        return replies(self.database, self._seeded, self._bot.name)

    def _fetched_again(self) -> int:
        """How many updates a poll brought that an earlier one had brought already."""
        times = Counter(
            update["update_id"]
            for call in self.api.called("getUpdates")
            if call.ok
            for update in call.answer["result"]
        )
        return times.total() - len(times)
