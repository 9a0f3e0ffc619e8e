"""A conversation through a pipe: one message a line in, plain text out. The coach is a small one."""

import os
import signal
import subprocess
import sys
from datetime import datetime
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from fakes.talking_coach import FakeTalkingCoach

from bot.clock import StillClock, SystemClock
from bot.console.app import Options
from bot.wiring import converse

TESTS = Path(__file__).parents[1]
MONDAY = "2026-11-23T06:00+01:00"


class Pipes:
    """Runs conversations on one database: here, or each in a process of its own."""

    def __init__(
        self, database: Path, patch: pytest.MonkeyPatch, printed: pytest.CaptureFixture[str]
    ) -> None:
        self._url, self._patch, self._printed = f"sqlite:///{database}", patch, printed

    def says(self, *lines: str | bytes, at: str | None = MONDAY) -> list[str]:
        """The paragraphs that are answered; nothing is complained of."""
        typed = b"".join((line if isinstance(line, bytes) else line.encode()) + b"\n" for line in lines)
        self._patch.setattr(sys, "stdin", TextIOWrapper(BytesIO(typed)))
        start = datetime.fromisoformat(at) if at else None
        clock = StillClock(start) if start else SystemClock()
        converse(self._url, clock, start.tzinfo if start else None, Options(), FakeTalkingCoach())
        out, complaints = self._printed.readouterr()
        assert complaints == ""
        return out.split("\n\n")[:-1]

    def process(self, *moment: str) -> "subprocess.Popen[bytes]":
        """A process that waits for lines."""
        return subprocess.Popen(
            [sys.executable, "-m", "fakes.console_program", self._url, *moment],
            env={**os.environ, "PYTHONPATH": str(TESTS)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )


@pytest.fixture
def pipes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Pipes:
    return Pipes(tmp_path / "pogo.db", monkeypatch, capsys)


def test_every_line_is_answered_and_the_end_of_input_is_the_end(pipes: Pipes) -> None:
    assert pipes.says("hello", "", "three") == ["1: hello (5)", "2:  (0)", "3: three (5)"]


def test_nothing_is_said_unasked_at_a_start(pipes: Pipes) -> None:
    assert pipes.says() == []
    pipes.says("hello")
    assert pipes.says() == []


def test_a_number_presses_the_newest_button_also_after_a_restart(pipes: Pipes) -> None:
    assert pipes.says("ask", "2")[1] == "Pressed r."
    pipes.says("ask")
    assert pipes.says("1", at=None) == ["Pressed l."]


def test_where_a_number_is_asked_for_letters_press(pipes: Pipes) -> None:
    assert pipes.says("number", "1", "a") == ["How many?\n[a] Skip", "1: 1 (1)", "Pressed skip."]


def test_what_was_said_before_a_restart_is_known_after_it(pipes: Pipes) -> None:
    pipes.says("one", "two")
    assert pipes.says("three") == ["3: three (5)"]


def test_bytes_that_are_no_text_and_huge_lines_are_one_message_each(pipes: Pipes) -> None:
    heard = pipes.says(b"\xff\x00", "x" * 1_000_000, "x" * 3_000_000, "\u202eabc", "after")
    assert heard[0] == "1: \ufffd\ufffd (2)"
    assert heard[1].endswith("(1,000,000)")
    assert heard[2].endswith("(65,536)")
    assert heard[3:] == ["4: abc (4)", "5: after (5)"]


def test_the_clock_stops_at_everything_that_becomes_due_on_the_way(pipes: Pipes) -> None:
    assert pipes.says("remind 2026-11-24T07:00+01:00", "/clock +2d", "/clock +30m", "/clock +30m") == [
        "I will.",
        "-- Tue 2026-11-24 07:00",
        "Time to train.\n[1] Done",
        "-- Wed 2026-11-25 06:00",
        "-- Wed 2026-11-25 06:30",
        "-- Wed 2026-11-25 07:00",
        "Time to train.\n[1] Done",
    ]


def test_the_clock_speaks_in_the_runners_zone_once_it_is_known(pipes: Pipes) -> None:
    assert pipes.says("/clock +1h", "zone Asia/Tokyo", "/clock 2026-11-23T16:00")[::2] == [
        "-- Mon 2026-11-23 07:00",
        "-- Mon 2026-11-23 16:00",
    ]
    assert pipes.says("/clock 2026-11-23T17:00", at="2026-11-23T08:00+01:00") == ["-- Mon 2026-11-23 17:00"]


def test_nonsense_and_the_past_move_nothing(pipes: Pipes) -> None:
    first, second, third = pipes.says("/clock soon", "/clock 2026-11-22T07:00", "/clock +0m")
    assert first == "/clock takes +1d, +90m, +2h30m or a moment such as 2026-11-30T07:00."
    assert second == "The clock stands at Mon 2026-11-23 06:00 and does not go backwards."
    assert third == "-- Mon 2026-11-23 06:00"


def test_without_a_clock_of_its_own_a_clock_line_is_a_message(pipes: Pipes) -> None:
    assert pipes.says("/clock +1d", at=None) == ["1: /clock +1d (10)"]


def test_what_became_due_while_nobody_was_there_is_said_at_the_start(pipes: Pipes) -> None:
    pipes.says("remind 2026-11-24T07:00+01:00")
    assert pipes.says("1", at="2026-11-24T09:00+01:00") == ["Time to train.\n[1] Done", "Pressed done."]


def test_what_was_never_printed_is_printed_at_the_next_start(pipes: Pipes) -> None:
    process = pipes.process(MONDAY)
    assert process.stdin
    assert process.stdout
    # Nobody reads: the reply is committed, its printing fails, and it stays to be sent.
    process.stdout.close()
    process.stdin.write(b"hello\n")
    process.stdin.close()
    assert process.wait(timeout=30) == 1
    assert process.stderr
    assert process.stderr.read() == b""
    process.stderr.close()
    assert pipes.says("again") == ["1: hello (5)", "2: again (5)"]


def test_a_failed_turn_gets_an_apology_and_the_talk_goes_on(pipes: Pipes) -> None:
    process = pipes.process(MONDAY)
    out, complaints = process.communicate(b"fail\nhello\n", timeout=30)
    assert out.decode().startswith("Sorry, ")
    assert "1: hello (5)" in out.decode()
    assert process.returncode == 0
    assert len(complaints.splitlines()) == 1
    assert b"Traceback" not in complaints


def test_a_second_process_is_told_that_the_database_is_in_use(pipes: Pipes) -> None:
    process = pipes.process(MONDAY)
    assert process.stdin
    assert process.stdout
    process.stdin.write(b"hello\n")
    process.stdin.flush()
    assert process.stdout.readline() == b"1: hello (5)\n"
    out, complaints = pipes.process(MONDAY).communicate(timeout=30)
    assert out == b""
    assert complaints.count(b"\n") == 1
    assert b"in use" in complaints
    process.communicate(timeout=30)


def test_an_interrupt_leaves_at_once_and_keeps_everything(pipes: Pipes) -> None:
    process = pipes.process()
    assert process.stdin
    assert process.stdout
    process.stdin.write(b"hello\n")
    process.stdin.flush()
    assert process.stdout.readline() == b"1: hello (5)\n"
    process.send_signal(signal.SIGINT)
    _, complaints = process.communicate(timeout=30)
    assert process.returncode == 130
    assert complaints == b""
    # The interrupt may come before the reply is acknowledged; then it is said once more.
    assert pipes.says("again")[-1] == "2: again (5)"
