"""Where lives of the bot begin without the second that its imports take: as forks of a process that has them.

A life begins where `python -m bot` does, in a folder and an environment of its own, and ends as any process.
It shares with the others what importing and warming up leave, and nothing that a life does.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from functools import cache
from pathlib import Path
from select import select
from threading import Timer
from typing import IO

from fakes.bot_forks import NUMBER, told

ROOT = Path(__file__).resolve().parents[2]


class Life:
    """A process of the bot, much as `subprocess.Popen` would give it; the caller closes its streams."""

    def __init__(self, nursery: socket.socket, arguments: Sequence[str], folder: Path, env: dict[str, str]):
        with ExitStack() as theirs:
            (orders, ordering), (typed, typing), *rest = [os.pipe() for _ in range(5)]
            ends = [orders, typed, *(writing for _, writing in rest)]
            for end in ends:
                theirs.callback(os.close, end)
            socket.send_fds(nursery, [b"!"], ends)
        self.stdin = open(typing, "w", encoding="utf-8")  # noqa: SIM115 - the caller's to close
        out, err, self._told = (reading for reading, _ in rest)
        self.stdout, self.stderr = _opened(out), _opened(err)
        with open(ordering, "w", encoding="utf-8") as orders_of_it:
            json.dump([list(arguments), str(folder), env], orders_of_it)
        self.pid = self._number()
        self._code: int | None = None

    def poll(self) -> int | None:
        """Its exit code, as `Popen` tells it; None while it lives."""
        if self._code is None and select([self._told], [], [], 0)[0]:
            self._code = self._number()
            os.close(self._told)
        return self._code

    def wait(self, timeout: float | None = None) -> int:
        """Its exit code at its end; TimeoutExpired after so many seconds."""
        if self._code is None:
            select([self._told], [], [], timeout)
        if self.poll() is None:
            raise subprocess.TimeoutExpired("a life of the bot", timeout or 0)
        assert self._code is not None
        return self._code

    def kill(self) -> None:
        """End it as a loss of power does."""
        self.send_signal(signal.SIGKILL)

    def send_signal(self, number: int) -> None:
        """Nothing happens where it has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def _number(self) -> int:
        """What is told next; no more is read, so that what is not told yet can be waited for."""
        number = os.read(self._told, NUMBER)
        assert len(number) == NUMBER, "what lives are forked from has ended"
        return told(number)


class Nursery:
    """The process that lives are forked from, until it closes."""

    def __init__(self) -> None:
        self._ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "fakes.bot_forks", str(theirs.fileno())],
                env={**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
            )

    def begins(self, arguments: Sequence[str], folder: Path, env: dict[str, str]) -> Life:
        """`python -m bot` with these arguments, in this folder, with this environment and no other."""
        return Life(self._ours, arguments, folder, env)

    def runs(
        self, arguments: Sequence[str], folder: Path, env: dict[str, str], typed: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """The same up to its end, and what it printed; after a minute it is killed."""
        life = self.begins(arguments, folder, env)
        too_long = Timer(60, life.kill)
        too_long.start()
        with life.stdout, life.stderr:
            # Who wants nothing of what is typed does not read it.
            with suppress(BrokenPipeError), life.stdin:
                life.stdin.write(typed)
            printed = life.stdout.read(), life.stderr.read()
        code = life.wait()
        too_long.cancel()
        return subprocess.CompletedProcess(arguments, code, *printed)

    def closes(self) -> None:
        """Lives that go on are left alone."""
        self._ours.close()
        self._process.wait(20)


@cache
def nursery() -> Nursery:
    """The one of this process; it costs two seconds when it is asked for first."""
    return Nursery()


def close_nursery() -> None:
    """Where there is none, nothing happens."""
    if nursery.cache_info().currsize:
        nursery().closes()
        nursery.cache_clear()


def _opened(reading: int) -> IO[str]:
    return open(reading, encoding="utf-8", errors="replace")
