"""Which lifts the sessions of a week have, before any number (`science.md` 4.1 to 4.3)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from core.training.choice.assistance import ASSISTANCE, NORDIC, hip_assistance, hip_targets, small_lift
from core.training.choice.calf_ladder import allows_calf
from core.training.choice.catalogue import Exercise, catalogue, pool
from core.training.choice.changes import NO_CHANGES, Cause, Changes, Step
from core.training.choice.main_lifts import LETTERS, Letter, main_lifts
from core.training.choice.reach import Reach
from core.training.choice.replacements import Seat, Seated, replace_in
from core.training.session import Phase

__all__ = ["NORDIC", "Lifts", "calf", "calf_hold", "hip_assistance", "week_lifts"]

_CALF: dict[Letter, tuple[str, ...]] = {
    "A": ("straight", "isometric"),
    "B": ("bent", "straight", "isometric"),
    "C": ("straight", "isometric"),
}
_VARIED = ("m2", "core", "hip")
"""What the next block has others of (4.2)."""


@dataclass(frozen=True, slots=True)
class Lifts:
    """The lifts of one session; `assistance` holds all three, in their order.

    `steps`: what took the place of what, so that the reasons can say why; those of one slot
    follow each other.
    """

    m1: Exercise | None
    calf: Exercise | None
    m2: Exercise | None
    assistance: tuple[Exercise, ...]
    steps: tuple[Step, ...] = ()


@lru_cache(maxsize=4096)
def week_lifts(
    reach: Reach, origin: Phase, nordic: frozenset[Letter], changes: Changes = NO_CHANGES
) -> dict[Letter, Lifts]:
    """The lifts of A, B and C in a week whose exercises are those of the phase `origin`.

    `nordic` are the sessions that may have Nordic lowering (5.2); `changes` what the block, the
    journal and the runner make of the usual choice. Read, never changed.
    """
    used = frozenset(name for _, kind, name in changes.last_block if kind != "jump")
    usual = _usual(reach, origin, nordic, changes.block, changes.third, changes.calf_count, used)
    seated = usual
    steps: dict[Seat, tuple[Step, ...]] = {}
    if changes.replace_something:
        seated, steps = replace_in(usual, reach, changes, nordic)
    if changes.block and changes.first_of_letter:
        last = {(letter, kind): name for letter, kind, name in changes.last_block}
        for seat in [seat for seat in seated if seat[1] in _VARIED and seat in last]:
            chosen = steps[seat][0].out if steps.get(seat) else seated[seat]
            if chosen.id not in used:
                new = Step(catalogue()[last[seat]], chosen, Cause.NEW_BLOCK)
                steps[seat] = (new, *steps.get(seat, ()))
    return {letter: _lifts(letter, seated, steps) for letter in LETTERS}


def _lifts(letter: Letter, seated: Seated, steps: dict[Seat, tuple[Step, ...]]) -> Lifts:
    small = (seated.get((letter, kind)) for kind in ASSISTANCE[letter])
    m1, m2 = seated.get((letter, "m1")), seated.get((letter, "m2"))
    return Lifts(
        m1,
        seated.get((letter, "calf")),
        # Where pain and kit leave one lift for both, it is done once (4.1).
        None if m2 is m1 else m2,
        tuple(exercise for exercise in small if exercise is not None),
        tuple(step for seat, taken in steps.items() if seat[0] == letter for step in taken),
    )


@lru_cache(maxsize=4096)
def _usual(
    reach: Reach,
    origin: Phase,
    nordic: frozenset[Letter],
    block: int,
    third: bool,
    count: int | None,
    used: frozenset[str] = frozenset(),
) -> Seated:
    """The choice of 4.1 in a block, seat by seat; a seat that pain leaves empty is missing.

    `used`: what was trained in the block before. Empty: nothing, and its own choice stands for it.
    """
    before: frozenset[str] = frozenset()
    kept = None
    if block:
        last = _usual(reach, origin, nordic, block - 1, third, count)
        planned = frozenset(exercise.id for seat, exercise in last.items() if third or seat[0] != "C")
        before = used or planned
        kept = last.get(("C", "m1")) if third else None
    mains = main_lifts(reach, origin is Phase.ADAPTATION, before, kept)
    found: dict[Seat, Exercise | None] = {(letter, slot): lift for (letter, slot), lift in mains.items()}
    for letter in LETTERS:
        found[letter, "calf"] = calf(letter, reach, count)
    for letter in LETTERS:
        # B shares no small lift with A; C may, as it is the third of the week.
        taken = {one.id for kind in ASSISTANCE["A"] if letter == "B" and (one := found["A", kind])}
        m2 = found[letter, "m2"]
        if m2 is not None:
            taken.add(m2.id)
        for kind in ASSISTANCE[letter]:
            targets = hip_targets(letter, origin)
            found[letter, kind] = small_lift(kind, targets, reach, letter in nordic, taken, before)
    return {seat: exercise for seat, exercise in found.items() if exercise is not None}


def calf(letter: Letter, reach: Reach, count: int | None = None) -> Exercise | None:
    """Straight knee for A and C, bent for B; pain leads to straight, to a hold, to none (4.2).

    `count`: clean single-leg raises of the weaker side, which decide about the ladder (4.3).
    """
    return _calf(_CALF[letter], reach, count)


def calf_hold(reach: Reach) -> Exercise | None:
    """What a light session has for the calf (3.4)."""
    return _calf(("isometric",), reach, None)


def _calf(kinds: tuple[str, ...], reach: Reach, count: int | None) -> Exercise | None:
    if reach.calf_stopper is not None:
        return None
    for kind in kinds:
        for exercise in pool("calf", kind):
            if allows_calf(reach, exercise, count):
                return exercise
    return None
