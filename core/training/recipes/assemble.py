"""From a fitted draft to the four blocks of a session, each empty one with its reason."""

from __future__ import annotations

import math
from collections.abc import Container
from datetime import date
from typing import Literal

from core.training.reasons import Reason
from core.training.recipes.draft import Draft, Work
from core.training.recipes.timing import estimate_s
from core.training.session import (
    Assistance,
    Kind,
    Main,
    Phase,
    Plyometric,
    Prescription,
    Session,
    WarmUp,
)
from core.training.tables import Slot


def assemble(
    draft: Draft,
    budget: int,
    *,
    on: date,
    name: Literal["A", "B", "C", "L"],
    phase: Phase,
    after_run: bool,
    met: Container[str],
    no_jumps: Reason,
    no_main: Reason,
    no_assistance: Reason,
    reasons: tuple[Reason, ...],
) -> Session:
    """The session of a draft; `met` are the exercises whose load was looked for before."""
    jumps = tuple(_prescription(jump, met) for jump in draft.jumps)
    slots: tuple[tuple[Slot, Work | None], ...] = (("m1", draft.m1), ("calf", draft.calf), ("m2", draft.m2))
    main = tuple(_prescription(work, met, slot) for slot, work in slots if work is not None)
    small = tuple(_prescription(work, met) for work in draft.assistance)
    return Session(
        date=on,
        name=name,
        kind=Kind.LIGHT if name == "L" else Kind.FULL,
        phase=phase,
        minutes=math.ceil(estimate_s(draft) / 60),
        warm_up=WarmUp(draft.warm_up, draft.warm_up_s),
        plyometric=Plyometric(
            jumps, sum(jump.contacts for jump in draft.jumps), budget, None if jumps else no_jumps
        ),
        main=Main(main, draft.paired, None if main else no_main),
        assistance=Assistance(small, None if small else no_assistance),
        after_run=after_run,
        reasons=reasons,
    )


def _prescription(work: Work, met: Container[str], slot: Slot | None = None) -> Prescription:
    exercise = work.exercise
    return Prescription(
        exercise=exercise.id,
        sets=work.sets,
        reps=work.reps,
        unit=exercise.unit,
        rest_s=work.rest_s,
        per_side=exercise.unilateral,
        slot=slot,
        rir=work.rir,
        percent_1rm=work.percent,
        tier=exercise.tier,
        find_load=exercise.load.external and exercise.id not in met,
    )
