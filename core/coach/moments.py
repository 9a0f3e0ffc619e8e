"""Wall time in a zone to moments in UTC, also where a clock changes (DESIGN: gap and overlap)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)


def moment(day: date, at: time, zone: str) -> datetime:
    """The moment (UTC) a clock in `zone` shows `at` on `day`.

    A time that a change of the clocks leaves out becomes the next one there is; of a time
    that comes twice, the first is meant.
    """
    wall = datetime.combine(day, at)
    where = ZoneInfo(zone)
    while True:
        found = wall.replace(tzinfo=where).astimezone(UTC)
        if found.astimezone(where).replace(tzinfo=None) == wall:
            return found
        # The longest gap was a day: where a zone crossed the date line.
        wall += MINUTE


def local(now: datetime, zone: str | None) -> datetime:
    """What a clock in `zone` shows; UTC while no zone is known."""
    return now.astimezone(ZoneInfo(zone) if zone else UTC)
