"""The buttons of a reply as keys to type: numbers, or letters where numbers are answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.chat.reply import Action, Ask, Choice, Reply, WeekView

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Button:
    """What is typed, and what it means."""

    key: str
    token: str


def buttons(reply: Reply) -> tuple[Button, ...]:
    """All that can be pressed in a reply, from its top to its bottom."""
    letters = any(isinstance(control, Ask) and control.number for control in reply.controls)
    return tuple(Button(_key(place, letters), token) for place, token in enumerate(_tokens(reply)))


def _tokens(reply: Reply) -> Iterator[str]:
    for part in reply.parts:
        if isinstance(part, WeekView):
            yield from (day.token for day in part.days if day.token is not None)
    for control in reply.controls:
        if isinstance(control, Action):
            yield control.token
        elif isinstance(control, Choice):
            yield from (option.token for option in control.options)


def _key(place: int, letters: bool) -> str:
    """1, 2, 3 ... or a, b, ... z, aa, ab ..."""
    if not letters:
        return str(place + 1)
    key = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, len(LETTERS))
        key = LETTERS[letter] + key
    return key
