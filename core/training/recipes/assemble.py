"""From a fitted draft to the blocks of a session, each empty one with its reason (`science.md` 4.2, 5)."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date

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
    SessionName,
    WarmUp,
)
from core.training.tables import Slot

_KINDS = {"L": Kind.LIGHT, "P": Kind.PRIMER}


def assemble(
    draft: Draft,
    budget: int,
    *,
    on: date,
    name: SessionName,
    phase: Phase,
    after_run: bool,
    no_jumps: Reason,
    no_main: Reason,
    no_assistance: Reason,
    reasons: tuple[Reason, ...],
) -> Session:
    """The session of a draft."""
    jumps = tuple([_prescription(jump) for jump in draft.jumps])
    main = tuple([_prescription(work, slot) for slot, work in draft.main])
    seconds = estimate_s(draft) if draft.seconds is None else draft.seconds
    small = tuple([_prescription(work) for work in draft.assistance])
    return Session(
        date=on,
        name=name,
        kind=_KINDS.get(name, Kind.FULL),
        phase=phase,
        minutes=math.ceil(seconds / 60),
        warm_up=WarmUp(draft.warm_up, draft.warm_up_s),
        plyometric=Plyometric(
            jumps, sum([jump.contacts for jump in draft.jumps]), budget, None if jumps else no_jumps
        ),
        main=Main(main, draft.paired, None if main else no_main),
        assistance=Assistance(small, None if small else no_assistance),
        after_run=after_run,
        reasons=reasons,
    )


def _prescription(work: Work, slot: Slot | None = None) -> Prescription:
    given = work.given
    if given is None or given.exercise != work.exercise.id:
        return work.asked(slot)
    return given if given.sets == work.sets else replace(given, sets=work.sets)
