"""Sets, repetitions, RIR and rest by phase and level (`science.md` 5.2)."""

from __future__ import annotations

from functools import cache
from typing import Literal

from core.training.choice.catalogue import Exercise, Load
from core.training.choice.main_lifts import Letter
from core.training.loads.estimate import pct
from core.training.profile import Level, SessionMinutes, Tier
from core.training.rules import data, rules
from core.training.session import Phase, Unit

Slot = Literal["m1", "calf", "m2"]

KEY = {
    Phase.ADAPTATION: "adapt",
    Phase.HEAVY: "heavy",
    Phase.POWER: "power",
    Phase.DELOAD: "deload",
    Phase.TAPER: "taper",
    Phase.MAINTENANCE: "maint",
}
"""How `rules.yaml` names the phases that have recipes."""

_SET_COLUMN = {"m1": 0, "m2": 1, "calf": 2}
_RESTING = (Phase.DELOAD, Phase.TAPER)


@cache
def shape(minutes: SessionMinutes) -> tuple[int, int, bool, int]:
    """5.1: warm-up seconds, jump exercises, whether there is an M2, assistance exercises."""
    row = rules()["shape_by_length"][minutes]
    return row["warmup_s"], row["plyo"], row["m2"], row["ass"]


@cache
def paired(minutes: SessionMinutes) -> bool:
    """Whether M1 and calf are done in turn from the beginning in a session of this length (5.1)."""
    return minutes in data("recipes.yaml")["paired_minutes"]


@cache
def sets(slot: Slot, phase: Phase, level: Level, minutes: SessionMinutes, letter: Letter) -> int:
    """Sets of a main lift: table 5.2, one fewer in C, at most what the length holds (5.1)."""
    table = rules()["sets_m1_m2_calf_assist"][KEY[phase]][level]
    number: int = table[_SET_COLUMN[slot]]
    if letter == "C":
        third = data("recipes.yaml")["third_session"]
        number = max(min(number, third["fewest_sets"][slot]), number - third["sets_less"])
    if slot == "m1":
        cap: int = rules()["shape_by_length"][minutes]["cap"]
        return min(number, cap)
    most: int = data("recipes.yaml")["most_sets"][slot][minutes]
    return min(number, most)


@cache
def assistance_sets(phase: Phase, level: Level) -> int:
    """Sets of each assistance exercise."""
    number: int = rules()["sets_m1_m2_calf_assist"][KEY[phase]][level][3]
    return number


@cache
def target_rir(slot: Slot, phase: Phase, level: Level, letter: Letter, floor: int, bent: bool = False) -> int:
    """Repetitions in reserve: table 5.2, one more for M1 of C, never under `floor`."""
    rir: int = _row(slot, phase, level, bent)[2]
    if letter == "C" and slot == "m1":
        rir += data("recipes.yaml")["third_session"]["m1_rir"]
    return max(rir, floor)


def assistance_rir(floor: int) -> int:
    """RIR 3, more where the runner's age or screen asks for it."""
    usual: int = data("recipes.yaml")["assistance_rir"]
    return max(usual, floor)


def _row(slot: Slot, phase: Phase, level: Level, bent: bool) -> tuple[int, int, int]:
    column = {"m1": "M1", "m2": "M2", "calf": "CB" if bent else "CS"}[slot]
    low, high, rir = rules()["reps_lo_hi_rir"][column][KEY[phase]][level]
    return low, high, rir


def reps(slot: Slot, exercise: Exercise, phase: Phase, level: Level, youth: bool) -> tuple[int, int]:
    """Low and high repetitions of a main lift, or its seconds where it is held."""
    if exercise.unit is Unit.SECONDS:
        return exercise.dose, exercise.dose
    fewest = rules()["min_reps"]
    if exercise.load.light:
        # A small dose is one below the range of other light lifts.
        if exercise.dose < fewest["light_load"][0]:
            return exercise.dose, exercise.dose + fewest["light_load_small_dose_plus"]
        low, high = fewest["light_load_calf" if slot == "calf" else "light_load"]
        return low, high
    low, high, _ = _row(slot, phase, level, exercise.subcategory == "bent")
    usual = fewest["dumbbell_single_leg_or_youth"]
    if low < usual[0] and (exercise.load is Load.DUMBBELL or exercise.unilateral or youth):
        low, high = fewest["the_same_in_deload_taper"] if phase in _RESTING else usual
    return low, high


def start_percent(exercise: Exercise, low: int, rir: int) -> int | None:
    """The start value of M1 as a whole percent of 1RM; None where the load says little (7.1)."""
    if exercise.load.light or exercise.carries_body:
        return None
    return round(100 * pct(low, rir))


def rest_s(slot: Slot, exercise: Exercise, phase: Phase, level: Level) -> int:
    """Seconds between sets."""
    if slot == "calf":
        seconds: int = rules()["calf_rest_s"]
    elif slot == "m1" and exercise.load.light:
        seconds = rules()["light_m1_rest_s"]
    else:
        seconds = rules()["rest_s"][slot.upper()][KEY[phase]][level]
    return seconds


@cache
def jump_rest_s(tier: Tier) -> int:
    """Seconds between sets of a jump."""
    seconds: int = rules()["plyo_rest_s"][tier.value]
    return seconds


@cache
def highest_tier(phase: Phase, level: Level) -> Tier:
    """The last column of table 5.2."""
    return Tier(rules()["max_jump_tier"][KEY[phase]][level])
