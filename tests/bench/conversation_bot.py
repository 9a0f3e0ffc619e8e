"""The bot beside ours for the measure: how it is prepared, started and checked."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

from telegram.ext import ExtBot

from tests.bench.conversation_handler import AGE, NAME, QUESTIONS, persistence

EARLIER = {"age": "35", "months": "24", "minutes": "90"}
"""What everybody answered once before; they are asked again."""


class ConversationBot:
    """Users say how old they are, then for how many months they have been running."""

    replies = QUESTIONS[1:]

    def answer(self, user: int, place: int) -> str:
        """The age, then the months."""
        return str((18, 12)[place] + user % 40)

    def prepare(self, folder: Path, users: int) -> None:
        """Have everybody come to the first question, with a file that the library writes itself."""
        asyncio.run(_written(folder, users))

    def command(self, folder: Path, url: str, token: str) -> tuple[list[str], dict[str, str]]:
        """As a module: beside it lies `telegram.py`, which is not to be found as the library."""
        return ["-m", "tests.bench.conversation_handler", url, token, str(_file(folder))], {}

    def check(self, folder: Path, given: Counter[int]) -> None:
        """Every answer is in the file, and how far its user is."""
        answers, places = asyncio.run(_read(folder))
        for user, count in given.items():
            names = tuple(EARLIER)[:count]
            wanted = EARLIER | {name: self.answer(user, place) for place, name in enumerate(names)}
            if answers[user] != wanted or places[user, user] != AGE + count:
                raise SystemExit(f"user {user} answered {wanted}, but {answers[user]} is kept")


def _file(folder: Path) -> Path:
    return folder / "conversations.pickle"


async def _written(folder: Path, users: int) -> None:
    kept = persistence(str(_file(folder)))
    kept.set_bot(ExtBot("1:A"))
    for user in range(1, users + 1):
        await kept.update_user_data(user, dict(EARLIER))
        await kept.update_conversation(NAME, (user, user), AGE)
    await kept.flush()


async def _read(folder: Path) -> tuple[dict[int, dict[str, str]], dict[tuple[int | str, ...], object]]:
    kept = persistence(str(_file(folder)))
    kept.set_bot(ExtBot("1:A"))
    return await kept.get_user_data(), dict(await kept.get_conversations(NAME))
