"""Body weight: never asked by itself, but told it lets the search for loads start nearer (science.md 5.2)."""

from __future__ import annotations

from decimal import Decimal

from core.chat.reply import Ask, Paragraph
from core.dialogue.form import Asking, Fault, Question, Reading, Step
from core.dialogue.numbers import numbers_in
from core.dialogue.reading import folded
from core.dialogue.vocabulary import listed
from core.text import Message, say, sense
from core.training.loads.units import in_units
from core.training.profile import Units

KEY = "body_mass"
KILOGRAMS = sense("words", "kg, kgs, kilo, kilos, kilogram, kilograms")
POUNDS = sense("words", "lb, lbs, pound, pounds")
_RANGES: dict[Units, range] = {"kg": range(35, 181), "lb": range(77, 398)}
"""Section 2, `body_mass`."""


def _ask(asking: Asking, _draft: tuple[str, ...]) -> Question:
    text = (
        say("What do you weigh, in pounds? It only sets where the search for your loads starts.")
        if _units(asking) == "lb"
        else say("What do you weigh, in kilograms? It only sets where the search for your loads starts.")
    )
    return Question((Paragraph(text),), (Ask(number=True),))


def _read(text: str, asking: Asking) -> Reading:
    units = _named(text, asking.language) or _units(asking)
    found = numbers_in(text, asking.language)
    mass = round(found[0]) if len(found) == 1 else 0
    within = _RANGES[units]
    if mass not in within:
        return Fault(say("I need a number from {low} to {high}.", low=within.start, high=within.stop - 1))
    return f"{mass}{units}"


def _units(asking: Asking) -> Units:
    return "lb" if asking.answers.get("units") == "lb" else "kg"


def _named(text: str, language: str) -> Units | None:
    said = {"".join(char for char in word if char.isalpha()) for word in folded(text).split()}
    if said & listed(POUNDS, language):
        return "lb"
    return "kg" if said & listed(KILOGRAMS, language) else None


def _show(answer: str, _asking: Asking) -> Message:
    mass, units = int(answer[:-2]), answer[-2:]
    return say("{mass} lb", mass=mass) if units == "lb" else say("{mass} kg", mass=mass)


def kept_mass(answer: str, units: Units) -> Decimal:
    """The body mass of a kept answer, "70kg", in the runner's units, to a whole number."""
    told: Units = "lb" if answer.endswith("lb") else "kg"
    return Decimal(round(in_units(Decimal(answer[:-2]), told, units)))


STEPS: tuple[Step, ...] = (
    Step(
        KEY,
        10,
        say("Body weight"),
        _ask,
        _read,
        _show,
        say("Dumbbells and machines start at a share of it; without it the search starts with the lightest."),
        optional=True,
    ),
)
