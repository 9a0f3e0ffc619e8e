"""What takes the place of a chosen lift, and why (`science.md` 4.1, 4.2, 7.3).

Swaps, regressions, substitutes and earned steps, one after the other. A replacement is taken only
where every filter of 4.1 lets it pass; else the usual choice stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from core.training.choice.assistance import NORDIC, Small
from core.training.choice.calf_ladder import allows_calf, counted
from core.training.choice.catalogue import Exercise, catalogue, pool
from core.training.choice.changes import Cause, Changes, Step, swaps_now
from core.training.choice.main_lifts import Letter
from core.training.choice.reach import Reach

Seat = tuple[Letter, Literal["m1", "calf", "m2"] | Small]
"""A slot of a session."""

Seated = dict[Seat, Exercise]

_Offer = tuple[Cause, tuple[str, ...], Callable[[Letter, Exercise], bool]]


def replace_in(
    usual: Seated, reach: Reach, changes: Changes, nordic: frozenset[Letter]
) -> tuple[Seated, dict[Seat, tuple[Step, ...]]]:
    """The lifts of a week after every change, and the steps that led to each."""
    seated = dict(usual)
    steps: dict[Seat, tuple[Step, ...]] = {}
    filters = _Filters(reach, changes, swaps_now(changes.swapped), nordic)
    for seat in sorted(usual, key=_is_c):
        if _is_c(seat):
            _make_way(seat, seated, reach, steps)
        steps[seat] = _follow(seat, seated, filters)
        if steps[seat]:
            seated[seat] = steps[seat][-1].into
    return seated, steps


@dataclass(frozen=True, slots=True)
class _Filters:
    reach: Reach
    changes: Changes
    swaps: dict[str, str]
    nordic: frozenset[Letter]

    def lets_pass(self, letter: Letter, exercise: Exercise) -> bool:
        """Level, equipment, pain, the count of the calf, the days of Nordic lowering."""
        if exercise.id == NORDIC and letter not in self.nordic:
            return False
        if exercise.category == "calf":
            return allows_calf(self.reach, exercise, self.changes.calf_count)
        return self.reach.allows(exercise)

    def lets_earn(self, letter: Letter, exercise: Exercise) -> bool:
        """The same, one level higher where 4.1 says so; the count of the calf is above what was earned."""
        if exercise.id == NORDIC and letter not in self.nordic:
            return False
        if exercise.category == "calf" and not counted(exercise, self.changes.calf_count):
            return False
        return self.reach.allows_earned(exercise)

    def gone(self, exercise: Exercise) -> bool:
        """It has just made room itself, so it replaces nothing."""
        own, name = self.changes, exercise.id
        return name in own.stalled or name in own.resting or name in own.too_heavy or name in self.swaps


def _follow(seat: Seat, seated: Seated, filters: _Filters) -> tuple[Step, ...]:
    steps: list[Step] = []
    met = {seated[seat].id}
    now = seated[seat]
    while (step := _next(seat, now, seated, filters, met)) is not None:
        steps.append(step)
        now = step.into
        met.add(now.id)
    return tuple(steps)


def _next(seat: Seat, now: Exercise, seated: Seated, filters: _Filters, met: set[str]) -> Step | None:
    """The runner's own swap goes before anything else."""
    letter, every = seat[0], catalogue()
    swap = filters.swaps.get(now.id)
    if swap is not None and swap not in met and swap not in _ids(seated, seat, (letter,)):
        into = every[swap]
        if filters.lets_pass(letter, into):
            return Step(now, into, Cause.SWAPPED)
    taken = _ids(seated, seat, _beside(seat)) | met
    for cause, names, fits in _offers(seat, now, filters):
        fitting = [every[name] for name in names if name not in taken and fits(letter, every[name])]
        left = [one for one in fitting if not filters.gone(one)]
        if cause is Cause.TOO_HEAVY:
            # What is too heavy itself still leads on to its own regressions.
            left += [one for one in fitting if one.id in filters.changes.too_heavy]
        if left:
            return Step(now, left[0], cause)
    return None


def _offers(seat: Seat, now: Exercise, filters: _Filters) -> Iterator[_Offer]:
    """What may replace an exercise: what is too heavy first, what was earned last."""
    changes = filters.changes
    if now.id in changes.too_heavy:
        yield Cause.TOO_HEAVY, now.regressions, filters.lets_pass
    if now.id in changes.resting:
        yield Cause.RESTING, now.substitutes, filters.lets_pass
    if now.id in changes.stalled and seat[1] == "m1":
        yield Cause.STALLED, now.substitutes, filters.lets_pass
    earned = tuple(into for out, into in changes.earned if out == now.id)
    yield Cause.EARNED, earned, filters.lets_earn


def _beside(seat: Seat) -> tuple[Letter, ...]:
    """The sessions with which a slot shares no exercise (4.1): calf work and C's small lifts may repeat."""
    letter, slot = seat
    if slot == "calf":
        return (letter,)
    if letter != "C":
        return ("A", "B")
    return ("A", "B", "C") if slot in ("m1", "m2") else ("C",)


def _ids(seated: Seated, but: Seat, letters: tuple[Letter, ...]) -> frozenset[str]:
    return frozenset(one.id for seat, one in seated.items() if seat != but and seat[0] in letters)


def _is_c(seat: Seat) -> bool:
    return seat[0] == "C"


def _make_way(seat: Seat, seated: Seated, reach: Reach, steps: dict[Seat, tuple[Step, ...]]) -> None:
    """C is chosen last: another of its pattern where A or B now has its main lift."""
    now = seated[seat]
    if seat[1] not in ("m1", "m2") or now.id not in _ids(seated, seat, ("A", "B")):
        return
    taken = _ids(seated, seat, ("A", "B", "C"))
    left = {step.out.id for gone in steps.values() for step in gone}
    for other in pool(now.category, now.subcategory):
        if other.id not in taken and other.id not in left and reach.allows(other):
            seated[seat] = other
            return
