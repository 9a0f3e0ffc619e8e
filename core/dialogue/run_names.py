"""Runs in words, and a running week written as it can be typed: the inverse of `typed_week`."""

from __future__ import annotations

from core.text import Message, Series, Weekday, say, sense, shown
from core.training.profile import Run, RunType

RUN_NAMES: dict[RunType, Message] = {
    RunType.EASY: sense("run", "easy"),
    RunType.RECOVERY: sense("run", "recovery"),
    RunType.STRIDES: sense("run", "strides"),
    RunType.CROSS: sense("run", "cross-training"),
    RunType.QUALITY: sense("run", "quality"),
    RunType.LONG: sense("run", "long"),
    RunType.RACE: sense("run", "race"),
}
NO_RUNS = say("no runs")
_TIMES = {"am": sense("words", "morning"), "pm": sense("words", "evening")}
"""Words that a typed week takes for a part of the day."""


def run_name(run: Run) -> Message:
    """A run in a few words: "long, 120 min"."""
    name = RUN_NAMES[run.type]
    if run.minutes:
        return say("{run}, {minutes} min", run=name, minutes=run.minutes)
    return name


def written_week(runs: tuple[Run, ...]) -> Message:
    """A running week as its runner would type it: "Tue easy, Wed quality, Sun long 120".

    Minutes are written of a long run alone: of no other are they read.
    """
    return shown(Series(tuple(map(_written, runs)))) if runs else NO_RUNS


def _written(run: Run) -> Message:
    words = RUN_NAMES[run.type]
    if run.minutes and run.type is RunType.LONG:
        words = say("{run} {more}", run=words, more=str(run.minutes))
    if run.time != "any":
        words = say("{run} {more}", run=words, more=_TIMES[run.time])
    return say("{day} {run}", day=Weekday(run.day), run=words)
