"""Two reds within 28 days: no leg plan until a professional has seen it (`science.md` 8.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from core.training.safety.spell import Spell
from core.training.safety.traffic import LEG_WORK, pain_rules


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of reds by the areas in them.

    `standing`: the two days of a pair that nobody has seen. `resolved`: the day on which the last
    pair of an area was seen.
    """

    standing: Mapping[str, tuple[date, date]] = field(default_factory=dict)
    resolved: Mapping[str, date] = field(default_factory=dict)


NO_PAIRS = Pairs()


def pairs_of(spells: Mapping[str, Spell]) -> Pairs:
    """The pairs of reds in one area, or in any two areas of the leg and low back; one day is one red."""
    standing: dict[str, tuple[date, date]] = {}
    resolved: dict[str, date] = {}
    reds = sorted((on, spell.area) for spell in spells.values() for on in spell.reds)
    for (first, area), (second, other) in combinations(reds, 2):
        together = area == other or (area in LEG_WORK and other in LEG_WORK)
        if not together or not 0 < (second - first).days <= pain_rules().two_reds_days:
            continue
        looked = [spells[area].first_seen(first), spells[other].first_seen(second)]
        if looked[0] is not None and looked[0] < second:
            continue  # the first had been seen when the second came
        known = [day for day in looked if day is not None]
        for name in (area, other):
            if known:
                resolved[name] = max(min(known), resolved.get(name, min(known)))
            else:
                standing[name] = (first, second)
    return Pairs(standing, resolved)
