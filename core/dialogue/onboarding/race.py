"""9 of 10: the race the block leads to."""

from __future__ import annotations

from datetime import date, timedelta

from core.chat.reply import Ask, Paragraph
from core.dialogue.conversation import SINCE
from core.dialogue.dates import typed_date
from core.dialogue.form import Answers, Asking, Fault, Question, Reading, Step
from core.dialogue.steps import Pick, pick_one
from core.text import Message, say, sense

DATE = "race_date"
AHEAD = timedelta(days=731)
"""A race is at most two years ahead (section 2)."""

_WHY = say("The block is counted back from the race, and the last heavy session stays clear of it.")


def _races(answers: Answers) -> bool:
    return answers.get("race") == "yes"


def _ask_date(_asking: Asking, _draft: tuple[str, ...]) -> Question:
    return Question((Paragraph(say("When is it? Type the date, such as `14 Feb 2027`.")),), (Ask(),))


def _read_date(text: str, asking: Asking) -> Reading:
    since = asking.answers.get(SINCE)
    if since and text == asking.answers.get(DATE) and text >= since:
        # The plan that stands was built for it: that it is over now is no reason to ask again.
        return text
    today = asking.now.date()
    found = typed_date(text, today, asking.language)
    if found is None:
        return Fault(say("Type the date with day and month, such as `14 Feb 2027` or `2027-02-14`."))
    if found < today:
        return Fault(say("{date} is over. Which date is ahead?", date=_dated(found)))
    if found > today + AHEAD:
        return Fault(say("I plan two years ahead at most. Which date before then?"))
    return found.isoformat()


def _show_date(answer: str, _asking: Asking) -> Message:
    return _dated(date.fromisoformat(answer))


def _dated(on: date) -> Message:
    return say("{date} {year}", date=on, year=str(on.year))


DISTANCES = (
    Pick("5k", say("5 km or less"), sense("words", "5k, 5 km, 5km, five k, mile, 3k, 1500")),
    Pick("10k", say("10 km"), sense("words", "10k, 10 km, 10km, ten k, 15k, 10 miles")),
    Pick("hm", say("Half marathon"), sense("words", "half, half marathon, hm, 21k, 21 km, 25k, 13.1")),
    Pick("marathon", say("Marathon"), sense("words", "marathon, full, full marathon, 42k, 42 km, 26.2")),
    Pick("ultra", say("Ultra"), sense("words", "ultra, ultramarathon, 50k, 100k, 50 miles, 100 miles")),
)

STEPS: tuple[Step, ...] = (
    pick_one(
        "race",
        9,
        say("Race"),
        say("Is there a race coming up?"),
        (
            Pick("no", say("No race"), sense("words", "no, none, nope, not yet, n")),
            Pick("yes", say("Yes"), sense("words", "yes, y, yeah, yep")),
        ),
        _WHY,
        default="no",
    ),
    Step(DATE, 9, say("Race date"), _ask_date, _read_date, _show_date, _WHY, _races),
    pick_one("race_distance", 9, say("Distance"), say("How far is it?"), DISTANCES, _WHY, when=_races),
    pick_one(
        "race_priority",
        9,
        say("How important"),
        say("How important is it?"),
        (
            Pick("A", say("My main race"), sense("words", "a, main, main race, goal, very, most important")),
            Pick("B", say("It matters"), sense("words", "b, matters, stepping stone, some, test")),
            Pick(
                "C",
                say("For fun"),
                sense("words", "c, fun, training, not important, not at all, just for fun"),
            ),
        ),
        say("For a main race the whole block leads up to it; one for fun is treated as a hard run."),
        when=_races,
        default="A",
    ),
)
