"""What soreness, readiness and sleep take off a session (`science.md` 7.3, 8.3). Nothing is ever added."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from core.training.journal import Felt
from core.training.reasons import Reason
from core.training.safety.readiness import readiness_ease, readiness_reason
from core.training.safety.soreness import (
    soreness_on,
    soreness_reason,
    soreness_rule,
    soreness_sets,
    soreness_told,
)

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Ease:
    """The change of one day's session.

    `main_sets`: change of sets of every main lift (0 or -1); `m1_sets`: a further change of M1 alone.
    `rir`: repetitions more in reserve. `no_high`: no high-tier jumps. `why_light`: why a session that
    could not wait a day is a light one. `reasons`: why the rest is taken off.
    """

    m1_sets: int = 0
    main_sets: int = 0
    rir: int = 0
    no_high: bool = False
    why_light: Reason | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def light(self) -> bool:
        """A full session is a light one (8.3)."""
        return self.why_light is not None

    @property
    def eased(self) -> bool:
        """Something is taken off, so the session raises no load (7.3)."""
        return self != NO_EASE


NO_EASE = Ease()


def ease_on(day: date, felts: tuple[Felt, ...], waited: bool = False) -> Ease:
    """The ease of `day` from what the runner told; of a thing told twice on a day the last counts.

    Readiness and sleep count when told on the day itself, soreness also from the day before: but
    where the session has `waited` for it that day, it has done what 8.3 asks.
    """
    return _ease(day, felts, waited) if felts else NO_EASE


@lru_cache(maxsize=1024)
def _ease(day: date, felts: tuple[Felt, ...], waited: bool) -> Ease:
    today = tuple(felt for felt in felts if felt.on == day)
    soreness = (soreness_told(day, today) if waited else soreness_on(day, felts)) or 0
    readiness = next((felt.readiness for felt in reversed(today) if felt.readiness is not None), None)
    nights = _bad_nights(day, felts)
    sore, tired = soreness_reason(soreness), readiness_reason(readiness, nights)
    if sore is None and tired is None:
        return NO_EASE
    m1_sets, rir = readiness_ease() if tired else (0, 0)
    light = soreness_rule(soreness) == "postpone_or_light"
    return Ease(
        m1_sets=m1_sets,
        main_sets=soreness_sets() if sore and not light else 0,
        rir=rir,
        no_high=sore is not None,
        why_light=sore if light else None,
        reasons=tuple(reason for reason in (None if light else sore, tired) if reason is not None),
    )


def _bad_nights(day: date, felts: tuple[Felt, ...]) -> int:
    """Bad nights in a row, the last one before `day`; a night that was not told ends the row."""
    slept = {felt.on: felt.bad_sleep for felt in felts if felt.bad_sleep is not None}
    nights = 0
    while slept.get(day - nights * _DAY):
        nights += 1
    return nights
