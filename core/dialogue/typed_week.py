"""A running week as it is typed: `tue easy, wed quality, fri easy, sun long 120`.

Kept as one word a run, `wed:quality`, `sun:long/120`, `mon:easy@pm`, which reads back to itself.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from core.dialogue.vocabulary import Vocabulary, listed
from core.text import Message, sense
from core.text.days import day_names
from core.training.profile import DAYS, Run, RunType

MINUTES = range(5, 481)
REST = "rest"

_TYPES: tuple[tuple[str, Message], ...] = (
    (REST, sense("words", "rest, off, free, none, nothing, day off, rest day")),
    (RunType.EASY, sense("words", "easy, jog, easy run, base, steady, slow, recovery, strides, cross, run")),
    (
        RunType.QUALITY,
        sense(
            "words",
            "quality, hard, fast, tempo, intervals, interval, speed, track, threshold, workout,"
            " hills, fartlek, vo2",
        ),
    ),
    (RunType.LONG, sense("words", "long, long run, lsd")),
)
_TIMES = (
    ("am", sense("words", "am, morning, mornings, in the morning")),
    ("pm", sense("words", "pm, evening, evenings, in the evening, after work, work")),
)
_FILLER = sense(
    "words", "and, on, in, run, runs, running, min, mins, minutes, day, days, the, a, is, are, each, after"
)
_SEVERAL = (
    (" ".join(DAYS), sense("words", "daily, every day, everyday, all days, each day")),
    (" ".join(DAYS[5:]), sense("words", "weekend, weekends, at the weekend, on weekends")),
    (" ".join(DAYS[:5]), sense("words", "weekdays, workdays, on weekdays")),
)
_TO = sense("words", "to, until, till, through, thru")
_KEPT = re.compile(r"([a-z]{3}):(easy|quality|long)(?:/(\d{1,3}))?(?:@(am|pm))?")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_PIECE = re.compile(r"\d+(?:[.,]\d+)?\s*h(?:ours?|rs?)?\b|\d+|[^\W\d_]+", re.UNICODE)
_DIGITS = 4
"""A number of more digits is no time."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word of a typed week that means nothing, or (`day`) a day without its kind of run."""

    word: str
    day: int | None = None


@lru_cache(maxsize=32)
def _vocabulary(language: str) -> Vocabulary[tuple[str, str]]:
    easy, filler = listed(_TYPES[1][1], language), listed(_FILLER, language)
    return Vocabulary(
        [
            # "run" alone is an easy one, in "long run" it says nothing.
            (("run", RunType.EASY), easy & filler),
            *((("day", DAYS[index]), [name]) for name, index in day_names(language).items()),
            *((("type", kind), listed(names, language)) for kind, names in _TYPES),
            # Before the times: the "am" of "am Sonntag" is no morning.
            (("filler", ""), filler),
            *((("time", time), listed(names, language)) for time, names in _TIMES),
        ]
    )


def kept(runs: tuple[Run, ...]) -> str:
    """Runs as one answer; an empty week is "none"."""
    made = []
    for run in runs:
        minutes = f"/{run.minutes}" if run.minutes else ""
        time = f"@{run.time}" if run.time != "any" else ""
        made.append(f"{DAYS[run.day]}:{run.type}{minutes}{time}")
    return " ".join(made) or "none"


def from_kept(answer: str) -> tuple[Run, ...] | None:
    """The runs of a kept answer, one a day at most; None when it is not one."""
    if answer == "none":
        return ()
    runs = []
    for word in answer.split():
        match = _KEPT.fullmatch(word)
        if not match or match[1] not in DAYS:
            return None
        minutes = int(match[3]) if match[3] else None
        if minutes is not None and minutes not in MINUTES:
            return None
        time: Literal["am", "pm", "any"] = "am" if match[4] == "am" else "pm" if match[4] == "pm" else "any"
        runs.append(Run(DAYS.index(match[1]), RunType(match[2]), minutes, time))
    return tuple(runs) if runs and len({run.day for run in runs}) == len(runs) else None


def typed_week(text: str, language: str) -> tuple[Run, ...] | Unknown:
    """The runs of a typed week, one a day, Monday first; or the first thing that is unclear.

    Days may stand before or after their kind of run: "tue and fri easy", "easy: tue, fri".
    A number is the minutes of a long run, a part of the day belongs to the run it stands by.
    """
    sheet = _Sheet()
    text = _spelled_out(text, language)
    for piece in _PIECE.findall(text):
        if piece[0].isdecimal():
            sheet.minutes(_minutes(piece))
            continue
        meaning = _vocabulary(language).meaning(piece)
        if meaning is None:
            return Unknown(piece)
        match meaning:
            case ("day", day):
                sheet.day(day)
            case ("type", kind):
                sheet.kind(kind)
            case ("run", kind):
                sheet.run(kind)
            case ("time", time):
                sheet.time("am" if time == "am" else "pm")
            case _:
                pass
    return sheet.finished()


def _spelled_out(text: str, language: str) -> str:
    """The text with "mon-fri", "weekends" and "every day" as days one by one."""
    names = day_names(language)

    def between(match: re.Match[str]) -> str:
        first, last = names.get(match[1].casefold()), names.get(match[2].casefold())
        if first is None or last is None:
            return match[0]
        return " ".join(DAYS[(first + more) % 7] for more in range((last - first) % 7 + 1))

    text = unicodedata.normalize("NFD", text)
    for meant, listing in _SEVERAL:
        several = "|".join(map(_any_accent, sorted(listed(listing, language), key=len, reverse=True)))
        text = re.sub(rf"(?<!\w)(?:{several})(?!\w)", meant, text, flags=re.IGNORECASE)
    text = unicodedata.normalize("NFC", text)
    to = "|".join(map(re.escape, listed(_TO, language)))
    return re.sub(
        rf"([^\W\d_]+)\.?\s*(?:[-–—]|\b(?:{to})\b)\s*([^\W\d_]+)", between, text, flags=re.IGNORECASE
    )


def _any_accent(word: str) -> str:
    """A pattern for a folded word that finds it in decomposed text: "taglich" in "täglich"."""
    return "".join(re.escape(letter) + "[\u0300-\u036f]*" for letter in word)


class _Sheet:
    """A week while it is read: days that wait for their kind, and a kind that leads its days."""

    def __init__(self) -> None:
        self._week: dict[str, Run] = {}
        self._waiting: list[str] = []
        self._written: list[str] = []
        self._leading: str | None = None
        self._unused = False

    def day(self, day: str) -> None:
        if self._leading is None:
            self._waiting.append(day)
        else:
            self._write([day], self._leading)

    def kind(self, kind: str) -> None:
        if self._waiting:
            self._write(self._waiting, kind)
            self._waiting, self._leading = [], None
        else:
            self._leading, self._unused = kind, True

    def run(self, kind: str) -> None:
        if self._waiting or not (self._leading or self._written):
            self.kind(kind)

    def minutes(self, minutes: int | None) -> None:
        for day in self._written:
            if day in self._week and self._week[day].type is RunType.LONG:
                self._week[day] = replace(self._week[day], minutes=minutes)

    def time(self, time: Literal["am", "pm"]) -> None:
        for day in self._written:
            if day in self._week:
                self._week[day] = replace(self._week[day], time=time)

    def finished(self) -> tuple[Run, ...] | Unknown:
        if self._waiting:
            return Unknown(self._waiting[0], DAYS.index(self._waiting[0]))
        if self._leading and self._unused and self._written:
            # "easy tue, wed quality": the last kind has no day after it, so it belongs to
            # the day before.
            self._write(self._written[-1:], self._leading)
        return tuple(self._week[day] for day in DAYS if day in self._week)

    def _write(self, days: list[str], kind: str) -> None:
        for day in days:
            if kind == REST:
                self._week.pop(day, None)
            else:
                self._week[day] = Run(DAYS.index(day), RunType(kind))
        self._written, self._unused = days, False


def _minutes(piece: str) -> int | None:
    """Minutes of "120", "2h", "1.5 h"; what no run takes is no answer."""
    digits = _NUMBER.match(piece)[0]  # type: ignore[index]
    if len(digits) > _DIGITS:
        return None
    number = float(digits.replace(",", "."))
    value = round(number * 60) if piece[-1].isalpha() else round(number)
    return value if value in MINUTES else None
