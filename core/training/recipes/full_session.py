"""A full session before it is fitted: the recipes put to the chosen exercises (`science.md` 5)."""

from __future__ import annotations

from core.training.choice.catalogue import Exercise, pool
from core.training.choice.jumps import choose_jumps
from core.training.choice.main_lifts import Letter
from core.training.choice.warm_up import warm_up
from core.training.choice.week_lifts import NORDIC, Lifts, week_lifts
from core.training.profile import SessionMinutes
from core.training.recipes.contacts import contact_budget, contacts_key, share_contacts
from core.training.recipes.draft import Draft, Work
from core.training.recipes.nordic import nordic_rules
from core.training.recipes.week_context import WeekContext
from core.training.rules import data, rules
from core.training.safety.ages import ages
from core.training.safety.pain_work import pain_sets, pain_share
from core.training.session import Unit
from core.training.tables import (
    Slot,
    assistance_rir,
    assistance_sets,
    jump_rest_s,
    reps,
    rest_s,
    sets,
    shape,
    start_percent,
    target_rir,
)


def lifts_of(context: WeekContext, letter: Letter, nordic: frozenset[Letter]) -> Lifts:
    """The lifts of a session before its length is known; core and upper only on red pain (8.2)."""
    if context.red is not None:
        best = (context.reach.best(pool("assistance", kind)) for kind in ("core", "upper"))
        return Lifts(None, None, None, tuple(exercise for exercise in best if exercise is not None))
    return week_lifts(context.reach, context.origin, nordic, context.changes)[letter]


def within_length(lifts: Lifts, minutes: SessionMinutes) -> Lifts:
    """The lifts that a session of this length has room for (5.1)."""
    _, _, has_m2, assistance = shape(minutes)
    return Lifts(lifts.m1, lifts.calf, lifts.m2 if has_m2 else None, lifts.assistance[:assistance])


def draft_full(context: WeekContext, letter: Letter, lifts: Lifts, with_jumps: bool) -> tuple[Draft, int]:
    """The draft at its full size, and its budget of ground contacts."""
    minutes = context.profile.session_minutes
    jumps = shape(minutes)[1]
    warm = warm_up(context.reach, minutes, context.profile.age >= ages().master)
    draft = Draft(context.phase, context.level, warm.items, warm.seconds)
    budget = 0
    if with_jumps:
        chosen = choose_jumps(letter, context.jumps)
        budget = _budget(context, letter, chosen)
        draft.jumps = jump_works(chosen, budget, jumps)
    if context.red is None:
        lifts = within_length(lifts, minutes)
    if lifts.m1 is not None:
        draft.m1 = _main("m1", lifts.m1, context, letter)
    if lifts.calf is not None:
        draft.calf = _main("calf", lifts.calf, context, letter)
    if lifts.m2 is not None:
        draft.m2 = _main("m2", lifts.m2, context, letter)
    draft.assistance = [assistance_work(exercise, context) for exercise in lifts.assistance]
    draft.paired = minutes in data("recipes.yaml")["paired_minutes"] and draft.can_pair
    return draft, budget


def jump_works(jumps: tuple[Exercise, ...], budget: int, most: int) -> list[Work]:
    """The jumps with their sets; those that fit no set are left out."""
    if most == 1:
        # The one that stays is the first, unless not even half a set of it fits.
        jumps = next((jumps[n : n + 1] for n in range(len(jumps)) if _fits(jumps[n], budget)), ())
    shares = share_contacts(budget, tuple(contacts_key(jump) for jump in jumps))
    return [
        Work(jump, number, (dose, dose), jump_rest_s(jump.tier))
        for jump, (number, dose) in zip(jumps, shares, strict=True)
        if number and jump.tier is not None
    ]


def assistance_work(exercise: Exercise, context: WeekContext) -> Work:
    """The exercise's own dose at RIR 3 (5.2)."""
    number = _less_on_pain(assistance_sets(context.phase, context.level), exercise, context)
    rir = None if exercise.unit is Unit.SECONDS else assistance_rir(context.effects.rir_floor)
    return Work(
        exercise,
        number,
        assistance_dose(exercise, context),
        rules()["assistance_rest_s"],
        rir,
        eased=pained(exercise, context),
    )


def assistance_dose(exercise: Exercise, context: WeekContext) -> tuple[int, int]:
    """Nordic lowering begins with 3 repetitions (5.2); at 16-17 none has fewer than 6 (2.1)."""
    if exercise.id == NORDIC and context.nordic_early:
        return nordic_rules().first_reps, nordic_rules().first_reps
    if context.effects.youth and exercise.unit is Unit.REPS:
        low, high = rules()["min_reps"]["dumbbell_single_leg_or_youth"]
        if exercise.dose < low:
            return low, high
    return exercise.dose, exercise.dose


def _fits(jump: Exercise, budget: int) -> bool:
    ((number, _),) = share_contacts(budget, (contacts_key(jump),))
    return number > 0


def _budget(context: WeekContext, letter: Letter, jumps: tuple[Exercise, ...]) -> int:
    place, profile = context.place, context.profile
    easing = context.easing
    budget = contact_budget(
        context.jumps.level,
        context.phase,
        place.nth,
        place.of,
        profile.session_minutes,
        home=context.home,
        age=profile.age,
        third=letter == "C",
        landings_only=context.jumps.landings_only,
    )
    share = easing.contacts
    if easing.half_at is not None and any(jump.tier is easing.half_at for jump in jumps):
        share /= 2
    if easing.contacts_most is not None:
        budget = min(budget, easing.contacts_most)
    return int(budget * share) // 2 * 2


def _main(slot: Slot, exercise: Exercise, context: WeekContext, letter: Letter) -> Work:
    phase, level = context.phase, context.level
    easing = context.easing
    number = max(1, sets(slot, phase, level, context.profile.session_minutes, letter) + easing.sets(slot))
    rir = target_rir(slot, phase, level, letter, context.effects.rir_floor, exercise.subcategory == "bent")
    rir += easing.rir(slot)
    low_high = reps(slot, exercise, phase, level, context.effects.youth)
    return Work(
        exercise,
        _less_on_pain(number, exercise, context),
        low_high,
        rest_s(slot, exercise, phase, level),
        None if exercise.unit is Unit.SECONDS else rir,
        start_percent(exercise, low_high[0], rir) if slot == "m1" else None,
        eased=bool(easing.sets(slot) or easing.rir(slot)) or pained(exercise, context),
    )


def pained(exercise: Exercise, context: WeekContext) -> bool:
    """Pain takes something off this exercise today (4.2, 8.2)."""
    picture = context.easing.pain
    if context.reach.stays_by_limit(exercise):
        return True
    return picture is not None and (pain_sets(exercise, picture) < 0 or pain_share(exercise, picture) < 1)


def _less_on_pain(number: int, exercise: Exercise, context: WeekContext) -> int:
    """One set less for what stays only by its `pain_limit` (4.2), or beside amber pain (8.2); never none."""
    picture = context.easing.pain
    less = context.reach.stays_by_limit(exercise) or (
        picture is not None and pain_sets(exercise, picture) < 0
    )
    return max(1, number - 1) if less else number
