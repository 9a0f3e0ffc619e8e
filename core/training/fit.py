"""The fit ladder: what a session gives up, in this order, until it fits (`science.md` 5.4)."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Literal

from core.training.draft import Draft, Work
from core.training.exercises import Load
from core.training.timing import estimate_s


class Trim(StrEnum):
    """One kind of step of the ladder."""

    PAIR = "pair main lift with calf"
    DROP_ASSISTANCE = "drop last assistance"
    ASSISTANCE_SET = "assistance -1 set"
    M2_SET = "M2 -1 set"
    M1_SET = "M1 -1 set"
    DROP_SECOND_JUMP = "drop second jump exercise"
    JUMP_SET = "jumps -1 set"
    CALF_SET = "calf -1 set"
    DROP_M2 = "drop M2"


def fit(draft: Draft, minutes: int) -> tuple[Trim, ...]:
    """Change `draft` until its estimate is at most `minutes`; the steps that were taken."""
    trims = []
    for trim, step in _LADDER:
        if estimate_s(draft) <= minutes * 60:
            break
        if step(draft):
            trims.append(trim)
    return tuple(trims)


def _pair(draft: Draft) -> bool:
    if draft.paired or not draft.can_pair:
        return False
    draft.paired = True
    return True


def _drop_assistance(draft: Draft) -> bool:
    if not draft.assistance:
        return False
    draft.assistance.pop()
    return True


def _assistance_set(draft: Draft) -> bool:
    return sum(_one_set_less(work, 1) for work in draft.assistance) > 0


def _set(draft: Draft, slot: Literal["m1", "calf", "m2"], least: int) -> bool:
    return _one_set_less(getattr(draft, slot), least)


def _unloaded_m1_set(draft: Draft) -> bool:
    m1 = draft.m1
    return m1 is not None and m1.exercise.load is Load.BODYWEIGHT and _one_set_less(m1, 3)


def _drop_second_jump(draft: Draft) -> bool:
    if len(draft.jumps) < 2:
        return False
    draft.jumps.pop()
    return True


def _jump_set(draft: Draft, least: int) -> bool:
    return bool(draft.jumps) and _one_set_less(draft.jumps[0], least)


def _drop_m2(draft: Draft) -> bool:
    if draft.m2 is None or draft.m1 is None:
        return False
    draft.m2 = None
    return True


def _one_set_less(work: Work | None, least: int) -> bool:
    if work is None or work.sets <= least:
        return False
    work.sets -= 1
    return True


_LADDER: tuple[tuple[Trim, Callable[[Draft], bool]], ...] = (
    (Trim.PAIR, _pair),
    (Trim.DROP_ASSISTANCE, _drop_assistance),
    (Trim.ASSISTANCE_SET, _assistance_set),
    (Trim.M2_SET, partial(_set, slot="m2", least=2)),
    (Trim.M1_SET, _unloaded_m1_set),
    (Trim.DROP_SECOND_JUMP, _drop_second_jump),
    (Trim.DROP_ASSISTANCE, _drop_assistance),
    (Trim.JUMP_SET, partial(_jump_set, least=3)),
    (Trim.CALF_SET, partial(_set, slot="calf", least=2)),
    (Trim.M1_SET, partial(_set, slot="m1", least=2)),
    (Trim.JUMP_SET, partial(_jump_set, least=1)),
    (Trim.M2_SET, partial(_set, slot="m2", least=1)),
    (Trim.CALF_SET, partial(_set, slot="calf", least=1)),
    (Trim.JUMP_SET, partial(_jump_set, least=1)),
    (Trim.DROP_M2, _drop_m2),
    (Trim.M1_SET, partial(_set, slot="m1", least=2)),
    (Trim.JUMP_SET, partial(_jump_set, least=1)),
    (Trim.DROP_ASSISTANCE, _drop_assistance),
)
