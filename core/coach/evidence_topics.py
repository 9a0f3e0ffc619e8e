"""What the studies of science.md section 1 are about, and how a runner's words lead to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from core.dialogue.reading import words
from core.dialogue.vocabulary import Vocabulary, listed
from core.text import Message, say, sense
from core.text.translator import SOURCE, translator
from core.training.evidence import Evidence, evidence

_ID = re.compile(r"e ?\.?-?(\d{1,2})", re.IGNORECASE)
_LONG = 4
"""Letters from which a word says what it is about."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject: the key its button carries, its name, the words for it, the ids of its studies."""

    key: str
    name: Message
    words: Message
    ids: tuple[str, ...]


TOPICS = (
    Topic(
        "economy",
        say("Running economy"),
        sense("words", "running economy, economy, oxygen, vo2, vo2max, efficiency"),
        ("E01", "E02", "E04", "E06", "E13", "E16"),
    ),
    Topic(
        "times",
        say("Race times"),
        sense("words", "race times, race time, performance, speed, faster, pace, 5k, 5 km"),
        ("E03", "E07", "E13"),
    ),
    Topic(
        "heavy",
        say("Heavy or light"),
        sense("words", "heavy or light, heavy, heavy lifting, load, loads, weights, squat, squats"),
        ("E01", "E02", "E04", "E06", "E23", "E26"),
    ),
    Topic(
        "left",
        say("Repetitions left"),
        sense(
            "words", "repetitions left, reps left, rir, rpe, effort, failure, 1rm, maximum, repetitions, reps"
        ),
        ("E24", "E25", "E26", "E27"),
    ),
    Topic(
        "jumps",
        say("Jumps"),
        sense("words", "jumps, jump, jumping, plyometrics, plyometric, plyo, hops, hopping"),
        ("E02", "E06", "E20", "E28"),
    ),
    Topic(
        "calves",
        say("Calves"),
        sense("words", "calves, calf, calf raise, calf raises, heel raise, heel raises"),
        ("E07", "E34"),
    ),
    Topic(
        "days",
        say("Days and order"),
        sense(
            "words", "days and order, days, order, placement, same day, rest, recovery, hours, gap, double"
        ),
        ("E09", "E10", "E11", "E12", "E14", "E36"),
    ),
    Topic(
        "often",
        say("How often, how long"),
        sense("words", "how often how long, how often, how long, frequency, weeks, season, sessions"),
        ("E05", "E13", "E15", "E17", "E23"),
    ),
    Topic(
        "late",
        say("Late in a long run"),
        sense("words", "late in a long run, long run, long runs, durability, marathon, fatigue"),
        ("E19", "E21"),
    ),
    Topic(
        "race",
        say("Before a race"),
        sense("words", "before a race, taper, tapering, race week, peak"),
        ("E22", "E18"),
    ),
    Topic(
        "off",
        say("Time off"),
        sense("words", "time off, break, pause, holiday, maintenance, detraining, stopping"),
        ("E17", "E18", "E35"),
    ),
    Topic(
        "muscle",
        say("Muscle and body weight"),
        sense("words", "muscle and body weight, muscle, muscles, mass, body weight, bodyweight, bulk"),
        ("E04", "E13", "E21"),
    ),
    Topic(
        "pain",
        say("Injuries, pain, soreness"),
        sense(
            "words",
            "injuries pain soreness, injury, injuries, pain, soreness, sore, doms, tendon, bone, achilles",
        ),
        ("E08", "E31", "E32", "E38"),
    ),
    Topic(
        "age",
        say("Age"),
        sense("words", "age, older, old, young, youth, teenagers, masters"),
        ("E29", "E30", "E34"),
    ),
    Topic(
        "health",
        say("Health and childbirth"),
        sense(
            "words",
            "health and childbirth, health, screening, doctor, childbirth, birth, postpartum, pregnancy",
        ),
        ("E33", "E37"),
    ),
)
"""Every study stands in one of them at least; a test holds that."""
_BY_KEY = {topic.key: topic.ids for topic in TOPICS}


def studies_on(text: str, language: str) -> tuple[str, ...]:
    """The ids a text names or is about, the nearest first; none where no study is."""
    if named := _ID.fullmatch(text.strip()):
        known = f"E{int(named[1]):02}"
        return (known,) if known in evidence() else ()
    if text in _BY_KEY:
        return _BY_KEY[text]
    if meant := _vocabulary(language).meaning(text):
        return _BY_KEY[meant]
    return _within(text, language) or _mentioned(text, language)


@lru_cache(maxsize=32)
def _vocabulary(language: str) -> Vocabulary[str]:
    return Vocabulary((topic.key, listed(topic.words, language)) for topic in TOPICS)


def _within(text: str, language: str) -> tuple[str, ...]:
    """The studies of the topics some words of the text name ("does the taper help")."""
    spoken = set(words(text))
    found = (
        topic.ids
        for topic in TOPICS
        if any(spoken.issuperset(words(phrase)) for phrase in listed(topic.words, language))
    )
    return tuple(dict.fromkeys(known for ids in found for known in ids))


def _mentioned(text: str, language: str) -> tuple[str, ...]:
    """The studies whose words the text has most of: authors, years, journals, what was measured."""
    asked = {word for word in words(text) if len(word) >= _LONG}
    scored = {key: sum(_has(said, word) for word in asked) for key, said in _said(language).items()}
    most = max(scored.values())
    return tuple(key for key, score in scored.items() if score == most) if most else ()


def _has(said: frozenset[str], word: str) -> bool:
    return any(one.startswith(word) or (len(one) >= _LONG and word.startswith(one)) for one in said)


@lru_cache(maxsize=32)
def _said(language: str) -> dict[str, frozenset[str]]:
    return {key: frozenset(words(_all(one, language))) for key, one in evidence().items()}


def _all(one: Evidence, language: str) -> str:
    texts = [one.claim, *([one.figure] if one.figure else [])]
    told = [translator(tongue).plain(text) for tongue in {language, SOURCE} for text in texts]
    return " ".join((*told, one.source))
