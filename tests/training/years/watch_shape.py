"""Size, order and reasons of the sessions of a random year (science.md 5, 5.4; PRODUCT R2, R10)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from math import ceil

from training.years.year_diary import Diary, in_units
from training.years.year_fault import Fault

from core.text import Message
from core.training.choice.catalogue import catalogue
from core.training.evidence import evidence
from core.training.journal import Found, Lifted, Swapped
from core.training.reasons import Grade, Reason
from core.training.session import Assistance, Kind, Main, Plyometric, Prescription, Session, WarmUp

BLOCKS: tuple[tuple[str, ...], ...] = (
    ("warmup",),
    ("plyometric",),
    ("squat", "hinge", "unilateral", "calf", "assistance"),
    ("assistance",),
)
_HUNDREDTH = Decimal("0.01")
_CONVERTED = Decimal("0.06")
# These start from the working load, which after a search or a cut nobody has lifted or seen yet,
# or name what the runner could lift once.
DERIVED = frozenset(
    {"load_found", "load_new_phase", "load_deload", "load_taper", "load_eased", "load_cut", "load_away"}
)
SLOTS = ["m1", "calf", "m2"]


def shape_kept(session: Session, minutes: int, diary: Diary, how: str) -> Iterator[Fault]:
    """No session longer than asked, and the four blocks in their order."""
    # A substitute or a regression of the catalogue may be of another category than what it stands for (4.1).
    swapped_in = {fact.into for fact in diary.all(Swapped)}
    most = 20 if session.kind is Kind.LIGHT else 15 if session.kind is Kind.PRIMER else minutes
    if session.minutes > most or ceil(estimate_s(session) / 60) > most:
        counted = ceil(estimate_s(session) / 60)
        yield Fault("5.4 too long", f"{session.name} {session.minutes} ({counted}) of {most} ({how})")
    easier = {name for one in catalogue().values() for name in one.regressions}
    blocks: tuple[WarmUp | Plyometric | Main | Assistance, ...] = session.blocks
    for block, kinds in zip(blocks, BLOCKS, strict=True):
        for item in block.items:
            if catalogue()[item.exercise].category not in kinds and item.exercise not in swapped_in | easier:
                yield Fault("5 wrong block", f"{item.exercise} among {kinds}")
            if item.sets < 1 or item.reps[0] < 1 or item.reps[0] > item.reps[1]:
                yield Fault("5 no work", str(item))
        if not block.items and block.empty is None:
            yield Fault("5 empty without a reason", f"{session.name} {kinds[0]}")
    slots = [item.slot for item in session.main.items if item.slot]
    if slots != [slot for slot in SLOTS if slot in slots]:
        yield Fault("5 order of the main lifts", str(slots))
    names = [item.exercise for item in session.items]
    if len(names) != len(set(names)):
        yield Fault("4.1 one exercise twice", str(sorted(n for n in names if names.count(n) > 1)))


def estimate_s(session: Session) -> float:
    """5.4 again, with the ramp left out, so a lower bound."""
    seconds: float = session.warm_up.seconds
    seconds += sum(_one(item) + 30 for item in session.plyometric.items)
    main = {item.slot or "m1": item for item in session.main.items}
    m1, calf = main.get("m1"), main.get("calf")
    if session.main.paired and m1 is not None and calf is not None:
        pairs = min(m1.sets, calf.sets)
        seconds += catalogue()[m1.exercise].setup_s + catalogue()[calf.exercise].setup_s
        seconds += pairs * (_set(m1) + _set(calf) + 150) - 75
        seconds += sum((one.sets - pairs) * (_set(one) + one.rest_s) for one in (m1, calf))
    else:
        seconds += _one(m1) if m1 is not None else 0
        seconds += 60 + _one(calf) if calf is not None else 0
    if "m2" in main:
        seconds += 60 + _one(main["m2"])
    small = session.assistance.items
    if small:
        rounds = max(item.sets for item in small)
        seconds += rounds * 30 + sum(catalogue()[i.exercise].setup_s + i.sets * _set(i) for i in small)
    return seconds


def _set(item: Prescription) -> float:
    exercise = catalogue()[item.exercise]
    return item.reps[1] * exercise.seconds_per_unit * exercise.sides


def _one(item: Prescription) -> float:
    return catalogue()[item.exercise].setup_s + item.sets * _set(item) + (item.sets - 1) * item.rest_s


def reasons_given(session: Session, diary: Diary) -> Iterator[Fault]:
    """Every reason has a grade and evidence that exists; what it says of a load are the runner's facts."""
    empties = [block.empty for block in session.blocks if block.empty is not None]
    if not session.reasons:
        yield Fault("R10 no reason", session.name)
    loads: dict[str, frozenset[Decimal]] = {}
    derived = {reason.about for reason in session.reasons if reason.code in DERIVED}
    for reason in (*session.reasons, *empties):
        fault = _unfounded(reason)
        if fault is not None:
            yield Fault("R10 reason", f"{reason.code}: {fault}")
        if reason.about is None or not reason.code.startswith("load_") or reason.about in derived:
            continue
        if reason.about not in loads:
            loads[reason.about] = facts_of(reason.about, session, diary)
        for number in decimals(reason.text):
            if all(abs(number - fact) > _CONVERTED for fact in loads[reason.about]):
                yield Fault("R10 a load that is no fact", f"{reason.code} {reason.about}: {number}")


@cache
def _unfounded(reason: Reason) -> str | None:
    if not reason.code or not isinstance(reason.grade, Grade):
        return "no code or grade"
    unknown = [name for name in reason.evidence if name not in evidence()]
    if unknown:
        return f"evidence {unknown}"
    research = reason.grade not in (Grade.COACH_PRACTICE, Grade.SAFETY_DEFAULT)
    return "a trial without evidence" if research and not reason.evidence else None


@cache
def decimals(value: object) -> tuple[Decimal, ...]:
    """The loads that a text names."""
    if isinstance(value, Decimal):
        return (value,)
    if isinstance(value, Message):
        return tuple(number for _, one in value.values for number in decimals(one))
    return ()


def facts_of(exercise: str, session: Session, diary: Diary) -> frozenset[Decimal]:
    """The loads of one exercise that the runner told or was shown."""
    units = diary.profile.units
    known: set[Decimal] = set()
    for told in diary.all(Lifted):
        if told.exercise == exercise:
            known.update(in_units(s.load, told.unit, units) for s in told.sets if s.load is not None)
    for found in diary.all(Found):
        if found.exercise == exercise:
            known.add(in_units(found.load, found.unit, units))
    for card in (session, *(one.card for one in diary.trained)):
        for item in card.items:
            if item.exercise == exercise and item.load is not None:
                known.add(item.load)
                known.update(load for _, load in item.ramp)
    return frozenset(load.quantize(_HUNDREDTH) for load in known)
