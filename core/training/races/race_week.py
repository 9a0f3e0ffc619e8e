"""What a race takes off the sessions of its week (science.md 6.3, our rule of thumb)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_FLOOR, Decimal
from typing import Literal

from core.training.profile import Level
from core.training.races.race_reasons import SETS_DROPPED, ceiling_reason
from core.training.races.session_minutes import session_minutes
from core.training.races.windows import Distance
from core.training.reasons import Reason
from core.training.rules import data, rules
from core.training.session import Assistance, Session

Sessions = tuple[Session, ...]


def work_sets(session: Session) -> int:
    """The sets that the ceiling counts: main lifts and assistance."""
    return sum(item.sets for item in (*session.main.items, *session.assistance.items))


def ceiling(distance: Distance, priority: Literal["A", "B", "C"], sets: int) -> int:
    """The most work sets of a race week, rounded down.

    `sets`: for an A race those of the last loading week, for a B race those this week would have;
    a C race takes none.
    """
    if priority == "C":
        return sets
    share = (
        str(rules()["taper_days"][distance]["vol"])
        if priority == "A"
        else data("races.yaml")["b_race"]["week_keeps"]
    )
    return int((sets * Decimal(share)).to_integral_value(ROUND_FLOOR))


def under_ceiling(sessions: Sessions, most_sets: int) -> tuple[Sessions, Reason | None]:
    """The week's sessions with at most `most_sets` work sets, and why something is missing.

    First assistance exercises go, whole, from the last session back, then M2 in the same order.
    What is left then stays, even above the ceiling. The reason stands in each session that lost
    something, too.
    """
    before = sum(work_sets(session) for session in sessions)
    left, kept = before, list(sessions)
    for index, lighter in _drops(kept):
        if left <= most_sets:
            break
        left -= work_sets(kept[index]) - work_sets(lighter)
        kept[index] = lighter
    if left == before:
        return sessions, None
    reason = ceiling_reason(most_sets, before)
    return tuple(
        new if new is old else _closed(new, reason, old) for new, old in zip(kept, sessions, strict=True)
    ), reason


def _drops(kept: list[Session]) -> Iterator[tuple[int, Session]]:
    """One step of the ladder after the other, each on the sessions as they are by then."""
    for index in reversed(range(len(kept))):
        while kept[index].assistance.items:
            items = kept[index].assistance.items[:-1]
            yield index, replace(kept[index], assistance=Assistance(items, None if items else SETS_DROPPED))
    for index in reversed(range(len(kept))):
        main = kept[index].main
        items = tuple(item for item in main.items if item.slot != "m2")
        if len(items) < len(main.items):
            empty = main.empty if items else SETS_DROPPED
            yield index, replace(kept[index], main=replace(main, items=items, empty=empty))


def _closed(session: Session, reason: Reason, before: Session) -> Session:
    # The ramp sets of level 2 take a minute more, which shows in the estimate it was made with (5.4).
    level: Level = 2 if session_minutes(before, 2) == before.minutes else 1
    minutes = min(before.minutes, session_minutes(session, level))
    gone = {item.exercise for item in before.items} - {item.exercise for item in session.items}
    kept = tuple(one for one in session.reasons if one.about not in gone)
    return replace(session, minutes=minutes, reasons=(*kept, reason))
