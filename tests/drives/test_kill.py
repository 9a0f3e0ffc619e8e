"""SIGKILL at any moment: every turn that was answered is there, and is counted once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def _kills() -> int:
    if os.environ.get("POGO_FULL"):
        return 300
    return 60 if os.environ.get("POGO_DRIVES") else 5


def test_nothing_answered_is_lost_by_a_kill(tmp_path: Path) -> None:
    driven = subprocess.run(
        [sys.executable, str(ROOT / "tests/drives/killing.py"), str(tmp_path), str(_kills()), "7"],
        env={**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert driven.returncode == 0, driven.stderr
    figures = dict(pair.split("=") for pair in driven.stdout.split())
    assert int(figures["answered"]) > 100
    assert int(figures["redelivered"]) > 0
    assert int(figures["acknowledged"]) > 0
    sys.stdout.write(driven.stdout)
