"""A full session before it is fitted: the recipes put to the chosen exercises (`science.md` 5)."""

from __future__ import annotations

from core.training.choice.catalogue import Exercise, pool
from core.training.choice.jumps import choose_jumps
from core.training.choice.main_lifts import Letter
from core.training.choice.warm_up import warm_up
from core.training.choice.week_lifts import Lifts, week_lifts
from core.training.profile import SessionMinutes
from core.training.recipes.contacts import contact_budget, contacts_key, share_contacts
from core.training.recipes.draft import Draft, Work
from core.training.recipes.from_tables import main_numbers, small_numbers
from core.training.recipes.week_context import WeekContext
from core.training.safety.ages import ages
from core.training.safety.pain_work import pain_sets, pain_share
from core.training.tables import Slot, jump_rest_s, paired, shape


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
    draft.paired = paired(minutes) and draft.can_pair
    return draft, budget


def jump_works(jumps: tuple[Exercise, ...], budget: int, most: int) -> list[Work]:
    """The jumps with their sets; those that fit no set are left out."""
    if most == 1:
        # The one that stays is the first, unless not even half a set of it fits.
        jumps = next((jumps[n : n + 1] for n in range(len(jumps)) if _fits(jumps[n], budget)), ())
    shares = share_contacts(budget, tuple([contacts_key(jump) for jump in jumps]))
    return [
        Work(jump, number, (dose, dose), jump_rest_s(jump.tier))
        for jump, (number, dose) in zip(jumps, shares, strict=True)
        if number and jump.tier is not None
    ]


def assistance_work(exercise: Exercise, context: WeekContext) -> Work:
    """The exercise's own dose, with what pain takes off it."""
    effects = context.effects
    table = small_numbers(
        exercise.id, context.phase, context.level, effects.rir_floor, effects.youth, context.nordic_early
    )
    number = _less_on_pain(table.sets, exercise, context)
    return Work(exercise, number, table.reps, table.rest_s, table.rir, eased=pained(exercise, context))


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
    if easing.contacts_most is not None:
        budget = min(budget, easing.contacts_most)
    share = easing.contacts
    if easing.half_at is not None and any(jump.tier is easing.half_at for jump in jumps):
        share /= 2
    # Fractions are slow, and on most days all of the ceiling is left.
    left = budget if share == 1 else int(budget * share)
    return left // 2 * 2


def _main(slot: Slot, exercise: Exercise, context: WeekContext, letter: Letter) -> Work:
    fewer, more_rir = context.easing.sets(slot), context.easing.rir(slot)
    table = main_numbers(
        slot,
        exercise.id,
        context.phase,
        context.level,
        letter,
        context.profile.session_minutes,
        context.effects.rir_floor,
        context.effects.youth,
        more_rir,
    )
    return Work(
        exercise,
        _less_on_pain(max(1, table.sets + fewer), exercise, context),
        table.reps,
        table.rest_s,
        table.rir,
        table.percent,
        eased=bool(fewer or more_rir) or pained(exercise, context),
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
