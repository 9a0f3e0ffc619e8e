"""Words every platform needs for what a reply says without words."""

from __future__ import annotations

from typing import assert_never

from core.chat.reply import DayState, Progress
from core.text import Message, say, sense, shown

TERMINAL = "console"


def state_word(state: DayState) -> Message | None:
    """What became of a day, in a word; None for a day that is still to come."""
    match state:
        case "planned" | "today":
            return None
        case "done":
            return sense("state of a day", "done")
        case "skipped":
            return sense("state of a day", "skipped")
        case "missed":
            return sense("state of a day", "missed")
    assert_never(state)


def progress_text(progress: Progress) -> Message:
    """Where a row of questions stands: "3 of 10"."""
    return say("{step} of {of}", step=progress.step, of=progress.of)


def platform_name(platform: str) -> Message:
    """A platform as people call it: a proper name in every language, but for the terminal."""
    return say("the terminal") if platform == TERMINAL else shown(platform.capitalize())
