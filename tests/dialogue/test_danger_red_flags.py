"""Each red flag of science.md 8.4, as English runners type it, and what only sounds like one."""

from __future__ import annotations

import pytest

from core.dialogue.danger import danger


@pytest.mark.parametrize(
    "text",
    [
        "sudden breathlessness", "suddenly couldn't breathe", "suddenly couldn’t breathe at all",
        "suddenly short of breath on the stairs", "arm numb and weak", "my arm suddenly went numb",
        "my face feels numb on one side", "left side suddenly weak", "swollen painful calf",
        "my calf is swollen and painful", "calf swollen, hurts when I walk", "calf hot and painful",
        "calf is swollen and I'm breathless", "calf pain and breathlessness", "I think it is a blood clot",
        "loss of bladder control", "lost control of my bowel", "losing control of my bowels",
        "can't hold my pee any more", "brown pee", "my pee is dark brown", "tea-coloured urine",
        "tea colored urine", "urine like tea", "chest is really tight", "my chest feels tight",
        "I had a heart-attack", "passed out at the finish",
    ],
)  # fmt: skip
def test_an_emergency(text: str) -> None:
    assert danger(text, "en") == "emergency"


@pytest.mark.parametrize(
    "text",
    [
        "my achilles popped", "groin pain and I limp", "hobbling, it is the groin", "my calf is swollen",
        "swelling in my left calf",
    ],
)  # fmt: skip
def test_a_doctor_today(text: str) -> None:
    assert danger(text, "en") == "today"


@pytest.mark.parametrize(
    "text",
    [
        "groin pain when running", "groin pain with running", "pain in my groin when I run",
        "my groin hurts on every run", "pain deep in my hip when running", "one spot on the shin bone",
        "one point on my shin hurts", "a tender spot on the bone", "pain on the bone", "my heel bone hurts",
        "it hurts a lot at night", "pain wakes me up", "pain in my shin at night", "hurts when hopping",
        "joint swelling", "my knee has swelled up, knee swelling", "my ankle is a bit swollen",
        "weakness in a leg", "leg feels weak", "my left leg felt a bit weak", "my leg is weak", "numb foot",
        "my foot is numb", "numbness in my foot", "leg tingles", "pins and needles in my foot",
        "missed periods for 3 months", "missed my period for three months", "period gone for four months",
        "no period for 5 months", "my periods stopped", "haven't had a period in months",
        "something popped in my calf", "stress fracture", "fever and back pain",
        "I lost weight without trying",
    ],
)  # fmt: skip
def test_a_doctor_within_days(text: str) -> None:
    assert danger(text, "en") == "days"


@pytest.mark.parametrize(
    "text",
    [
        "don't want to live", "I dont want to live anymore", "I do not want to live",
        "I no longer want to live", "wish I was dead", "I starve myself", "starving myself for the race",
        "hate my body and skip meals", "scared to eat", "I made myself vomit",
    ],
)  # fmt: skip
def test_a_crisis(text: str) -> None:
    assert danger(text, "en") == "crisis"


@pytest.mark.parametrize(
    "text",
    [
        "calf raises 3x12", "weak today", "my leg day was hard", "leg day was hard, weak today",
        "numb with cold hands", "toes numb from the cold", "legs felt weak after the long run",
        "started with my weak leg", "one side is weaker than the other", "left side weaker in the lunges",
        "leg press 100 kg, calf raise 3x8", "going running, no pain", "light run, growing pain free",
        "pain in my right knee at km 3", "slight pain at mile 8", "number of foot contacts",
        "ran at night, no pain", "passed 3 people on the way out", "backed out of a race",
        "attack the hills, heart rate 180", "tight hips today, chest press 3x8", "chest presses 3x8",
        "hopped on one leg, calf fine", "100 strokes in the pool", "painted the house",
        "surging at the end", "lost balance on the ladder drill", "never had back pain",
        "can I put more weight on the bar", "I can put weight on it again", "putting myself to bed early",
        "achilles fine after a nap", "one base period of two months", "I hurt my arm myself",
        "one sore spot on my heel", "sore after sport", "I skipped breakfast", "I want to live healthier",
        "don't want to lift today", "starving after the run", "hate burpees",
        "missed 2 months in the exam period", "out of breath after 6x800", "calves sore from hills",
        "my calf is hot from the massage gun", "groin stretches, then an easy run",
        "hip mobility and a run", "swollen river, could not cross", "dark when I went out", "brown shoes",
        "tea after the run", "no swelling", "paused my watch at 10 k", "felt weak on squats",
    ],
)  # fmt: skip
def test_a_line_of_a_training_log_is_none(text: str) -> None:
    assert danger(text, "en") is None


def test_words_of_a_phrase_stand_close_where_they_must() -> None:
    assert danger("chest is so very tight", "en") == "emergency"
    assert danger("chest work, later hips and back were all tight", "en") is None
    assert danger("tight chest", "en") == "emergency"
    assert danger("tight shorts, chest strap", "en") is None
