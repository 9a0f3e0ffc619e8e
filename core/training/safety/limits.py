"""What the screen limits without refusing, as a closed set of codes (`science.md` 2.1, 8.1)."""

from __future__ import annotations

from enum import StrEnum


class Limit(StrEnum):
    """One limit on the plan. The effect stands beside each."""

    YOUTH = "youth"
    """16-17: RIR never below 3, 6-8 reps where fewer, no high tier, no Nordic (2.1)."""
    BLOOD_PRESSURE = "blood_pressure"
    """RIR 3 or more, no breath-holding."""
    OSTEOPOROSIS = "osteoporosis"
    """No high jumps, no loaded forward bending (no loaded hinge)."""
    NO_PLYO_NO_HEAVY = "no_plyo_no_heavy"
    """6-11 weeks after birth: core, breathing, bodyweight, RIR 5 or more, no jumps."""
    AFTER_BIRTH_GRADED = "after_birth_graded"
    """12-25 weeks: level-0 recipes, RIR 4 or more in the first 4 weeks, jumps only after
    2 weeks of running without symptoms (so none in the first 2 weeks of the block)."""
    PELVIC_FLOOR = "pelvic_floor"
    """No jumps, RIR 4 or more, see a pelvic-health physiotherapist."""
    LOW_ENERGY = "low_energy"
    """Light sessions only, see a doctor."""
    LIGHT_ONLY = "light_only"
    """Something else a doctor should know: the light plan only."""
    PREGNANCY = "pregnancy"
    """After clearance: level-0 recipes, RIR 4 or more, no jumps, no new heavy work,
    no breath-holding."""
    START_GENTLY = "start_gently"
    """Cleared by a professional (heart and the like, surgery, told to limit exercise): RIR 3 or
    more, no breath-holding."""
    BONE_STRESS = "bone_stress"
    """Cleared after a bone stress injury: no jumps (7.7), RIR 3 or more."""
