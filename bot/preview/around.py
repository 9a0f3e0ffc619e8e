"""Scenes around the training: settings, help, emergencies, what is not understood, what goes wrong."""

from __future__ import annotations

from collections.abc import Iterator

from bot.preview.coaching import word
from bot.preview.runners import with_plan
from bot.preview.talk import Fault, Scene
from core.chat.incoming import Commanded, Edited, Filled, Happened, Picked, Pressed, Unreadable
from core.coach.state import RunnerState
from core.dialogue.danger import CRISIS, EMERGENCY

AROUND = "Around it"


def _settings(runner: RunnerState) -> Iterator[Scene]:
    yield Scene(AROUND, "Settings", (word("settings"), word("cancel"), word("cancel")), runner)
    yield Scene(
        AROUND,
        "Settings: hour",
        (Pressed("set:hour"), "why", "half past", "06:30", "settings hour", "6:30", word("undo")),
        runner,
    )
    yield Scene(AROUND, "Settings: place", ("time zone", "Springfield", "Tokyo"), runner)
    yield Scene(AROUND, "Settings: units", ("units", word("cancel"), "units", "lb", word("settings")), runner)
    yield Scene(
        AROUND, "Settings: language", ("language", "english", "german", "language", "english"), runner
    )
    yield Scene(AROUND, "Settings: unknown", (Pressed("set:shoes"),), runner)
    revise = Pressed("revise:days_unavailable")
    yield Scene(AROUND, "Changing the days", (revise, "tuesday", word("cancel")), runner)
    yield Scene(AROUND, "Back outside a question", (word("back"),), runner)


def _rough(runner: RunnerState) -> Iterator[Scene]:
    first_words = (message.id.split(",")[0] for message in (EMERGENCY, CRISIS))
    yield Scene(AROUND, "Emergencies", tuple(first_words), runner)
    yield Scene(AROUND, "Help", (word("help"), "?", Commanded("week"), Picked(("today", "week"))), runner)
    yield Scene(AROUND, "Not understood", ("xyzzy", "🦆", "x" * 2001), runner)
    yield Scene(AROUND, "Not text", (Unreadable("voice"), Filled("a", ()), Pressed("launch")), runner)
    yield Scene(AROUND, "No answer is due", (Edited("done", "1"), Happened("export", "sent")), runner)
    yield Scene(AROUND, "A fault in the program", (Fault("4f2a91c0"),), runner)


def scenes() -> Iterator[Scene]:
    """All of them."""
    runner = with_plan()
    yield from _settings(runner)
    yield from _rough(runner)
