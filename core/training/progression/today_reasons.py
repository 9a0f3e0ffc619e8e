"""Why today's load is not simply the next one: phase, deload, taper, days away, pain (science.md 6 to 8)."""

from __future__ import annotations

from decimal import Decimal

from core.text import Message, count, say
from core.training.choice.catalogue import Exercise
from core.training.loads.estimate import decides
from core.training.loads.figures import figures
from core.training.loads.said import load_said
from core.training.progression.lift_kit import LiftKit
from core.training.progression.sets_said import load_and_fewer, range_said, share_of_one
from core.training.progression.track import Track
from core.training.reasons import Grade, Reason
from core.training.session import Prescription


def phase_reason(
    item: Prescription, exercise: Exercise, load: Decimal, left: int, kit: LiftKit, track: Track
) -> Reason:
    """The first load in another phase; `left` are the repetitions in reserve that it was set by."""
    phase = say(
        "{lift}: a new phase with {range} repetitions, {rir} left",
        lift=exercise.name,
        range=range_said(*item.reps),
        rir=item.rir or 0,
    )
    said = load_and_fewer(load, track.fewer, kit.units)
    if track.cut:
        text = say("{phase}. With that taken off it is {load}.", phase=phase, load=said)
    elif item.percent_1rm is None or track.e1rm is None:
        text = say("{phase}; {load} stays.", phase=phase, load=said)
        return Reason("load_new_phase", text, Grade.COACH_PRACTICE, about=exercise.id)
    else:
        text = _set_anew(phase, said, item.reps[0], load, left, track.e1rm, kit, track)
    return Reason("load_new_phase", text, Grade.COACH_PRACTICE, ("E26", "E27"), exercise.id)


def _set_anew(
    phase: Message,
    said: Message,
    low: int,
    load: Decimal,
    left: int,
    e1rm: Decimal,
    kit: LiftKit,
    track: Track,
) -> Message:
    """The rule of 7.1 that decided: the estimate, or the most that is added to what was lifted."""
    match decides(load, e1rm, low, left, kit.increment, track.lowest):
        case "estimate":
            share = share_of_one(e1rm, low, left, kit.units)
            return say("{phase}. {share} makes {load}.", phase=phase, share=share, load=said)
        case "cap":
            return say(
                "{phase}. At most {percent} % more than {last} makes {load}.",
                phase=phase,
                percent=int((figures().most_raise - 1) * 100),
                last=load_said(track.lowest or load, kit.units),
                load=said,
            )
        case _:
            return say("{phase}. That makes {load}.", phase=phase, load=said)


def cut_first(track: Track) -> tuple[Reason, ...]:
    """What cut the load, where nothing was done since; the load that it left is said by the day."""
    return track.reasons[:1] if track.cut else ()


def taper_reason(exercise: Exercise, load: Decimal, last: Decimal, kit: LiftKit, track: Track) -> Reason:
    """The load of a taper and of other weeks in which nothing moves on."""
    lift, said = exercise.name, load_said(load, kit.units)
    if track.cut:
        text = say("{lift}: {load}, your last load with that taken off.", lift=lift, load=said)
    elif load < last and track.reduces:
        failed = load_said(last, kit.units)
        text = say(
            "{lift}: {last} was too heavy the last time, so {load}.", lift=lift, last=failed, load=said
        )
    else:
        text = say("{lift} stays at {load}, your last load.", lift=lift, load=said)
    return Reason("load_taper", text, Grade.COACH_PRACTICE, ("E22",), exercise.id)


def deload_reason(exercise: Exercise, load: Decimal, last: Decimal, kit: LiftKit) -> Reason:
    """The load of a deload, which is rounded down and never below the lightest (7.2)."""
    lift, said, share = exercise.name, load_said(load, kit.units), figures().deload_share
    percent, working = int(share * 100), load_said(last, kit.units)
    if load > last * share:
        text = say("{lift} stays at {load}, the lightest there is.", lift=lift, load=said)
    elif load < last * share:
        text = say(
            "{lift}: {percent} % of your working load of {last} this week, rounded down to {load}.",
            lift=lift,
            percent=percent,
            last=working,
            load=said,
        )
    else:
        text = say(
            "{lift}: {percent} % of your working load of {last} this week, so {load}.",
            lift=lift,
            percent=percent,
            last=working,
            load=said,
        )
    return Reason("load_deload", text, Grade.COACH_PRACTICE, about=exercise.id)


def primer_reason(exercise: Exercise, load: Decimal, percent: int, kit: LiftKit) -> Reason:
    """The load of a primer."""
    text = say(
        "{lift}: {load}, about {percent} % of what you could lift once, moved fast.",
        lift=exercise.name,
        load=load_said(load, kit.units),
        percent=percent,
    )
    return Reason("load_primer", text, Grade.COACH_PRACTICE, ("E27",), exercise.id)


def away_reason(
    exercise: Exercise, days: int, share: Decimal, load: Decimal, fewer: int, kit: LiftKit
) -> Reason:
    """A lift that comes back after another one had its place (4.2)."""
    text = count(
        "{lift} after {n} day without it: {percent} % of its last load, so {load}.",
        "{lift} after {n} days without it: {percent} % of its last load, so {load}.",
        days,
        lift=exercise.name,
        percent=int(share * 100),
        load=load_and_fewer(load, fewer, kit.units),
    )
    return Reason("load_away", text, Grade.COACH_PRACTICE, ("E35",), exercise.id)


def away_cut(exercise: Exercise, days: int, share: Decimal) -> Reason:
    """The same for a lift that has not been done in full since it came back."""
    text = count(
        "{lift} came back after {n} day without it, at {percent} % of its load.",
        "{lift} came back after {n} days without it, at {percent} % of its load.",
        days,
        lift=exercise.name,
        percent=int(share * 100),
    )
    return Reason("load_away", text, Grade.COACH_PRACTICE, ("E35",), exercise.id)


def reserve_reason(exercise: Exercise, more: int, aim: int) -> Reason:
    """Fewer repetitions than were next, where the day keeps more in reserve."""
    text = count(
        "{lift}: {n} more left than usual, so {aim} in every set today.",
        "{lift}: {n} more left than usual, so {aim} in every set today.",
        more,
        lift=exercise.name,
        aim=aim,
    )
    return Reason("load_eased", text, Grade.COACH_PRACTICE, about=exercise.id)


def eased_reason(
    exercise: Exercise, share: Decimal, before: Decimal, load: Decimal, fewer: int, kit: LiftKit
) -> Reason:
    """Less for today only."""
    text = say(
        "{lift}: {percent} % of {before} today, so {load}.",
        lift=exercise.name,
        percent=int(share * 100),
        before=load_said(before, kit.units),
        load=load_and_fewer(load, fewer, kit.units),
    )
    return Reason("load_eased", text, Grade.SAFETY_DEFAULT, about=exercise.id)
