"""Scenes of the questions: each one asked, explained, answered wrong; the screen; the summary."""

from __future__ import annotations

from collections.abc import Iterator

from bot.preview.runners import ANSWERS, EVERYTHING, SCREENED, asked, asked_before
from bot.preview.talk import Line, Scene
from core.chat.incoming import Located, Pressed
from core.dialogue.onboarding import ONBOARDING
from core.dialogue.onboarding.body import AREAS, level_key
from core.dialogue.onboarding.kit import ITEMS
from core.text.translator import SOURCE, translator

CHAPTER = "The questions"

OPEN = Pressed("begin")
"""Asks the question that stands."""
_ANSWERS: dict[str, tuple[Line, ...]] = {
    "age": ("15", "old", "103", "35"),
    "running_months": ("a while", "900 months", "2", "14 months"),
    "runs": (
        Pressed("t:runs:mon"),
        Pressed("t:runs:mon"),
        Pressed("t:runs:mon"),
        "tue",
        "tue tennis",
        "123",
        "tue easy, wed quality, sun long",
    ),
    "days_unavailable": (
        Pressed("t:days_unavailable:fri"),
        "fri, holidays",
        "not friday",
        "mon, tue, wed, thu, fri, sat, sun",
        "back",
        "friday and monday",
    ),
    "doubles": ("perhaps on a full moon",),
    "sessions_per_week": ("3", "5"),
    "session_minutes": ("5", "50"),
    "equipment": (Pressed("t:equipment:box"), "dumbbells, jetpack", Pressed("ok:equipment")),
    "pain_areas": (Pressed("ok:pain_areas"), "elbow", "knee"),
    "race_date": ("soon", "2020-05-05", "2040-05-05", "14.2.2027"),
    "zone": (
        "Springfield",
        "Nowhereville",
        "Viena",
        "3:17",
        "Atlantic",
        "14:07",
        "GST",
        Located("Europe/Berlin"),
    ),
    "hour": ("early", "3", "6:30"),
    "units": ("stone",),
}
"""What the runner tries at a question, besides asking why and skipping it."""


def _questions() -> Iterator[Scene]:
    for step in ONBOARDING.steps:
        lines = _ANSWERS.get(step.key, ())
        if step.key not in {level_key(area) for area, _, _ in AREAS[1:]}:
            lines = ("why", "xyzzy", *lines, "skip")
        yield Scene(
            CHAPTER,
            f"Question: {translator(SOURCE).plain(step.label)}",
            (OPEN, *lines),
            asked_before(step.key),
        )


def _places() -> Iterator[Scene]:
    """Where the ticks start in each kind of place, and what typing all there is makes of them."""
    for place in ("gym", "dumbbells", "bands", "varies"):
        runner = asked({**_until("equipment"), "place": place})
        yield Scene(CHAPTER, f"Equipment: {place}", (OPEN, Pressed("ok:equipment")), runner)
    every = ", ".join(translator(SOURCE).plain(label) for _, label, _ in ITEMS)
    yield Scene(
        CHAPTER, "Equipment: everything, typed", (OPEN, every, "back", "none"), asked(_until("equipment"))
    )


def _until(key: str) -> dict[str, str]:
    keys = list(ANSWERS)
    return {one: ANSWERS[one] for one in keys[: keys.index(key)]}


def _leading() -> Iterator[Scene]:
    first = asked({})
    late = asked(_until("pain"))
    yield Scene(CHAPTER, "Back at the first question", (OPEN, "back"), first)
    yield Scene(CHAPTER, "Back and forth", (OPEN, "back", "back", Pressed("ok:equipment"), "45"), late)
    yield Scene(
        CHAPTER,
        "Buttons of other questions, and old ones",
        (OPEN, Pressed("a:age:35"), Pressed("a:units:kg"), Pressed("a:pain:perhaps"), Pressed("t:pain:no")),
        late,
    )
    yield Scene(CHAPTER, "Help, data and language on the way", (OPEN, "help", "privacy", "language"), late)
    yield Scene(
        CHAPTER, "Leaving, coming back, from the beginning", (OPEN, "cancel", "start", "restart"), late
    )


def _summary() -> Iterator[Scene]:
    yield Scene(
        CHAPTER,
        "Summary, and changing an answer",
        (OPEN, Pressed("change"), "session minutes", "minutes a session", "30", "xyzzy"),
        asked(ANSWERS),
    )
    yield Scene(
        CHAPTER,
        "Summary of every question there is",
        (OPEN, Pressed("change"), Pressed("change:race_date")),
        asked(EVERYTHING),
    )
    nothing = {
        **ANSWERS,
        "running_months": "m36",
        "lifting": "never",
        "runs": "none",
        "place": "bands",
        "equipment": "none",
        "days_unavailable": "fri sat",
        "session_minutes": "20",
        "units": "lb",
    }
    yield Scene(CHAPTER, "Summary of nearly nothing", (OPEN,), asked(nothing))
    yield Scene(CHAPTER, "Summary of 14 months", (OPEN,), asked({**ANSWERS, "running_months": "m14"}))
    yield Scene(CHAPTER, "Summary of a first month", (OPEN,), asked({**ANSWERS, "running_months": "m1"}))


def _screen() -> Iterator[Scene]:
    """Each answer of the screen with what follows: a refusal, a doctor's word, or a plan with a limit."""
    answered = {**SCREENED, **{key: answer for key, answer in ANSWERS.items() if key != "screen"}}
    told = [(step.key, "yes") for step in ONBOARDING.steps if step.section == 1]
    told = [(key, "yes") for key, _ in told if key not in ("screen", "birth", "postpartum_weeks")]
    told += [("blood_pressure", "uncontrolled"), ("birth", "pregnant")]
    for key, answer in told:
        runner = asked({**answered, key: answer})
        yield Scene(CHAPTER, f"Screen: {key} {answer}", (OPEN, Pressed("cleared"), Pressed("build")), runner)
    for weeks in (3, 8, 20):
        runner = asked({**answered, "birth": "birth", "postpartum_weeks": str(weeks)})
        yield Scene(CHAPTER, f"Screen: {weeks} weeks after a birth", (OPEN, Pressed("build")), runner)
    yield Scene(CHAPTER, "Screen: 17 years old", (OPEN, Pressed("build")), asked({**ANSWERS, "age": "17"}))
    yield Scene(CHAPTER, "Screen: 15 years old", (OPEN,), asked({**ANSWERS, "age": "15"}))


def scenes() -> Iterator[Scene]:
    """All of them."""
    yield from _questions()
    yield from _places()
    yield from _leading()
    yield from _summary()
    yield from _screen()
