"""What a bot was to send in all its lives, and what its Telegram saw of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from drives.telegram_runners import rows
from fakes.botapi.calls import Call

from bot.telegram.keyboard import read_carried
from bot.telegram.render import Text, render
from core.storage.codec import decode

UNCHANGED = "message is not modified"

Shown = tuple[int, str]
"""A message as it is known by in the calls: its chat, its text."""


@dataclass
class Row:
    """A reply in the outbox."""

    id: int
    state: str
    edits: bool
    messages: list[Shown]


@dataclass
class Life:
    """How many calls there were before it began, when it was killed, and what waited then."""

    calls: int
    killed: float = 0.0
    waiting: list[Row] = field(default_factory=list)


def replies(database: Path, after: int, bot: str) -> list[Row]:
    """The rows of the outbox after one of them; `bot` is the bot's name."""
    made = []
    for id, state, chat, handle, body in rows(
        database, "SELECT id, state, chat, handle, body FROM outbox WHERE id > ? ORDER BY id", after
    ):
        sending = decode(body)
        payloads = render(sending.reply, sending.audience, bot, read_carried(handle or "")[1])
        texts = [one.html for one in payloads if isinstance(one, Text)]
        assert len(texts) == len(payloads)
        made.append(Row(id, state, handle is not None, [(int(chat), text) for text in texts]))
    return made


def check_sent(said: Sequence[Row], calls: Sequence[Call], lives: Sequence[Life]) -> dict[str, float]:
    """Each reply reached its chat, in order; twice only where a kill came before it was kept as sent.

    The figures of it; `longest_unkept` are the seconds from such a sending to its kill.
    """
    assert all(row.state == "sent" or (row.state == "dropped" and row.edits) for row in said)
    wanted = [shown for row in said if row.state == "sent" for shown in row.messages]
    done = [shown for call in calls if (shown := shown_by(call))]
    by_chat: dict[int, list[Shown]] = defaultdict(list)
    for shown in done:
        by_chat[shown[0]].append(shown)
    on_the_way = {chat: iter(those) for chat, those in by_chat.items()}
    for shown in wanted:
        assert shown in on_the_way[shown[0]], f"not sent, or out of order: {shown}"
    more = Counter(done)
    more.subtract(wanted)
    allowed, longest = _unkept(calls, lives)
    for shown, times in more.items():
        assert 0 <= times <= allowed[shown], f"sent {times} times more for no reason: {shown}"
    return {
        "answers": len(said),
        "superseded": sum(row.state == "dropped" for row in said),
        "sent_twice": more.total(),
        "longest_unkept": round(longest, 3),
    }


def _unkept(calls: Sequence[Call], lives: Sequence[Life]) -> tuple[Counter[Shown], float]:
    """What was sent in some life and waited still when that was killed: it may be sent once more."""
    allowed: Counter[Shown] = Counter()
    longest = 0.0
    ends = [life.calls for life in lives[1:]]
    for life, last in zip(lives, [*ends, len(calls)], strict=True):
        waiting = Counter(shown for row in life.waiting for shown in row.messages)
        sent = [(call.at, shown) for call in calls[life.calls : last] if (shown := shown_by(call))]
        allowed += waiting & Counter(shown for _, shown in sent)
        longest = max([longest, *(life.killed - at for at, shown in sent if shown in waiting)])
    return allowed, longest


def shown_by(call: Call) -> Shown | None:
    """What a call showed, if it did."""
    if call.method not in ("sendMessage", "editMessageText"):
        return None
    if not call.ok and UNCHANGED not in call.description:
        return None
    return call.params["chat_id"], call.params["text"]
