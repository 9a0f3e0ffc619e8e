"""All scenes, in the order of the page."""

from __future__ import annotations

from functools import cache

from bot.preview import around, asking, coaching, people, planning
from bot.preview.talk import Scene


@cache
def scenes() -> tuple[Scene, ...]:
    """Every short conversation of the page."""
    return (*coaching.scenes(), *around.scenes(), *asking.scenes(), *planning.scenes(), *people.scenes())
