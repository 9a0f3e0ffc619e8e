"""Runners whose edited messages are looked at, and what counts for them afterwards."""

from __future__ import annotations

from collections.abc import Iterable

from chat import Chat
from onboarded import with_plan

from core.training.journal import Completed, Entry, Fact, Found, Skipped, counting

A = ("2026-11-23", "A")
B = ("2026-11-26", "B")
LIFTER = {"lifting": "loaded", "lifting_sessions": "24"}
BODYWEIGHT = {"place": "bands", "equipment": "none"}


def on_monday(**typed: str) -> Chat:
    chat = with_plan(**(typed or BODYWEIGHT))
    chat.clock.goes_to("2026-11-23T07:00")
    return chat


def counted(chat: Chat, *kinds: type[Fact]) -> list[Fact]:
    return [entry.fact for entry in counting(chat.state.journal) if isinstance(entry.fact, kinds)]


def sessions(chat: Chat) -> dict[tuple[str, str], str]:
    """What became of each session, by what counts."""
    made = {}
    for fact in counted(chat, Completed, Skipped):
        assert isinstance(fact, Completed | Skipped)
        name = (fact.session.planned.isoformat(), fact.session.name)
        assert name not in made, "counted twice"
        made[name] = type(fact).__name__.casefold()
    return made


def loads(chat: Chat) -> list[str]:
    return [f"{one.exercise} {one.load}x{one.reps}+{one.rir}" for one in _found(chat.state.journal)]


def _found(journal: Iterable[Entry]) -> list[Found]:
    return [entry.fact for entry in counting(journal) if isinstance(entry.fact, Found)]
