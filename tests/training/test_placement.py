"""Placement against the numeric cases and the worked weeks of the science."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from training.worked_weeks import ARTICLE, NAMES, cases, day, days, span, worked_weeks

from core.text import say
from core.training.placement.hard_rules import Wishes
from core.training.placement.place import place, place_light, place_nothing, wishes_of
from core.training.placement.running_week import RunDays, race_days, running_week, span_of
from core.training.profile import Profile, Race, Run, RunType
from core.training.reasons import Grade, Reason
from core.training.week import Placement, Suggestion

MONDAY = date(2026, 11, 23)


def as_science(suggestion: Suggestion) -> str:
    """A suggestion in the words of `testcases.yaml`."""
    there = "+".join(NAMES[day] for day in suggestion.days)
    if suggestion.swap is None:
        return f"if evening lifting on a key day is possible: {there}"
    one, other = (NAMES[day] for day in suggestion.swap)
    return f"swap {one} and {other}: then {there}"


def written(placement: Placement) -> str:
    """A placement as the result column of science.md 3.5 writes it."""
    full = [
        f"{NAMES[day]} **{letter}**" + (" (after the run)" if day in placement.after_run else "")
        for day, letter in zip(placement.full, placement.names, strict=True)
    ]
    parts = [", ".join(full) or "no full session"]
    if placement.light:
        parts.append("light " + ", ".join(NAMES[day] for day in placement.light))
    parts.append("rest " + (", ".join(NAMES[day] for day in placement.rest) or "none"))
    suggested = "; ".join(map(as_science, placement.suggestions))
    if suggested:
        parts.append(f"suggestion: {suggested}")
    return "; ".join(parts)


@pytest.mark.parametrize("case", cases("place"), ids=lambda case: case["id"])
def test_numeric_case(case: dict[str, Any]) -> None:
    opts, expect = case.get("opts", {}), case["expect"]
    wishes = Wishes(
        doubles=opts.get("doubles", True),
        easy_days=opts.get("easy_day_ok", True),
        preferred=frozenset(days(opts.get("prefer", []))),
    )
    found = place(span(case["week"]), wishes, case["n"], opts.get("week", 1))
    assert found.full == days(expect["heavy"])
    assert found.light == days(expect.get("light", []))
    for name, letter in expect.get("names", {}).items():
        assert found.names[found.full.index(day(name))] == letter
    if "rest" in expect:
        assert found.rest == days(expect["rest"])
    if "double" in expect:
        assert found.after_run == days(expect["double"])
    if "suggest" in expect:
        assert [as_science(suggestion) for suggestion in found.suggestions] == expect["suggest"]
    if "relaxed" in expect:
        assert found.reasons[0].code == "fewer_than_asked"


@pytest.mark.parametrize(
    ("around", "wishes", "asked", "result"),
    [pytest.param(*row[1:], id=row[0]) for row in worked_weeks()],
)
def test_worked_week(around: RunDays, wishes: Wishes, asked: int, result: str) -> None:
    assert written(place(around, wishes, asked, 1)) == result


def test_there_are_eighteen_worked_weeks() -> None:
    assert [row[0] for row in worked_weeks()] == [f"W{number}" for number in range(1, 19)]


def test_saturday_loses_because_sunday_is_the_long_run() -> None:
    lost = dict(place(span(ARTICLE), Wishes(), 2, 1).lost)
    assert lost[5].code == "day_before_key_run"
    assert lost[5].evidence == ("E09", "E10")
    assert lost[5].text.id == "{day} is the day before {key_day}'s long run: no heavy legs."


def test_every_chosen_day_of_the_article_week_says_why() -> None:
    chosen = dict(place(span(ARTICLE), Wishes(), 2, 1).chosen)
    assert {day: reason.code for day, reason in chosen.items()} == {
        0: "free_day_after_key",
        3: "free_day_after_key",
    }


def test_monday_is_closed_after_a_full_session_on_sunday() -> None:
    found = place(span(ARTICLE), Wishes(), 2, 2, after_sunday=True)
    assert 0 not in found.full
    assert dict(found.lost)[0].code == "too_close_to_last_week"


def test_a_key_run_in_the_evening_rules_its_day_out() -> None:
    runs = (Run(2, RunType.QUALITY, time="pm"),)
    found = place(span_of(running_week(runs, 90)), Wishes(unavailable=frozenset({0, 1, 3, 4, 5, 6})), 1, 1)
    assert found.full == ()
    assert dict(found.lost)[2].code == "key_run_in_the_evening"


def test_a_week_without_strength_work_says_so_for_every_day() -> None:
    why = Reason("week_none", say("Nothing this week."), Grade.COACH_PRACTICE)
    found = place_nothing(span(ARTICLE), why)
    assert (found.full, found.light, found.primer, found.rest) == ((), (), (), (0, 3, 5))
    assert found.lost == tuple((day, why) for day in range(7))


def test_a_profile_says_which_days_may_be_used() -> None:
    profile = Profile(
        age=30,
        running_months=36,
        runs=(),
        start=MONDAY,
        days_unavailable=frozenset({0}),
        days_preferred=frozenset({1}),
        days_avoid=frozenset({2}),
        allow_key_day_double=False,
        allow_easy_day=False,
    )
    days = (frozenset({0}), frozenset({1}), frozenset({2}))
    assert wishes_of(profile) == Wishes(False, False, *days)


@pytest.mark.parametrize(
    ("ahead", "days"), [(-8, ()), (-7, (-7,)), (0, (0,)), (6, (6,)), (13, (13,)), (14, ())]
)
def test_races_count_from_the_week_before_to_the_week_after(ahead: int, days: tuple[int, ...]) -> None:
    race = Race(MONDAY + timedelta(days=ahead), "10k", "C")
    assert race_days((race, race), MONDAY) == days


def test_a_light_week_may_use_the_eve_of_a_hard_run_and_says_so() -> None:
    only_tuesday = Wishes(unavailable=frozenset({0, 2, 3, 4, 5, 6}))
    found = place_light(span(ARTICLE), only_tuesday, 2)
    assert found.light == (1,)
    assert dict(found.lost)[0].code == "unavailable_day"
