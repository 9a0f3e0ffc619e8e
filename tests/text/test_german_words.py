"""What Germans type is understood: commands, a running week, and words that come before everything."""

from __future__ import annotations

import pytest

from core.dialogue.danger import danger
from core.dialogue.intents import understood
from core.dialogue.typed_week import typed_week


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("fertig", "done"), ("Erledigt!", "done"), ("hab ich gemacht", "done"), ("geschaft", "done"),
        ("done", "done"), ("✅", "done"), ("heute", "today"), ("was steht heute an", "today"),
        ("heute nicht", "skip"), ("fällt aus", "skip"), ("faellt aus", "skip"), ("woche", "week"),
        ("mein Plan", "week"), ("warum", "why"), ("Wieso?", "why"), ("rückgängig", "undo"),
        ("rueckgaengig", "undo"), ("zurück", "back"), ("zurueck", "back"), ("Einstelungen", "settings"),
        ("abbrechen", "cancel"), ("stopp", "cancel"), ("hilfe", "help"), ("moin", "start"),
        ("neu anfangen", "restart"), ("meine Daten", "privacy"), ("sprache", "language"),
    ],
)  # fmt: skip
def test_a_command_is_understood(typed: str, command: str) -> None:
    meant = understood(typed, "de")
    assert meant is not None
    assert meant.name == command


@pytest.mark.parametrize(
    "typed",
    [
        "Di locker, Mi Tempo, Fr locker, So lang 120",
        "dienstag locker, mittwoch intervalle, freitag locker, sonntag langer lauf 120 min",
        "di und fr locker, mi hart, so lang 2h",
        "Mo frei, Di ruhig, Mi Qualität, Do Ruhetag, Fr Dauerlauf, Sa Pause, So lang 120",
        "locker: di, fr; tempo: mi; lang: so 120",
        "Lauf am Dienstag und Freitag, Tempolauf am Mittwoch, langer Lauf am Sonntag 120 Minuten",
        "täglich frei, di bis di locker, mi Tempo, fr locker, am Sonntag lang 120",
    ],
)
def test_a_running_week_is_understood(typed: str) -> None:
    assert typed_week(typed, "de") == typed_week("tue easy, wed quality, fri easy, sun long 120", "en")


@pytest.mark.parametrize(
    "typed",
    [
        "ich habe Brustschmerzen", "meine Brust tut weh", "Druck auf der Brust", "bin ohnmächtig geworden",
        "bin ohnmaechtig geworden", "ich krieg keine Luft", "Atemnot", "die Wade ist heiß und geschwollen",
        "ich kann nicht auftreten", "mein Mundwinkel hängt", "der Urin ist dunkel wie Cola",
        "taub zwischen den Beinen", "chest pain",
    ],
)  # fmt: skip
def test_an_emergency_is_heard(typed: str) -> None:
    assert danger(typed, "de") == "emergency"


@pytest.mark.parametrize(
    "typed",
    ["ich will nicht mehr leben", "will mich umbringen", "ich habe Bulimie", "Magersucht", "ich ritze mich"],
)
def test_a_crisis_is_heard(typed: str) -> None:
    assert danger(typed, "de") == "crisis"


@pytest.mark.parametrize(
    "typed",
    [
        "ich habe keine Lust", "mein Rücken schmerzt", "bin umgeknickt", "die Achillessehne zwickt",
        "ich möchte mich nicht verletzen", "Bankdrücken 3x8", "Wadenheben 3x8", "die Waden sind schwer",
        "erledigt, war anstrengend", "Kniebeugen 3x5 80 kg", "hab schlecht geschlafen",
    ],
)  # fmt: skip
def test_an_ordinary_line_is_no_danger(typed: str) -> None:
    assert danger(typed, "de") is None
