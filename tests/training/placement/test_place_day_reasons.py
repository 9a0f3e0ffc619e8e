"""What is said of a day that lost, and of a week that holds less, is true (science.md 3.2, 3.3)."""

from __future__ import annotations

import pytest
from training.placement.placed_again import ANY, said, text
from training.worked_weeks import ARTICLE, day, span

from core.training.placement.hard_rules import Wishes
from core.training.placement.place import place, place_light
from core.training.reasons import Grade
from core.training.week import Placement

TWO_EASY = {"Mon": "easy", "Tue": "easy", "Wed": "easy", "Thu": "easy", "Fri": "easy", "Sat": "easy"}
EVERY_DAY = {**TWO_EASY, "Sun": "easy"}
FULL_WEEK = {"Mon": "easy", "Tue": "quality", "Wed": "easy", "Thu": "quality"} | {
    "Fri": "easy",
    "Sat": "easy",
    "Sun": "long",
}
ONE_FREE = {name: kind for name, kind in FULL_WEEK.items() if name != "Fri"}
NO_THURSDAY = Wishes(unavailable=frozenset({3}))
ON_FREE_DAYS = Wishes(doubles=False, easy_days=False)


def only(placement: Placement, code: str) -> str:
    (found,) = [text(reason) for reason in placement.reasons if reason.code == code]
    return found


def test_what_days_cost_is_our_rule_and_no_study() -> None:
    for found in (place(span(week), ANY, 2, 1) for week in (ARTICLE, FULL_WEEK, EVERY_DAY, {})):
        assert {reason.grade for _, reason in found.chosen} == {Grade.COACH_PRACTICE}
    assert all(not reason.evidence for _, reason in place(span(ARTICLE), ANY, 2, 1).chosen)


@pytest.mark.parametrize(
    ("week", "wishes", "name", "words"),
    [
        (
            ARTICLE,
            Wishes(avoid=frozenset({3})),
            "Thu",
            "Thu is a day you'd rather not train on, so it is Mon.",
        ),
        (ARTICLE, Wishes(avoid=frozenset({0})), "Mon", "Mon would be allowed too; on Thu it costs your"),
        (
            ARTICLE,
            Wishes(preferred=frozenset({0})),
            "Thu",
            "Thu would be allowed too; it is Mon by your wish.",
        ),
        (ARTICLE, NO_THURSDAY, "Fri", "Fri has an easy run; on Mon it costs your running less."),
        (ARTICLE, NO_THURSDAY, "Wed", "Wed has a hard run already; on Mon it costs your running less."),
        (EVERY_DAY, ANY, "Thu", "Thu would be allowed too; on Mon it costs your running less."),
        ({}, ANY, "Thu", "Thu would be allowed too; with Mon the sessions are spaced as well or better."),
    ],
)
def test_a_day_that_lost_says_what_decided(
    week: dict[str, str], wishes: Wishes, name: str, words: str
) -> None:
    assert said(place(span(week), wishes, 1, 1), day(name)).startswith(words)


def test_of_two_hard_days_neither_is_blamed_for_its_run() -> None:
    found = place(span(FULL_WEEK), ANY, 1, 1)
    assert found.full == (day("Thu"),)
    assert said(found, day("Tue")) == "Tue would be allowed too; on Thu it costs your running less."


def test_a_light_week_compares_light_sessions() -> None:
    found = place_light(span(ARTICLE), ANY, 2)
    lost = [said(found, one) for one, reason in found.lost if reason.code == "other_days_fit_better"]
    assert lost
    assert all("a light session sits better on" in one for one in lost)


def test_where_no_day_is_free_a_third_load_is_spoken_of_beside_two_sessions_only() -> None:
    one, two = (only(place(span(FULL_WEEK), ANY, asked, 1), "no_rest_day") for asked in (1, 2))
    assert two == f"{one.removesuffix('.')}; I add no third load."


@pytest.mark.parametrize(
    ("week", "wishes", "words"),
    [
        (ONE_FREE, ON_FREE_DAYS, "Your week leaves no slot. One run fewer, or lifting after a run, would"),
        (FULL_WEEK, ON_FREE_DAYS, "Your week leaves no slot. Lifting after a run would open one."),
        (
            {"Tue": "quality"},
            Wishes(unavailable=frozenset({1, 2, 3, 4, 5, 6, 0})),
            "Your week leaves no slot.",
        ),
    ],
)
def test_a_week_without_a_slot_says_what_would_open_one(
    week: dict[str, str], wishes: Wishes, words: str
) -> None:
    assert only(place(span(week), wishes, 2, 1), "no_slot").startswith(words)


def test_a_run_in_the_evening_closes_its_day_until_there_is_one_fewer() -> None:
    only_tuesday = Wishes(unavailable=frozenset({0, 2, 3, 4, 5, 6}))
    found = place(span({"Tue": "quality", "Sun": "long"}, evenings="Tue"), only_tuesday, 1, 1)
    assert only(found, "no_slot") == "Your week leaves no slot. One run fewer would open one."
