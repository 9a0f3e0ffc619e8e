"""What a break changes on the way back, by days since the last completed session (`science.md` 7.4).

The percentages are coaching practice; that strength fades slowly is E35.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal

from core.text import Message, count, say
from core.training.reasons import Grade, Reason
from core.training.rules import data

After = Literal["continue", "repeat_last_week", "restart_phase", "adaptation_2_weeks", "new_block"]

_LOWEST_TIER = 2


@dataclass(frozen=True, slots=True)
class TimeOff:
    """A row of 7.4. `load`: share of the load before the break, 0 where it is found anew.

    `sets` and `rir` are added for one week. `tiers_down`: steps down in jumps, 2 is low only;
    `contacts`: share of the table's contacts, 1 in a new block, whose first week is the start dose.
    """

    days: int
    load: Decimal
    sets: int
    rir: int
    tiers_down: int
    contacts: Decimal
    phase: After
    reasons: tuple[Reason, ...] = ()

    @property
    def recalibrate(self) -> bool:
        """Every load is found anew."""
        return not self.load


@lru_cache(maxsize=256)
def after_gap(days: int) -> TimeOff:
    """What follows `days` without a completed session; fewer than 7, or negative, change nothing."""
    row = _row(days)
    if row.phase == "continue":
        return replace(row, days=days)
    return replace(row, days=days, reasons=_reasons(row, days))


@lru_cache(maxsize=1024)
def lift_share(days: int) -> Decimal:
    """The share of its own last load with which a lift returns after `days` without it (4.2).

    0 from 56 days on: the load is found anew.
    """
    return _row(days).load


def _row(days: int) -> TimeOff:
    rows = _rows()
    return next((row for row in rows if days >= row.days), rows[-1])


@cache
def _rows() -> tuple[TimeOff, ...]:
    """The longest break first; `days` is where a row begins."""
    return tuple(
        TimeOff(
            days=row["from_days"],
            load=Decimal(row["load"]),
            sets=row["sets"],
            rir=row["rir"],
            tiers_down=row["tiers_down"],
            contacts=Decimal(row["contacts"]),
            phase=row["phase"],
        )
        for row in reversed(data("adapting.yaml")["time_off"])
    )


def _reasons(row: TimeOff, days: int) -> tuple[Reason, ...]:
    """What the row takes from the lifts, then from the jumps.

    What becomes of the phase only the chain of weeks knows: a race or a choice may turn it otherwise.
    """
    lifts = Reason("time_off_lifts", _lifts(row, days), Grade.COACH_PRACTICE, ("E35",))
    if not row.tiers_down:
        return (lifts,)
    return lifts, Reason("time_off_jumps", _jumps(row), Grade.SAFETY_DEFAULT)


def _lifts(row: TimeOff, days: int) -> Message:
    if row.recalibrate:
        return count(
            "{n} day since your last session: every load is found anew.",
            "{n} days since your last session: every load is found anew.",
            days,
        )
    if row.load == 1:
        return count(
            "{n} day since your last session: the same loads; "
            "for a week one set less and {rir} more in reserve.",
            "{n} days since your last session: the same loads; "
            "for a week one set less and {rir} more in reserve.",
            days,
            rir=row.rir,
        )
    return count(
        "{n} day since your last session: {percent} % of the loads; "
        "for a week one set less and {rir} more in reserve.",
        "{n} days since your last session: {percent} % of the loads; "
        "for a week one set less and {rir} more in reserve.",
        days,
        percent=_percent(row.load),
        rir=row.rir,
    )


def _jumps(row: TimeOff) -> Message:
    if row.recalibrate:
        return say("Jumps begin low, with the contacts of a first week.")
    if row.tiers_down == _LOWEST_TIER:
        return say(
            "Only low jumps at first, with {percent} % of the contacts.", percent=_percent(row.contacts)
        )
    return say("Jumps are one step lower, with {percent} % of the contacts.", percent=_percent(row.contacts))


def _percent(share: Decimal) -> int:
    return int(share * 100)
