"""`pogo chat` on a disk that is full: one line, and everything that was answered is there afterwards."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fakes.bot_nursery import nursery

ROOT = Path(__file__).parents[2]
TYPED = "hello\nstart\nnone of these\n35\n3 years\nsome\n12\n"

# No file may grow beyond this: to SQLite that is a full disk.
_NO_MORE = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
from bot.cli.app import run
sys.exit(run(["chat", "--clock", "2026-11-21T18:00+01:00", "--database", sys.argv[2]]))
"""


def _chat(database: Path, most_bytes: int) -> subprocess.CompletedProcess[str]:
    # Its coverage could not be written either.
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    return subprocess.run(
        [sys.executable, "-c", _NO_MORE, str(most_bytes), f"sqlite:///{database}"],
        env={**inherited, "PYTHONPATH": str(ROOT)},
        cwd=database.parent,
        input=TYPED,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _chat_with_room(database: Path, typed: str) -> subprocess.CompletedProcess[str]:
    options = ["--clock", "2026-11-21T18:00+01:00", "--database", f"sqlite:///{database}"]
    return nursery().runs(["chat", *options], database.parent, {**os.environ, "PYTHONPATH": str(ROOT)}, typed)


@pytest.mark.parametrize("most_bytes", [0, 100_000, 150_000])
def test_a_full_disk_is_one_line_and_the_talk_goes_on_when_there_is_room(
    tmp_path: Path, most_bytes: int
) -> None:
    full = _chat(tmp_path / "pogo.db", most_bytes)
    assert full.returncode == 2
    assert full.stderr.count("\n") == 1
    assert full.stderr.startswith("pogo: The disk does not take what is written")
    said = full.stdout.split("\n\n")[:-1]
    later = _chat_with_room(tmp_path / "pogo.db", "\n".join(TYPED.splitlines()[len(said) :]))
    assert (later.returncode, later.stderr) == (0, "")
    whole = _chat_with_room(tmp_path / "whole.db", TYPED)
    assert later.stdout.split("\n\n")[-2:] == whole.stdout.split("\n\n")[-2:]


def _in_a_shell(folder: Path, redirected: str) -> subprocess.CompletedProcess[str]:
    """`pogo chat` that hears "hello", as a shell redirects it."""
    return subprocess.run(
        ["/bin/sh", "-c", f"echo hello | {sys.executable} -m bot chat {redirected}"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_what_cannot_be_printed_is_one_line_and_comes_at_the_next_start(tmp_path: Path) -> None:
    full = _in_a_shell(tmp_path, "> /dev/full")
    assert full.returncode == 2
    assert full.stderr.count("\n") == 1
    assert "What is printed cannot be written" in full.stderr
    later = _in_a_shell(tmp_path, "").stdout.split("\n\n")
    assert "[1] Start" in later[0]
    assert "1 of 10" in later[1]


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_an_empty_one(tmp_path: Path, closed: str) -> None:
    shown = _in_a_shell(tmp_path, closed)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert ("[1] Start" in shown.stdout) == (closed == "2>&-")
