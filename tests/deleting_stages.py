"""Wherever a runner stands when they want everything deleted, and what is said to it."""

from __future__ import annotations

from collections.abc import Callable

from chat import Chat
from onboarded import answering, with_plan

ASKS = "To do it, type DELETE, in capitals. Anything else leaves all as it is."
NOTHING = "Nothing was deleted."
GONE = "Everything about you is deleted."


def stopped() -> Chat:
    chat = with_plan()
    chat.says("chest pain")
    return chat


def rescreened() -> Chat:
    chat = stopped()
    chat.presses("A doctor has looked at it")
    return chat


STAGES: dict[str, Callable[[], Chat]] = {
    "new": Chat,
    "screen": lambda: answering(Chat(), until="screen"),
    "equipment": lambda: answering(Chat(), until="equipment"),
    "summary": lambda: answering(Chat()),
    "plan": with_plan,
    "stopped": stopped,
    "screened again": rescreened,
}
