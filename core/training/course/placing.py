"""Where the plan puts the sessions of a week, before anything becomes of them (`science.md` 3, 6.3, 6.4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from core.training.course.log import Log, runs_in
from core.training.course.weeks import WEEK
from core.training.phases.phase_reasons import week_reasons
from core.training.placement.place import place, place_light, place_nothing, wishes_of
from core.training.placement.running_week import WEEK as WEEK_DAYS
from core.training.placement.running_week import Cap, Most, RunDays, race_days, running_week, span_of
from core.training.profile import Profile, Race
from core.training.races.windows import most_on
from core.training.rules import data
from core.training.safety.ages import ages
from core.training.safety.limit_effects import LIGHT_ONLY
from core.training.safety.limits import Limit
from core.training.session import Phase
from core.training.week import Placement, WeekPlace

_MOST = {"none": Most.NONE, "primer": Most.PRIMER, "light": Most.LIGHT, "full": Most.FULL}


def span_around(profile: Profile, log: Log, week: date, races: tuple[Race, ...]) -> RunDays:
    """The 21 days around a week: its runs, those of the weeks beside it, the races and what they allow."""
    running = running_week(profile.runs, profile.long_min)
    if log.runs:
        weeks = (week - WEEK, week, week + WEEK)
        before, this, after = (
            running_week(runs_in(log, profile.runs, monday), profile.long_min) for monday in weeks
        )
        running = before + this + after
    if not races:
        return span_of(running)
    return span_of(running, race_days(races, week), caps_around(week, races))


@lru_cache(maxsize=4096)
def caps_around(week: date, races: tuple[Race, ...]) -> tuple[Cap, ...]:
    """What the races allow on the days from a week before a Monday to the end of the week after (H6, H7)."""
    caps = []
    for day in range(-WEEK_DAYS, 2 * WEEK_DAYS):
        on = week + timedelta(days=day)
        allowed = most_on(on, races)
        if allowed.race is not None and allowed.side is not None:
            away = abs((allowed.race.date - on).days)
            caps.append(Cap(day, _MOST[allowed.kind], allowed.side, away))
    return tuple(caps)


def place_week(
    profile: Profile,
    span: RunDays,
    where: WeekPlace,
    limits: tuple[Limit, ...],
    after_sunday: bool,
) -> Placement:
    """Where the sessions of a week are; the first of its reasons are those of the phase."""
    old = profile.age >= ages().old
    light_by_screen = not LIGHT_ONLY.isdisjoint(limits)
    why = week_reasons(where, light_by_screen, old and profile.sessions_per_week > 1)
    if where.phase is Phase.NONE:
        return place_nothing(span, why[0])
    wishes, asked = wishes_of(profile), sessions_asked(profile, where.phase)
    if where.phase is Phase.LIGHT:
        found = place_light(span, wishes, asked)
    else:
        found = place(span, wishes, asked, where.number, after_sunday)
    return replace(found, reasons=(*why, *found.reasons))


def sessions_asked(profile: Profile, phase: Phase) -> int:
    """Sessions to place: as asked, but 1 a week in maintenance, 2 from 65 on (6.2, E17).

    In a week of light sessions only there are no more than `light_sessions_at_most`.
    """
    if phase is Phase.LIGHT:
        most: int = data("placement.yaml")["light_sessions_at_most"]
        return min(profile.sessions_per_week, most)
    if phase is not Phase.MAINTENANCE:
        return profile.sessions_per_week
    return min(profile.sessions_per_week, 2 if profile.age >= ages().old else 1)


def weeks_after_birth(profile: Profile, week: date) -> Profile:
    """The profile in a later week: the weeks since a birth go on from the day they were told on (8.1)."""
    since, told = profile.screen.postpartum_weeks, profile.screen.postpartum_on or profile.start
    passed = (week - told) // timedelta(weeks=1)
    if since is None or passed <= 0:
        return profile
    return replace(profile, screen=replace(profile.screen, postpartum_weeks=since + passed))
