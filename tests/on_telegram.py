"""Runners on the fake Telegram: setting up a plan by buttons and by words, as people do."""

from __future__ import annotations

from pathlib import Path

from fakes.botapi.people import Person

SUNDAY = "2026-11-22T18:00+01:00"
MONDAY = "2026-11-23T07:00+01:00"

BY_HAND = (
    ("First, safety", "[None of these"),
    ("How old are you", "35"),
    ("running regularly", "[Over 3 years"),
    ("lifted weights lately", "[Some"),
    ("How many strength sessions", "[24"),
    ("Your running week", "tue easy, wed quality, fri easy, sun long 120"),
    ("Which days never work", "[Go on"),
    ("same day as a run", "if needed"),
    ("strength sessions a week", "[2 (recommended)"),
    ("minutes may a session take", "45"),
    ("Where will you train", "[Gym"),
    ("Untick what", "[Go on"),
    ("anything hurt", "[No"),
    ("a race", "[No race"),
    ("Where are you", "Berlin"),
    ("When shall I write", "[07:00"),
    ("Kilograms or pounds", "[kg"),
)
"""What is asked, in a few of its words, and what the runner of the article does: `[` presses, else typed."""


def answers(person: Person, until: str | None = None) -> None:
    """From "Start" through the questions up to, without, one of them; else to the summary."""
    person.presses("Start")
    for question, answer in BY_HAND:
        person.sees(question)
        if until is not None and until in question:
            return
        if answer.startswith("["):
            person.presses(answer[1:])
        else:
            person.says(answer)


def with_plan(person: Person) -> None:
    """A runner who is new, up to the first week."""
    person.starts()
    answers(person)
    person.presses("Build my plan")
    person.sees("Strength A, 30 min")


class Wall:
    """The clock of the bot's process: a file (POGO_CLOCK)."""

    def __init__(self, folder: Path, moment: str = SUNDAY) -> None:
        self.file = folder / "clock"
        self.shows(moment)

    def shows(self, moment: str) -> None:
        """Let it be this moment; the file is never seen half written."""
        new = self.file.with_suffix(".new")
        new.write_text(moment)
        new.replace(self.file)
