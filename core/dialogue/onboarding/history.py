"""2 and 3 of 10: age, how long running, how much lifting lately (science.md section 2)."""

from __future__ import annotations

import re

from core.chat.reply import Ask, Choice, Paragraph
from core.dialogue.form import Answers, Asking, Fault, Question, Reading, Step, options
from core.dialogue.reading import folded
from core.dialogue.steps import Pick, exactly, number, pick_one
from core.dialogue.vocabulary import listed
from core.text import Message, count, say, sense, shown

_YEARS = sense("words", "year, years, y, yr, yrs")
_MONTHS = sense("words", "month, months, m, mo, mos")
_SPAN = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*([^\W\d_]*)")
MOST_MONTHS = 720
"""Upper end of `running_months` in science.md section 2."""

_MONTH_PICKS = (
    Pick("3", say("Under 6 months")),
    Pick("9", say("6-12 months")),
    Pick("24", say("1-3 years")),
    Pick("60", say("Over 3 years")),
)


def _ask_running(_asking: Asking, _draft: tuple[str, ...]) -> Question:
    choices = options("running_months", tuple((pick.value, pick.label) for pick in _MONTH_PICKS))
    question = say("How long have you been running regularly? Years or months, such as `2 years`.")
    return Question((Paragraph(question),), (Choice(choices), Ask(number=True)))


def _read_running(text: str, asking: Asking) -> Reading:
    picked = exactly(text, _MONTH_PICKS, asking.language)
    if picked:
        return picked
    match = _SPAN.fullmatch(folded(text))
    if match:
        number = float(match[1].replace(",", "."))
        unit = match[2]
        months: float | None = None
        if unit in listed(_YEARS, asking.language):
            months = number * 12
        elif not unit or unit in listed(_MONTHS, asking.language):
            months = number
        if months is not None and 0 <= months <= MOST_MONTHS:
            return str(round(months))
    return Fault(say("Type years or months, such as `2 years` or `8 months`."))


def _show_running(answer: str, _asking: Asking) -> Message:
    months = int(answer)
    pick = next((pick for pick in _MONTH_PICKS if pick.value == answer), None)
    if pick:
        return pick.label
    if months >= 24 and months % 12 == 0:
        return count("{n} year", "{n} years", months // 12)
    return count("{n} month", "{n} months", months)


def _lifts(answers: Answers) -> bool:
    return answers.get("lifting") in ("some", "loaded")


STEPS: tuple[Step, ...] = (
    number(
        "age",
        2,
        say("Age"),
        say("How old are you?"),
        1,
        90,
        say(
            "Age sets the number of jumps and how close to your limit a set may go:"
            " 16-17, from 50 and from 65 have their own rules. It is our rule of thumb."
        ),
    ),
    Step(
        "running_months",
        3,
        say("Running for"),
        _ask_running,
        _read_running,
        _show_running,
        say("With less than 6 months of regular running I leave out all jumps but soft landings."),
    ),
    pick_one(
        "lifting",
        3,
        say("Lifting"),
        say("Have you lifted weights lately?"),
        (
            Pick("never", say("Never or long ago"), sense("words", "never, no, none, not at all, long ago")),
            Pick("some", say("Some"), sense("words", "some, a bit, a little, sometimes, yes, machines")),
            Pick(
                "loaded",
                say("I squat and deadlift with load"),
                sense("words", "squat, deadlift, loaded, heavy, squat and deadlift, barbell, with load"),
            ),
        ),
        say("It sets the level of the lifts I choose. When unsure I take the lower one."),
    ),
    number(
        "lifting_sessions",
        3,
        say("Strength sessions in 12 weeks"),
        say("How many strength sessions have you done in the last 12 weeks, about?"),
        0,
        84,
        say("Twelve or more with loaded squats and hinges, and you start one level up."),
        when=_lifts,
        picks=tuple(Pick(str(n), shown(n)) for n in (0, 6, 12, 24)),
    ),
)
