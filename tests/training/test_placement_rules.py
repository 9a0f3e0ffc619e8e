"""The hard rules of placement hold for any profile, week after week (science.md 3.1)."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from profiles_strategy import profiles, weeks_of_runs

from core.training.phases.templates import block
from core.training.placement.hard_rules import Wishes
from core.training.placement.letters import names
from core.training.placement.place import place, place_light, wishes_of
from core.training.placement.running_week import race_days, running_week, span_of
from core.training.profile import Profile, RunType
from core.training.session import Phase
from core.training.week import Placement, WeekPlace

DAY = timedelta(days=1)
few = st.frozensets(st.integers(0, 6), max_size=4)
wishes = st.builds(
    Wishes, doubles=st.booleans(), easy_days=st.booleans(), unavailable=few, preferred=few, avoid=few
)


def placed(profile: Profile) -> list[tuple[WeekPlace, Placement]]:
    """Every week of a profile that has sessions, placed one after the other."""
    found: list[tuple[WeekPlace, Placement]] = []
    after_sunday = False
    running, asked = running_week(profile.runs, profile.long_min), profile.sessions_per_week
    for where in block(profile):
        span, allowed = span_of(running, race_days(profile.races, where.start)), wishes_of(profile)
        if where.phase is Phase.NONE:
            after_sunday = False
            continue
        if where.phase is Phase.LIGHT:
            placement = place_light(span, allowed, asked)
        else:
            placement = place(span, allowed, asked, where.number, after_sunday)
        after_sunday = 6 in placement.full
        found.append((where, placement))
    return found


def key_runs(profile: Profile, on: date) -> bool:
    """A key run or a race is on this date; a race replaces the day's runs."""
    return any(race.date == on for race in profile.races) or any(
        run.day == on.weekday() and run.type.key for run in profile.runs
    )


@given(profiles())
@settings(max_examples=60)
def test_no_full_session_on_the_eve_of_a_key_run_or_on_race_day(profile: Profile) -> None:
    raced = {race.date for race in profile.races}
    weekly = {run.day for run in profile.runs if run.type is RunType.RACE}
    for where, placement in placed(profile):
        for day in placement.full:
            on = where.start + DAY * day
            assert not key_runs(profile, on + DAY)
            assert on not in raced
            assert day not in weekly
        for day in placement.light:
            on = where.start + DAY * day
            assert not {on, on + DAY} & raced


@given(profiles())
@settings(max_examples=60)
def test_48_hours_between_full_sessions_within_and_across_weeks(profile: Profile) -> None:
    dates = [where.start + DAY * day for where, placement in placed(profile) for day in placement.full]
    for one, other in pairwise(dates):
        assert other - one >= 2 * DAY


@given(profiles())
@settings(max_examples=60)
def test_unavailable_days_stay_empty_and_no_day_has_two_sessions(profile: Profile) -> None:
    for _, placement in placed(profile):
        used = (*placement.full, *placement.light)
        assert len(used) == len(set(used))
        assert not profile.days_unavailable.intersection(used)
        assert len(placement.full) <= profile.sessions_per_week


@given(profiles())
@settings(max_examples=60)
def test_a_week_with_a_free_day_keeps_one_without_strength(profile: Profile) -> None:
    for where, placement in placed(profile):
        raced = {(race.date - where.start).days for race in profile.races}
        free = {day for day in range(7) if day not in raced and all(run.day != day for run in profile.runs)}
        assert not free or free.difference(placement.full, placement.light)
        assert set(placement.rest) == free.difference(placement.full, placement.light)
        assert set(placement.after_run) == set(placement.full + placement.light) - free


@given(profiles())
@settings(max_examples=60)
def test_every_day_says_why(profile: Profile) -> None:
    for _, placement in placed(profile):
        chosen, lost = dict(placement.chosen), dict(placement.lost)
        assert sorted(chosen) == sorted((*placement.full, *placement.light))
        assert sorted({*chosen, *lost}) == list(range(7))
        assert not set(chosen).intersection(lost)
        assert len(placement.names) == len(placement.full)


@given(weeks_of_runs, wishes, st.integers(1, 3))
def test_fewer_sessions_than_asked_are_explained(runs: tuple, asked_wishes: Wishes, asked: int) -> None:  # type: ignore[type-arg]
    span = span_of(running_week(runs, 90))
    found = place(span, asked_wishes, asked, 1)
    codes = {reason.code for reason in found.reasons}
    explained = bool(codes & {"fewer_than_asked", "only_light", "no_slot"})
    assert explained == (len(found.full) < asked)
    if len(found.full) == asked:
        assert not found.light
        assert not found.suggestions


@given(weeks_of_runs, wishes, st.integers(1, 3))
def test_what_is_suggested_would_work(runs: tuple, asked_wishes: Wishes, asked: int) -> None:  # type: ignore[type-arg]
    week = running_week(runs, 90)
    found = place(span_of(week), asked_wishes, asked, 1)
    for suggestion in found.suggestions:
        assert len(suggestion.days) > len(found.full)
        if suggestion.swap is None:
            assert not asked_wishes.doubles
            continue
        one, other = suggestion.swap
        changed = list(week)
        changed[one], changed[other] = week[other], week[one]
        assert place(span_of(tuple(changed)), asked_wishes, len(suggestion.days), 1).full == suggestion.days
        keys = [day.key for day in changed]
        before = [day.key for day in week]
        assert neighbours(keys) <= neighbours(before)


def neighbours(keys: list[bool]) -> int:
    return sum(keys[day] and keys[(day + 1) % 7] for day in range(7))


def test_one_session_alternates_with_the_weeks_of_the_block() -> None:
    assert [names(1, week) for week in (1, 2, 3)] == [("A",), ("B",), ("A",)]
    assert names(3, 2) == ("A", "B", "C")
