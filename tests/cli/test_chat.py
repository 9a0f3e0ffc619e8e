"""`pogo chat` from outside, with the coach itself: a pipe, a restart, faults with a remedy."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from fakes.bot_nursery import nursery

ROOT = Path(__file__).parents[2]
SATURDAY = "2026-11-21T18:00+01:00"


def chat(
    folder: Path, *options: str, typed: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """One `pogo chat` in a folder of its own, where pogo.db will be."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("POGO_")}
    env = {**inherited, "PYTHONPATH": str(ROOT), **environment}
    return nursery().runs(["chat", *options], folder, env, typed)


def refused(shown: subprocess.CompletedProcess[str], *words: str) -> None:
    """Nothing was said, one line tells what is wrong, the exit code is 2."""
    assert shown.returncode == 2, shown.stderr
    assert shown.stdout == ""
    assert shown.stderr.count("\n") == 1
    assert shown.stderr.startswith("pogo: ")
    assert [word for word in words if word not in shown.stderr] == []


def test_the_talk_goes_on_after_a_restart_in_the_middle_of_the_questions(tmp_path: Path) -> None:
    first = chat(tmp_path, "--clock", SATURDAY, typed="hello\nstart\nnone of these\n35\n")
    assert (first.returncode, first.stderr) == (0, "")
    assert "3 of 10" in first.stdout
    second = chat(tmp_path, "--clock", SATURDAY, typed="d\n")
    assert (second.returncode, second.stderr) == (0, "")
    assert "lifted weights" in second.stdout
    assert "1 of 10" not in second.stdout


def test_the_demo_is_understood_line_by_line(tmp_path: Path) -> None:
    lines = (ROOT / "deploy" / "demo.txt").read_text()
    shown = chat(tmp_path, "--echo", "--clock", SATURDAY, typed=lines)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert [line for line in lines.splitlines() if f"> {line}\n" not in shown.stdout] == []
    assert shown.stdout.count("[1] Done  [2] Not today") == 24
    assert "didn't get that" not in shown.stdout
    assert "-- Mon 2026-11-23 07:00\n\nStrength A" in shown.stdout


def test_somebody_new_is_answered_in_the_language_asked_for(tmp_path: Path) -> None:
    german = chat(tmp_path, "--language", "de", typed="hallo\n")
    assert "Krafttraining" in german.stdout
    known = chat(tmp_path, "--language", "en", typed="hallo\n")
    assert known.returncode == 0
    assert "--language is for somebody new" in known.stderr
    assert known.stderr.count("\n") == 1


def test_letters_the_terminal_has_not_are_replaced(tmp_path: Path) -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "bot", "chat", "--language", "de", "--echo"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"},
        input="你好\n",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.startswith("> ??\n")


def test_the_environment_names_database_and_language(tmp_path: Path) -> None:
    shown = chat(
        tmp_path, typed="hallo\n", POGO_DATABASE_URL=f"sqlite:///{tmp_path}/other.db", POGO_LANGUAGE="de"
    )
    assert "Krafttraining" in shown.stdout
    assert (tmp_path / "other.db").exists()
    assert not (tmp_path / "pogo.db").exists()


def test_every_wrong_setting_is_a_line(tmp_path: Path) -> None:
    shown = chat(tmp_path, POGO_DATABASE_URL="pogo.db", POGO_LANGUAGE="tlh", POGO_CLOCK="nowhere")
    assert (shown.returncode, shown.stdout) == (2, "")
    assert [line.split()[1] for line in shown.stderr.splitlines()] == [
        "POGO_DATABASE_URL",
        "POGO_LANGUAGE",
        "POGO_CLOCK",
    ]


def test_a_clock_file_is_read_and_warned_about(tmp_path: Path) -> None:
    clock = tmp_path / "clock"
    clock.write_text("2026-11-23T06:00+01:00")
    shown = chat(tmp_path, typed="hello\n", POGO_CLOCK=str(clock))
    assert shown.returncode == 0
    assert "for tests" in shown.stderr
    clock.write_text("soon")
    refused(chat(tmp_path, POGO_CLOCK=str(clock)), "clock")


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "pogo.db").write_bytes(b"these are not the bytes of a database\n" * 200)
    refused(chat(tmp_path, typed="hello\n"), "not a database")


def test_a_database_of_a_newer_program(tmp_path: Path) -> None:
    chat(tmp_path, typed="hello\n")
    with sqlite3.connect(tmp_path / "pogo.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999_from_the_future'")
    database.close()
    refused(chat(tmp_path, typed="hello\n"), "newer")


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("sqlite:///no/such/folder/pogo.db", "folder"),
        ("nonsense://x", "nonsense"),
        ("pogo.db", "URL"),
    ],
)
def test_a_url_that_leads_nowhere(tmp_path: Path, url: str, word: str) -> None:
    refused(chat(tmp_path, "--database", url, typed="hello\n"), word)
