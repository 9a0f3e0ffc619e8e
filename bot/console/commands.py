"""What a line can order at the console itself: only `/clock`, and only where time stands still."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo

CLOCK = "/clock"
HOW = "/clock takes +1d, +90m, +2h30m or a moment such as 2026-11-30T07:00."

_SPAN = re.compile(r"\+(?:(?P<days>\d{1,5})d)?(?:(?P<hours>\d{1,6})h)?(?:(?P<minutes>\d{1,8})m)?")
_LAST = datetime(2100, 1, 1, tzinfo=UTC)


class NotAMoment(Exception):  # noqa: N818 - a remark for whoever typed it
    """The text is one line for whoever typed it."""


def is_clock(line: str) -> bool:
    """Whether a line wants to move the clock."""
    return line.split(maxsplit=1)[:1] == [CLOCK]


def moved(line: str, now: datetime, zone: tzinfo | None) -> datetime:
    """Where a `/clock` line moves the clock to; `zone` applies where it gives no offset.

    Raises NotAMoment for what cannot be read and for going backwards.
    """
    target = _target(line.strip()[len(CLOCK) :].strip(), now, zone)
    if target < now:
        raise NotAMoment(f"The clock stands at {shown(now, zone)} and does not go backwards.")
    if target >= _LAST:
        raise NotAMoment("The clock goes up to the year 2099.")
    return target


def _target(text: str, now: datetime, zone: tzinfo | None) -> datetime:
    span = _SPAN.fullmatch(text)
    try:
        if span and any(span.groups()):
            days, hours, minutes = (int(number or 0) for number in span.groups())
            # Days are days of the calendar: the hour on the wall stays through daylight saving.
            there = (now.astimezone(zone) + timedelta(days=days)).astimezone(UTC)
            return there + timedelta(hours=hours, minutes=minutes)
        moment = datetime.fromisoformat(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise NotAMoment(HOW) from None


def shown(moment: datetime, zone: tzinfo | None) -> str:
    """A moment for whoever moves the clock: `Mon 2026-11-30 07:00`."""
    return moment.astimezone(zone).strftime("%a %Y-%m-%d %H:%M")
