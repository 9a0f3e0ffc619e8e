"""A third session needs all of the rules; each that fails is told (science.md 7.6)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from core.text.translator import translator
from core.training.adapting.third_session import third
from core.training.reasons import Grade, Reason

READY: dict[str, Any] = {
    "asked": True,
    "share": Fraction(1),
    "level": 1,
    "running_days": 4,
    "race_in_days": None,
    "soreness": None,
    "amber_days_ago": None,
    "placement_gives_three": True,
}


def fails(**facts: Any) -> tuple[Reason, ...]:
    return third(**READY | facts)


def says(reason: Reason) -> str:
    return translator("en").plain(reason.text)


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"share": Fraction(9, 10)},
        {"level": 2},
        {"running_days": 5},
        {"running_days": 0},
        {"race_in_days": 43},
        {"race_in_days": -1},
        {"soreness": Decimal(4)},
        {"soreness": Decimal(0)},
        {"amber_days_ago": 15},
    ],
)
def test_three_are_allowed_when_all_holds_also_at_the_edge(facts: dict[str, Any]) -> None:
    assert fails(**facts) == ()


@pytest.mark.parametrize(
    ("facts", "code", "text"),
    [
        ({"asked": False}, "third_not_asked", "A third session comes only when you ask for it."),
        (
            {"share": None},
            "third_no_data",
            "A third session needs 4 weeks of training to look back on.",
        ),
        (
            {"share": Fraction(0)},
            "third_adherence",
            "0 % of your sessions done in 4 weeks; a third needs 90 %.",
        ),
        (
            {"share": Fraction(5, 6)},
            "third_adherence",
            "83 % of your sessions done in 4 weeks; a third needs 90 %.",
        ),
        (
            {"share": Fraction(899, 1000)},
            "third_adherence",
            "89 % of your sessions done in 4 weeks; a third needs 90 %.",
        ),
        (
            {"level": 0},
            "third_level",
            "A third session is for runners who squat and hinge with load and train regularly.",
        ),
        (
            {"running_days": 6},
            "third_running_days",
            "You run on 6 days a week; a third session fits up to 5.",
        ),
        (
            {"running_days": 7},
            "third_running_days",
            "You run on 7 days a week; a third session fits up to 5.",
        ),
        (
            {"race_in_days": 0},
            "third_race",
            "Your race is in 0 days; a third session begins with none in 6 weeks.",
        ),
        (
            {"race_in_days": 1},
            "third_race",
            "Your race is in 1 day; a third session begins with none in 6 weeks.",
        ),
        (
            {"race_in_days": 42},
            "third_race",
            "Your race is in 42 days; a third session begins with none in 6 weeks.",
        ),
        (
            {"soreness": Decimal("4.01")},
            "third_soreness",
            "Your soreness averages 4.1 of 10; a third session needs 4 or less.",
        ),
        (
            {"soreness": Decimal(7)},
            "third_soreness",
            "Your soreness averages 7 of 10; a third session needs 4 or less.",
        ),
        (
            {"amber_days_ago": 0},
            "third_amber",
            "You told me of pain 0 days ago; a third session waits for 14 days without.",
        ),
        (
            {"amber_days_ago": 1},
            "third_amber",
            "You told me of pain 1 day ago; a third session waits for 14 days without.",
        ),
        (
            {"amber_days_ago": 14},
            "third_amber",
            "You told me of pain 14 days ago; a third session waits for 14 days without.",
        ),
        (
            {"placement_gives_three": False},
            "third_no_place",
            "Your running week has no room for three sessions with enough rest between them.",
        ),
    ],
)
def test_one_rule_that_fails_is_told_with_the_runners_number(
    facts: dict[str, Any], code: str, text: str
) -> None:
    (reason,) = fails(**facts)
    assert (reason.code, says(reason)) == (code, text)


def test_every_rule_that_fails_is_told() -> None:
    reasons = fails(
        asked=False,
        share=Fraction(1, 2),
        level=0,
        running_days=6,
        race_in_days=10,
        soreness=Decimal(6),
        amber_days_ago=3,
        placement_gives_three=False,
    )
    assert [reason.code for reason in reasons] == [
        "third_not_asked",
        "third_adherence",
        "third_level",
        "third_running_days",
        "third_race",
        "third_soreness",
        "third_amber",
        "third_no_place",
    ]


def test_what_the_body_says_is_a_matter_of_safety_the_rest_of_practice() -> None:
    reasons = fails(asked=False, soreness=Decimal(6), amber_days_ago=3)
    assert [reason.grade for reason in reasons] == [
        Grade.COACH_PRACTICE,
        Grade.SAFETY_DEFAULT,
        Grade.SAFETY_DEFAULT,
    ]
