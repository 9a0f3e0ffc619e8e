"""Contacts and tiers of the jumps of a random year (science.md 5.3, 4.1, 7.7), counted again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import floor

from training.years.watch_loads import BUILDING
from training.years.year_diary import Diary, Trained, monday
from training.years.year_fault import Fault
from training.years.year_runner import Look

from core.training.choice.catalogue import catalogue
from core.training.journal import Tested
from core.training.profile import Tier
from core.training.session import Kind, Phase, Session

RANK = {Tier.LOW: 0, Tier.MODERATE: 1, Tier.HIGH: 2}
DROPS = ("foot", "ankle", "achilles", "calf", "shin", "knee_front", "knee_side")
# 5.3: from the first to the last week of the phase, for levels 0 to 2.
TABLE = {
    Phase.ADAPTATION: ((20, 40), (40, 60), (60, 80)),
    Phase.HEAVY: ((40, 50), (60, 70), (80, 80)),
    Phase.POWER: ((50, 60), (70, 90), (90, 110)),
    Phase.DELOAD: ((24, 24), (40, 40), (40, 40)),
    Phase.TAPER: ((24, 24), (40, 40), (40, 40)),
    Phase.MAINTENANCE: ((30, 30), (40, 40), (50, 50)),
}
CAP = (60, 90, 120)
# 5.2, last column.
HIGHEST = {
    Phase.ADAPTATION: (0, 0, 1),
    Phase.HEAVY: (0, 1, 2),
    Phase.POWER: (1, 1, 2),
    Phase.DELOAD: (0, 0, 1),
    Phase.TAPER: (0, 1, 1),
    Phase.MAINTENANCE: (0, 1, 2),
}
LOADED_TWO_LEGS = {"barbell", "trap_bar", "leg_press", "smith_machine", "dumbbell", "kettlebell"}


def jumps_bounded(look: Look, session: Session, diary: Diary) -> Iterator[Fault]:
    """Contacts within budget, cap and table; tiers within phase, gate and pain."""
    block = session.plyometric
    if not block.items:
        return
    jumps = [catalogue()[item.exercise] for item in block.items]
    contacts = sum(
        item.sets * item.reps[1] * jump.contacts_per_rep * jump.sides
        for item, jump in zip(block.items, jumps, strict=True)
    )
    if contacts != block.contacts:
        yield Fault("5.3 contacts miscounted", f"{block.contacts} for {contacts}")
    most = _most(look, session, diary)
    if contacts > block.budget or contacts > most:
        yield Fault("5.3 contacts", f"{contacts} of {block.budget}, {most} by the table")
    tiers = [RANK[jump.tier or Tier.LOW] for jump in jumps]
    if tiers.count(2) > 1:
        yield Fault("4.1 two high jumps", str([jump.id for jump in jumps]))
    if sum(jump.unilateral and jump.tier is not Tier.LOW for jump in jumps) > 1:
        yield Fault("4.1 two single-leg hops", str([jump.id for jump in jumps]))
    if tiers != sorted(tiers, reverse=True):
        yield Fault("4.1 the higher tier first", str([jump.id for jump in jumps]))
    yield from _tier(look, session, diary, max(tiers))


def _most(look: Look, session: Session, diary: Diary) -> int:
    if session.kind is Kind.LIGHT:
        return 20
    if session.kind is Kind.PRIMER:
        return 10
    place, profile = look.course.place(monday(session.date)), diary.profile
    phase = session.phase
    low, high = TABLE[phase][place.level]
    budget = Fraction(low)
    if place.of > 1:
        budget += Fraction((high - low) * (min(place.nth, place.of) - 1), place.of - 1)
    budget *= {20: Fraction(1, 2), 30: Fraction(3, 4)}.get(diary.minutes(_seat_id(look)), 1)
    if place.level and not diary.kit(look.day) & LOADED_TWO_LEGS:
        budget *= Fraction(5, 4)
    cap = Fraction(CAP[place.level])
    if profile.age >= 50:
        budget, cap = budget * Fraction(3, 4), cap * Fraction(3, 4)
    if session.name == "C":
        budget /= 2
    most = floor(min(budget, cap)) // 2 * 2
    if _months_run(look, diary) < 6:
        most = min(most, 20)
    before = [one for one in diary.trained if _loads(one) and one.on < monday(look.day)]
    if before:
        week = monday(before[-1].on)
        jumped = max(one.card.plyometric.contacts for one in before if one.on >= week)
        most = min(most, jumped + 25)
    return most


def _months_run(look: Look, diary: Diary) -> int:
    """Full months of a twelfth of 365.25 days, since the six or so that were told at the start."""
    return diary.profile.running_months + int((look.day - diary.profile.start).days * 12 / 365.25)


def _seat_id(look: Look):  # type: ignore[no-untyped-def]
    assert look.seat is not None
    return look.seat.id


def _loads(one: Trained) -> bool:
    full = one.card.kind is Kind.FULL and one.card.phase in BUILDING
    return full and one.fact.extent == "full" and bool(one.card.plyometric.items)


def _tier(look: Look, session: Session, diary: Diary, tier: int) -> Iterator[Fault]:
    profile, day = diary.profile, look.day
    level = look.course.place(monday(session.date)).level
    if session.phase in HIGHEST and session.kind is Kind.FULL and tier > HIGHEST[session.phase][level]:
        yield Fault("5.2 tier of the phase", f"{tier} in {session.phase} at level {level}")
    if session.name in ("C", "L") and tier > 0:
        yield Fault("4.1 low tier only", session.name)
    if tier == 0:
        return
    if _months_run(look, diary) < 6:
        yield Fault("7.7 new runner", f"tier {tier}")
    told = RANK[profile.plyo_tier]
    if tier > told:
        yield from _earned(diary, day, tier)
    if tier == 2 and not 18 <= profile.age < 60:
        yield Fault("7.7 high at this age", str(profile.age))
    heavy = Decimal(100 if profile.units == "kg" else "220.46")
    if tier == 2 and profile.body_mass is not None and profile.body_mass > heavy:
        yield Fault("7.7 high over 100 kg", str(profile.body_mass))
    yield from _dropped(diary, day, tier, told)


def _earned(diary: Diary, day: date, tier: int) -> Iterator[Fault]:
    """A tier above the one told at the start needs its weeks, sessions and counts."""
    weeks, sessions, raises = ((2, 4, 15), (3, 6, 20))[tier - 1]
    profile = diary.profile
    below = [one for one in diary.trained if one.on < day and _tier_of(one) == tier - 1]
    reached = [one for one in diary.trained if one.on < day and _tier_of(one) >= tier]
    if not reached and (len(below) < sessions or (day - below[0].on).days < 7 * weeks):
        yield Fault("7.7 weeks and sessions", f"tier {tier} after {len(below)} sessions")
    for what, least in (("calf_raises", raises), *((("balance_s", 20),) if tier == 1 else ())):
        tests = [test for test in diary.all(Tested) if test.what == what and test.on <= day]
        best = max((test.weaker for test in tests), default=0)
        if best < least:
            yield Fault(f"7.7 {what}", f"tier {tier} with {best}")
    if tier == 2 and profile.body_mass is None:
        yield Fault("7.7 body mass unknown", "tier 2")


def _dropped(diary: Diary, day: date, tier: int, told: int) -> Iterator[Fault]:
    """A tier down after amber pain, two pain-free sessions to return."""
    bad = [hurt.on for area in DROPS for hurt in diary.hurts(day).get(area, []) if hurt.level >= 3]
    if not bad:
        return
    since = [one for one in diary.trained if max(bad) < one.on < day and one.card.plyometric.items]
    if len(since) >= 2:
        return
    first = max(bad) - timedelta(days=0)
    had = max([_tier_of(one) for one in diary.trained if one.on < first], default=-1)
    if had < 0:
        return
    if tier >= max(had, told) and tier > 0:
        yield Fault("7.7 no drop after pain", f"tier {tier}, pain on {first}, {len(since)} sessions since")


def _tier_of(one: Trained) -> int:
    if one.fact.extent == "partial":
        return -1
    return max((RANK[item.tier or Tier.LOW] for item in one.card.plyometric.items), default=-1)
