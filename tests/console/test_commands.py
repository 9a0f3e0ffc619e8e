"""`/clock` lines: what they mean, and what is refused."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from bot.console.commands import NotAMoment, is_clock, moved, shown

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)  # Monday 06:00 in Berlin


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("/clock +1d", timedelta(days=1)),
        ("/clock +90m", timedelta(minutes=90)),
        ("/clock +2h30m", timedelta(hours=2, minutes=30)),
        ("  /clock   +1d2h3m  ", timedelta(days=1, hours=2, minutes=3)),
        ("/clock +0m", timedelta()),
        ("/clock 2026-11-23T07:00", timedelta(hours=1)),
        ("/clock 2026-11-23 07:00", timedelta(hours=1)),
        ("/clock 2026-11-24", timedelta(hours=18)),
        ("/clock 2026-11-23T07:00Z", timedelta(hours=2)),
        ("/clock 2026-11-23T07:00+09:00", timedelta(hours=-7)),
    ],
)
def test_a_line_moves_the_clock(line: str, after: timedelta) -> None:
    if after < timedelta():
        with pytest.raises(NotAMoment, match="Mon 2026-11-23 06:00 and does not go backwards"):
            moved(line, NOW, BERLIN)
    else:
        assert moved(line, NOW, BERLIN) == NOW + after


def test_a_day_is_a_day_of_the_calendar() -> None:
    eve = datetime(2026, 10, 24, 5, 0, tzinfo=UTC)  # 07:00 in summer, the night the clocks go back
    assert shown(moved("/clock +1d", eve, BERLIN), BERLIN) == "Sun 2026-10-25 07:00"
    assert shown(moved("/clock +24h", eve, BERLIN), BERLIN) == "Sun 2026-10-25 06:00"


@pytest.mark.parametrize(
    "line",
    [
        "/clock",
        "/clock +",
        "/clock 1d",
        "/clock -1d",
        "/clock +1w",
        "/clock tomorrow",
        "/clock +1d x",
        "/clock 2026-13-01T07:00",
        "/clock +99999d99999999m",
        "/clock 9999-12-31T23:59-12:00",
        "/clock 2150-01-01",
        "/clock 0001-01-01T00:00+14:00",
        "/clock " + "9" * 5000,
    ],
)
def test_nonsense_is_answered_in_one_line(line: str) -> None:
    with pytest.raises(NotAMoment) as fault:
        moved(line, NOW, BERLIN)
    assert "\n" not in str(fault.value)
    assert len(str(fault.value)) < 120


def test_only_clock_lines_are_clock_lines() -> None:
    assert is_clock("/clock +1d")
    assert is_clock(" /clock")
    assert not is_clock("/clocks +1d")
    assert not is_clock("move the /clock")
    assert not is_clock("")


def test_a_moment_is_shown_where_the_runner_is() -> None:
    assert shown(NOW, BERLIN) == "Mon 2026-11-23 06:00"
    assert shown(NOW, timezone(timedelta(hours=-6))) == "Sun 2026-11-22 23:00"
