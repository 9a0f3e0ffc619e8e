"""Why jumps stand at their tier (`science.md` 7.7)."""

from __future__ import annotations

from core.text import say
from core.training.adapting.jump_conditions import jump_rules
from core.training.adapting.jump_steps import PainDay, Steps
from core.training.choice.areas import AREA_NAMES
from core.training.reasons import Grade, Reason

_STARTED = Reason(
    "jumps_start",
    say("Jumps stay at the step they began with until the next one is earned."),
    Grade.COACH_PRACTICE,
)
HALF_CONTACTS = Reason(
    "jumps_half",
    say("The first session at a new step of jumps has half the contacts."),
    Grade.SAFETY_DEFAULT,
)
"""The first session at a tier."""


def why_here(steps: Steps) -> Reason:
    """Why jumps stand at this tier."""
    if steps.dropped is not None:
        return _dropped(steps, steps.dropped)
    if steps.climbed is None:
        return _STARTED
    sessions, weeks, worst = steps.climbed
    text = say(
        "One step up in jumps. At the step before: {sessions} sessions, {weeks} weeks, "
        "highest pain {worst} of 10.",
        sessions=sessions,
        weeks=weeks,
        worst=worst,
    )
    return Reason("jumps_earned", text, Grade.COACH_PRACTICE)


def _dropped(steps: Steps, pain: PainDay) -> Reason:
    on, area, level, _ = pain
    name = AREA_NAMES[area]
    if steps.down:
        text = say(
            "Pain {level} of 10 ({area}) on {date}: jumps are one step lower.",
            level=level,
            area=name,
            date=on,
        )
        return Reason("jumps_dropped", text, Grade.SAFETY_DEFAULT)
    text = say(
        "Jump sessions without pain since the pain on {date} ({area}): {needed}. "
        "Jumps are back at the step before.",
        date=on,
        area=name,
        needed=jump_rules()["painless_sessions_to_return"],
    )
    return Reason("jumps_back", text, Grade.SAFETY_DEFAULT)
