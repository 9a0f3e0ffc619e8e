"""2 and 3 of 10: age, how long running, how much lifting lately (science.md section 2)."""

from __future__ import annotations

import re
from datetime import datetime

from core.chat.reply import Ask, Choice, Paragraph
from core.dialogue.form import Answers, Asking, Fault, Question, Reading, Step, Unsure, options
from core.dialogue.numbers import numbers_in
from core.dialogue.reading import folded, words
from core.dialogue.steps import Pick, exactly, number, pick_one
from core.dialogue.vocabulary import listed
from core.text import Message, count, say, sense, shown

_YEARS = sense("words", "year, years, y, yr, yrs")
_WEEKS = sense("words", "week, weeks, w, wk, wks")
_MONTHS = sense("words", "month, months, m, mo, mos")
_SPAN = re.compile(r"(?<![\d-])(\d{1,3}(?:[.,]\d+)?)(?!\d)")
_KEPT = re.compile(r"m(\d{1,3})")
_SINCE = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
SURELY_MONTHS = 24
"""A number alone from here on is months; below it could be either, and is asked."""
MOST_MONTHS = 720
"""Upper end of `running_months` in science.md section 2."""

_MONTH_PICKS = (
    Pick("m3", say("Under 6 months")),
    Pick("m9", say("6-12 months")),
    Pick("m24", say("1-3 years")),
    Pick("m60", say("Over 3 years")),
)


def _ask_running(_asking: Asking, _draft: tuple[str, ...]) -> Question:
    choices = options("running_months", tuple((pick.value, pick.label) for pick in _MONTH_PICKS))
    question = say("How long have you been running regularly? Years or months, such as `2 years`.")
    return Question((Paragraph(question),), (Choice(choices), Ask(number=True)))


def _read_running(text: str, asking: Asking) -> Reading:
    picked = exactly(text, _MONTH_PICKS, asking.language)
    if picked:
        return picked
    if match := _KEPT.fullmatch(text):
        return _in_range(float(match[1]))
    line = folded(text)
    if (year := _SINCE.search(line)) and (months := _months_since(int(year[1]), asking.now)) is not None:
        return f"m{months}"
    match = _SPAN.search(line)
    number = float(match[1].replace(",", ".")) if match else _number_word(line, asking.language)
    if number is None:
        return Fault(say("Type years or months, such as `2 years` or `8 months`."))
    said = set(words(line))
    if said & listed(_YEARS, asking.language):
        return _in_range(number * 12)
    if said & listed(_WEEKS, asking.language):
        return _in_range(number * 12 / 52)
    if said & listed(_MONTHS, asking.language) or number >= SURELY_MONTHS:
        return _in_range(number)
    if number.is_integer() and number > 0:
        return Unsure(
            say("Years or months?"),
            (
                (f"m{number * 12:.0f}", count("{n} year", "{n} years", int(number))),
                (f"m{number:.0f}", count("{n} month", "{n} months", int(number))),
            ),
        )
    return Fault(say("Type years or months, such as `2 years` or `8 months`."))


def _number_word(line: str, language: str) -> float | None:
    found = numbers_in(line, language)
    return found[0] if len(found) == 1 else None


def _months_since(year: int, now: datetime) -> int | None:
    months = (now.year - year) * 12 + now.month - 1
    return months if 0 <= months <= MOST_MONTHS else None


def _in_range(months: float) -> Reading:
    if 0 <= months <= MOST_MONTHS:
        return f"m{round(months)}"
    return Fault(say("Type years or months, such as `2 years` or `8 months`."))


def _show_running(answer: str, _asking: Asking) -> Message:
    months = kept_months(answer)
    pick = next((pick for pick in _MONTH_PICKS if pick.value == answer), None)
    if pick:
        return pick.label
    if months >= 24 and months % 12 == 0:
        return count("{n} year", "{n} years", months // 12)
    return count("{n} month", "{n} months", months)


def kept_months(answer: str) -> int:
    """The months of a kept answer, "m36"; a bare number is an answer nobody has settled."""
    return int(answer.removeprefix("m"))


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
