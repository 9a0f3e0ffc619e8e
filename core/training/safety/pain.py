"""What the runner's reports of pain add up to on a day (`science.md` 8.2).

Decisions: an area changes only with a report. Amber ends with a report of 2 or less that a later
day's morning confirms, or with a report of 0. Red ends after three days green with a green report,
on a bone after somebody has seen it as well; seven days of graded return follow. Two reds of the leg
or low back keep their areas red until one of them was seen.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from core.training.journal import Hurt, Seen
from core.training.profile import Pain
from core.training.safety.pain_reasons import (
    bone_reason,
    held_reason,
    pain_reasons,
    return_reason,
    twice_reason,
)
from core.training.safety.picture import PAINLESS, AreaPain, PainPicture, See
from core.training.safety.spell import Spell
from core.training.safety.traffic import LEG_WORK, Light, pain_rules, traffic
from core.training.safety.two_reds import NO_PAIRS, Pairs, pairs_of

__all__ = ["PAINLESS", "AreaPain", "Light", "PainPicture", "See", "ambers_until", "pain_on", "traffic"]

_DAY = timedelta(days=1)


def pain_on(
    day: date, told: tuple[Pain, ...], hurts: tuple[Hurt, ...], seen: tuple[Seen, ...], start: date
) -> PainPicture:
    """The picture of `day`. `told` is what the profile holds since `start`; facts after `day` are ignored.

    Facts of one day count in the order in which they come.
    """
    return _picture(day, told, hurts, seen, start) if told or hurts else PAINLESS


def ambers_until(
    day: date, told: tuple[Pain, ...], hurts: tuple[Hurt, ...], seen: tuple[Seen, ...], start: date
) -> tuple[date, ...]:
    """The days with an amber of any area up to a day; a session that hurts and its morning are one."""
    spells = _spells(day, told, hurts, seen, start)
    return tuple(sorted({on for spell in spells.values() for on in spell.ambers}))


@lru_cache(maxsize=1024)
def _picture(
    day: date, told: tuple[Pain, ...], hurts: tuple[Hurt, ...], seen: tuple[Seen, ...], start: date
) -> PainPicture:
    spells = _spells(day, told, hurts, seen, start)
    pairs = pairs_of(spells) if any(spell.reds for spell in spells.values()) else NO_PAIRS
    areas = (_area(spells[name], day, pairs) for name in sorted(spells))
    found = tuple(area for area in areas if area is not None)
    return PainPicture(found) if found else PAINLESS


def _spells(
    day: date, told: tuple[Pain, ...], hurts: tuple[Hurt, ...], seen: tuple[Seen, ...], start: date
) -> dict[str, Spell]:
    """Every area that was ever told, as its reports until `day` leave it."""
    reports = sorted((hurt for hurt in hurts if hurt.on <= day), key=lambda hurt: hurt.on)
    looked: dict[str, tuple[date, ...]] = {}
    for fact in sorted((fact for fact in seen if fact.on <= day), key=lambda fact: fact.on):
        looked[fact.area] = (*looked.get(fact.area, ()), fact.on)
    spells: dict[str, Spell] = {}
    for pain in told:
        if pain.level > 0:
            first = min((hurt.on for hurt in reports if hurt.area == pain.area), default=day)
            spell = spells[pain.area] = Spell(pain.area, looked.get(pain.area, ()))
            spell.begin(Hurt(pain.area, min(start, first), pain.level), pain.since)
    for hurt in reports:
        if hurt.area not in spells:
            spells[hurt.area] = Spell(hurt.area, looked.get(hurt.area, ()))
        spells[hurt.area].hear(hurt)
    for spell in spells.values():
        spell.settle(day)
    return spells


def _area(spell: Spell, day: date, pairs: Pairs) -> AreaPain | None:
    """The area as it stands; None where nothing follows from it any more."""
    rules = pain_rules()
    twice = pairs.standing.get(spell.area)
    light: Light = "red" if twice and spell.area in LEG_WORK else spell.light
    back = _back(spell, pairs)
    returning = light != "red" and back is not None and day < back
    held = _held(spell, back)
    over = held is None or day >= held
    see = _see(spell, day, twice is not None)
    if spell.since is None or (light == "green" and spell.level == 0 and over and see == "none"):
        return None
    reasons = pain_reasons(spell, light, see, day)
    if twice is not None:
        reasons.append(twice_reason(spell.area, *twice))
    elif see == "must_be_seen":
        reasons.append(bone_reason(spell.area))
    if returning and back is not None:
        reasons.append(return_reason(spell.area, back))
    elif held is not None and not over and light != "red":
        reasons.append(held_reason(spell.area, held))
    return AreaPain(
        area=spell.area,
        light=light,
        level=max(rules.least_level(light), spell.level),
        told=spell.deciding,
        since=spell.since,
        last=spell.last,
        amber_since=spell.amber_since if light == "amber" else None,
        held_until=None if over and light == "green" else held,
        returning=returning,
        see=see,
        reasons=tuple(reasons),
    )


def _back(spell: Spell, pairs: Pairs) -> date | None:
    """When the return after the last red is over; it begins when the red has ended and a pair was seen."""
    if spell.ended is None:
        return None
    ended = max(spell.ended, pairs.resolved.get(spell.area, spell.ended))
    return ended + pain_rules().return_days * _DAY


def _held(spell: Spell, back: date | None) -> date | None:
    """From when on loads may rise again."""
    if spell.bad is None:
        return None
    held = spell.bad + pain_rules().no_raise_days * _DAY
    return held if back is None else max(held, back)


def _see(spell: Spell, day: date, unseen_twice: bool) -> See:
    """Whether a professional must see it, as after two reds and on a bone, or should."""
    if unseen_twice or (spell.light == "red" and spell.bone and not spell.first_seen(spell.bone)):
        return "must_be_seen"
    if spell.light == "red" and spell.first_seen(spell.reds[-1]) is None:
        return "worth_showing"
    return "worth_showing" if spell.often_amber(day) or spell.long_amber(day) else "none"
