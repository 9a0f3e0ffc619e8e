"""Wall time to moments where the clocks change: the gap takes the next minute, the overlap the first."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.coach.moments import local, moment


def at(day: str, wall: str, zone: str) -> str:
    made = moment(date.fromisoformat(day), time.fromisoformat(wall), zone)
    assert made.tzinfo is UTC
    return made.strftime("%Y-%m-%dT%H:%M")


@pytest.mark.parametrize(
    ("day", "wall", "zone", "utc"),
    [
        ("2026-11-23", "07:00", "Europe/Berlin", "2026-11-23T06:00"),
        ("2026-07-06", "07:00", "Europe/Berlin", "2026-07-06T05:00"),
        # The gap: 02:30 is left out on 28 March 2027; 03:00 is the next there is.
        ("2027-03-28", "02:00", "Europe/Berlin", "2027-03-28T01:00"),
        ("2027-03-28", "02:30", "Europe/Berlin", "2027-03-28T01:00"),
        ("2027-03-28", "03:00", "Europe/Berlin", "2027-03-28T01:00"),
        ("2027-03-28", "01:59", "Europe/Berlin", "2027-03-28T00:59"),
        # The overlap: 02:30 comes twice on 25 October 2026; the first is in summer time.
        ("2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30"),
        ("2026-10-25", "03:00", "Europe/Berlin", "2026-10-25T02:00"),
        # Lord Howe moves by half an hour.
        ("2026-10-04", "02:10", "Australia/Lord_Howe", "2026-10-03T15:30"),
        ("2026-10-04", "02:30", "Australia/Lord_Howe", "2026-10-03T15:30"),
        ("2027-04-04", "01:45", "Australia/Lord_Howe", "2027-04-03T14:45"),
        # Santiago leaves out the hour from midnight on.
        ("2026-09-06", "00:00", "America/Santiago", "2026-09-06T04:00"),
        ("2026-09-06", "00:30", "America/Santiago", "2026-09-06T04:00"),
        ("2026-09-06", "01:00", "America/Santiago", "2026-09-06T04:00"),
        # Apia crossed the date line: there was no 30 December 2011.
        ("2011-12-30", "00:00", "Pacific/Apia", "2011-12-30T10:00"),
        ("2011-12-30", "07:00", "Pacific/Apia", "2011-12-30T10:00"),
        ("2011-12-31", "00:00", "Pacific/Apia", "2011-12-30T10:00"),
        # Morocco goes back for Ramadan and forward after it.
        ("2026-02-15", "02:30", "Africa/Casablanca", "2026-02-15T01:30"),
        ("2026-03-22", "02:30", "Africa/Casablanca", "2026-03-22T02:00"),
        ("2026-11-23", "07:00", "Asia/Kathmandu", "2026-11-23T01:15"),
    ],
)
def test_a_wall_time_as_a_moment(day: str, wall: str, zone: str, utc: str) -> None:
    assert at(day, wall, zone) == utc


def test_local_time() -> None:
    now = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    assert local(now, "Europe/Berlin").date() == date(2026, 11, 23)
    assert local(now, None) == now


@given(
    st.sampled_from(sorted(zone for zone in available_timezones() if "/" in zone)),
    st.dates(date(2025, 1, 1), date(2030, 12, 31)),
    st.times().map(lambda wall: wall.replace(second=0, microsecond=0)),
)
@settings(derandomize=True, deadline=None, max_examples=150)
def test_it_is_the_first_moment_that_shows_that_time_or_a_later_one(zone: str, day: date, wall: time) -> None:
    made = moment(day, wall, zone)
    shown = made.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    wanted = datetime.combine(day, wall)
    assert shown >= wanted
    if shown == wanted:
        before = wanted.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)
        assert made == before
