"""What each limit of the screen means for the plan, in words for the runner (science.md 8.1)."""

from __future__ import annotations

from functools import cache

from core.text import Message, say
from core.training.reasons import Grade, Reason
from core.training.safety.limits import Limit


@cache
def limit_reason(limit: Limit) -> Reason:
    """The reason a plan is limited in this way."""
    text, *evidence = _LIMITS[limit]
    return Reason(f"limit_{limit.value}", text, Grade.SAFETY_DEFAULT, tuple(evidence))


_LIMITS: dict[Limit, tuple[Message, *tuple[str, ...]]] = {
    Limit.YOUTH: (
        say(
            "At 16 or 17: no set closer than 3 reps to the limit, no high jumps, "
            "and an adult you know should be there."
        ),
        "E29",
    ),
    Limit.BLOOD_PRESSURE: (
        say(
            "With high blood pressure: leave 3 reps or more in every set and never hold your breath. "
            "If it is not under control, ask your doctor before you lift."
        ),
    ),
    Limit.OSTEOPOROSIS: (
        say(
            "With osteoporosis: no high jumps and no loaded forward bending. "
            "Ask your doctor what else to leave out."
        ),
    ),
    Limit.NO_PLYO_NO_HEAVY: (
        say(
            "6 to 11 weeks after a birth: core, breathing and bodyweight work, far from your limit. "
            "No jumps, nothing heavy."
        ),
        "E33",
    ),
    Limit.AFTER_BIRTH_GRADED: (
        say(
            "12 to 25 weeks after a birth: light loads at first, jumps only after two weeks of running "
            "without symptoms. Have a pelvic-health check first."
        ),
        "E33",
    ),
    Limit.PELVIC_FLOOR: (
        say(
            "With leaking, heaviness or bulging: no jumps and 4 reps or more left in every set. "
            "Please see a pelvic-health physiotherapist."
        ),
        "E33",
    ),
    Limit.LOW_ENERGY: (
        say(
            "Light sessions only for now. Please see a doctor: what you told me can mean "
            "that your body gets too little energy."
        ),
    ),
    Limit.LIGHT_ONLY: (
        say("Light sessions only. I can't judge what you told me; please ask your doctor before you lift."),
    ),
    Limit.PREGNANCY: (
        say(
            "In pregnancy, as your doctor agreed: light loads with 4 reps or more left, nothing new or "
            "heavy, no jumps, no breath-holding. From week 16 on, nothing lying flat on your back."
        ),
    ),
    Limit.START_GENTLY: (
        say("Your doctor said yes, so we start gently: 3 reps or more left in every set, no breath-holding."),
    ),
    Limit.BONE_STRESS: (
        say("After a bone stress injury: no jumps for now, and 3 reps or more left in every set."),
        "E32",
    ),
}
