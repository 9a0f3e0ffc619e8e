"""What hurts is not loaded in a random year (science.md 8.2, 4.1, 4.2), read from the reports alone.

Only what is beyond doubt: an area is red for sure while its last report is red by itself, for three days
after a red report, and on a bone until somebody has seen it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from training.years.year_diary import Diary
from training.years.year_fault import Fault

from core.training.choice.catalogue import catalogue
from core.training.journal import Hurt, Seen
from core.training.session import Session

LEG = frozenset(
    ("foot", "ankle", "achilles", "calf", "shin", "knee_front", "knee_side", "hamstring", "hamstring_high",
     "groin", "hip_front", "hip_side")
)  # fmt: skip


def pain_spared(session: Session, day: date, diary: Diary, how: str) -> Iterator[Fault]:
    """`how`: as shown, short or swapped."""
    hurts = diary.hurts(day)
    red = [area for area, told in hurts.items() if _surely_red(told, day, diary)]
    told = {area: reports[-1].level for area, reports in hurts.items() if reports[-1].level >= 3}
    used = [item.exercise for item in session.items]
    for area in red:
        for name in used:
            if area in catalogue()[name].pain_limits:
                yield Fault("8.2 red area loaded", f"{area}: {name} ({how})")
        if (area in LEG or area == "low_back") and (session.plyometric.items or session.main.items):
            yield Fault("8.2 red leg", f"{area}: jumps or main lifts ({how})")
    for area, level in told.items():
        for name in used:
            if level > catalogue()[name].pain_limits.get(area, 10):
                yield Fault("4.1 pain limit", f"{area} {level}: {name} ({how})")
    if session.plyometric.items and any(area in LEG for area in told):
        yield Fault("4.2 jumps with pain", f"{told} ({how})")
    last_floor = hurts.get("pelvic_floor")
    if session.plyometric.items and last_floor and last_floor[-1].level > 0:
        yield Fault("4.2 jumps with pelvic floor", f"{last_floor[-1].level} ({how})")


def _surely_red(told: list[Hurt], day: date, diary: Diary) -> bool:
    reds = [hurt for hurt in told if hurt.level > 5 or hurt.limp or hurt.night or hurt.bone]
    if not reds:
        return False
    last = reds[-1]
    if told[-1] is last or day < last.on + timedelta(days=3):
        return True
    bones = [hurt for hurt in reds if hurt.bone]
    if not bones:
        return False
    return not any(seen.area == last.area and bones[-1].on <= seen.on <= day for seen in diary.all(Seen))
