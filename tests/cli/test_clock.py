"""The clocks."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import ClockFault, FileClock, StillClock, SystemClock


def test_the_machine_is_read_in_utc() -> None:
    assert SystemClock().now().tzinfo is UTC


def test_a_still_clock_stands_until_it_is_moved_and_never_goes_back() -> None:
    clock = StillClock(datetime.fromisoformat("2026-11-23T06:00+01:00"))
    assert clock.now() == datetime(2026, 11, 23, 5, tzinfo=UTC)
    assert clock.now().tzinfo is UTC
    clock.move(clock.now() + timedelta(hours=1))
    assert clock.now() == datetime(2026, 11, 23, 6, tzinfo=UTC)
    with pytest.raises(ValueError, match="before"):
        clock.move(clock.now() - timedelta(seconds=1))


def test_a_file_is_read_anew_each_time(tmp_path: Path) -> None:
    file = tmp_path / "clock"
    file.write_text("2026-11-23T06:00+01:00\n")
    clock = FileClock(file)
    assert clock.now() == datetime(2026, 11, 23, 5, tzinfo=UTC)
    file.write_text("2026-11-23T07:30Z")
    assert clock.now() == datetime(2026, 11, 23, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "soon", "2026-11-23T06:00", "\xff"])
def test_a_file_without_a_moment_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "clock"
    file.write_bytes(text.encode("latin-1"))
    with pytest.raises(ClockFault, match="clock"):
        FileClock(file).now()


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ClockFault, match="cannot be read"):
        FileClock(tmp_path / "clock").now()
