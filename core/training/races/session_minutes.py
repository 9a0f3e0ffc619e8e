"""How long a session takes that was changed after it was made (science.md 5.4)."""

from __future__ import annotations

import math

from core.training.choice.catalogue import catalogue
from core.training.profile import Level
from core.training.recipes.draft import Draft, Work
from core.training.recipes.timing import estimate_s
from core.training.session import Prescription, Session
from core.training.tables import Slot


def session_minutes(session: Session, level: Level) -> int:
    """The upper estimate in minutes, rounded up, by the same table as for a new session.

    `level` is that of the block, which the ramp sets of the first lift ask for.
    """
    return math.ceil(estimate_s(_draft(session, level)) / 60)


def _draft(session: Session, level: Level) -> Draft:
    main: dict[Slot | None, Work] = {item.slot: _work(item) for item in session.main.items}
    return Draft(
        session.phase,
        level,
        session.warm_up.items,
        session.warm_up.seconds,
        jumps=[_work(item) for item in session.plyometric.items],
        m1=main.get("m1"),
        calf=main.get("calf"),
        m2=main.get("m2"),
        assistance=[_work(item) for item in session.assistance.items],
        paired=session.main.paired,
    )


def _work(item: Prescription) -> Work:
    return Work(catalogue()[item.exercise], item.sets, item.reps, item.rest_s, given=item)
