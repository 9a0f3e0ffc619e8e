"""Kills the bot at random moments of a talk on Discord, starts it again, and checks what is left.

Its process is the real one, its Discord a fake that lives on. In the end everything must be as one life
would have left it that was told the same, and whatever was kept must have been answered.
"""

from __future__ import annotations

import random
import shutil
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from drives.completed import completed
from drives.discord_runners import reminded
from drives.discord_sent import KINDS, Life, Row, check_sent, replies
from drives.discord_talk import MARK, Deed, Talk, lost
from drives.telegram_runners import THURSDAY, clock_file, drained, rows, submit_all, working
from fakes.bot_process import BotProcess
from fakes.discordapi.server import FakeDiscord
from fakes.steady_clock import FakeClock

FIRST = 1001
LONGEST_START = 2.5
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
    fake: FakeDiscord
    kills: int
    deeds: int
    chance: random.Random
    runners: int = 25
    lives: list[Life] = field(default_factory=list)

    def __post_init__(self) -> None:
        server = self.fake.server("Runners")
        server.invites_bot()
        self.people = [self.fake.person(FIRST + number) for number in range(self.runners)]
        for person in self.people:
            server.adds(person)
        self.database, self.reference = self.folder / "pogo.db", self.folder / "reference.db"
        self.talk = Talk(self.fake, self.people, server.channel, self.chance, self._handled)
        reminded(self.database, self.people)
        shutil.copy(self.database, self.reference)
        ((self._seeded,),) = rows(self.database, "SELECT max(id) FROM outbox")
        self._clock = clock_file(self.folder)

    def run(self) -> dict[str, float]:
        """The figures; a broken promise is an AssertionError."""
        began = time.monotonic()
        for left in range(self.kills, 0, -1):
            self._life((self.deeds - len(self.talk.deeds)) // left)
        self.lives.append(Life(len(self.fake.calls)))
        with self._process() as bot:
            self._connected(bot)
            self.talk.goes_on(max(0, self.deeds - len(self.talk.deeds)))
            written = [deed.id for deed in self.talk.deeds.values() if deed.is_message]
            self._until(lambda: all(map(self._handled, written)), 60)
            self.fake.waits_until_quiet(timeout=30)
            drained(self.fake, self.database, 60)
            assert bot.ends() == 0, bot.log
            self._quiet(bot)
        return {
            "kills": self.kills,
            "deeds": len(self.talk.deeds),
            "written": len(written),
            "written_while_away": self.talk.written_while_away,
            **self._check_what_is_kept(),
            **check_sent(self.fake, self._rows(), self.lives),
            "seconds": round(time.monotonic() - began, 1),
        }

    def _process(self) -> BotProcess:
        return BotProcess(None, self.folder, discord=self.fake, POGO_CLOCK=self._clock)

    def _life(self, deeds: int) -> None:
        """One life, killed in its start, while it connects, or while it answers."""
        before = self.chance.randrange(deeds // 2 + 1)
        self.talk.away = True
        self.talk.goes_on(before)
        self.talk.away = False
        life = Life(len(self.fake.calls))
        self.lives.append(life)
        draw = self.chance.random()
        with self._process() as bot:
            if draw < 0.25:
                time.sleep(self.chance.uniform(0, LONGEST_START))
                self.talk.goes_on(deeds - before)
            else:
                bot.ready()
                if draw < 0.8:
                    self._connected(bot)
                if draw < 0.7:
                    first = (deeds - before) // 2
                    self.talk.goes_on(first)
                    newest = list(self.talk.deeds)[-first:] if first else []
                    self._until(lambda: all(map(self._handled, newest)), 2.0, must=False)
                    before += first
                shown = self._shown()
                self.talk.goes_on(deeds - before)
                more = self.chance.randrange(deeds - before + 1)
                self._until(lambda: self._shown() >= shown + more, 2.0, must=False)
                time.sleep(self.chance.uniform(0, 0.01))
            life.killed = time.monotonic()
            bot.kill()
            self._quiet(bot)
        life.waiting = [row for row in self._rows() if row.state == "waiting"]
        assert rows(self.database, "PRAGMA integrity_check") == [("ok",)]

    def _connected(self, bot: BotProcess) -> None:
        bot.ready()
        self.fake.gateway.waits_until_connected()
        self.fake.waits_until_called("PUT commands")

    def _shown(self) -> int:
        """How many calls there were that show something; a start reads much before it does."""
        return sum(len(self.fake.cloud.calls.by_name.get(route, ())) for route in KINDS)

    def _until(self, true: Callable[[], bool], timeout: float, must: bool = True) -> None:
        """Wait for what comes with a call to Discord, or soon after one."""
        until = time.monotonic() + timeout
        with self.fake.cloud.changed:
            while not (found := true()) and time.monotonic() < until:
                self.fake.cloud.changed.wait(0.1)
        assert found or not must, f"not within {timeout} s"

    def _handled(self, id: str) -> bool:
        return bool(rows(self.database, "SELECT 1 FROM incoming WHERE id = ?", id))

    def _quiet(self, bot: BotProcess) -> None:
        assert not bot.complaints, "something went wrong on the way"
        assert MARK not in bot.log + bot.said

    def _check_what_is_kept(self) -> dict[str, float]:
        """As one life would have left it, each thing done counted once, and each thing written."""
        deeds = self.talk.deeds
        kept = [id for (id,) in rows(self.database, "SELECT id FROM incoming ORDER BY rowid") if id[0] != "s"]
        assert set(kept) <= deeds.keys()
        handled = [deeds[id] for id in kept]
        assert _by_person(handled) == _by_person(list(deeds.values())), "not all that was written, in order"
        handles = dict(rows(self.database, "SELECT key, handle FROM outbox"))
        for id in kept:
            assert id in handles or not deeds[id].is_message, f"{deeds[id]} was not answered"
        with working(self.reference, FakeClock(THURSDAY)) as writer:
            submit_all(writer, (deed.incoming(handles.get(deed.id)) for deed in handled))
        for sql in LEFT:
            left, expected = rows(self.database, sql), rows(self.reference, sql)
            assert left == expected, f"not as without a kill: {set(left) ^ set(expected)}"
        counted = completed(self.database)
        assert all(times == 1 for times in counted.values()), "a session counts twice"
        assert counted, "nobody said done"
        assert rows(self.database, "PRAGMA integrity_check") == [("ok",)]
        rest = [deed for id, deed in deeds.items() if id not in set(kept)]
        failed = {one.id for one in self.fake.failed_interactions}
        for deed in rest:
            assert deed.asked is None or deed.asked.answer or deed.asked.id in failed
        return {
            "asked_and_kept": sum(deed.asked is not None for deed in handled),
            **lost(iter(rest)),
            "overtaken": _overtaken(handled, {id: place for place, id in enumerate(deeds)}),
        }

    def _rows(self) -> list[Row]:
        """What was answered in this drive."""
        return replies(self.database, self._seeded)


def _by_person(deeds: list[Deed]) -> dict[int, list[str]]:
    """What each wrote, in its order."""
    found = defaultdict(list)
    for deed in deeds:
        if deed.is_message:
            found[deed.person.id].append(deed.id)
    return found


def _overtaken(handled: list[Deed], places: dict[str, int]) -> int:
    """How often something was handled before what its person had done before."""
    newest: dict[int, int] = defaultdict(int)
    times = 0
    for deed in handled:
        times += places[deed.id] < newest[deed.person.id]
        newest[deed.person.id] = max(newest[deed.person.id], places[deed.id])
    return times
