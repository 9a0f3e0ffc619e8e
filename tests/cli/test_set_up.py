"""The set-up: locks without addresses, and targets that are what `make` says there is."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    """One `make` in the project's folder."""
    return subprocess.run(
        ["make", "--no-print-directory", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_a_lock_holds_hashes_and_no_addresses(name: str) -> None:
    lock = (ROOT / name).read_text()
    assert "://" not in lock
    pinned = re.findall(r"^\S+==\S+", lock, re.MULTILINE)
    assert len(pinned) > 20
    assert len(re.findall(r"^\S+==[^\n]*\\\n    --hash=sha256:", lock, re.MULTILINE)) == len(pinned)


def test_everything_that_runs_is_pinned_alike_for_development() -> None:
    runtime, development = (
        set(re.findall(r"^\S+==\S+", (ROOT / name).read_text(), re.MULTILINE))
        for name in ("requirements.txt", "requirements-dev.txt")
    )
    assert runtime - development == set()


def test_make_alone_says_what_there_is_and_all_of_it_is_there() -> None:
    told = make()
    assert told.returncode == 0
    targets = re.findall(r"^make (\w+)", told.stdout, re.MULTILINE)
    assert {"chat", "test", "check", "drives", "demo", "bench", "preview"} <= set(targets)
    assert [target for target in targets if make("-n", target).returncode != 0] == []


def test_a_python_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    for name in ("Makefile", "pyproject.toml", "requirements.txt"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    told = make("-C", str(tmp_path), "chat", "PYTHON=no-such-python")
    assert told.returncode == 2
    assert "Pogo needs Python 3.11 or newer and found no no-such-python." in told.stderr
    assert not (tmp_path / ".venv").exists()
