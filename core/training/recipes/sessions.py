"""The sessions of a week, by date, each with its reasons (`science.md` 3.4, 4, 5)."""

from __future__ import annotations

from collections.abc import Container
from datetime import timedelta

from core.training.choice.main_lifts import Letter
from core.training.profile import Profile
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
from core.training.recipes.light_session import LIGHT_MINUTES, draft_light
from core.training.recipes.session_reasons import (
    FIND_LOAD,
    NO_TIME_LEFT,
    SHORT,
    full_reasons,
    light_reasons,
)
from core.training.recipes.week_context import WeekContext, week_context
from core.training.safety.limits import Limit
from core.training.session import Phase, Session
from core.training.tables import shape
from core.training.week import Placement, WeekPlace


def sessions_of_week(
    profile: Profile,
    limits: tuple[Limit, ...],
    place: WeekPlace,
    placement: Placement,
    seen: frozenset[str],
) -> tuple[Session, ...]:
    """Every session of one placed week, by date.

    `seen` are the ids of exercises met before this week: a lift with an external load that
    is not among them has `find_load`. A light week, or a limit to light work, makes every
    session light; a week of the phase NONE has none.
    """
    if place.phase is Phase.NONE:
        return ()
    context = week_context(profile, limits, place)
    all_light = place.phase is Phase.LIGHT or context.effects.light_only
    letters: dict[int, Letter] = {} if all_light else dict(zip(placement.full, placement.names, strict=True))
    nordic = frozenset(letter for day, letter in letters.items() if context.nordic_on(day))
    met = set(seen)
    sessions = []
    for day in sorted({*placement.full, *placement.light}):
        after_run = day in placement.after_run
        if day in letters:
            session = _full(context, letters[day], nordic, day, after_run, met)
        else:
            session = _light(context, day, after_run, met)
        met.update(item.exercise for item in session.items)
        sessions.append(session)
    return tuple(sessions)


def _full(
    context: WeekContext,
    letter: Letter,
    nordic: frozenset[Letter],
    day: int,
    after_run: bool,
    met: Container[str],
) -> Session:
    minutes = context.profile.session_minutes
    lifts = lifts_of(context, letter, nordic)
    stopped = no_jumps(context, light=False)
    draft, budget = draft_full(context, letter, lifts, with_jumps=stopped is None)
    trims = fit(draft, minutes)
    reasons = full_reasons(context, draft, budget, trims)
    if context.red is not None:
        reasons.append(red_reason(context.red))
    elif context.reach.pains:
        usual = lifts_of(context.without_pain, letter, nordic)
        shown = frozenset(work.exercise.id for work in draft.works)
        reasons += pain_reasons(context, within_length(lifts, minutes), within_length(usual, minutes), shown)
    return assemble(
        draft,
        budget,
        on=context.place.start + timedelta(days=day),
        name=letter,
        phase=context.place.phase,
        after_run=after_run,
        met=met,
        no_jumps=stopped or TOO_FEW_CONTACTS,
        no_main=PAIN_LEAVES_NOTHING if context.red is None else red_reason(context.red),
        no_assistance=_no_assistance(context, lifts.assistance == ()),
        reasons=_closed(context, draft, reasons, met),
    )


def _light(context: WeekContext, day: int, after_run: bool, met: Container[str]) -> Session:
    stopped = no_jumps(context, light=True)
    draft, budget = draft_light(context, with_jumps=stopped is None)
    trims = fit_light(draft, LIGHT_MINUTES)
    reasons = light_reasons(draft, trims)
    if context.red is not None:
        reasons.append(red_reason(context.red))
    return assemble(
        draft,
        budget,
        on=context.place.start + timedelta(days=day),
        name="L",
        phase=context.place.phase,
        after_run=after_run,
        met=met,
        no_jumps=stopped or TOO_FEW_CONTACTS,
        no_main=PAIN_LEAVES_NOTHING if context.red is None else red_reason(context.red),
        no_assistance=PAIN_LEAVES_NOTHING,
        reasons=_closed(context, draft, reasons, met),
    )


def _no_assistance(context: WeekContext, pain_took_all: bool) -> Reason:
    if pain_took_all:
        return PAIN_LEAVES_NOTHING
    return NO_TIME_LEFT if shape(context.profile.session_minutes)[3] else SHORT


def _closed(
    context: WeekContext, draft: Draft, reasons: list[Reason], met: Container[str]
) -> tuple[Reason, ...]:
    """The reasons that every kind of session may have, last."""
    if draft.jumps and context.jumps.landings_only:
        reasons.append(LANDINGS_ONLY)
    if any(work.exercise.load.external and work.exercise.id not in met for work in draft.works):
        reasons.append(FIND_LOAD)
    return (*reasons, *limit_reasons(context))
