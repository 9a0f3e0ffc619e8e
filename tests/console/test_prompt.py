"""A conversation at a terminal: a real one as far as the program can tell. The coach is a small one."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
SECONDS = 30
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Terminal:
    """The hands and eyes before a pseudo-terminal of 60 columns."""

    def __init__(self, master: int, process: "subprocess.Popen[bytes]") -> None:
        self._master = master
        self.process = process
        self.raw = ""

    @property
    def seen(self) -> str:
        """All that was shown, without escape sequences."""
        return ESCAPES.sub("", self.raw)

    def types(self, text: str) -> None:
        """Press keys; the return key is `\\r`."""
        os.write(self._master, text.encode())

    def sees(self, text: str, times: int = 1) -> None:
        """Wait until a text has been shown."""
        end = time.monotonic() + SECONDS
        while self.seen.count(text) < times:
            assert time.monotonic() < end, f"{text!r} is not in {self.seen!r}"
            if not self._read(0.1) and self.process.poll() is not None:
                raise AssertionError(f"ended with {self.process.returncode}: {self.seen!r}")

    def leaves(self, press: Callable[[], None]) -> int:
        """Press until the program ends: between two prompts a key can be lost. The exit code."""
        end = time.monotonic() + SECONDS
        while self.process.poll() is None:
            assert time.monotonic() < end, f"still there: {self.seen!r}"
            with suppress(OSError):
                press()
            self._read(0.5)
        while self._read(0):
            pass
        return int(self.process.returncode)

    def _read(self, seconds: float) -> bool:
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            read = os.read(self._master, 65536)
        except OSError:
            return False
        self.raw += read.decode(errors="replace")
        return bool(read)


@contextmanager
def at_a_terminal(database: Path, *moment: str, **environment: str) -> Iterator[Terminal]:
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 60, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "fakes.console_program", f"sqlite:///{database}", *moment],
        # A pseudo-terminal does not answer where its cursor is.
        env={
            **{name: value for name, value in os.environ.items() if name != "NO_COLOR"},
            "PYTHONPATH": str(TESTS),
            "TERM": "xterm",
            "PROMPT_TOOLKIT_NO_CPR": "1",
            **environment,
        },
        stdin=slave,
        stdout=slave,
        stderr=slave,
        start_new_session=True,
    )
    os.close(slave)
    try:
        yield Terminal(master, process)
    finally:
        process.kill()
        process.wait()
        os.close(master)


def test_somebody_new_is_welcomed_and_presses_a_number(tmp_path: Path) -> None:
    with at_a_terminal(tmp_path / "pogo.db") as terminal:
        terminal.sees("[1] Go\r\n\r\n>")
        terminal.types("1\r")
        terminal.sees("Pressed go.")
        assert "\x1b[1;36m[1]" in terminal.raw
        assert terminal.leaves(lambda: terminal.types("\x04")) == 0
        assert "Everything is kept." in terminal.seen
        assert "Traceback" not in terminal.seen


def test_a_reminder_appears_above_the_prompt_and_what_was_typed_stays(tmp_path: Path) -> None:
    soon = datetime.now(UTC) + timedelta(seconds=1)  # noqa: TID251 - the program runs by the machine's clock
    with at_a_terminal(tmp_path / "pogo.db") as terminal:
        terminal.sees("[1] Go\r\n\r\n>")
        terminal.types(f"remind {soon.isoformat()}\r")
        terminal.sees("I will.")
        terminal.types("half a line")
        terminal.sees("Time to train.")
        terminal.sees("[1] Done")
        terminal.types(" and the rest\r")
        terminal.sees("half a line and the rest (24)")
        assert terminal.leaves(lambda: terminal.types("\x03")) == 0


def test_the_next_time_it_says_where_the_conversation_stands(tmp_path: Path) -> None:
    with at_a_terminal(tmp_path / "pogo.db") as terminal:
        terminal.sees("[1] Go\r\n\r\n>")
        terminal.types("ask\r")
        terminal.sees("[2] Right")
        assert terminal.leaves(lambda: terminal.types("\x03")) == 0
    with at_a_terminal(tmp_path / "pogo.db") as terminal:
        terminal.sees("[2] Right")
        assert "Welcome" not in terminal.seen
        assert "\x1b[2mWhich?" in terminal.raw
        terminal.types("2\r")
        terminal.sees("Pressed r.")


def test_a_signal_at_the_prompt_leaves_politely(tmp_path: Path) -> None:
    with at_a_terminal(tmp_path / "pogo.db") as terminal:
        terminal.sees("\n>")
        terminal.process.send_signal(signal.SIGINT)
        assert terminal.leaves(lambda: None) == 0
        assert "Everything is kept." in terminal.seen
        assert "Traceback" not in terminal.seen


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colours_can_be_refused_and_the_clock_moves(tmp_path: Path, environment: dict[str, str]) -> None:
    with at_a_terminal(tmp_path / "pogo.db", "2026-11-23T06:00+01:00", **environment) as terminal:
        terminal.sees("[1] Go\r\n\r\n>")
        terminal.types("/clock +1d\r")
        terminal.sees("-- Tue 2026-11-24 06:00")
        assert "\x1b[1;36m" not in terminal.raw
