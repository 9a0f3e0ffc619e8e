"""What comes to a runner of the random years beside their sessions, day by day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING, Any

from profiles_strategy import PAIN_AREAS, TIERS
from training.years.year_changes import late, moves, races_change, runs_change, swaps_or_shortens

from core.training.journal import (
    Away,
    Chose,
    Completed,
    Felt,
    Found,
    Hurt,
    Lifted,
    Moved,
    Paused,
    RaceChanged,
    Resumed,
    RunsChanged,
    Seen,
    Shortened,
    Sick,
    Skipped,
    Swapped,
    Undone,
    Well,
)

if TYPE_CHECKING:
    from training.years.year_runner import Look, Runner

UNDOABLE = (
    Away, Chose, Completed, Felt, Found, Hurt, Lifted, Moved, Paused, RaceChanged, Resumed, RunsChanged, Seen,
    Shortened, Sick, Skipped, Swapped, Well,
)  # fmt: skip

_MOVING = (Chose, Completed, Moved, Paused, RaceChanged, Resumed, RunsChanged, Sick, Undone, Well)


def happens(runner: Runner, look: Look | None) -> bool:
    """What a day brings; True where it may have brought sessions to other days."""
    before = len(runner.diary.entries)
    rng, temper = runner.rng, runner.temper
    for often, what in _HAPPENINGS:
        if rng.random() < getattr(temper, often) / 365:
            what(runner, look)
    _heals(runner, rng)
    return any(isinstance(entry.fact, _MOVING) for entry in runner.diary.entries[before:])


def _hurts(runner: Runner, _: Look | None) -> None:
    rng = runner.rng
    level = rng.choice((1, 2, 3, 3, 4, 5, 6, 8))
    when: Any = rng.choice(("during", "morning", "now"))
    signs = {sign: rng.random() < 0.06 for sign in ("limp", "night", "bone")}
    runner.note(Hurt(rng.choice(PAIN_AREAS), runner.day, level, when, **signs))


def _heals(runner: Runner, rng: Random) -> None:
    """What hurts gets better or worse, and is told of now and then."""
    for area, told in runner.diary.hurts(runner.day).items():
        last = told[-1]
        if last.level and rng.random() < 0.12:
            level = max(0, min(10, last.level + rng.choice((-3, -2, -2, -1, -1, 0, 1))))
            when: Any = rng.choice(("during", "morning", "now"))
            runner.note(Hurt(area, runner.day, level, when))
        elif last.level and rng.random() < 0.03:
            runner.note(Seen(area, runner.day))


def _ill(runner: Runner, _: Look | None) -> None:
    rng = runner.rng
    runner.note(Sick(runner.day))
    if rng.random() < 0.9:
        runner.note(Well(runner.day + timedelta(days=rng.randint(0, 6))))


def _travels(runner: Runner, _: Look | None) -> None:
    rng = runner.rng
    first = runner.day + timedelta(days=rng.randint(0, 5))
    kit = rng.choice((TIERS["E0"], TIERS["E1"], TIERS["E2"], TIERS["E3"], frozenset({"band", "dumbbell"})))
    runner.note(Away(first, first + timedelta(days=rng.choice((0, 2, 6, 13))), kit))


def _undoes(runner: Runner, _: Look | None) -> None:
    rng = runner.rng
    number = runner.diary.last_live(*rng.sample(UNDOABLE, 6))
    if number is not None and number > len(runner.diary.entries) - 60:
        runner.note(Undone(number))


def _feels(runner: Runner, _: Look | None) -> None:
    rng = runner.rng
    runner.note(
        Felt(
            runner.day,
            rng.choice((None, 0, 2, 4, 5, 6, 7, 9)),
            rng.choice((None, 1, 2, 3, 4, 5)),
            rng.choice((None, True, False)),
        )
    )


def _pauses(runner: Runner, _: Look | None) -> None:
    rng = runner.rng
    days = rng.choice((3, 8, 15, 30, 60))
    runner.note(Paused(runner.day, runner.day + timedelta(days=days)))


def _chooses(runner: Runner, _: Look | None) -> None:
    rng = runner.rng
    runner.note(Chose(runner.day, rng.choice(("block", "maintenance"))))


_HAPPENINGS: tuple[tuple[str, Callable[[Runner, Any], None]], ...] = (
    ("hurts", _hurts),
    ("ill", _ill),
    ("travels", _travels),
    ("races", races_change),
    ("runs", runs_change),
    ("moves", moves),
    ("swaps", swaps_or_shortens),
    ("undoes", _undoes),
    ("feels", _feels),
    ("pauses", _pauses),
    ("late", late),
    ("pauses", _chooses),
)
