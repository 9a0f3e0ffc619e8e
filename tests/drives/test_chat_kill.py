"""SIGKILL in the middle of `pogo chat`: what was printed is kept, and the talk goes on right there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KILLS = 200 if os.environ.get("POGO_FULL") else 40 if os.environ.get("POGO_DRIVES") else 3


def test_a_conversation_that_is_killed_ends_as_one_that_is_not(tmp_path: Path) -> None:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("POGO_")}
    driven = subprocess.run(
        [sys.executable, str(ROOT / "tests/drives/chat_killing.py"), str(tmp_path), str(KILLS), "11"],
        env={**inherited, "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (driven.returncode, driven.stderr) == (0, "")
    figures = dict(pair.split("=") for pair in driven.stdout.split())
    assert int(figures["kills"]) == KILLS
    assert int(figures["turns"]) > 50
    sys.stdout.write(driven.stdout)
