"""Scenes of the studies: by topic, by number, by a word, and behind what was shown last."""

from __future__ import annotations

from collections.abc import Iterator

from bot.preview.coaching import A, word
from bot.preview.runners import with_plan
from bot.preview.talk import Scene
from core.chat.incoming import Commanded, Pressed
from core.coach.evidence_topics import TOPICS
from core.training.evidence import evidence
from core.training.profile import Screen

CHAPTER = "Studies"


def scenes() -> Iterator[Scene]:
    """All of them."""
    runner = with_plan()
    topics = tuple(Pressed(f"evidence:{topic.key}") for topic in TOPICS)
    yield Scene(CHAPTER, "By topic", (word("evidence"), *topics, Pressed("evidence:topics")), runner)
    yield Scene(CHAPTER, "Each of them", tuple(Pressed(f"evidence:{key}") for key in evidence()), runner)
    words = (
        "evidence calf",
        "evidence E07",
        "evidence e7",
        "evidence Eihara",
        "evidence tapper",
        "evidence E99",
    )
    yield Scene(CHAPTER, "Typed", words, runner)
    yield Scene(CHAPTER, "Behind the week", (word("week"), word("evidence")), runner)
    yield Scene(CHAPTER, "Behind a session", (Pressed(f"show:{A}"), word("evidence"), word("why")), runner)
    light = with_plan(screen=Screen(low_energy=True))
    yield Scene(CHAPTER, "Behind it stands none", (word("week"), word("evidence")), light)
    yield Scene(
        CHAPTER, "Without a plan", (word("evidence"), Pressed("evidence:E33"), Pressed("evidence:pain"))
    )
    asked = (Pressed("begin"), Commanded("evidence", "taper"), Pressed("evidence:E22"))
    yield Scene(CHAPTER, "In the questions", asked)
