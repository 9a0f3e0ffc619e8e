"""Who asks for three sessions a week is told what is lacking for the third (science.md 7.6)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from training.course.course_driver import START, Life, runner

from core.training.course.advice import advice_on
from core.training.profile import Profile, Race, Run, RunType

FEW = (Run(1, RunType.EASY), Run(2, RunType.QUALITY), Run(4, RunType.EASY), Run(6, RunType.LONG, 100))
DAILY = tuple(Run(day, RunType.EASY) for day in range(6))


def lacking(life: Life) -> list[str]:
    """What is told of a third session today."""
    codes = [reason.code for reason in advice_on(life.course, life.day)]
    return [code for code in codes if code.startswith("third_")]


def asks(**more: object) -> Profile:
    return runner(**{"sessions_per_week": 3, "runs": FEW, **more})


def trained(profile: Profile) -> Life:
    """Five weeks in which all was done."""
    return Life(profile).lives_to(START + timedelta(weeks=5))


def test_with_everything_done_nothing_is_lacking() -> None:
    assert lacking(trained(asks())) == []


def test_nobody_else_is_told() -> None:
    assert lacking(Life(asks(sessions_per_week=2))) == []


def test_in_the_first_weeks_there_is_nothing_to_look_back_on() -> None:
    assert lacking(Life(asks())) == ["third_no_data"]


def test_sessions_that_were_missed_are_lacking() -> None:
    life = trained(asks())
    assert lacking(life.waits(14)) == ["third_adherence"]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"strength_level": 0}, "third_level"),
        ({"runs": DAILY}, "third_running_days"),
        ({"races": (Race(START + timedelta(weeks=9), "10k", "B"),)}, "third_race"),
        ({"days_unavailable": frozenset({0, 2})}, "third_no_place"),
    ],
)
def test_what_the_runner_is_and_plans(more: dict[str, object], code: str) -> None:
    assert code in lacking(trained(asks(**more)))


@pytest.mark.parametrize(("told", "lacks"), [((4, 4), False), ((4, 5), True)])
def test_soreness_on_average(told: tuple[int, int], lacks: bool) -> None:
    life = trained(asks())
    for soreness in told:
        life.feels(soreness=soreness)
    assert ("third_soreness" in lacking(life)) is lacks


@pytest.mark.parametrize(("days", "lacks"), [(14, True), (15, False)])
def test_amber_pain_of_late(days: int, lacks: bool) -> None:
    life = trained(asks())
    life.hurts("wrist", 4)
    life.waits(1).hurts("wrist", 0)
    life.waits(days - 1)
    assert ("third_amber" in lacking(life)) is lacks
