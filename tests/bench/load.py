"""Puts a bot under load: its queue is full at once, and a turn is done when its reply has arrived.

The bot is a process of its own, the Bot API server this one. A user has one turn at a time, so that no chat
is written to too fast. At the end the bot is killed: what it said must be right, and still be on its disk.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

ROOT = Path(__file__).resolve().parents[2]
# The doubles call each other by the names they have under pytest.
sys.path.append(str(ROOT / "tests"))

from fakes.botapi.server import FakeBotApi  # noqa: E402

WARM_UP = 100
"""Turns before those that count: what is loaded once is loaded in them."""
QUIET_SECONDS = 0.5
MOST_SECONDS = 120.0


class Bot(Protocol):
    """What is measured: a program that asks each user some questions and keeps the answers."""

    @property
    def replies(self) -> tuple[str, ...]:
        """A piece of what it says to a user's first answer, to the second ..."""

    def answer(self, user: int, place: int) -> str:
        """What a user says first (0), second (1) ..."""

    def prepare(self, folder: Path, users: int) -> None:
        """Have users 1, 2 ... known, each about to give the first answer."""

    def command(self, folder: Path, url: str, token: str) -> tuple[list[str], dict[str, str]]:
        """Arguments for Python that start it, and its environment."""

    def check(self, folder: Path, given: Counter[int]) -> None:
        """Raise SystemExit when so many answers of each user are not what is on the disk."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One run. Memory of the process in MB: the most it had, and what it has at the end."""

    a_second: float
    peak: float
    resident: float


def run(bot: Bot, folder: Path, users: int, turns: int) -> Measured:
    """Start a bot on what is prepared in a folder and have it do some turns. Raises SystemExit."""
    if not WARM_UP + turns <= 2 * users or turns > users:
        raise SystemExit(f"{WARM_UP} and {turns} turns are too many for {users} users")
    with FakeBotApi() as api, tempfile.TemporaryFile() as log:
        arguments, settings = bot.command(folder, api.url, api.token)
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("POGO_")}
        process = subprocess.Popen(
            [sys.executable, *arguments],
            env={**inherited, "PYTHONPATH": str(ROOT), **settings},
            cwd=folder,
            stdout=log,
            stderr=log,
        )
        load = Load(bot, api, process)
        try:
            load.answers(range(1, WARM_UP + 1))
            load.rests()
            took = load.answers(1 + (WARM_UP + number) % users for number in range(turns))
            measured = Measured(turns / took, *_memory(process.pid))
        except SystemExit as failed:
            log.seek(0)
            raise SystemExit(f"{failed}; it said: {log.read().decode(errors='replace')[-2000:]}") from None
        finally:
            process.kill()
            process.wait()
        load.check()
    bot.check(folder, load.given)
    return measured


@dataclass(frozen=True, slots=True)
class Load:
    """The users of a bot. `given` counts what each of them has answered."""

    bot: Bot
    api: FakeBotApi
    process: subprocess.Popen[bytes]
    given: Counter[int] = field(default_factory=Counter)

    def answers(self, users: Iterable[int]) -> float:
        """Each gives the next answer, all at once; the seconds until the last one has a reply."""
        calls = self.api.cloud.calls.by_method["sendMessage"]
        with self.api.cloud.changed:
            for user in users:
                self.api.person(user).says(self.bot.answer(user, self.given[user]))
                self.given[user] += 1
            wanted, began = self.given.total(), time.monotonic()
        self._waits(lambda: len(calls) >= wanted)
        return calls[wanted - 1].at - began

    def rests(self) -> None:
        """Wait until it asks for updates and does nothing else any more."""
        until, seen = time.monotonic() + MOST_SECONDS, -1
        while seen != (seen := len(self.api.calls)) and time.monotonic() < until:
            time.sleep(QUIET_SECONDS)

    def check(self) -> None:
        """Every answer had its reply, and nothing else was said. Raises SystemExit."""
        heard: defaultdict[int, list[str]] = defaultdict(list)
        for call in self.api.called("sendMessage"):
            heard[call.params["chat_id"]].append(call.params["text"])
        for user in self.given.keys() | heard.keys():
            wanted = self.bot.replies[: self.given[user]]
            if len(heard[user]) != len(wanted) or not all(map(str.__contains__, heard[user], wanted)):
                raise SystemExit(f"user {user} was to hear {wanted}, but heard {heard[user]}")

    def _waits(self, done: Callable[[], bool]) -> None:
        until = time.monotonic() + MOST_SECONDS
        with self.api.cloud.changed:
            while not self.api.cloud.changed.wait_for(done, timeout=1.0):
                if self.process.poll() is not None or time.monotonic() > until:
                    raise SystemExit("the bot ended, or is too slow")


def _memory(process: int) -> tuple[float, float]:
    """Peak and resident memory in MB, as Linux tells them."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    told = dict(line.split(":", 1) for line in lines)
    peak, resident = (int(told[name].split()[0]) / 1024 for name in ("VmHWM", "VmRSS"))
    return peak, resident
