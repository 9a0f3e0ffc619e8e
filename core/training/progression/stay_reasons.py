"""Texts for what stays, and why it does not go up yet (`science.md` 5.2, 7.1 to 7.3)."""

from __future__ import annotations

from core.text import Message, say
from core.training.loads.figures import figures
from core.training.loads.said import load_said
from core.training.progression.exposure import Exposure
from core.training.progression.light import range_of
from core.training.progression.sets_said import facts, range_said
from core.training.progression.standing import Standing


def why_same(lift: Standing, one: Exposure, why: str) -> Message:
    """The text of a decision after which the load stays."""
    done = facts(lift, one)
    low, high = range_of(lift, one)
    reps = range_said(low, high)
    match why:
        case "load_same_more_reps":
            return say("{facts}: the same load, {aim} in every set now.", facts=done, aim=lift.aim or low)
        case "load_held":
            return say("{facts}: nothing goes up within 7 days of pain there.", facts=done)
        case "load_lighter":
            return say("{facts}, a set of them lighter than planned: nothing goes up.", facts=done)
        case "load_fewer_sets":
            return say(
                "{facts}: {sets} sets were planned, so nothing goes up.", facts=done, sets=one.item.sets
            )
        case "load_twice":
            return say(
                "{facts} is the top of {range}. Once more, or told how many were left, it goes up.",
                facts=done,
                range=reps,
            )
        case "load_once":
            return say(
                "{facts} is the top of {range}. Once more, and the next step follows.", facts=done, range=reps
            )
        case "load_from_low":
            return say("{facts}: harder than planned, so {low} in every set now.", facts=done, low=low)
        case "load_too_heavy":
            return say(
                "{facts}: two sets or more under {low}, so an easier exercise follows.", facts=done, low=low
            )
        case "load_at_most_done":
            return say("{facts}: nothing harder is left with what you have, so it stays.", facts=done)
        case "load_untold":
            return say(
                "{facts}, the longest hold there is. Tell me the weight too, and more of it follows.",
                facts=done,
            )
        case "load_same" | "seconds_same":
            return _same(one, done)
        case _:
            return _not_yet(lift, why, done, reps)


def _same(one: Exposure, done: Message) -> Message:
    if one.felt is not None:
        return say("{facts}: the same again.", facts=done)
    if one.rir is None:
        return say("{facts}: not all of the card, so the same again.", facts=done)
    return say(
        "{facts}: {target} left were planned, so the same again.", facts=done, target=one.item.rir or 0
    )


def _not_yet(lift: Standing, why: str, done: Message, reps: Message) -> Message:
    load = load_said(lift.load or lift.kit.lightest, lift.kit.units)
    match why:
        case "load_capped":
            return say(
                "{facts} is the top of {range}. {load} stays: at most {percent} % more in {days} days.",
                facts=done,
                range=reps,
                load=load,
                percent=int((figures().most_raise - 1) * 100),
                days=figures().raise_days,
            )
        case "load_youth_cap":
            return say(
                "{facts} is the top of {range}. {load} stays: at 16-17 at most {percent} % of what you could"
                " lift once.",
                facts=done,
                range=reps,
                load=load,
                percent=int(figures().youth_most_of_e1rm * 100),
            )
        case "load_range_extended":
            return say(
                "{facts} is the top of {range}. The next weight is a large step, so first up to {top}.",
                facts=done,
                range=reps,
                top=lift.top or 0,
            )
        case "load_at_most":
            return say(
                "{facts} is the top of {range}, and {load} is the most you have: first up to {top}.",
                facts=done,
                range=reps,
                load=load,
                top=lift.top or 0,
            )
        case _:
            return say(
                "{facts} is the top of {range}, and {load} is the most you have: lower over {seconds} s now.",
                facts=done,
                range=reps,
                load=load,
                seconds=lift.lower_s or 0,
            )
