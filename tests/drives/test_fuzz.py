"""Random conversations in numbers: no exception, an answer and a way forward after each line."""

from __future__ import annotations

import os
import sys

from walks import walk

LINES = 100


def _lines() -> int:
    if os.environ.get("POGO_FULL"):
        return 100_000
    return 20_000 if os.environ.get("POGO_DRIVES") else 250


def test_random_conversations_go_on() -> None:
    walks = _lines() // LINES
    plans = said = logged = 0
    for seed in range(10_000, 10_000 + walks):
        walked = walk(seed, LINES)
        plans += walked.chat.state.profile is not None
        said += len(walked.chat.replies)
        logged += len(walked.chat.state.journal)
    assert plans >= walks // 2
    sys.stdout.write(f"conversations={walks} lines={walks * LINES} replies={said} entries={logged}\n")
