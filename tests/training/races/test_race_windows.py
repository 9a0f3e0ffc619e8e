"""How much the days around a race may carry (science.md 6.3, 6.4)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from training.worked_weeks import SCIENCE, cases

from core.training.profile import Race
from core.training.races.windows import (
    ANYTHING,
    Allowed,
    allowed_after_race,
    allowed_before_race,
    most_on,
)

SUNDAY = date(2027, 3, 7)
DISTANCES: Any = ("5k", "10k", "hm", "marathon", "ultra")


def race(distance: Any = "10k", priority: Any = "A", on: date = SUNDAY) -> Race:
    return Race(on, distance, priority)


def most(days: int, *races: Race) -> Allowed:
    """What is allowed so many days after (before: negative) the Sunday."""
    return most_on(SUNDAY + timedelta(days=days), races)


def kinds(days: range, *races: Race) -> str:
    """full, light, primer, none by their first letters."""
    return "".join(most(day, *races).kind[0] for day in days)


def rows(heading: str) -> list[list[str]]:
    """The rows of the table under a heading of the science."""
    section = SCIENCE.read_text("utf-8").split(heading)[1].split("\n#")[0]
    lines = [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("| ")]
    return [line for line in lines if line[0] in DISTANCES]


@pytest.mark.parametrize("case", cases("allowed_before_race"), ids=lambda case: case["id"])
def test_numeric_case_before(case: dict[str, Any]) -> None:
    assert allowed_before_race(*case["args"]) == case["expect"]


@pytest.mark.parametrize("case", cases("allowed_after_race"), ids=lambda case: case["id"])
def test_numeric_case_after(case: dict[str, Any]) -> None:
    assert allowed_after_race(*case["args"]) == case["expect"]


@pytest.mark.parametrize("row", rows("### 6.3"), ids=lambda row: row[0])
def test_every_row_before_a_race(row: Any) -> None:
    distance, full, light, primer = (
        row[0],
        *(int("".join(c for c in cell if c.isdigit()) or -1) for cell in row[1:4]),
    )
    assert allowed_before_race(distance, full) == "heavy"
    assert allowed_before_race(distance, full + 30) == "heavy"
    assert allowed_before_race(distance, full - 1) == ("light" if full > light else "none")
    assert allowed_before_race(distance, light) == "light"
    below = {days: allowed_before_race(distance, days) for days in range(light)}
    assert [days for days, kind in below.items() if kind == "primer"] == ([primer] if primer > 0 else [])
    assert set(below.values()) <= {"primer", "none"}
    assert below[0] == below[1] == "none"


@pytest.mark.parametrize("row", rows("### 6.4"), ids=lambda row: row[0])
def test_every_row_after_a_race(row: Any) -> None:
    distance, light, full = row[0], *(int(cell.removeprefix("day ")) for cell in row[1:3])
    assert [allowed_after_race(distance, days) for days in (0, light - 1)] == ["none", "none"]
    assert [allowed_after_race(distance, days) for days in (light, full - 1)] == ["light", "light"]
    assert allowed_after_race(distance, full) == "heavy"


def test_both_tables_have_five_rows() -> None:
    assert [len(rows("### 6.3")), len(rows("### 6.4"))] == [5, 5]


@pytest.mark.parametrize(
    ("distance", "before", "after"),
    [
        ("5k", "ffllpn", "nnlff"),
        ("10k", "fflnpn", "nnnllff"),
        ("hm", "ffllnpnn", "nnnnllllff"),
        ("marathon", "ffllllnnpnn", "n" * 8 + "l" * 7 + "ff"),
        ("ultra", "fflllllnnnnnn", "n" * 10 + "l" * 11 + "ff"),
    ],
)
def test_the_days_around_an_a_race(distance: str, before: str, after: str) -> None:
    assert kinds(range(-len(before), 0), race(distance)) == before
    assert kinds(range(len(after)), race(distance)) == after


@pytest.mark.parametrize(
    ("distance", "before"),
    [("5k", "fflnn"), ("10k", "fflnn"), ("hm", "fflnn"), ("marathon", "fflllnn"), ("ultra", "fflllnn")],
)
def test_before_a_b_race_full_sessions_end_three_or_five_days_before(distance: str, before: str) -> None:
    # The last letter is race day.
    assert kinds(range(-len(before) + 1, 1), race(distance, "B")) == before


def test_after_a_b_race_the_same_days_hold_as_after_an_a_race() -> None:
    for distance in DISTANCES:
        days = range(30)
        assert kinds(days, race(distance, "B")) == kinds(days, race(distance))


def test_a_c_race_takes_its_own_day_only() -> None:
    assert kinds(range(-3, 4), race("marathon", "C")) == "fffnfff"


def test_a_day_says_which_race_and_which_side() -> None:
    assert most(-4, race()) == Allowed("light", race(), "before")
    assert most(0, race()) == Allowed("none", race(), "before")
    assert most(4, race()) == Allowed("light", race(), "after")
    assert most(-20, race()) is ANYTHING
    assert most(0) is ANYTHING


def test_of_several_races_the_strictest_holds_then_the_nearest() -> None:
    first, second = race("marathon", on=SUNDAY - timedelta(days=9)), race("5k")
    # Nine days after the marathon light work is allowed; race day of the 5k is not.
    assert most(0, first, second) == Allowed("none", second, "before")
    # Four days before the 5k, five after the marathon.
    assert most(-4, first, second) == Allowed("none", first, "after")
    assert most(-1, first, second) == most(-1, second, first) == Allowed("none", second, "before")
    # A primer is less than light.
    b_race = race("10k", "B", SUNDAY)
    assert most(-2, b_race, second) == Allowed("primer", second, "before")
