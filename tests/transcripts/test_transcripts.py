"""Whole conversations, kept as text: POGO_UPDATE=1 writes them anew, the diff is what to read."""

from __future__ import annotations

import difflib
import os
from pathlib import Path

import pytest
from replay import HEAD, LINE, replayed

TRANSCRIPTS = sorted(Path(__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_the_conversation_goes_as_it_is_written(path: Path) -> None:
    written = path.read_text(encoding="utf-8")
    today = replayed(written)
    if os.environ.get("POGO_UPDATE"):
        path.write_text(today, encoding="utf-8")
    elif today != written:
        lines = difflib.unified_diff(
            written.splitlines(), today.splitlines(), path.name, "today", lineterm=""
        )
        pytest.fail("\n".join(lines), pytrace=False)


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_it_is_a_conversation(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith(HEAD)
    assert sum(line.startswith(LINE) for line in lines) >= 3
    assert sum(not line.startswith(LINE) and bool(line) for line in lines) >= 5
