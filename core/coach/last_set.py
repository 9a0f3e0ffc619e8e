"""The question for the last set of a search, and how its answer is read: `30 x 8, 3 left`."""

from __future__ import annotations

import re
from decimal import Decimal

from core.chat.reply import Ask, Blank, Paragraph
from core.dialogue.form import Asking, Fault, Question, Reading, Step
from core.dialogue.onboarding.weight import KILOGRAMS, POUNDS
from core.dialogue.vocabulary import listed
from core.text import Message, say, shown
from core.training.choice.catalogue import Load, catalogue
from core.training.journal import Found, SessionId
from core.training.profile import Units

UNKNOWN = "unknown"
MOST = Decimal(500)
HEAVIEST = {
    Load.BARBELL: MOST,
    Load.MACHINE: MOST,
    Load.DUMBBELL: Decimal(120),
    Load.BACKPACK: Decimal(80),
}
"""Above this a load is a slip of the finger, in either unit."""

_MORE = (
    Blank("reps", say("Repetitions"), shown(8)),
    Blank("left", say("How many were left"), shown(3)),
)
BLANKS: dict[Units, tuple[Blank, ...]] = {
    "kg": (Blank("load", say("Weight in kilograms"), shown(30)), *_MORE),
    "lb": (Blank("load", say("Weight in pounds"), shown(65)), *_MORE),
}
"""The three numbers one by one, as `read_set` takes them in a row."""
HARDEST = 10
"""On the scale of effort: nothing was left."""

_KEPT = re.compile(r"(\d+(?:\.\d+)?)x(\d+)\+(\d+)")
_EFFORT = re.compile(r"(?:@|\brpe)\s*(\d{1,2}(?:[.,]\d)?)\s*$", re.IGNORECASE)
_MINUS = re.compile(r"^\s*[-−]\s*\d")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def last_set(exercise: str, units: Units) -> Step:
    """The question for the last set of a lift; its weight is read in these units."""
    lift = catalogue()[exercise]

    def ask(_asking: Asking, _draft: tuple[str, ...]) -> Question:
        text = say(
            "{exercise}: your last set? Weight × repetitions, and how many were left,"
            " such as `30 x 8, 3 left`.",
            exercise=lift.name,
        )
        return Question((Paragraph(text),), (Ask(number=True, blanks=BLANKS[units]),))

    def read(text: str, asking: Asking) -> Reading:
        other = KILOGRAMS if units == "lb" else POUNDS
        if set(re.findall(r"[^\W\d_]+", text.casefold())) & listed(other, asking.language):
            return Fault(_other_unit(units))
        return read_set(text, asking, HEAVIEST[lift.load])

    why = say("From your last set I work out what to put on next time. Without it we search again.")
    return Step(exercise, 1, lift.name, ask, read, _show, why, default=UNKNOWN)


def _show(answer: str, _asking: Asking) -> Message:
    match = _KEPT.fullmatch(answer)
    if match is None:
        return say("skipped")
    return say("{load} × {reps}, {rir} left", load=Decimal(match[1]), reps=int(match[2]), rir=int(match[3]))


def _other_unit(units: Units) -> Message:
    if units == "kg":
        return say("Your weights are in kilograms: type it so, or change it with `units`.")
    return say("Your weights are in pounds: type it so, or change it with `units`.")


def read_set(text: str, _asking: Asking, most: Decimal = MOST) -> Reading:
    """A last set as `30x8+3`: load, repetitions, repetitions left.

    Whatever stands between, people give the three numbers in this order; `@8` and `rpe 8`
    leave 10 less that number (science.md E24).
    """
    if text == UNKNOWN:
        return text
    effort = _EFFORT.search(text)
    numbers = [number.replace(",", ".") for number in _NUMBER.findall(text)]
    if effort and len(numbers) == 3:
        left = HARDEST - round(float(effort[1].replace(",", ".")))
        numbers[2] = str(left) if 0 <= left <= HARDEST else ""
    if len(numbers) == 2:
        return Fault(say("And how many clean repetitions were left? Type it like `30 x 8, 3 left`."))
    if len(numbers) != 3 or not all(number.isdecimal() for number in numbers[1:]):
        return Fault(
            say("Type it like `30 x 8, 3 left`: weight, repetitions, how many were left. Or skip it.")
        )
    load, reps, rir = Decimal(numbers[0]), int(numbers[1]), int(numbers[2])
    if _MINUS.search(text) or not 0 < load <= most:
        return Fault(say("A weight between 1 and {most}, please.", most=most))
    if not 1 <= reps <= 30 or rir > 20:
        return Fault(say("1 to 30 repetitions, please, and how many were left."))
    return f"{load.normalize():f}x{reps}+{rir}"


def as_found(name: SessionId, exercise: str, answer: str, unit: Units) -> Found | None:
    """The fact an answer amounts to; None where it tells of no set."""
    match = _KEPT.fullmatch(answer)
    if match is None or exercise not in catalogue():
        return None
    return Found(name, exercise, Decimal(match[1]), unit, int(match[2]), int(match[3]))
