"""The constants of `data/loads.yaml`, read once (`science.md` 2, 5.2, 7.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from core.training.choice.catalogue import Load
from core.training.profile import Units
from core.training.rules import data

ByUnits = Mapping[Units, Decimal]


@dataclass(frozen=True, slots=True)
class Steps:
    """Which loads there are and where a search begins.

    Loads and body masses by unit. `search_raise` is a share of the load before, the others of the body mass.
    """

    lb_per_kg: Decimal
    increment: Mapping[Load, ByUnits]
    bar_mass: ByUnits
    first_pack: ByUnits
    search_raise: Decimal
    search_sets: int
    stop_rir_above: int
    start_share: Mapping[Load, Decimal]
    leg_press_share: Decimal
    carriers: frozenset[str]


@cache
def steps() -> Steps:
    """Every constant as its type."""
    read = data("loads.yaml")
    search = read["search"]
    shares = {item: Decimal(share) for item, share in search["share_of_body_mass"].items()}
    leg_press = shares.pop("leg_press")
    return Steps(
        lb_per_kg=Decimal(read["lb_per_kg"]),
        increment={Load(kind): _by_units(step) for kind, step in read["increment"].items()},
        bar_mass=_by_units(read["bar_mass"]),
        first_pack=_by_units(read["first_pack"]),
        search_raise=Decimal(search["raise"]),
        search_sets=search["sets_at_most"],
        stop_rir_above=search["stop_rir_above_target"],
        start_share={Load(kind): share for kind, share in shares.items()},
        leg_press_share=leg_press,
        carriers=frozenset(read["carriers"]),
    )


def _by_units(read: Mapping[Units, str]) -> ByUnits:
    return {units: Decimal(number) for units, number in read.items()}
