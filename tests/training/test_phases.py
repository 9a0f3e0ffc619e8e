"""The templates of science.md 6.1, and what surrounds them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from profiles_strategy import profiles
from training.worked_weeks import SCIENCE, cases

from core.training.phases.templates import block, template
from core.training.profile import Profile, Race
from core.training.safety.limits import Limit
from core.training.session import Phase

MONDAY = date(2026, 11, 23)
RUNNER = Profile(age=35, running_months=36, runs=(), start=MONDAY, strength_level=1)

_ROW = re.compile(r"\| (\d+) \| ([AHPDTML-]+) \| ([AHPDTML-]+) \| ([AHPDTML-]+) \| ([AHPDTML-]+) \|$")
TABLE = [row.groups() for line in SCIENCE.read_text("utf-8").splitlines() if (row := _ROW.match(line))]


def race(weeks: int, distance: str = "10k", priority: str = "A") -> Race:
    """A race on the Sunday of the week `weeks`, counted from 1."""
    return Race(MONDAY + timedelta(weeks=weeks, days=-1), distance, priority)  # type: ignore[arg-type]


def phases(profile: Profile, *limits: Limit) -> list[Phase]:
    return [place.phase for place in block(profile, limits)]


@pytest.mark.parametrize("case", cases("plan"), ids=lambda case: case["id"])
def test_numeric_case(case: dict[str, Any]) -> None:
    assert "".join(template(*case["args"])) == case["expect"]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row[0]} weeks")
def test_every_row_of_the_table(row: tuple[str, ...]) -> None:
    weeks = int(row[0])
    assert row[1:] == (
        template(weeks, 1, "hm", True)[0],
        template(weeks, 0, "hm", False)[0],
        template(weeks, 2, "ultra", True)[0],
        template(weeks, 0, "marathon", False)[0],
    )


def test_the_table_has_sixteen_rows() -> None:
    assert [row[0] for row in TABLE] == [str(weeks) for weeks in range(1, 17)]


def test_a_short_plan_of_a_runner_who_is_not_lifting_takes_the_novice_column() -> None:
    assert template(6, 2, "10k", lifting=False) == ("AAADAT",)
    assert template(8, 2, "10k", lifting=False) == ("AAHDHHPT",)


def test_a_race_gives_the_length_and_race_week_is_the_last() -> None:
    places = block(replace(RUNNER, races=(race(10),)))
    assert len(places) == 10
    assert places[-1].phase is Phase.TAPER
    assert places[-1].start == MONDAY + timedelta(weeks=9)


def test_without_a_race_twelve_weeks_that_end_in_a_deload() -> None:
    found = phases(RUNNER)
    assert len(found) == 12
    assert found[-1] is Phase.DELOAD
    assert Phase.TAPER not in found


def test_only_an_a_race_chooses_the_template() -> None:
    assert phases(replace(RUNNER, races=(race(6, priority="B"), race(7, priority="C")))) == phases(RUNNER)


def test_a_chain_ends_its_first_blocks_in_a_deload() -> None:
    places = block(replace(RUNNER, races=(race(20, "marathon"),)))
    assert [place.number for place in places] == [*range(1, 9), *range(1, 13)]
    assert places[7].phase is Phase.DELOAD
    assert [place.phase for place in places[-2:]] == [Phase.TAPER, Phase.TAPER]


def test_weeks_of_a_letter_are_counted_over_a_deload() -> None:
    heavy = [p for p in block(replace(RUNNER, races=(race(8),))) if p.phase is Phase.HEAVY]
    assert [(place.nth, place.of) for place in heavy] == [(1, 3), (2, 3), (3, 3)]


def test_weeks_after_the_block_open_the_next_one() -> None:
    places = block(replace(RUNNER, weeks=14))
    assert [place.number for place in places[-3:]] == [12, 1, 2]
    assert places[-1].phase is Phase.ADAPTATION


@pytest.mark.parametrize(
    ("distance", "after"),
    [
        ("5k", [Phase.ADAPTATION, Phase.ADAPTATION, Phase.ADAPTATION]),
        ("10k", [Phase.ADAPTATION, Phase.ADAPTATION, Phase.ADAPTATION]),
        ("hm", [Phase.LIGHT, Phase.ADAPTATION, Phase.ADAPTATION]),
        ("marathon", [Phase.NONE, Phase.LIGHT, Phase.ADAPTATION]),
        ("ultra", [Phase.NONE, Phase.LIGHT, Phase.ADAPTATION]),
    ],
)
def test_after_a_race_come_the_weeks_in_which_no_day_allows_a_full_session(
    distance: str, after: list[Phase]
) -> None:
    assert phases(replace(RUNNER, races=(race(10, distance),), weeks=13))[-3:] == after


def test_two_races_follow_each_other() -> None:
    found = phases(replace(RUNNER, races=(race(10), race(20, "hm")), weeks=20))
    assert found[9:12] == [Phase.TAPER, Phase.ADAPTATION, Phase.ADAPTATION]
    assert found[-1] is Phase.TAPER


def test_a_race_in_the_weeks_of_return_starts_no_training() -> None:
    found = phases(replace(RUNNER, races=(race(10, "ultra"), race(11, "5k"), race(11)), weeks=13))
    assert found[10:] == [Phase.NONE, Phase.LIGHT, Phase.ADAPTATION]


def test_a_screen_that_allows_light_work_makes_every_week_light() -> None:
    assert set(phases(RUNNER, Limit.LOW_ENERGY)) == {Phase.LIGHT}


def test_a_graded_return_takes_the_template_of_a_novice() -> None:
    short = replace(RUNNER, races=(race(6),))
    assert Phase.HEAVY in phases(short)
    assert Phase.HEAVY not in phases(short, Limit.AFTER_BIRTH_GRADED)


@given(profiles())
def test_weeks_follow_each_other_and_are_as_many_as_asked(profile: Profile) -> None:
    places = block(profile)
    assert [place.start for place in places] == [
        profile.start + timedelta(weeks=week) for week in range(len(places))
    ]
    assert profile.weeks in (None, len(places))
    for place in places:
        assert place.phases[place.number - 1] is place.phase
        assert 1 <= place.nth <= place.of
