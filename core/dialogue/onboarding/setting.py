"""10 of 10: where the runner is, when to write, in which units. The settings ask these again."""

from __future__ import annotations

from datetime import time

from core.chat.reply import Ask, Choice, Paragraph
from core.dialogue.dates import typed_time
from core.dialogue.form import Asking, Fault, Question, Reading, Step, options
from core.dialogue.places import place
from core.dialogue.reading import folded
from core.dialogue.steps import Pick, pick_one
from core.text import Message, ZoneName, say, sense, shown

SECTION = 10
BARE = frozenset("01234")
"""Numbers alone that are a slip more often than an hour."""
_HOURS = (time(7), time(12), time(17))


def _ask_zone(_asking: Asking, _draft: tuple[str, ...]) -> Question:
    question = say("Where are you? Type a city or a time zone, or what time it is at your place.")
    return Question((Paragraph(question),), (Ask(number=True, place=True),))


def _read_zone(text: str, asking: Asking) -> Reading:
    return place(text, asking.language, asking.now)


def _show_zone(answer: str, _asking: Asking) -> Message:
    return shown(ZoneName(answer))


def _ask_hour(_asking: Asking, _draft: tuple[str, ...]) -> Question:
    choices = options("hour", tuple((f"{hour:%H%M}", shown(hour)) for hour in _HOURS))
    question = say("When shall I write on session days? Pick a time or type one, such as `06:30`.")
    return Question((Paragraph(question),), (Choice(choices), Ask(number=True)))


def _read_hour(text: str, _asking: Asking) -> Reading:
    if folded(text) in BARE:
        return Fault(say("Type it with minutes, such as `06:30`: I could mistake a single number."))
    found = typed_time(text)
    return f"{found:%H%M}" if found else Fault(say("Type a time of day, such as `06:30`."))


def kept_hour(answer: str) -> time:
    """The time of a kept answer."""
    return time(int(answer[:2]), int(answer[2:]))


def _show_hour(answer: str, _asking: Asking) -> Message:
    return shown(kept_hour(answer))


ZONE = Step(
    "zone",
    SECTION,
    say("Time zone"),
    _ask_zone,
    _read_zone,
    _show_zone,
    say(
        "So that seven in the morning is your seven, also when the clocks change. Only the time zone is kept."
    ),
)
HOUR = Step(
    "hour",
    SECTION,
    say("Reminder"),
    _ask_hour,
    _read_hour,
    _show_hour,
    say("One message on session days, at this hour, with all you need. Nothing on other days."),
    default="0700",
)
UNITS = pick_one(
    "units",
    SECTION,
    say("Units"),
    say("Kilograms or pounds?"),
    (
        Pick("kg", say("kg"), sense("words", "kg, kilo, kilos, kilogram, kilograms, metric")),
        Pick("lb", say("lb"), sense("words", "lb, lbs, pound, pounds, imperial")),
    ),
    say("Loads are kept and rounded in the unit your weights are marked with."),
    default="kg",
)
STEPS: tuple[Step, ...] = (ZONE, HOUR, UNITS)
