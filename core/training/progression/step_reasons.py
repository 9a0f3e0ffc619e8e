"""Texts for what goes up, down or on to another exercise (`science.md` 5.2, 7.3)."""

from __future__ import annotations

from core.text import Message, say
from core.training.choice.catalogue import catalogue
from core.training.loads.estimate import decides
from core.training.loads.figures import figures
from core.training.loads.said import load_said
from core.training.progression.exposure import Exposure
from core.training.progression.light import range_of
from core.training.progression.sets_said import facts, load_and_fewer, range_said, share_of_one
from core.training.progression.standing import Standing

STEPS = frozenset(
    {
        "load_down_10",
        "load_down_5",
        "load_found",
        "load_found_less",
        "load_raised",
        "load_raised_easy",
        "load_search_on",
        "pause_longer",
        "pause_shorter",
        "seconds_down",
        "seconds_up",
        "step_earned",
    }
)
"""Decisions after which something is another than before; all others are in `stay_reasons`."""


def why_step(lift: Standing, one: Exposure, why: str) -> Message:
    """The text of one of `STEPS`."""
    if why == "step_earned":
        return _earned(lift, one)
    done = facts(lift, one)
    if why in ("seconds_up", "seconds_down"):
        return say("{facts}: {seconds} s now.", facts=done, seconds=lift.seconds or 0)
    if why in ("pause_longer", "pause_shorter"):
        return _pause(lift, one, done, why == "pause_longer")
    load = load_said(lift.load or lift.kit.lightest, lift.kit.units)
    reps = range_said(*range_of(lift, one))
    match why:
        case "load_found":
            return _found(lift, one, done, load)
        case "load_found_less":
            load = load_and_fewer(lift.load or lift.kit.lightest, lift.fewer, lift.kit.units)
            return say(
                "{facts} in the search, too hard for {low} with {target} left, so you work with {load}.",
                facts=done,
                low=range_of(lift, one)[0],
                target=one.item.rir or 0,
                load=load,
            )
        case "load_search_on":
            return say(
                "{facts}: too light to tell, so the search goes on from {load}.", facts=done, load=load
            )
        case "load_raised" if one.item.rir is None:
            return say("{facts}, the longest hold there is: {load} now.", facts=done, load=load)
        case "load_raised_easy" if one.felt is None:
            return say(
                "{facts} is the top of {range} and {more} more left than planned, so {load} now.",
                facts=done,
                range=reps,
                more=(one.rir or 0) - (one.item.rir or 0),
                load=load,
            )
        case "load_raised" | "load_raised_easy":
            return say("{facts} is the top of {range}, so {load} now.", facts=done, range=reps, load=load)
        case _:
            load = load_and_fewer(lift.load or lift.kit.lightest, lift.fewer, lift.kit.units)
            return _down(one, done, load, why == "load_down_10", range_of(lift, one)[0])


def _found(lift: Standing, one: Exposure, done: Message, load: Message) -> Message:
    low, target, e1rm = one.item.reps[0], one.item.rir or 0, lift.e1rm
    if e1rm is not None and lift.load is not None and one.item.percent_1rm is not None:
        found = one.sets[-1].load
        decided = decides(lift.load, e1rm, low, target, lift.kit.increment, found)
        if decided == "estimate":
            share = share_of_one(e1rm, low, target, lift.kit.units)
            return say(
                "{facts} in the search: {share}, so you work with {load}.",
                facts=done,
                share=share,
                load=load,
            )
        if decided == "cap":
            return say(
                "{facts} in the search. At most {percent} % more than that, so you work with {load}.",
                facts=done,
                percent=int((figures().most_raise - 1) * 100),
                load=load,
            )
    return say("{facts} in the search, so you work with {load}.", facts=done, load=load)


def _earned(lift: Standing, one: Exposure) -> Message:
    done, following = facts(lift, one), catalogue()[lift.earned or lift.exercise.id].name
    if one.item.rir is None:
        return say("{facts}, the longest hold there is: {next} comes next.", facts=done, next=following)
    reps = range_said(*range_of(lift, one))
    return say("{facts} is the top of {range}, so {next} comes next.", facts=done, range=reps, next=following)


def _pause(lift: Standing, one: Exposure, done: Message, longer: bool) -> Message:
    if longer:
        return say(
            "{facts} is the top of {range}, so hold the lowest point for {seconds} s now.",
            facts=done,
            range=range_said(*range_of(lift, one)),
            seconds=lift.pause_s or 0,
        )
    if lift.pause_s is None:
        return say("{facts}: harder than planned, so without the pause now.", facts=done)
    return say(
        "{facts}: harder than planned, so hold the lowest point for {seconds} s now.",
        facts=done,
        seconds=lift.pause_s,
    )


def _down(one: Exposure, done: Message, load: Message, large: bool, low: int) -> Message:
    if large:
        return say("{facts}: two sets or more under {low}, so {load} now.", facts=done, low=low, load=load)
    if min(set_.amount for set_ in one.sets) < low:
        return say("{facts}: one set under {low}, so {load} now.", facts=done, low=low, load=load)
    target = one.item.rir or 0
    return say("{facts}: {target} left were planned, so {load} now.", facts=done, target=target, load=load)
