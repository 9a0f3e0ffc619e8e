"""Reminders through the nights in which the clocks change, with the coach itself."""

import sqlite3
import sys
from contextlib import closing
from datetime import datetime
from io import BytesIO, TextIOWrapper
from itertools import pairwise
from pathlib import Path

import pytest

from bot.clock import StillClock
from bot.console.app import Options
from bot.wiring import converse

SET_UP = """hello
start
none of these
35
over 3 years
some
12
wed quality, fri long 100
mon, tue, thu, sat
if needed
2
45
gym
go on
no
no race
{zone}
{hour}
kg
build my plan
/clock {until}
"""


@pytest.mark.parametrize(
    ("zone", "hour", "begins", "before", "changed", "after"),
    [
        # The hour is left out: the next minute that exists.
        (
            "Europe/Berlin",
            "02:30",
            "2027-03-23T12:00+01:00",
            ("03-24 02:30", "03-24 01:30"),
            ("03-28 03:00", "03-28 01:00"),
            ("03-31 02:30", "03-31 00:30"),
        ),
        # The hour comes twice: the first, once.
        (
            "Europe/Berlin",
            "02:30",
            "2026-10-20T12:00+02:00",
            ("10-21 02:30", "10-21 00:30"),
            ("10-25 02:30", "10-25 00:30"),
            ("10-28 02:30", "10-28 01:30"),
        ),
        # Changed at midnight: the day begins at 01:00.
        (
            "America/Santiago",
            "02:30",
            "2026-09-01T12:00-04:00",
            ("09-02 02:30", "09-02 06:30"),
            ("09-06 02:30", "09-06 05:30"),
            ("09-09 02:30", "09-09 05:30"),
        ),
        # Half an hour: the first minute after what is left out.
        (
            "Australia/Lord_Howe",
            "02:15",
            "2026-09-29T12:00+10:30",
            ("09-30 02:15", "09-29 15:45"),
            ("10-04 02:30", "10-03 15:30"),
            ("10-07 02:15", "10-06 15:15"),
        ),
        (
            "Australia/Lord_Howe",
            "02:30",
            "2027-03-30T12:00+11:00",
            ("03-31 02:30", "03-30 15:30"),
            ("04-04 02:30", "04-03 16:00"),
            ("04-07 02:30", "04-06 16:00"),
        ),
    ],
)
def test_a_reminder_comes_at_its_hour_on_the_wall(
    zone: str,
    hour: str,
    begins: str,
    before: tuple[str, str],
    changed: tuple[str, str],
    after: tuple[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    start = datetime.fromisoformat(begins)
    typed = SET_UP.format(zone=zone, hour=hour, until=f"{start.year}-{after[0][:5]}T12:00")
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(typed.encode())))
    converse(f"sqlite:///{tmp_path}/pogo.db", StillClock(start), start.tzinfo, Options())
    printed = capsys.readouterr().out.split("\n\n")
    times = [
        text.partition(f"{start.year}-")[2]
        for text, following in pairwise(printed)
        if text.startswith("-- ") and following.startswith("Strength ")
    ]
    with closing(sqlite3.connect(tmp_path / "pogo.db")) as raw:
        sent = raw.execute("SELECT created FROM outbox WHERE kind != 'answer' ORDER BY id").fetchall()
    assert times == [before[0], changed[0], after[0]]
    assert [moment[5:16] for (moment,) in sent] == [before[1], changed[1], after[1]]
