from __future__ import annotations

import pytest

from core.dialogue.danger import danger
from core.dialogue.vocabulary import listed
from core.text.translator import languages


@pytest.mark.parametrize(
    "text",
    [
        "I have chest pain",
        "pain in my chest since this morning",
        "my chest hurts when I run",
        "chest presure",
        "I fainted after the intervals",
        "just passed out",
        "i think it's a heart atack",
        "can't breathe",
        "cant breathe",
        "I can’t breathe",
        "slurred speech and one side of my face is drooping",
        "my left side is weak, one side only",
        "worst headache of my life",
        "calf is hot and swollen",
        "numb between my legs and my back hurts",
        "lost control of my bladder",
        "I can't put weight on my foot",
        "cannot bear any weight on it",
        "the bone is sticking out",
        "urine like cola after the race",
        "had a stroke last night",
        "STROKE",
        "done, but chest pain in the last set",
    ],
)
def test_an_emergency(text: str) -> None:
    assert danger(text, "en") == "emergency"


@pytest.mark.parametrize(
    "text",
    ["I want to die", "thinking about suicide", "i want to kill myself", "I harm myself", "I am anorexic",
     "hurting myself on purpose", "binge and purge again"],
)  # fmt: skip
def test_a_crisis(text: str) -> None:
    assert danger(text, "en") == "crisis"


@pytest.mark.parametrize(
    "text",
    [
        "this session is killing me",
        "foot strike",
        "Stoke-on-Trent",
        "my calf is a bit sore",
        "hot today, calf tired",
        "chest press 3x8",
        "back squat 3x5 at 80",
        "my back hurts a little",
        "done",
        "I was out of breath after the hill",
        "weak coffee this side of town",
        "one side plank this week",
        "heart rate 180",
        "lost my weights",
        "the headline was the worst",
        "urinal",
        "dark outside",
        "no pain today",
        "I hurt myself on the stairs",
        "cut myself cooking",
        "dying to run again",
        "that workout nearly finished me",
        "put more weight on the bar",
        "can't lift that weight",
        "passed the park",
        "face the wall",
        "",
        "🙂",
    ],
)
def test_a_near_miss_is_neither(text: str) -> None:
    assert danger(text, "en") is None


def test_an_emergency_comes_before_a_crisis() -> None:
    assert danger("chest pain, and I want to die", "en") == "emergency"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ich habe Brustschmerzen", "emergency"),
        ("Schmerzen in der Brust", "emergency"),
        ("ich bin ohnmächtig geworden", "emergency"),
        ("Schlaganfall", "emergency"),
        ("ich bekomme keine Luft", "emergency"),
        ("chest pain", "emergency"),
        ("ich will nicht mehr leben", "crisis"),
        ("Selbstmord", "crisis"),
        ("die Einheit bringt mich um", None),
        ("Wade zwickt ein bisschen", None),
        ("Brustpresse 3x8", None),
        ("Schlag auf Schlag", None),
        ("fertig", None),
        ("Herzfrequenz 180", None),
        ("Luft war kalt", None),
    ],
)
def test_german(text: str, found: str | None) -> None:
    assert danger(text, "de") == found


def test_what_is_told_to_type_is_no_danger() -> None:
    from core.dialogue.commands import COMMANDS

    spoken = {word for command in COMMANDS for one in languages() for word in listed(command.words, one)}
    assert {word for word in spoken if danger(word, "de") or danger(word, "en")} == set()
