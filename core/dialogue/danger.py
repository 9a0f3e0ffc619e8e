"""Words that come before any question (science.md 8.4): emergencies, doctors, harm to oneself.

A phrase is found when all its words stand in the text, in any order, a typing error in a
long word forgiven: it errs to showing the text, and nothing overrules it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from rapidfuzz import fuzz

from core.dialogue.reading import words
from core.dialogue.vocabulary import listed
from core.text import Message, sense

Danger = Literal["emergency", "today", "days", "crisis"]

EMERGENCY = sense(
    "words",
    "chest pain, pain in chest, chest hurts, chest pressure, pressure on chest, chest tightness, tight chest,"
    " fainted, fainting, i faint, passed out, blacked out, lost consciousness, heart attack, stroke,"
    " cannot breathe, can't breathe, cant breathe, struggling to breathe, severe breathlessness,"
    " slurred speech, face drooping, one side weak, one sided weakness, worst headache,"
    " calf hot swollen, lost control bladder, lost control bowel, wet myself back pain,"
    " numb between legs, numbness between legs, can't feel between legs, cant feel between legs,"
    " no feeling between legs, saddle numbness, bone sticking out, visible deformity,"
    " cannot put weight, can't put weight, cant put weight, cannot bear weight, can't bear weight,"
    " dark urine, cola urine, brown urine, urine like cola",
)
TODAY = sense(
    "words",
    "achilles popped, pop achilles, popped achilles, snap achilles, achilles snapped, achilles ruptured,"
    " groin limp, groin limping, hip limping",
)
DAYS = sense(
    "words",
    "calf popped, pop calf, calf snapped, hamstring popped, pop hamstring, hamstring snapped,"
    " sore spot bone, sore point bone, bone hurts to touch, pain at night, night pain, hurts at night,"
    " pain when hopping, hurts when hopping, hurts to hop, deep hip pain running, knee is swollen,"
    " swollen knee, ankle is swollen, swollen ankle, joint swollen, tingling leg, leg is weak, leg gives way,"
    " fever back pain, losing weight without trying, unexplained weight loss, missed my period for months,"
    " no period for months, stress fracture",
)
CRISIS = sense(
    "words",
    "kill myself, suicide, suicidal, end my life, want to die, want to hurt myself, hurting myself,"
    " harm myself, self harm, want to cut myself, cutting myself, no reason to live,"
    " make myself throw up, make myself sick, throw up food, threw up food, starving myself, purging,"
    " binge and purge,"
    " anorexia, anorexic, bulimia, bulimic, eating disorder",
)
_CLOSE = 80
_CLOSE_ALONE = 91
"""A phrase of one word has no second word to hold it: neither "strike" nor "Stoke" is "stroke"."""
_LONG = 4


@lru_cache(maxsize=32)
def _phrases(listing: Message, language: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(words(phrase)) for phrase in listed(listing, language))


def _holds(spoken: frozenset[str], phrase: frozenset[str]) -> bool:
    close = _CLOSE if len(phrase) > 1 else _CLOSE_ALONE
    return all(
        word in spoken or (len(word) >= _LONG and any(fuzz.ratio(word, said) >= close for said in spoken))
        for word in phrase
    )


_LISTS: tuple[tuple[Danger, Message], ...] = (
    ("emergency", EMERGENCY),
    ("crisis", CRISIS),
    ("today", TODAY),
    ("days", DAYS),
)


def danger(text: str, language: str) -> Danger | None:
    """What a cleaned line tells that must be answered first, in the runner's words or in English.

    The most urgent comes first: an emergency, harm to oneself, a doctor today, within days.
    """
    spoken = frozenset(words(text))
    for kind, listing in _LISTS:
        if any(_holds(spoken, phrase) for phrase in _phrases(listing, language)):
            return kind
    return None
