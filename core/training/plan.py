"""From a profile to its plan: screen, block, placement, sessions (science.md 8.1, 6.1, 3, 5)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from core.text import count, say
from core.training.course.course import Course
from core.training.course.weeks import WEEK, monday
from core.training.journal import Entry
from core.training.phases.letters import chain_rule, weeks_to
from core.training.profile import Profile, Race
from core.training.reasons import Grade, Reason
from core.training.safety.screen import decide
from core.training.week import Plan, Week


def make_plan(profile: Profile, journal: Iterable[Entry] = (), today: date | None = None) -> Plan:
    """The plan of `profile` after its `journal`: its block, or as many weeks as `profile.weeks` says.

    `today`: the day of the plan, its first Monday where none is given. Without weeks where the screen
    refuses. Raises ValueError under 16: no plan is made at all.
    """
    screened = decide(profile.age, profile.screen)
    if screened.decision == "not_served_under_16":
        raise ValueError(f"no plan is made at the age of {profile.age}")
    if screened.decision in ("blocked", "blocked_until_clearance"):
        return Plan(screened.decision, (), (), screened.reasons)
    course = Course(profile, journal, profile.start if today is None else today)
    reasons = (*screened.reasons, length_reason(profile))
    limits = tuple(limit.value for limit in screened.limits)
    return Plan(screened.decision, limits, weeks_of(course), reasons)


def weeks_of(course: Course) -> tuple[Week, ...]:
    """The weeks a plan shows; a load is searched for in the first session that is still to come."""
    weeks: list[Week] = []
    searched: set[str] = set()
    for weeks_on in range(weeks_shown(course)):
        week = course.week(course.profile.start + weeks_on * WEEK, frozenset(searched))
        weeks.append(week)
        # What was to be searched for in a session that is over may still be searched for.
        for session, seat in zip(week.sessions, course.seats(week.start), strict=True):
            if seat.status == "open":
                searched.update(item.exercise for item in session.items)
    return tuple(weeks)


def weeks_shown(course: Course) -> int:
    """How many weeks a plan shows: as asked, else to the race ahead, else to the end of the block."""
    profile = course.profile
    if profile.weeks is not None:
        return profile.weeks
    now = max(monday(course.today), profile.start)
    place = course.place(now)
    passed = (now - profile.start) // WEEK
    if place.race is not None:
        return passed + max(1, weeks_to(now, place.race.date))
    return passed + 1 + len(place.phases) - place.number


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
            chain_rule("weeks_without_race"),
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
