"""Scenes of everyday coaching: hello, the plan, the day, logging, taking back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

from bot.preview.runners import ANSWERS, asked, with_plan
from bot.preview.talk import Line, Scene, Until
from core.chat.incoming import Edited, Pressed, Unreadable
from core.coach.state import RunnerState
from core.dialogue.commands import BY_NAME
from core.training.profile import Race

HELLO = "Hello"
EVERY_DAY = "Every day"

MONDAY_SEVEN = Until(datetime(2026, 11, 23, 6, tzinfo=UTC))
TUESDAY_NOON = Until(datetime(2026, 11, 24, 11, tzinfo=UTC))
THURSDAY_SEVEN = Until(datetime(2026, 11, 26, 6, tzinfo=UTC))
SATURDAY_NOON = Until(datetime(2026, 11, 28, 11, tzinfo=UTC))
NEXT_MONDAY = Until(datetime(2026, 11, 30, 6, tzinfo=UTC))
NEXT_TUESDAY = Until(datetime(2026, 12, 1, 11, tzinfo=UTC))
YEARS_LATER = Until(datetime(2036, 11, 24, 11, tzinfo=UTC))
A = "1.20261123.A"
B = "1.20261126.B"
NEXT_A = "1.20261130.A"


def word(name: str) -> Line:
    """A command as the runner's own language has it."""
    return BY_NAME[name].word


def _hello() -> Iterator[Scene]:
    yield Scene(HELLO, "Somebody new", ("hello", "xyzzy", "done", Pressed("begin")))
    yield Scene(HELLO, "What they may ask first", (word("help"), word("privacy"), word("language")))
    yield Scene(HELLO, "A sticker", (Unreadable("sticker"),))
    yield Scene(
        HELLO,
        "The plan is built",
        (Pressed("begin"), Pressed("build"), Pressed("good"), word("start")),
        asked(ANSWERS),
    )


def _days(runner: RunnerState) -> Iterator[Scene]:
    yield Scene(EVERY_DAY, "Before the first week", (word("today"), word("week"), word("done")), runner)
    yield Scene(
        EVERY_DAY,
        "The morning of the first session",
        (MONDAY_SEVEN, word("why"), word("done"), "30", "30 x 8", "600 x 8, 3 left", "30 x 90, 3 left",
         "30 x 8, 3 left", Pressed("skip:sq_back_barbell"), "why", "skip",
         Pressed("skip:ca_standing_machine"), "40 x 8, 2 left",
         word("done"), word("today"), word("undo")),
        runner,
    )  # fmt: skip
    other_unit = (word("done"), "60 lb x 8, 3 left", "60 kg x 8, 3 left")
    for units in ("kg", "lb"):
        yield Scene(
            EVERY_DAY, f"The other unit, {units}", other_unit, with_plan(units=units), before=(MONDAY_SEVEN,)
        )
    yield Scene(
        EVERY_DAY,
        "The next session knows the loads",
        (THURSDAY_SEVEN, Pressed(f"why:s:{B}"), Pressed(f"done:{B}"), "skip", "xyzzy", "skip", "skip"),
        runner,
        before=(MONDAY_SEVEN, "done", "100 x 8, 3 left", "30 x 8, 2 left", "20 x 8, 2 left"),
    )
    yield Scene(
        EVERY_DAY,
        "A week later with loads",
        (NEXT_MONDAY, "why squat", "why 72.5", word("done"), Pressed("skip:sq_back_barbell")),
        runner,
        before=(MONDAY_SEVEN, "done", "100 x 8, 3 left", "30 x 8, 2 left", "20 x 8, 2 left"),
    )
    yield Scene(
        EVERY_DAY,
        "Taking back one load, then the session",
        (word("undo"), word("undo"), word("undo"), Pressed("undo:4")),
        runner,
        before=(MONDAY_SEVEN, "done", "100 x 8, 3 left", "skip", "skip"),
    )
    yield Scene(EVERY_DAY, "Nothing to take back", (word("undo"),), runner)
    yield Scene(
        EVERY_DAY,
        "Let go",
        (MONDAY_SEVEN, word("skip"), Pressed(f"skip:{A}"), word("today"), word("week"), word("undo")),
        runner,
    )
    yield Scene(
        EVERY_DAY,
        "A day with a run, one without",
        (TUESDAY_NOON, word("today"), word("done"), word("skip"), SATURDAY_NOON, word("today"), word("week")),
        runner,
    )
    yield Scene(
        EVERY_DAY,
        "Logged with a day",
        (TUESDAY_NOON, "done yesterday", "done friday", "done squat 3x5 80kg", "skip half",
         Pressed(f"done:{A}"), Pressed(f"skip:{A}"), Pressed(f"show:{A}"), Pressed(f"done:{NEXT_A}")),
        runner,
    )  # fmt: skip
    yield Scene(EVERY_DAY, "Logged a week late", (NEXT_TUESDAY, Pressed(f"done:{B}"), word("done")), runner)
    yield Scene(EVERY_DAY, "Let go by a day that was open last week", (NEXT_TUESDAY, "skip thursday"), runner)
    yield Scene(
        EVERY_DAY,
        "Details where a session is open",
        (MONDAY_SEVEN, "done with some squats", "skip the rest of it"),
        runner,
    )
    yield Scene(
        EVERY_DAY,
        "Nothing open any more",
        (Until(datetime(2026, 11, 28, 12, tzinfo=UTC)), word("skip")),
        runner,
        before=(MONDAY_SEVEN, "done", "skip", "skip", "skip", THURSDAY_SEVEN, "skip"),
    )
    yield Scene(
        EVERY_DAY,
        "Buttons of sessions that are gone",
        (Pressed("done:1.20250101.A"), Pressed("show:1.20250101.A"), Pressed("why:s:1.20250101.A")),
        runner,
    )


def _edits(runner: RunnerState) -> Iterator[Scene]:
    """A message is edited: by its place in the scene."""
    log = (MONDAY_SEVEN, "done", "80 x 8, 3 left")
    yield Scene(
        EVERY_DAY,
        "A message edited, the session",
        (Edited("skip", "1"), Edited("done today", "1"), Edited("done", "1"), Edited("done friday", "1"),
         Edited("xyzzy", "1")),
        runner,
        before=log,
    )  # fmt: skip
    yield Scene(
        EVERY_DAY,
        "A message edited, the load",
        (Edited("85 x 8, 3 left", "2"), Edited("85 x 8", "2"), "skip", "skip", Edited("90 x 8, 3 left", "2")),
        runner,
        before=log,
    )
    hour = ("settings hour", "6:30", Edited("6:45", "1"), Edited("chest pain", "0"))
    yield Scene(EVERY_DAY, "A message edited, a setting", hour, runner)


def _weeks(runner: RunnerState) -> Iterator[Scene]:
    days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    yield Scene(
        EVERY_DAY,
        "The week and its reasons",
        (word("week"), word("why"), *(f"why {day}" for day in days)),
        runner,
    )
    nowhere = with_plan(days_unavailable=frozenset(range(7)))
    yield Scene(EVERY_DAY, "No strength in sight", (word("today"), word("week"), word("why")), nowhere)
    yield Scene(EVERY_DAY, "Years later", (YEARS_LATER, word("today"), word("week"), word("why")), runner)
    racing = with_plan(races=(Race(date(2026, 11, 28), "10k"),))
    yield Scene(EVERY_DAY, "Race day", (SATURDAY_NOON, word("today"), word("week")), racing)


def scenes() -> Iterator[Scene]:
    """All of them."""
    runner = with_plan()
    yield from _hello()
    yield from _days(runner)
    yield from _edits(runner)
    yield from _weeks(runner)
