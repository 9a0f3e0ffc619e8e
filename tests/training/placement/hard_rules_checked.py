"""The hard rules of science.md 3.1, read again from the table for what was placed anew in a week."""

from __future__ import annotations

from core.training.placement.hard_rules import Wishes
from core.training.placement.running_week import DayKind, Most, RunDays
from core.training.placement.standing import Kept

NEEDS = {"A": Most.FULL, "B": Most.FULL, "C": Most.FULL, "L": Most.LIGHT}


def broken(
    span: RunDays,
    wishes: Wishes,
    new: list[Kept],
    kept: list[Kept],
    today: int,
    last_full: int | None,
) -> set[str]:
    """The rules that the new sessions break, among themselves and against those that stand."""
    found = {rule for one in new for rule in _alone(span, wishes, one, today)}
    full = [one for one in (*new, *kept) if one.name in "ABC"]
    for one in new:
        if one.name in "ABC":
            others = [other.day for other in full if other is not one]
            if any(min((one.day - other) % 7, (other - one.day) % 7) < 2 for other in others):
                found.add("H2")
            if last_full is not None and abs(one.day - last_full) < 2:
                found.add("H2 over weeks")
    days = [one.day for one in (*new, *kept)]
    if any(days.count(one.day) > 1 for one in new):
        found.add("H4 one a day")
    if new and len(days) > 3:
        found.add("H5")
    free = {day for day in range(7) if span[7 + day].kind is DayKind.FREE}
    if new and free and free <= set(days):
        found.add("H8")
    return found


def _alone(span: RunDays, wishes: Wishes, one: Kept, today: int) -> set[str]:
    here, tomorrow = span[7 + one.day], span[8 + one.day]
    key = here.kind in (DayKind.QUALITY, DayKind.LONG, DayKind.RACE)
    rules = {
        "H1": one.name in "ABC" and tomorrow.key,
        "H3 race": DayKind.RACE in (here.kind, tomorrow.kind if one.name in "LP" else None),
        "H3 key": key and (here.evening or not wishes.doubles),
        "H3 easy": here.kind is DayKind.EASY and not wishes.easy_days,
        "H4 day": one.day in wishes.unavailable,
        "H6 H7": here.most is not Most.PRIMER if one.name == "P" else here.most < NEEDS[one.name],
        "3.6 past": one.day < today,
    }
    return {name for name, broke in rules.items() if broke}
