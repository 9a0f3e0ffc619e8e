"""From a profile to its plan: screen, block, placement, sessions (science.md 8.1, 6.1, 3, 5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from core.text import count, say
from core.training.phases.phase_reasons import cause_of, phase_reason
from core.training.phases.templates import LIGHT_LIMITS, WEEKS_WITHOUT_RACE, block, weeks_to
from core.training.placement.place import place, place_light, place_nothing, wishes_of
from core.training.placement.running_week import race_days, running_week, span_of
from core.training.profile import Profile, Race
from core.training.reasons import Grade, Reason
from core.training.recipes.sessions import sessions_of_week
from core.training.safety.limits import Limit
from core.training.safety.screen import decide
from core.training.session import Phase, Session
from core.training.week import Placement, Plan, Week, WeekPlace

_TWO_IN_MAINTENANCE_FROM = 65
_MOST_LIGHT_SESSIONS = 2
_SUNDAY = 6
NOTHING_HEAVY = frozenset({Limit.NO_PLYO_NO_HEAVY, Limit.PREGNANCY})


def make_plan(profile: Profile) -> Plan:
    """The plan of `profile`: its block, or as many weeks as `profile.weeks` says.

    Without weeks where the screen refuses. Raises ValueError under 16: no plan is made at all.
    """
    screened = decide(profile.age, profile.screen)
    if screened.decision == "not_served_under_16":
        raise ValueError(f"no plan is made at the age of {profile.age}")
    if screened.decision in ("blocked", "blocked_until_clearance"):
        return Plan(screened.decision, (), (), screened.reasons)
    weeks = []
    seen: set[str] = set()
    after_sunday = False
    for weeks_on, where in enumerate(block(profile, screened.limits)):
        week = make_week(in_week(profile, weeks_on), where, frozenset(seen), after_sunday)
        seen.update(item.exercise for session in week.sessions for item in session.items)
        after_sunday = _SUNDAY in week.placement.full
        weeks.append(week)
    reasons = (*screened.reasons, length_reason(profile))
    return Plan(screened.decision, tuple(limit.value for limit in screened.limits), tuple(weeks), reasons)


def in_week(profile: Profile, weeks_on: int) -> Profile:
    """The profile some weeks after the block began: the weeks since a birth go on (8.1).

    They go on from the day on which they were told, which may lie in the middle of the block.
    """
    since, told = profile.screen.postpartum_weeks, profile.screen.postpartum_on or profile.start
    passed = (profile.start + timedelta(weeks=weeks_on) - told) // timedelta(weeks=1)
    if since is None or passed <= 0:
        return profile
    return replace(profile, screen=replace(profile.screen, postpartum_weeks=since + passed))


def make_week(
    profile: Profile,
    where: WeekPlace,
    seen: frozenset[str] = frozenset(),
    after_sunday: bool = False,
) -> Week:
    """One week of the block, for the profile as it is then. `seen` are the exercises of the weeks before.

    `after_sunday`: the week before had a full session on its Sunday (H2).
    """
    limits = decide(profile.age, profile.screen).limits
    where = _eased(where, limits)
    placement = place_week(profile, limits, where, after_sunday)
    chosen = dict(placement.chosen)
    sessions = tuple(
        _with_day(session, chosen[session.date.weekday()])
        for session in sessions_of_week(profile, limits, where, placement, seen)
    )
    return Week(where.start, where.phase, placement, sessions)


def _eased(where: WeekPlace, limits: tuple[Limit, ...]) -> WeekPlace:
    """Nothing heavy is allowed: a heavy or power week repeats the adaptation (8.1)."""
    if where.phase in (Phase.HEAVY, Phase.POWER) and not NOTHING_HEAVY.isdisjoint(limits):
        return replace(where, phase=Phase.ADAPTATION)
    return where


def place_week(
    profile: Profile, limits: tuple[Limit, ...], where: WeekPlace, after_sunday: bool = False
) -> Placement:
    """Where the sessions of a week are; the first of its reasons is that of the phase."""
    span = span_of(
        running_week(profile.runs, profile.long_min),
        race_days(profile.races, where.start) if profile.races else (),
    )
    cause = cause_of(where, profile.races, not LIGHT_LIMITS.isdisjoint(limits))
    old = profile.age >= _TWO_IN_MAINTENANCE_FROM
    why = phase_reason(where.phase, cause, old and profile.sessions_per_week > 1)
    if where.phase is Phase.NONE:
        return place_nothing(span, why)
    wishes = wishes_of(profile)
    if where.phase is Phase.LIGHT:
        found = place_light(span, wishes, min(profile.sessions_per_week, _MOST_LIGHT_SESSIONS))
    else:
        asked = sessions_asked(profile, where.phase)
        found = place(span, wishes, asked, where.number, after_sunday)
    return replace(found, reasons=(why, *found.reasons))


def sessions_asked(profile: Profile, phase: Phase) -> int:
    """Full sessions to place: as asked, but 1 a week in maintenance, 2 from 65 on (6.2, E17)."""
    if phase is not Phase.MAINTENANCE:
        return profile.sessions_per_week
    return min(profile.sessions_per_week, 2 if profile.age >= _TWO_IN_MAINTENANCE_FROM else 1)


def _with_day(session: Session, why: Reason) -> Session:
    return replace(session, reasons=(why, *session.reasons))


def length_reason(profile: Profile) -> Reason:
    """Why the block is as long as it is (6.1)."""
    races = tuple(race for race in profile.races if race.priority == "A" and race.date >= profile.start)
    return _length_reason(profile.start, races)


@lru_cache(maxsize=1024)
def _length_reason(start: date, races: tuple[Race, ...]) -> Reason:
    if not races:
        text = count(
            "No main race ahead: a block of {n} week.",
            "No main race ahead: a block of {n} weeks.",
            WEEKS_WITHOUT_RACE,
        )
        return Reason("block_without_race", text, Grade.META_ANALYSIS, ("E05",))
    on = min(race.date for race in races)
    weeks = weeks_to(start, on)
    if weeks == 1:
        return Reason(
            "block_to_race", say("Your race on {date} is in the first week.", date=on), Grade.COACH_PRACTICE
        )
    text = count(
        "{n} week to your race on {date}, race week included.",
        "{n} weeks to your race on {date}, race week included.",
        weeks,
        date=on,
    )
    return Reason("block_to_race", text, Grade.COACH_PRACTICE)
