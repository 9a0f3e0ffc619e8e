"""Weeks as the science writes them, for the tests of placement."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from core.training.placement.hard_rules import Wishes
from core.training.placement.running_week import Cap, Most, RunDays, running_week, span_of
from core.training.profile import Run, RunType

NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SCIENCE = Path(__file__).resolve().parents[2] / "core/training/data/science.md"
CASES = Path(__file__).with_name("testcases.yaml")

_RUNS = {"easy": "easy", "**Q**": "quality", "**long**": "long", "**long ≥150**": "long!"}
_DAY = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (–|easy|\*\*Q\*\*|\*\*long\*\*|\*\*long ≥150\*\*)")
_ROW = re.compile(r"\| (W\d+) \| (.*?) \| (\d) \| (.*?) \|")


def day(name: str) -> int:
    """0 to 6 of "Mon" to "Sun"."""
    return NAMES.index(name)


def days(names: list[str]) -> tuple[int, ...]:
    """The days of several names, in their order."""
    return tuple(day(name) for name in names)


ARTICLE = {"Tue": "easy", "Wed": "quality", "Fri": "easy", "Sun": "long"}
"""The week of W1: Monday, Thursday and Saturday are without a run."""


def span(
    week: dict[str, str], races: tuple[int, ...] = (), caps: tuple[Cap, ...] = (), evenings: str = ""
) -> RunDays:
    """The span of a week written as in `testcases.yaml`; "long!" is 150 minutes or more.

    Days of races and what races allow count from Monday; `evenings` names the days that run then.
    """
    runs = (
        Run(
            day(name),
            RunType(kind.rstrip("!")),
            180 if kind.endswith("!") else None,
            "pm" if name in evenings else "any",
        )
        for name, kind in week.items()
    )
    return span_of(running_week(tuple(runs), 90), races, caps)


def before_race(race: int, full: int, light: int, primer: int | None) -> tuple[Cap, ...]:
    """A row of 6.3 for a race on that day: full and light until so many days before, primer exactly then."""
    return tuple(
        Cap(
            day, Most.LIGHT if away >= light else Most.PRIMER if away == primer else Most.NONE, "before", away
        )
        for day in range(max(-7, race - full + 1), min(race + 1, 14))
        if (away := race - day) < full
    )


def after_race(race: int, light: int, full: int) -> tuple[Cap, ...]:
    """A row of 6.4: the first light and the first full session so many days after the race."""
    return tuple(
        Cap(race + away, Most.LIGHT if away >= light else Most.NONE, "after", away)
        for away in range(1, full)
        if -7 <= race + away < 14
    )


def cases(call: str) -> list[dict[str, Any]]:
    """The numeric cases of one rule."""
    every = yaml.load(CASES.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return [case for case in every if case["call"] == call]


def worked_weeks() -> list[tuple[str, RunDays, Wishes, int, str]]:
    """The rows of science.md 3.5: id, span, wishes, asked, result as it is written there."""
    found = []
    for line in SCIENCE.read_text("utf-8").splitlines():
        row = _ROW.match(line)
        if row is None:
            continue
        name, text, asked, result = row.groups()
        week = {day: _RUNS[kind] for day, kind in _DAY.findall(text.split(": ", 1)[1]) if kind != "–"}
        never = re.search(r"unavailable=([\w/]+)", text)
        wishes = Wishes(
            doubles="doubles=False" not in text,
            easy_days="easy_day_ok=False" not in text,
            unavailable=frozenset(days(never[1].split("/"))) if never else frozenset(),
        )
        found.append((name, span(week), wishes, int(asked), result))
    return found
