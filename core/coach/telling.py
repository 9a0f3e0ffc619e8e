"""Answers told beside a command: "runs tue easy, sun long", "pain achilles 3", "race 11 oct half".

What can be read answers its questions at once; the next question is the first one that is left.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from core.coach import onboard
from core.coach.answer import Answer, Heard
from core.coach.state import RunnerState
from core.dialogue.conversation import FormState
from core.dialogue.form import Asking, with_answer
from core.dialogue.leading import Moved
from core.dialogue.onboarding import ONBOARDING
from core.dialogue.onboarding.body import level_key
from core.dialogue.onboarding.race import DATE

Reads = Callable[[str], str | None]
MOST_WORDS = 12
"""A longer line is no list of answers."""
AREAS = "pain_areas"
LEVEL = "level"

_LEVEL = re.compile(r"(10|\d)(?:\s*(?:/|of|von|out of)\s*10)?")


def runs(state: RunnerState, heard: Heard) -> Answer:
    """The running week; it may stand beside the word."""
    asked, form = _asked(state, "runs", heard)
    return onboard.hear(asked.state, form, heard.rest, heard) if form else asked


def pain(state: RunnerState, heard: Heard) -> Answer:
    """What hurts: areas, and for one alone how much, may stand beside the word.

    People write whole sentences about pain: what is no such list is asked for.
    """
    asked, form = _asked(state, "pain", heard)
    if form is None:
        return asked
    if _reads("pain", form, state, heard)(heard.rest):
        return onboard.hear(asked.state, form, heard.rest, heard)
    reads = {AREAS: _reads(AREAS, form, state, heard), LEVEL: _level}
    found = parsed(heard.rest.split(), reads)
    if found is None or AREAS not in found:
        return asked
    answers = {"pain": "yes", AREAS: found[AREAS]}
    if LEVEL in found and " " not in found[AREAS]:
        answers[level_key(found[AREAS])] = found[LEVEL]
    return _told(asked.state, form, answers, "", heard)


def race(state: RunnerState, heard: Heard) -> Answer:
    """The race: its date, how far and how important it is may stand beside the word, in any order."""
    asked, form = _asked(state, "race", heard)
    if form is None:
        return asked
    if _reads("race", form, state, heard)(heard.rest):
        return onboard.hear(asked.state, form, heard.rest, heard)
    reads = {key: _reads(key, form, state, heard) for key in (DATE, "race_distance", "race_priority")}
    found, left = _from_the_front(heard.rest.split(), reads)
    return _told(asked.state, form, {"race": "yes", **found}, left, heard)


def parsed(words: Sequence[str], reads: Mapping[str, Reads]) -> dict[str, str] | None:
    """Every word in one answer, each answer once, in any order; of several ways the one with most answers.

    None where there is no way.
    """
    if len(words) > MOST_WORDS:
        return None
    if not words:
        return {}
    ways = []
    for size in range(1, len(words) + 1):
        for key, read in reads.items():
            value = read(" ".join(words[:size]))
            others = {other: reads[other] for other in reads if other != key}
            if value is not None and (more := parsed(words[size:], others)) is not None:
                ways.append({key: value, **more})
    return max(ways, key=len, default=None)


def _from_the_front(words: Sequence[str], reads: Mapping[str, Reads]) -> tuple[dict[str, str], str]:
    """The answers of as many words as can be read, and the text that is left.

    No number is left behind: it would belong to what stands before it ("11 oct 2019").
    """
    for size in range(len(words), 0, -1):
        left = " ".join(words[size:])
        found = parsed(words[:size], reads)
        if found is not None and not any(char.isdigit() for char in left):
            return found, left
    return {}, " ".join(words)


def _told(state: RunnerState, form: FormState, answers: Mapping[str, str], left: str, heard: Heard) -> Answer:
    """The next question after these answers; what is `left` is heard as its answer, and its fault told."""
    for key, answer in answers.items():
        form = with_answer(form, key, answer)
    return onboard.hear(state, form, left, heard) if left else onboard.go_on(state, Moved(form), heard)


def _asked(state: RunnerState, key: str, heard: Heard) -> tuple[Answer, FormState | None]:
    """The question, and the form to answer it in where something stands beside the command."""
    asked = onboard.revise_at(state, key, None, heard)
    form = asked.state.conversation.form
    return asked, form if heard.rest and form and form.at == key else None


def _reads(key: str, form: FormState, state: RunnerState, heard: Heard) -> Reads:
    step = next(one for one in ONBOARDING.steps if one.key == key)
    asking = Asking(dict(form.answers), state.settings.language, heard.now)

    def read(text: str) -> str | None:
        reading = step.read(text, asking)
        return reading if isinstance(reading, str) else None

    return read


def _level(text: str) -> str | None:
    match = _LEVEL.fullmatch(text)
    return match[1] if match else None
