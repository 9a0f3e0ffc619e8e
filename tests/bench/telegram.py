"""How many Telegram messages a second the bot answers, each turn kept before, and how much memory it takes.

Run by itself: `python -m tests.bench.telegram [TURNS USERS ...]`. Beside it, in the same run and by turns,
stands the same number of turns with what python-telegram-bot offers itself (`conversation_handler.py`).
The server answers at once and shares the machine, so only the ratio says something.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.conversation_bot import ConversationBot
from tests.bench.load import Bot, Measured, run
from tests.bench.pogo_bot import PogoBot
from tests.bench.table import Row, tell

ROUNDS = 2
MEASURES = ((400, 1_000), (400, 10_000))
"""Turns, and among how many users. More turns would take the other side long."""
BESIDE = "(ConversationHandler, pickle)"


def measured(turns: int, users: int) -> tuple[Row, Row]:
    """Speed and memory with so many users, who have all talked to the bot before."""
    with tempfile.TemporaryDirectory() as folder:
        sides: tuple[tuple[Bot, Path], ...] = (
            (PogoBot(), Path(folder) / "ours"),
            (ConversationBot(), Path(folder) / "beside"),
        )
        for bot, prepared in sides:
            prepared.mkdir()
            bot.prepare(prepared, users)
        rounds = [[_once(bot, prepared, users, turns) for bot, prepared in sides] for _ in range(ROUNDS)]
    ours, beside = zip(*rounds, strict=True)
    return _speed(ours, beside, users), _memory(ours, beside, users)


def _once(bot: Bot, prepared: Path, users: int, turns: int) -> Measured:
    """One run, on a copy of what is prepared."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(prepared, folder, dirs_exist_ok=True)
        return run(bot, Path(folder), users, turns)


def _speed(ours: Sequence[Measured], beside: Sequence[Measured], users: int) -> Row:
    """The median, and from where to where the rounds go."""

    def told(found: Sequence[Measured]) -> tuple[float, str]:
        speeds = [one.a_second for one in found]
        median = statistics.median(speeds)
        return median, f"{median:,.0f} ({min(speeds):,.0f}-{max(speeds):,.0f})"

    (fast, here), (slow, there) = told(ours), told(beside)
    return Row(f"Telegram turns a second, {users:,} users", here, f"{there} {BESIDE}", fast / slow)


def _memory(ours: Sequence[Measured], beside: Sequence[Measured], users: int) -> Row:
    """The most of any round, while it ran and at its end."""

    def told(found: Sequence[Measured]) -> tuple[float, str]:
        peak = max(one.peak for one in found)
        return peak, f"{peak:.0f} ({max(one.resident for one in found):.0f} at the end)"

    (most, here), (little, there) = told(ours), told(beside)
    return Row(f"its memory at most, {users:,} users, MB", here, f"{there} {BESIDE}", most / little)


if __name__ == "__main__":
    asked = [int(word) for word in sys.argv[1:]]
    for pair in zip(asked[::2], asked[1::2], strict=True) if asked else MEASURES:
        tell(*measured(*pair))
