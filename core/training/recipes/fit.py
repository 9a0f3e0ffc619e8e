"""The fit ladder: what a session gives up, in this order, until it fits (`science.md` 5.4)."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Literal

from core.training.choice.catalogue import Load, catalogue
from core.training.recipes.draft import Draft, Work
from core.training.recipes.timing import estimate_s


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
    TWO_LEG_HOLD = "calf hold on two legs"


Ladder = tuple[tuple[Trim, Callable[[Draft], bool]], ...]


def fit(draft: Draft, minutes: int) -> tuple[Trim, ...]:
    """Change a full session until its estimate is at most `minutes`; the steps that were taken."""
    return _climb(draft, minutes, _LADDER)


def fit_light(draft: Draft, minutes: int) -> tuple[Trim, ...]:
    """The same for a light session, which keeps its four small lifts (3.4)."""
    return _climb(draft, minutes, _LIGHT_LADDER)


def _climb(draft: Draft, minutes: int, ladder: Ladder) -> tuple[Trim, ...]:
    trims = []
    draft.seconds = estimate_s(draft)
    for trim, step in ladder:
        if draft.seconds <= minutes * 60:
            break
        if step(draft):
            trims.append(trim)
            draft.seconds = estimate_s(draft)
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


def _two_leg_hold(draft: Draft) -> bool:
    # It needs nothing, and pain that allows a hold on one leg allows it too.
    if draft.calf is None or not draft.calf.exercise.unilateral:
        return False
    draft.calf.exercise = catalogue()["ca_iso_double"]
    return True


def _one_set_less(work: Work | None, least: int) -> bool:
    if work is None or work.sets <= least:
        return False
    work.sets -= 1
    return True


_LADDER: Ladder = (
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

_LIGHT_LADDER: Ladder = (
    (Trim.JUMP_SET, partial(_jump_set, least=2)),
    (Trim.JUMP_SET, partial(_jump_set, least=2)),
    (Trim.TWO_LEG_HOLD, _two_leg_hold),
    (Trim.JUMP_SET, partial(_jump_set, least=1)),
)
