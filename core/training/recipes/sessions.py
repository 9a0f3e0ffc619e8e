"""One session of a week, with its reasons (`science.md` 3.4, 4, 5)."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import timedelta

from core.training.choice.choice_reasons import (
    calf_reason,
    jump_reasons,
    other_kit_reasons,
    step_reasons,
)
from core.training.choice.main_lifts import Letter
from core.training.choice.week_lifts import Lifts
from core.training.reasons import Reason
from core.training.recipes.assemble import assemble
from core.training.recipes.change_reasons import (
    LANDINGS_ONLY,
    PAIN_LEAVES_NOTHING,
    TOO_FEW_CONTACTS,
    limit_reasons,
    no_jumps,
    pain_reasons,
    red_reason,
)
from core.training.recipes.draft import Draft
from core.training.recipes.fit import fit, fit_light
from core.training.recipes.full_session import draft_full, lifts_of, within_length
from core.training.recipes.light_session import draft_light, light_rules
from core.training.recipes.loads_given import Loads, give_loads
from core.training.recipes.primer_session import (
    KIND_PRIMER,
    PRIMER_NO_JUMPS,
    PRIMER_NO_LIFT,
    PRIMER_NO_SMALL_LIFTS,
    draft_primer,
)
from core.training.recipes.session_reasons import (
    FIND_LOAD,
    NO_TIME_LEFT,
    SHORT,
    full_reasons,
    light_reasons,
)
from core.training.recipes.week_context import WeekContext
from core.training.session import Session
from core.training.tables import shape


def full_session(
    context: WeekContext,
    letter: Letter,
    day: int,
    after_run: bool,
    nordic: frozenset[Letter],
    loads: Loads,
    usual: Lifts | None = None,
) -> Session:
    """A, B or C on a day 0 (Monday) to 6. `nordic`: letters that may have Nordic lowering (5.2).

    `usual`: the lifts with the usual kit, None where that is there (4.2).
    """
    minutes = context.profile.session_minutes
    lifts = lifts_of(context, letter, nordic)
    stopped = no_jumps(context, light=False)
    draft, budget = draft_full(context, letter, lifts, with_jumps=stopped is None)
    given = give_loads(draft, loads)
    trims = fit(draft, minutes)
    reasons = full_reasons(context, draft, budget, trims)
    shown = frozenset([work.exercise.id for work in draft.works])
    if context.red is not None:
        reasons.append(red_reason(context.red))
    elif context.reach.pains:
        usual = lifts_of(context.without_pain, letter, nordic)
        reasons += pain_reasons(context, within_length(lifts, minutes), within_length(usual, minutes), shown)
    reasons += step_reasons(lifts, shown)
    reasons += jump_reasons(letter, context.jumps, shown, context.changes.first_of_letter)
    if usual is not None:
        reasons += other_kit_reasons(usual, lifts, shown)
    if draft.calf is not None and context.changes.calf_count is not None:
        counted = calf_reason(draft.calf.exercise, context.changes.calf_count)
        reasons += (counted,) if counted is not None else ()
    reasons += (reason for reason in given if reason.about in shown)
    return assemble(
        draft,
        budget,
        on=context.place.start + timedelta(days=day),
        name=letter,
        phase=context.place.phase,
        after_run=after_run,
        no_jumps=stopped or TOO_FEW_CONTACTS,
        no_main=PAIN_LEAVES_NOTHING if context.red is None else red_reason(context.red),
        no_assistance=_no_assistance(context, lifts.assistance == ()),
        reasons=_closed(context, draft, reasons, full=True),
    )


def light_session(context: WeekContext, day: int, after_run: bool, loads: Loads) -> Session:
    """The light session L (3.4) on a day 0 (Monday) to 6."""
    stopped = no_jumps(context, light=True)
    draft, budget = draft_light(context, with_jumps=stopped is None)
    given = give_loads(draft, loads)
    trims = fit_light(draft, light_rules().minutes_at_most)
    reasons = light_reasons(draft, trims)
    if context.red is not None:
        reasons.append(red_reason(context.red))
    shown = frozenset(work.exercise.id for work in draft.works)
    reasons += (reason for reason in given if reason.about in shown)
    return assemble(
        draft,
        budget,
        on=context.place.start + timedelta(days=day),
        name="L",
        phase=context.place.phase,
        after_run=after_run,
        no_jumps=stopped or TOO_FEW_CONTACTS,
        no_main=PAIN_LEAVES_NOTHING if context.red is None else red_reason(context.red),
        no_assistance=PAIN_LEAVES_NOTHING,
        reasons=_closed(context, draft, reasons),
    )


def primer_session(
    context: WeekContext,
    day: int,
    after_run: bool,
    loads: Loads,
    lifts: Mapping[Letter, Lifts],
    familiar: Container[str],
) -> Session:
    """The primer of a race week (3.4) on a day 0 (Monday) to 6; `familiar`: what was trained before."""
    stopped = no_jumps(context, light=False)
    draft, budget = draft_primer(context, lifts, familiar, with_jumps=stopped is None)
    given = give_loads(draft, loads)
    return assemble(
        draft,
        budget,
        on=context.place.start + timedelta(days=day),
        name="P",
        phase=context.place.phase,
        after_run=after_run,
        no_jumps=stopped or PRIMER_NO_JUMPS,
        no_main=PRIMER_NO_LIFT if context.red is None else red_reason(context.red),
        no_assistance=PRIMER_NO_SMALL_LIFTS,
        reasons=_closed(context, draft, [KIND_PRIMER, *given]),
    )


def _no_assistance(context: WeekContext, pain_took_all: bool) -> Reason:
    if pain_took_all:
        return PAIN_LEAVES_NOTHING
    return NO_TIME_LEFT if shape(context.profile.session_minutes)[3] else SHORT


def _closed(
    context: WeekContext, draft: Draft, reasons: list[Reason], full: bool = False
) -> tuple[Reason, ...]:
    """The reasons that every kind of session may have, last; what only a `full` one loses only there."""
    if draft.jumps and context.jumps.landings_only:
        reasons.append(LANDINGS_ONLY)
    if any(work.given is not None and work.given.find_load for work in draft.works):
        reasons.append(FIND_LOAD)
    easing = context.easing
    eased = (*easing.full_reasons, *easing.reasons) if full else easing.reasons
    return (*reasons, *eased, *limit_reasons(context, full))
