"""What is built at its first use, built before somebody waits for it."""

from __future__ import annotations

from datetime import datetime

from core.dialogue.danger import danger
from core.dialogue.intents import understood
from core.dialogue.places import place
from core.dialogue.typed_week import typed_week
from core.dialogue.zone_choices import zones_to_pick
from core.text.translator import languages
from core.training.choice.catalogue import catalogue
from core.training.evidence import evidence

LARGE = "Berlin"


def warm_up(now: datetime) -> None:
    """Load the cities, the exercises and the words of every language: about a second of work."""
    catalogue()
    evidence()
    for language in languages():
        danger("", language)
        understood("", language)
        typed_week("", language)
        place(LARGE, language, now)
        zones_to_pick(LARGE, None, language)
