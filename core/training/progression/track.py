"""Where a lift stands after all that was done of it (`science.md` 5.2, 7.1 to 7.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.training.choice.catalogue import Exercise
from core.training.progression.exposure import Cut, Exposure
from core.training.progression.heavy import heavy
from core.training.progression.lift_kit import LiftKit
from core.training.progression.light import hold, light
from core.training.progression.lowering import cut
from core.training.progression.searching import found
from core.training.progression.standing import Standing
from core.training.progression.track_reasons import track_reasons
from core.training.reasons import Reason
from core.training.session import Phase, Unit
from core.training.tables import Slot


@dataclass(frozen=True, slots=True)
class Track:
    """Where a lift stands. Loads are in the runner's units; None is unknown, or none there.

    `load`, `aim`: the next work sets; an `aim` of None is the low end of the range.
    `done`: repetitions in every set of the last full session.
    `top`: the high end of the range where it was extended (rule 4b, load-limited).
    `fewer`: repetitions off the low end after a large cut of a lift without an estimate (7.1).
    `seconds`: of a timed hold. `lower_s`, `pause_s`: as in `Prescription`.
    `last`: the last full working load; `lowest`: the lightest one of the 7 days up to it.
    `on`: the last time it was done in any way; `phase`: of the last full or searching session.
    `searching`: the search of 5.2 goes on from `load`.
    `reduces`: in a row; `stalls`: since the last raise; `reduced_on`: the day of each one.
    `rest_until`: after two reduces in a row a substitute takes its place before this day.
    `earned`: the harder exercise that is next. `too_heavy`: the lightest load is too much, the
    regression follows. `doubted`: a load that waits for confirmation.
    `cut`: nothing was done since the load was cut. `reasons`: why load and aim are what they are.
    """

    exercise: str
    load: Decimal | None = None
    aim: int | None = None
    done: int = 0
    e1rm: Decimal | None = None
    last: Decimal | None = None
    lowest: Decimal | None = None
    on: date | None = None
    phase: Phase | None = None
    top: int | None = None
    fewer: int = 0
    seconds: int | None = None
    lower_s: int | None = None
    pause_s: int | None = None
    searching: bool = False
    reduces: int = 0
    stalls: int = 0
    reduced_on: tuple[date, ...] = ()
    rest_until: date | None = None
    earned: str | None = None
    too_heavy: bool = False
    doubted: Decimal | None = None
    cut: bool = False
    reasons: tuple[Reason, ...] = ()


def follow(exercise: Exercise, steps: Iterable[Exposure | Cut], kit: LiftKit, slot: Slot | None) -> Track:
    """The track of a lift after `steps`, which are in order of date. `slot` None: assistance."""
    lift = Standing(exercise, kit, slot)
    read = _rules_of(exercise, slot)
    for one in steps:
        if isinstance(one, Cut):
            cut(lift, one)
            continue
        lift.on = one.on
        if not one.sets:
            continue
        if one.found:
            found(lift, one)
        elif one.full:
            read(lift, one)
    return _track(lift)


def _rules_of(exercise: Exercise, slot: Slot | None) -> Callable[[Standing, Exposure], None]:
    if exercise.unit is Unit.SECONDS:
        return hold
    return light if slot is None or exercise.load.light else heavy


def _track(lift: Standing) -> Track:
    return Track(
        exercise=lift.exercise.id,
        load=lift.load,
        aim=lift.aim,
        done=lift.done,
        e1rm=lift.e1rm,
        last=lift.last,
        lowest=lift.lowest,
        on=lift.on,
        phase=lift.phase,
        top=lift.top,
        fewer=lift.fewer,
        seconds=lift.seconds,
        lower_s=lift.lower_s,
        pause_s=lift.pause_s,
        searching=lift.searching,
        reduces=lift.reduces,
        stalls=lift.stalls,
        reduced_on=lift.reduced_on,
        rest_until=lift.rest_until,
        earned=lift.earned,
        too_heavy=lift.too_heavy,
        doubted=lift.doubted,
        cut=isinstance(lift.step, Cut),
        reasons=track_reasons(lift),
    )
