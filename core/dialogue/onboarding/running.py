"""4 to 6 of 10: the running week, the days that work, how many sessions and how long."""

from __future__ import annotations

from core.chat.reply import Ask, Blank, DayLine, Paragraph, WeekView
from core.dialogue.form import Answers, Asking, Fault, Question, Reading, Step
from core.dialogue.numbers import minutes_in
from core.dialogue.reading import folded
from core.dialogue.run_names import NO_RUNS, RUN_NAMES, run_name, written_week
from core.dialogue.steps import NOTHING_WORDS, Pick, number, pick_one
from core.dialogue.ticks import tick_many
from core.dialogue.typed_week import Unknown, from_kept, kept, typed_week
from core.dialogue.vocabulary import listed
from core.text import Message, Series, Weekday, say, sense, shown
from core.training.profile import DAYS, Run, RunType, SessionMinutes

__all__ = ["DAY_PICKS", "LENGTHS", "RUN_NAMES", "STEPS", "run_name", "show_runs"]

LABEL = say("Running week")
EXAMPLE = written_week((Run(1, RunType.EASY), Run(2, RunType.QUALITY), Run(6, RunType.LONG, 120)))
_ROUND = (None, RunType.EASY, RunType.QUALITY, RunType.LONG)
"""What a tap on a day turns it into, in this order and round again."""


def _ask_runs(_asking: Asking, drafted: tuple[str, ...]) -> Question:
    runs = {run.day: run for run in _drafted(drafted)}
    current = written_week(tuple(runs[day] for day in sorted(runs))) if drafted else None
    days = tuple(
        DayLine(day, run_name(runs[day]) if day in runs else None, token=f"t:runs:{DAYS[day]}")
        for day in range(7)
    )
    return Question(
        (
            Paragraph(
                say(
                    "Your running week? Tap a day until it is right (rest, easy, quality, long),"
                    " or type it: `tue easy, wed quality, fri easy, sun long 120`."
                )
            ),
            WeekView(days),
        ),
        (Ask(blanks=(Blank("runs", LABEL, EXAMPLE),), current=current),),
    )


def _drafted(drafted: tuple[str, ...]) -> tuple[Run, ...]:
    return from_kept(" ".join(drafted) or "none") or ()


def _read_runs(text: str, asking: Asking) -> Reading:
    known = from_kept(text)
    if known is not None:
        return kept(tuple(sorted(known, key=lambda run: run.day)))
    if folded(text) in listed(NOTHING_WORDS, asking.language) | listed(NO_RUNS, asking.language):
        return "none"
    runs = typed_week(text, asking.language)
    if isinstance(runs, Unknown):
        if runs.day is not None:
            return Fault(
                say("What do you run on {day}: easy, quality or long?", day=Weekday(runs.day, short=False))
            )
        return Fault(
            say(
                "I don't know “{word}”. Type days with rest, easy, quality or long:"
                " `tue easy, wed quality, sun long 120`.",
                word=runs.word[:40],
            )
        )
    if not runs:
        return Fault(say("Type your runs like `tue easy, wed quality, sun long 120`."))
    return kept(runs)


def show_runs(answer: str, _asking: Asking) -> Message:
    """The running week in one line."""
    runs = from_kept(answer) or ()
    if not runs:
        return NO_RUNS
    lines = tuple(say("{day} {run}", day=Weekday(run.day), run=run_name(run)) for run in runs)
    return shown(Series(lines))


def _tap(drafted: tuple[str, ...], day: str) -> tuple[str, ...]:
    week = {DAYS[run.day]: run for run in _drafted(drafted)}
    if day not in DAYS:
        return drafted
    now = week[day].type if day in week else None
    following = _ROUND[(_ROUND.index(now) + 1) % len(_ROUND)] if now in _ROUND else None
    if following is None:
        week.pop(day, None)
    else:
        week[day] = Run(DAYS.index(day), following)
    return tuple(kept(tuple(week[one] for one in DAYS if one in week)).split())


def _long_without_minutes(answers: Answers) -> bool:
    runs = from_kept(answers.get("runs", "none")) or ()
    return any(run.type is RunType.LONG and run.minutes is None for run in runs)


LENGTHS: tuple[SessionMinutes, ...] = (20, 30, 45, 60)
DAY_PICKS = tuple(Pick(day, shown(Weekday(index, short=False))) for index, day in enumerate(DAYS))


def _length(minutes: int) -> int:
    """The next lower of the four lengths; below the shortest, the shortest (section 2)."""
    return max((length for length in LENGTHS if length <= minutes), default=LENGTHS[0])


def _no_day_left(days: frozenset[str]) -> Message | None:
    if len(days) < len(DAYS):
        return None
    return say("Then no day is left for strength. Leave me at least one: untick it.")


def _no_third(sessions: int) -> Message | None:
    if sessions != 3:
        return None
    return say(
        "Three opens later: after 4 weeks with at least 9 of 10 sessions done, at most 5 running"
        " days, no race within 6 weeks and no pain. Let's start with 2 or 1."
    )


STEPS: tuple[Step, ...] = (
    Step(
        "runs",
        4,
        LABEL,
        _ask_runs,
        _read_runs,
        show_runs,
        say(
            "Strength goes around your runs, never the other way:"
            " hard runs and the day before them stay free."
        ),
        toggle=_tap,
    ),
    number(
        "long_min",
        4,
        say("Long run, minutes"),
        say("How many minutes is your long run?"),
        30,
        480,
        say("From 150 minutes on, the day after a long run counts as tired, and I place less on it."),
        when=_long_without_minutes,
        default="90",
        picks=tuple(Pick(str(n), shown(n)) for n in (60, 90, 120, 150)),
        otherwise=minutes_in,
    ),
    tick_many(
        "days_unavailable",
        5,
        say("Days that never work"),
        say("Which days never work for strength? Tap them, or none."),
        DAY_PICKS,
        say("I never place a session on these days."),
        nothing=say("none"),
        default="none",
        refuse=_no_day_left,
    ),
    pick_one(
        "doubles",
        5,
        say("Lifting on a running day"),
        say("Lifting on the same day as a run, some hours after it?"),
        (
            Pick("no", say("Rather not"), sense("words", "no, rather not, never, not")),
            Pick(
                "needed",
                say("If needed"),
                sense("words", "if needed, needed, ok, yes, maybe, fine, if necessary"),
            ),
            Pick(
                "hard",
                say("Hard days hard"),
                sense("words", "hard days, hard, hard days hard, only hard days, quality days"),
            ),
        ),
        say(
            "Run first, lift at least 6 hours later: the other way round spoils the next day's run"
            " (Doma & Deakin 2013). “Hard days hard” keeps your easy days free."
        ),
        default="needed",
    ),
    number(
        "sessions_per_week",
        6,
        say("Sessions a week"),
        say("How many strength sessions a week? Two is what most studies used."),
        1,
        2,
        say("Two or three a week is the dose of the trials; one a week keeps strength. Three opens later."),
        default="2",
        picks=(Pick("2", say("2 (recommended)")), Pick("1", shown(1))),
        refuse=_no_third,
    ),
    number(
        "session_minutes",
        6,
        say("Minutes a session"),
        say("How many minutes may a session take? It is a ceiling, not a target."),
        10,
        240,
        say("The plan is cut to fit: assistance first, the main lift and the calf work last."),
        default="45",
        picks=tuple(Pick(str(n), shown(n)) for n in LENGTHS),
        settle=_length,
        otherwise=minutes_in,
    ),
)
