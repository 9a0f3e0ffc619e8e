"""Why another exercise stands here than before (`science.md` 4.1 to 4.3, 7.3); all of it is our own rule."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import assert_never

from core.text import Message, count, say
from core.training.choice.calf_ladder import Rung, rung_of, rung_of_count
from core.training.choice.catalogue import Exercise, catalogue
from core.training.choice.changes import Cause, Step, swaps_now
from core.training.choice.jumps import JumpRules, choose_jumps
from core.training.choice.main_lifts import Letter
from core.training.choice.week_lifts import Lifts
from core.training.reasons import Grade, Reason


def step_reasons(lifts: Lifts, shown: Container[str]) -> tuple[Reason, ...]:
    """One reason for each lift of a session that took the place of another; `shown` are its ids."""
    return tuple([_step_reason(step) for step in lifts.steps if step.into.id in shown])


def _step_reason(step: Step) -> Reason:
    was, now = step.out.name, step.into.name
    match step.cause:
        case Cause.NEW_BLOCK:
            code, text = (
                "new_block_variety",
                say("A new block: {now} takes the place of {was}.", now=now, was=was),
            )
        case Cause.STALLED:
            code, text = (
                "stalled_swap",
                say("{was} stalled twice, so {now} takes its place.", was=was, now=now),
            )
        case Cause.RESTING:
            text = say(
                "{was} went down twice in a row: {now} takes its place for two weeks.", was=was, now=now
            )
            code = "resting_swap"
        case Cause.TOO_HEAVY:
            text = say(
                "The lightest load is still too much for {was}, so it is {now} for now.", was=was, now=now
            )
            code = "regression"
        case Cause.EARNED:
            code, text = (
                "step_earned_here",
                say("{now} follows {was}: that step is earned.", now=now, was=was),
            )
        case Cause.SWAPPED:
            code, text = "runner_swap", say("You chose {now} in place of {was}.", now=now, was=was)
        case _:
            assert_never(step.cause)
    return _of_choice(code, text, step.into)


def jump_reasons(
    letter: Letter, rules: JumpRules, shown: Container[str], first: bool = False
) -> tuple[Reason, ...]:
    """Which jumps of a session are others than in the last block (only of B), or the runner's own.

    `first`: no session of this letter comes before this one in the block.
    """
    new_ones = letter == "B" and first and bool(rules.last_block)
    if not new_ones and not rules.swapped:
        return ()
    usual = choose_jumps(letter, replace(rules, swapped=()))
    before = rules.last_block if new_ones else frozenset()
    outs = {into: out for out, into in swaps_now(rules.swapped).items()}
    reasons = []
    for jump in choose_jumps(letter, rules):
        if jump.id not in shown:
            continue
        if jump not in usual:
            reasons.append(_step_reason(Step(catalogue()[outs[jump.id]], jump, Cause.SWAPPED)))
        elif before and jump.id not in before:
            text = say("A new block: {now} was not among the jumps of the last one.", now=jump.name)
            reasons.append(_of_choice("new_block_variety", text, jump))
    return tuple(reasons)


def calf_reason(exercise: Exercise | None, raises: int | None) -> Reason | None:
    """Why the calf work is on two legs, on one, or loaded: the runner's count (4.3).

    None without a count, where it decides nothing, and where pain took the runner lower.
    """
    rung = None if exercise is None else rung_of(exercise)
    if exercise is None or rung is None or raises is None:
        return None
    allowed = rung_of_count(raises)
    if rung is not allowed and (rung, allowed) != (Rung.ONE_LEG, Rung.LOADED):
        return None
    counted = count(
        "{n} clean calf raise on the weaker leg",
        "{n} clean calf raises on the weaker leg",
        raises,
    )
    text = _calf_text(rung, allowed, counted)
    return _of_choice("calf_ladder", text, exercise)


def _calf_text(rung: Rung, allowed: Rung, counted: Message) -> Message:
    if rung is Rung.TWO_LEGS:
        return say("{counted}: two legs for now.", counted=counted)
    if rung is Rung.LOADED:
        return say("{counted}: one leg, with a load.", counted=counted)
    if allowed is Rung.LOADED:
        return say("{counted}: one leg, and a load once there is one.", counted=counted)
    return say("{counted}: one leg, without a load for now.", counted=counted)


def other_kit_reasons(usual: Lifts, lifts: Lifts, shown: Container[str]) -> tuple[Reason, ...]:
    """What stands in for the usual lifts with other equipment: travel, a closed gym, a day at home (4.2)."""
    small = {exercise.subcategory: exercise for exercise in lifts.assistance}
    pairs = [(usual.m1, lifts.m1), (usual.calf, lifts.calf), (usual.m2, lifts.m2)]
    pairs += [(exercise, small.get(exercise.subcategory)) for exercise in usual.assistance]
    reasons = []
    for was, now in pairs:
        if was is not None and now is not None and was.id != now.id and now.id in shown:
            text = say(
                "With what you have there, {now} takes the place of {was}.", now=now.name, was=was.name
            )
            reasons.append(_of_choice("other_kit", text, now))
    return tuple(reasons)


def no_swap(exercise: Exercise) -> Reason:
    """Why `swap_choices` offers nothing."""
    text = say(
        "Nothing takes the place of {exercise}: what could does not fit your level, your equipment, "
        "your pain or this session.",
        exercise=exercise.name,
    )
    return _of_choice("no_swap", text, exercise)


def _of_choice(code: str, text: Message, about: Exercise) -> Reason:
    return Reason(code, text, Grade.COACH_PRACTICE, about=about.id)
