"""8 of 10: pain now, where, and how much (science.md 8.2)."""

from __future__ import annotations

from collections.abc import Callable

from core.dialogue.form import Answers, Step
from core.dialogue.steps import Pick, number, pick_one
from core.dialogue.ticks import tick_many
from core.text import Message, say, sense, shown
from core.training.choice.areas import AREA_NAMES

_WORDS: dict[str, Message] = {
    "foot": sense("words", "foot, feet, toe, toes, heel, plantar, arch, sole"),
    "ankle": sense("words", "ankle, ankles"),
    "achilles": sense("words", "achilles, achilles tendon, achiles"),
    "calf": sense("words", "calf, calves, soleus"),
    "shin": sense("words", "shin, shins, shin splints, tibia"),
    "knee_front": sense("words", "knee, front of knee, knee front, kneecap, patella"),
    "knee_side": sense("words", "side of knee, knee side, outer knee, it band"),
    "hamstring": sense("words", "hamstring, hamstrings, back of thigh"),
    "hamstring_high": sense("words", "high hamstring, sit bone, buttock, upper hamstring"),
    "groin": sense("words", "groin, adductor, inner thigh"),
    "hip_front": sense("words", "front of hip, hip front, hip flexor, hip"),
    "hip_side": sense("words", "side of hip, hip side, outer hip, glute"),
    "low_back": sense("words", "lower back, low back, my back, lumbar, spine"),
    "shoulder": sense("words", "shoulder, shoulders"),
    "wrist": sense("words", "wrist, wrists, hand"),
    "neck": sense("words", "neck"),
    "pelvic_floor": sense("words", "pelvic floor, pelvis"),
}
AREAS: tuple[tuple[str, Message, Message], ...] = tuple(
    (area, AREA_NAMES[area], words) for area, words in _WORDS.items()
)
"""Each area with its name and the words that mean it, from the foot up."""
PICKS = tuple(Pick(area, label, words) for area, label, words in AREAS)
_WHY = say(
    "An exercise that loads a sore place is replaced or left out. Above 5 of 10 that place is left alone."
)


def _hurts(answers: Answers) -> bool:
    return answers.get("pain") == "yes"


def _hurts_at(area: str) -> Callable[[Answers], bool]:
    return lambda answers: _hurts(answers) and area in answers.get("pain_areas", "").split()


def level_key(area: str) -> str:
    """The key of the question how much an area hurts."""
    return f"pain_{area}"


FOCAL = ("foot", "shin", "groin", "hip_front", "low_back")
"""Areas where pain on one point of a bone is asked for (8.2)."""
BONE = "bone"
HOPPING = "hopping"
_BONE_WHY = say(
    "Pain on one point of a bone, or when landing, is looked at before anything loads that place."
)


def _maybe_bone(answers: Answers) -> bool:
    return _hurts(answers) and not set(FOCAL).isdisjoint(answers.get("pain_areas", "").split())


def _bone_question(key: str, label: Message, question: Message) -> Step:
    return pick_one(
        key,
        8,
        label,
        question,
        (
            Pick("no", say("No"), sense("words", "no, nope, n, none")),
            Pick("yes", say("Yes"), sense("words", "yes, y, yeah, yep")),
        ),
        _BONE_WHY,
        when=_maybe_bone,
    )


STEPS: tuple[Step, ...] = (
    pick_one(
        "pain",
        8,
        say("Pain now"),
        say("Does anything hurt at the moment, more than plain muscle soreness?"),
        (
            Pick("no", say("No"), sense("words", "no, none, nothing, nope, n, all good")),
            Pick("yes", say("Yes"), sense("words", "yes, y, yeah, a bit, something, it hurts")),
        ),
        _WHY,
        default="no",
    ),
    tick_many(
        "pain_areas",
        8,
        say("Where it hurts"),
        say("Where? Tap what hurts, or type it, then go on."),
        PICKS,
        _WHY,
        nothing=say("nowhere"),
        when=_hurts,
        may_be_empty=False,
    ),
    *(
        number(
            level_key(area),
            8,
            say("Pain ({area})", area=label),
            say("How much, walking or running: {area}? 0 is nothing, 10 the worst.", area=label),
            0,
            10,
            _WHY,
            when=_hurts_at(area),
            picks=tuple(Pick(str(n), shown(n)) for n in range(11)),
        )
        for area, label, _ in AREAS
    ),
    _bone_question(
        BONE,
        say("Sore point on bone"),
        say("Can you put one finger on the sore spot, on bone?"),
    ),
    _bone_question(
        HOPPING,
        say("Hurts when landing"),
        say("Has hopping or landing hurt it? Don't try it out, only from memory."),
    ),
)
