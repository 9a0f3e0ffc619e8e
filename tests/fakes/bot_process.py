"""The bot as an operator runs it, a process of its own: `python -m bot run` against fake platforms.

with FakeBotApi() as api, BotProcess(api, tmp_path) as bot:
    bot.ready()
    ...
    assert bot.ends() == 0, bot.log
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from fakes.bot_nursery import Life, nursery
from fakes.botapi.server import FakeBotApi
from fakes.discordapi.server import FakeDiscord

ROOT = Path(__file__).resolve().parents[2]
SECRET = "a-secret-for-the-webhook"
READY = "is on {}"


class BotProcess:
    """Runs from `with` to its end at the latest; `env` are further settings, `POGO_CLOCK="..."`.

    Where it is not `forked` it begins with the interpreter and its imports, which takes a second more.
    Its database is `folder/pogo.db`. A webhook is on `port`, which is free unless POGO_HTTP_PORT names one.
    """

    def __init__(
        self,
        api: FakeBotApi | None,
        folder: Path,
        webhook: bool = False,
        discord: FakeDiscord | None = None,
        forked: bool = not os.environ.get("POGO_DRIVES"),
        **env: str,
    ) -> None:
        self.database = folder / "pogo.db"
        self._folder, self._changed = folder, threading.Condition()
        self._read, self._open = {1: "", 2: ""}, {1, 2}
        self._threads: list[threading.Thread] = []
        kept = {name: value for name, value in os.environ.items() if not name.startswith("POGO_")}
        told = {}
        if api:
            told |= {"POGO_TELEGRAM_TOKEN": api.token, "POGO_TELEGRAM_BASE_URL": api.url}
        if discord:
            told |= {"POGO_DISCORD_TOKEN": discord.token, "POGO_DISCORD_API_URL": discord.url}
            told["POGO_DISCORD_GATEWAY_URL"] = discord.gateway_url
        self._ready = [READY.format(name) for name, one in (("Telegram", api), ("Discord", discord)) if one]
        told["POGO_DATABASE_URL"] = f"sqlite:///{self.database}"
        self.port = int(env.get("POGO_HTTP_PORT", 0)) or (free_port() if webhook else 0)
        if webhook:
            url = f"http://127.0.0.1:{self.port}"
            told |= {"POGO_HTTP_PORT": str(self.port), "POGO_TELEGRAM_WEBHOOK_URL": url}
            told["POGO_TELEGRAM_WEBHOOK_SECRET"] = SECRET
        self._env = {**kept, "PYTHONPATH": str(ROOT), **told, **env}
        self._forked = forked

    def __enter__(self) -> Self:
        self._process = self._begins()
        for number, stream in ((1, self._process.stdout), (2, self._process.stderr)):
            assert stream is not None
            thread = threading.Thread(target=self._reads, args=[number, stream], name=f"bot-{number}")
            thread.start()
            self._threads.append(thread)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, _: TracebackType | None
    ) -> None:
        self.kill()
        if fault is not None and self.log:
            fault.add_note("\n".join(["the end of the bot's log:", *self.log.splitlines()[-20:]]))

    def _begins(self) -> Life | subprocess.Popen[str]:
        if self._forked:
            life = nursery().begins(["run"], self._folder, self._env)
            life.stdin.close()
            return life
        return subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            cwd=self._folder,
            env=self._env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
        )

    @property
    def said(self) -> str:
        """What it printed on standard output until now."""
        return self._read[1]

    @property
    def log(self) -> str:
        """What it logged on standard error until now; all of it once the process has ended."""
        return self._read[2]

    @property
    def complaints(self) -> list[str]:
        """The lines of the log, but for the one that POGO_CLOCK costs."""
        return [line for line in self.log.splitlines() if "POGO_CLOCK" not in line]

    @property
    def lives(self) -> bool:
        """Whether it runs."""
        return self._process.poll() is None

    def ready(self, timeout: float = 30.0) -> Self:
        """Wait until it says that it is there; fails where it ends before."""
        self.waits_for(lambda: all(line in self.said for line in self._ready), timeout)
        return self

    def waits_for(self, true: Callable[[], bool], timeout: float = 30.0) -> None:
        """Wait until something is true of what it printed or logged; fails where it ends before."""
        with self._changed:
            self._changed.wait_for(lambda: true() or not self._open, timeout)
            assert true(), f"not within {timeout} s, and the bot {'lives' if self.lives else 'has ended'}"

    def kill(self) -> None:
        """End it as a loss of power does; nothing where it has ended."""
        if self.lives:
            self._process.kill()
        self._ended(None)

    def ends(self, timeout: float = 20.0) -> int:
        """End it as an operator does; the exit code."""
        self._process.send_signal(signal.SIGTERM)
        return self._ended(timeout)

    def _ended(self, timeout: float | None) -> int:
        code = self._process.wait(timeout)
        for thread in self._threads:
            thread.join()
        return code

    def _reads(self, number: int, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                with self._changed:
                    self._read[number] += line
                    self._changed.notify_all()
        with self._changed:
            self._open.discard(number)
            self._changed.notify_all()


def free_port() -> int:
    """A port of this machine that nobody listens on now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def runs(folder: Path, **env: str) -> tuple[int, list[str]]:
    """`pogo run` with nothing set but this: its exit code and its lines on standard error."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("POGO_")}
    done = nursery().runs(["run"], folder, {**kept, "PYTHONPATH": str(ROOT), **env})
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr.splitlines()
