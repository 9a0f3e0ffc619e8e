"""The constants of `data/progression.yaml`, read once (`science.md` 5.2, 7.1 to 7.3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from core.training.rules import data, rules

RampSets = tuple[tuple[int, Decimal], ...]
"""Repetitions and share of the working load of each set."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares are of the load, 1 being all of it; days, seconds and repetitions are named so."""

    most_reps_and_rir: int
    epley_reps: int
    most_raise: Decimal
    youth_most_of_e1rm: Decimal
    doubt_without_estimate: Decimal
    raise_lower: tuple[Decimal, ...]
    raise_upper: Decimal
    easy_factor: Decimal
    easy_rir: int
    felt_rir: Mapping[str, int]
    raise_days: int
    untold_sessions: int
    extend_reps: int
    two_short: Decimal
    one_short: Decimal
    hard_rir: int
    large_cut: Decimal
    large_cut_reps: int
    reduces_in_a_row: int
    substitute_days: int
    limited_reps: int
    limited_calf_reps: int
    limited_lower_s: int
    sessions_at_top: int
    above_dose: int
    pause_step_s: int
    hold_step_s: int
    hold_most_s: int
    plank_most_s: int
    planks: frozenset[str]
    deload_share: Decimal
    ramp_one: RampSets
    ramp_two: RampSets
    ramp_three: RampSets
    youth_fewest_reps: int


@cache
def figures() -> Figures:
    """Every figure as its type: a share is an exact `Decimal`."""
    read = data("progression.yaml")
    estimate, up, down = read["estimate"], read["raise"], read["reduce"]
    limited, light, holds, ramp = read["load_limited"], read["light"], read["holds"], read["ramp"]
    return Figures(
        most_reps_and_rir=estimate["most_reps_and_rir"],
        epley_reps=estimate["epley_reps"],
        most_raise=_share(estimate["most_raise"]),
        youth_most_of_e1rm=_share(estimate["youth_most_of_e1rm"]),
        doubt_without_estimate=_share(read["doubt_without_estimate"]),
        raise_lower=tuple(_share(share) for share in up["lower_by_level"]),
        raise_upper=_share(up["upper"]),
        easy_factor=_share(up["easy_factor"]),
        easy_rir=up["easy_rir_above_target"],
        felt_rir={"easy": up["easy_rir_above_target"], **read["felt_rir_beside_target"]},
        raise_days=up["days_of_most_raise"],
        untold_sessions=up["sessions_without_told_rir"],
        extend_reps=up["extend_reps"],
        two_short=_share(down["two_sets_short"]),
        one_short=_share(down["one_set_short"]),
        hard_rir=down["hard_rir_below_target"],
        large_cut=_share(down["large_cut_from"]),
        large_cut_reps=down["large_cut_reps_of_body_lifts"],
        reduces_in_a_row=down["in_a_row_before_substitute"],
        substitute_days=down["substitute_days"],
        limited_reps=limited["reps"],
        limited_calf_reps=limited["calf_reps"],
        limited_lower_s=limited["lower_s"],
        sessions_at_top=light["sessions_at_top"],
        above_dose=light["assistance_reps_above_dose"],
        pause_step_s=light["pause_step_s"],
        hold_step_s=holds["step_s"],
        hold_most_s=holds["most_s"],
        plank_most_s=holds["plank_most_s"],
        planks=frozenset(holds["planks"]),
        deload_share=_share(read["deload_share"]),
        ramp_one=_ramp(ramp["one"]),
        ramp_two=_ramp(ramp["two"]),
        ramp_three=_ramp(ramp["three"]),
        youth_fewest_reps=rules()["min_reps"]["dumbbell_single_leg_or_youth"][0],
    )


def _share(number: Any) -> Decimal:
    # By its text: 0.9 as a float is not nine tenths.
    return Decimal(str(number))


def _ramp(sets: list[list[Any]]) -> RampSets:
    return tuple((reps, _share(share)) for reps, share in sets)
