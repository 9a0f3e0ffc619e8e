"""What is to be said of a week's placement as a whole (science.md 3.1 H2, H8; 3.3; 3.5)."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from core.text import Message, Weekday, count, say
from core.training.placement.bar_reasons import EVE, SPACING, TAPER
from core.training.placement.hard_rules import Wishes
from core.training.placement.ladder import climb_down
from core.training.placement.running_week import WEEK, DayKind, Most, RunDay, RunDays, uncapped
from core.training.placement.standing import WHOLE_WEEK, Rung, Standing
from core.training.reasons import Grade, Reason


def week_reasons(
    span: RunDays, wishes: Wishes, asked: int, rung: Rung, standing: Standing = WHOLE_WEEK
) -> tuple[Reason, ...]:
    """Fewer sessions than asked, sessions exactly 48 h apart, no day of rest: what applies, in that order."""
    reasons: tuple[Reason, ...] = ()
    if len(rung.full) < asked - len(standing.light) - len(standing.primer):
        reasons = (_fewer(span, wishes, asked, rung, standing),)
    reasons += tuple(
        Reason("same_hour_or_later", same_hour_or_later(first, second), Grade.COACH_PRACTICE, SPACING)
        for first, second in _exactly_48_hours(rung, standing)
    )
    if rung.full and not any(day.free for day in span[WEEK : 2 * WEEK]):
        text = say("No day of your week is free of running. One rest day a week would help.")
        if len(rung.used) == 2:
            text = say(
                "No day of your week is free of running. One rest day a week would help; I add no third load."
            )
        reasons += (Reason("no_rest_day", text, Grade.COACH_PRACTICE),)
    return reasons


def _exactly_48_hours(rung: Rung, standing: Standing) -> list[tuple[int, int]]:
    """Pairs of full sessions two days apart, round the week, and from the last one of the week before."""
    pairs = [pair for pair in permutations(rung.full, 2) if (pair[1] - pair[0]) % WEEK == 2]
    last = standing.last_full
    if last < 0 and last + 2 in rung.full and (last % WEEK, last + 2) not in pairs:
        pairs.append((last % WEEK, last + 2))
    return pairs


def same_hour_or_later(first: int, second: int) -> Message:
    """The second half of H2, for two full sessions exactly two days apart."""
    return say(
        "{first} and {second} are two days apart: on {second}, train no earlier in the day.",
        first=Weekday(first),
        second=Weekday(second),
    )


def _fewer(span: RunDays, wishes: Wishes, asked: int, rung: Rung, standing: Standing) -> Reason:
    if _race_takes(span, wishes, asked, rung, standing):
        return _race_leaves(span, asked, rung)
    full, later = len(rung.full), standing.under_way
    if full:
        text = _under_way_fewer(full, asked) if later else _whole_week_fewer(full, asked)
        return Reason("fewer_than_asked", text, Grade.COACH_PRACTICE, EVE)
    if rung.light:
        text = say("No day of your week is safe for a full session, so there is a light one.")
        if later:
            text = say("No day left this week is safe for a full session, so there is a light one.")
        return Reason("only_light", text, Grade.COACH_PRACTICE, EVE)
    if rung.primer:
        text = say("No day of your week is safe for another session beside the primer.")
        return Reason("only_primer", text, Grade.COACH_PRACTICE, EVE)
    text = _no_slot(span, wishes)
    if later:
        text = say("The days left this week have no safe place for a session.")
    return Reason("no_slot", text, Grade.COACH_PRACTICE, EVE)


def _no_slot(span: RunDays, wishes: Wishes) -> Message:
    """What would open a slot, where something does."""
    fewer = any(
        climb_down((*span[:at], RunDay(), *span[at + 1 :]), wishes, 1).used
        for at in range(WEEK, 2 * WEEK)
        if not span[at].free and span[at].kind is not DayKind.RACE
    )
    after_run = climb_down(span, replace(wishes, doubles=True, easy_days=True), 1).used
    if fewer and after_run:
        return say("Your week leaves no slot. One run fewer, or lifting after a run, would open one.")
    if fewer:
        return say("Your week leaves no slot. One run fewer would open one.")
    if after_run:
        return say("Your week leaves no slot. Lifting after a run would open one.")
    return say("Your week leaves no slot.")


def _whole_week_fewer(full: int, asked: int) -> Message:
    return count(
        "Your week has a safe place for {n} full session, not for {asked}.",
        "Your week has a safe place for {n} full sessions, not for {asked}.",
        full,
        asked=asked,
    )


def _under_way_fewer(full: int, asked: int) -> Message:
    return count(
        "This week has {n} full session, not {asked}: the days left have no safe place for more.",
        "This week has {n} full sessions, not {asked}: the days left have no safe place for more.",
        full,
        asked=asked,
    )


def _race_takes(span: RunDays, wishes: Wishes, asked: int, rung: Rung, standing: Standing) -> bool:
    """Whether it is a race, and not the running of the week, that leaves fewer full sessions."""
    if all(day.most is Most.FULL for day in span[WEEK : 2 * WEEK]):
        return False
    without = climb_down(uncapped(span), wishes, asked, standing)
    return len(without.full) > len(rung.full) or bool(without.used and not rung.used)


def _race_leaves(span: RunDays, asked: int, rung: Rung) -> Reason:
    if rung.full:
        text = count(
            "Your race leaves room for {n} full session this week, not for {asked}.",
            "Your race leaves room for {n} full sessions this week, not for {asked}.",
            len(rung.full),
            asked=asked,
        )
    elif rung.used:
        text = say("Your race leaves no room for a full session this week.")
    else:
        text = say("Your race leaves no room for strength work this week.")
    if any(day.race == "before" for day in span[WEEK : 2 * WEEK]):
        return Reason("race_leaves_fewer", text, Grade.COACH_PRACTICE, TAPER)
    return Reason("race_leaves_fewer", text, Grade.COACH_PRACTICE)
