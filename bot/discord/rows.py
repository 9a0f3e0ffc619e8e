"""Buttons in rows as wide as a phone, and what holds for every one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.discord.limits import ACROSS, FRAME, ROW, SHORT
from bot.discord.rich import units

Component = dict[str, Any]
"""JSON of Discord's."""
ACTION_ROW = 1
MARK = "~"
"""Stands in names that are ours alone; no token has one."""


def laid_out(buttons: Sequence[Component]) -> list[Component]:
    """Buttons in rows, in their order, as many in one as a phone is wide."""
    widths = [units(button["label"]) for button in buttons]
    if len(buttons) > ROW and max(widths) <= SHORT:
        # A scale in even rows.
        across = -(-len(buttons) // -(-len(buttons) // ROW))
        return [row(buttons[at : at + across]) for at in range(0, len(buttons), across)]
    rows: list[list[Component]] = []
    room = 0
    for button, width in zip(buttons, widths, strict=True):
        if not rows or len(rows[-1]) == ROW or width + FRAME > room:
            rows.append([])
            room = ACROSS
        rows[-1].append(button)
        room -= width + FRAME
    return [row(one) for one in rows]


def row(components: Sequence[Component]) -> Component:
    """One row: buttons, or a select alone."""
    return {"type": ACTION_ROW, "components": list(components)}


def once(name: str, used: set[str]) -> str:
    """A name, with a number where it is taken already: Discord wants each but once."""
    number, free = 1, name
    while free in used:
        number += 1
        free = f"{name}{MARK}{number}"
    used.add(free)
    return free


def fitting(text: str, most: int) -> str:
    """A text as it is. Raises ValueError where it is empty or longer than Discord takes it."""
    if not text.strip() or units(text) > most:
        raise ValueError(f"{text!r} is not 1 to {most} characters")
    return text
