"""Runners on the fake Discord: setting up a plan by buttons, menus and forms, as people do."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event
from typing import Any

from drives.telegram_runners import rows
from fakes.bot_process import BotProcess
from fakes.discordapi.handles import Modal
from fakes.discordapi.messages import Message, label_of
from fakes.discordapi.people import Person

IN_ENGLISH = (
    ("First, safety", "[None of these"),
    ("How old are you", "35"),
    ("running regularly", "[Over 3 years"),
    ("lifted weights lately", "[Some"),
    ("How many strength sessions", "[24"),
    ("Your running week", "tue easy, wed quality, fri easy, sun long 120"),
    ("Which days never work", "[Go on"),
    ("same day as a run", "[If needed"),
    ("strength sessions a week", "[2 (recommended)"),
    ("minutes may a session take", "[45"),
    ("Where will you train", "[Gym"),
    ("Untick what", "[Go on"),
    ("anything hurt", "[No"),
    ("a race", "[No race"),
    ("Where are you", "Berlin"),
    ("When shall I write", "[07:00"),
    ("Kilograms or pounds", "[kg"),
)
"""What is asked, in a few of its words, and the answer: `[` is pressed, else it is written into a form."""
IN_GERMAN = (
    ("Zuerst die Sicherheit", "[Nichts davon"),
    ("Wie alt bist du", "35"),
    ("läufst du schon regelmäßig", "[Über 3 Jahre"),
    ("Hast du in letzter Zeit", "[Etwas"),
    ("Wie viele Krafteinheiten hast du", "[24"),
    ("Deine Laufwoche", "di locker, mi tempo, fr locker, so lang 120"),
    ("geht Kraft nie", "[Weiter"),
    ("am selben Tag wie ein Lauf", "[Wenn nötig"),
    ("Krafteinheiten pro Woche", "[2 (empfohlen)"),
    ("Minuten darf eine Einheit", "[45"),
    ("Wo trainierst du", "[Fitnessstudio"),
    ("Nimm weg", "[Weiter"),
    ("weh", "[Nein"),
    ("Wettkampf", "[Kein Wettkampf"),
    ("Wo bist du", "Berlin"),
    ("Wann soll ich", "[07:00"),
    ("Kilogramm oder Pfund", "[kg"),
)


@dataclass(frozen=True)
class Tongue:
    """The first button, the questions, and the last button, in a language."""

    begin: str
    questions: tuple[tuple[str, str], ...]
    build: str


ENGLISH = Tongue("Start", IN_ENGLISH, "Build my plan")
GERMAN = Tongue("Los", IN_GERMAN, "Plan erstellen")


def opens_form(person: Person, message: Message) -> Modal:
    """The form behind the button of a question that is answered in words, whatever the button says."""
    button = next(one for one in message.buttons if one["custom_id"].startswith("ask"))
    return person.opens(label_of(button), message)


def sets_up(person: Person, tongue: Tongue = ENGLISH) -> list[Message]:
    """From "Start" through all questions to the first week; every message on the way."""
    seen: list[Message] = []
    person.presses(tongue.begin)
    for question, answer in tongue.questions:
        asked = person.sees(question)
        seen.append(asked)
        if answer.startswith("["):
            person.presses(answer[1:], asked)
        else:
            opens_form(person, asked).submits(answer)
    person.presses(tongue.build)
    return [*seen, person.sees("A, 30 min")]


def noted(bot: BotProcess, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    """Wait until the database of a process holds something."""
    pause = Event()
    for _ in range(200):
        if found := rows(bot.database, sql, *values):
            return found
        pause.wait(0.05)
    raise AssertionError(f"nothing is noted: {sql} {values}")
