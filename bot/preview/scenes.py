"""All scenes, in the order of the page."""

from __future__ import annotations

from functools import cache

from bot.preview import around, asking, coaching, people, planning, studies
from bot.preview.talk import Scene


@cache
def scenes() -> tuple[Scene, ...]:
    """Every short conversation of the page."""
    modules = (coaching, around, studies, asking, planning, people)
    return tuple(scene for module in modules for scene in module.scenes())
