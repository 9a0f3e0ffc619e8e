from __future__ import annotations

from datetime import date, time

import pytest

from core.dialogue.dates import typed_date, typed_day, typed_time

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("2027-02-14", date(2027, 2, 14)),
        ("2027-2-4", date(2027, 2, 4)),
        ("14.2.2027", date(2027, 2, 14)),
        ("14.02.27", date(2027, 2, 14)),
        ("14. 2.", date(2027, 2, 14)),
        ("14/2", date(2027, 2, 14)),
        ("2/14", date(2027, 2, 14)),
        ("2/14/2027", date(2027, 2, 14)),
        ("14-2-2027", date(2027, 2, 14)),
        ("3/2", date(2027, 2, 3)),
        ("14 Feb 2027", date(2027, 2, 14)),
        ("14 Feb", date(2027, 2, 14)),
        ("14th february", date(2027, 2, 14)),
        ("February 14", date(2027, 2, 14)),
        ("Feb 14th, 2027", date(2027, 2, 14)),
        ("14 febuary 2027", date(2027, 2, 14)),
        ("22 nov", SUNDAY),
        ("21 nov", date(2027, 11, 21)),
        ("29 feb", date(2028, 2, 29)),
        ("1 Jan 2020", date(2020, 1, 1)),
        ("١٤.٢.٢٠٢٧", date(2027, 2, 14)),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, on: date) -> None:
    assert typed_date(text, SUNDAY, "en") == on


def test_a_date_is_read_in_the_runners_language() -> None:
    assert typed_date("14. März 2027", SUNDAY, "de") == date(2027, 3, 14)
    assert typed_date("14 mai", SUNDAY, "de") == date(2027, 5, 14)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "31 feb", "2027-02-30", "0000-01-01", "99999-1-1", "2027-13-01", "31.4.", "14", "14 xyz",
     "february", "feb 2027", "30/30", "1e999", "-5", "14 Feb 99999", "٣٥"],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert typed_date(text, SUNDAY, "en") is None


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("7", time(7)),
        ("07:00", time(7)),
        ("7.30", time(7, 30)),
        ("0730", time(7, 30)),
        ("730", time(7, 30)),
        ("7h30", time(7, 30)),
        ("6 pm", time(18)),
        ("6:15PM", time(18, 15)),
        ("12 am", time(0)),
        ("12 pm", time(12)),
        ("12:30 am", time(0, 30)),
        ("18 Uhr", time(18)),
        ("18 h", time(18)),
        ("23:59", time(23, 59)),
        ("00:00", time(0)),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, at: time) -> None:
    assert typed_time(text) == at


@pytest.mark.parametrize(
    "text", ["", "24:00", "25", "7:60", "13 pm", "0 am", "seven", "7:5", "-7", "1e9", "99999", "7 7"]
)
def test_what_is_no_time(text: str) -> None:
    assert typed_time(text) is None


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("today", SUNDAY),
        ("this morning", SUNDAY),
        ("yesterday", date(2026, 11, 21)),
        ("last night", date(2026, 11, 21)),
        ("sunday", SUNDAY),
        ("on monday", date(2026, 11, 16)),
        ("last thu", date(2026, 11, 19)),
        ("Sat", date(2026, 11, 21)),
    ],
)
def test_the_day_beside_done(text: str, on: date) -> None:
    assert typed_day(text, SUNDAY, "en") == on


def test_the_day_beside_done_in_german() -> None:
    assert typed_day("gestern", SUNDAY, "de") == date(2026, 11, 21)
    assert typed_day("am Montag", SUNDAY, "de") == date(2026, 11, 16)


@pytest.mark.parametrize("text", ["", "mon and tue", "half", "monday half", "squat 3x5", "soon"])
def test_no_one_day(text: str) -> None:
    assert typed_day(text, SUNDAY, "en") is None
