"""What the next tier of jumps still needs, with the runner's own numbers (`science.md` 7.7)."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Literal, assert_never

from core.text import Message, count, say
from core.training.adapting.jump_conditions import Condition, high_step, jump_rules, step_to
from core.training.adapting.jump_facts import Facts
from core.training.adapting.jump_steps import Steps
from core.training.choice.areas import AREA_NAMES
from core.training.loads.units import in_units
from core.training.profile import Profile, Tier
from core.training.reasons import Grade, Reason
from core.training.safety.ages import ages

_HUNDREDTH = Decimal("0.01")


def back_needs(steps: Steps) -> Reason:
    """What the tier that was dropped needs to return."""
    text = say(
        "Jump sessions without pain: {done} of {needed}.",
        done=steps.painless,
        needed=jump_rules()["painless_sessions_to_return"],
    )
    return Reason("jump_gate_return", text, Grade.SAFETY_DEFAULT)


def gate_needs(to: Tier, facts: Facts, steps: Steps, on: date) -> tuple[Reason, ...]:
    """One reason for each condition that fails, and the pain that began the count anew."""
    failing = facts.failing(to, steps, on)
    reasons = [
        Reason(f"jump_gate_{name}", _need(name, to, facts, steps, on), Grade.SAFETY_DEFAULT)
        for name in failing
    ]
    if steps.restarted is not None and ("weeks" in failing or "sessions" in failing):
        told, area, level, _ = steps.restarted
        text = say(
            "Pain {level} of 10 ({area}) on {date}: the count began anew.",
            level=level,
            area=AREA_NAMES[area],
            date=told,
        )
        reasons.append(Reason("jump_gate_restart", text, Grade.SAFETY_DEFAULT))
    return tuple(reasons)


def _need(name: Condition, to: Tier, facts: Facts, steps: Steps, on: date) -> Message:
    step = step_to(to)
    match name:
        case "running_months":
            return say(
                "Months of running: {months} of {needed}.",
                months=facts.profile.months_run(on),
                needed=jump_rules()["running_months"],
            )
        case "weeks":
            weeks = steps.weeks(on)
            return say("Weeks at this step of jumps: {weeks} of {needed}.", weeks=weeks, needed=step.weeks)
        case "sessions":
            return say(
                "Jump sessions at this step: {done} of {needed}.", done=steps.sessions, needed=step.sessions
            )
        case "pain":
            return say(
                "Highest pain at this step: {level} of 10; at most {most} is fine.",
                level=steps.worst,
                most=step.max_pain,
            )
        case "calf_raises":
            return _calf(facts.test("calf_raises", on), step.calf_raises)
        case "balance":
            return _balance(facts.test("balance_s", on), step.balance_s or 0)
        case "level" | "squat" | "injury" | "body_mass" | "age":
            return _high(name, facts, on)
    assert_never(name)


def _high(name: Literal["level", "squat", "injury", "body_mass", "age"], facts: Facts, on: date) -> Message:
    match name:
        case "level":
            return say("High jumps come with the numbers for advanced lifters.")
        case "squat":
            return _squat(facts.squats.full)
        case "injury":
            return _injury(facts.injury(on))
        case "body_mass":
            return _body_mass(facts.profile)
        case "age":
            return say(
                "High jumps are for ages {low} to {high}; you are {age}.",
                low=ages().adult,
                high=ages().no_high_jumps - 1,
                age=facts.profile.age,
            )
    assert_never(name)


def _calf(raises: int | None, needed: int) -> Message:
    if raises is None:
        return say("Not counted yet: calf raises on one leg, {needed} on each side.", needed=needed)
    return say("Calf raises on the weaker leg: {count} of {needed}.", count=raises, needed=needed)


def _balance(seconds: int | None, needed: int) -> Message:
    if seconds is None:
        return say("Not timed yet: balance on one leg, {needed} s on each side.", needed=needed)
    return say("Balance on the weaker leg: {seconds} of {needed} s.", seconds=seconds, needed=needed)


def _squat(ratio: Decimal | None) -> Message:
    if ratio is None:
        return say(
            "Not known yet: a barbell squat of your body weight, or {reps} rear-foot elevated split squats "
            "a side with half of it.",
            reps=high_step().split_squat_reps,
        )
    return say(
        "Barbell squat to body weight: {ratio} of {needed}.",
        # Rounded down: just under the limit must not read as the limit.
        ratio=ratio.quantize(_HUNDREDTH, ROUND_FLOOR),
        needed=high_step().squat_ratio,
    )


def _injury(injury: bool | None) -> Message:
    months = jump_rules()["injury_months"]
    if injury is None:
        return count(
            "Not told yet: whether a leg was injured in the last {n} month.",
            "Not told yet: whether a leg was injured in the last {n} months.",
            months,
        )
    return count(
        "A leg was injured in the last {n} month.", "A leg was injured in the last {n} months.", months
    )


def _body_mass(profile: Profile) -> Message:
    if profile.body_mass is None:
        return say("High jumps stay closed while your body weight is not known.")
    values = {
        "mass": profile.body_mass.quantize(Decimal(1), ROUND_CEILING),
        "most": in_units(high_step().body_mass_kg, "kg", profile.units).quantize(Decimal(1), ROUND_FLOOR),
    }
    if profile.units == "lb":
        return say("Your body weight is {mass} lb; high jumps end at {most} lb.", **values)
    return say("Your body weight is {mass} kg; high jumps end at {most} kg.", **values)
