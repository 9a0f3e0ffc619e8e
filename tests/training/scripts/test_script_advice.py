"""What is advised on a day, from all that the journal tells."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from training.scripts.script_driver import MONDAY, SQUAT, answered, codes, day, english, entry, read

from core.training.course.advice import advice_on
from core.training.course.course import Course
from core.training.journal import Shown
from core.training.scripts.journal_walk import walk


def weeks_done(weeks: int, letters: str = "AB") -> list[dict[str, object]]:
    """So many weeks in which only these sessions were done."""
    days = {"A": 0, "B": 3}
    return [entry(7 * week + days[one], session=one) for week in range(weeks) for one in letters]


def test_a_missed_session_is_offered_another_day() -> None:
    given = answered(entry(0, session="A"), entry(1, skipped="B"), today=day(3))
    assert codes(given.advice) == []
    missed = answered(entry(3, skipped="B"), today=day(3))
    assert codes(missed.advice) == ["missed_moves"]
    assert english(missed.advice[0].text).startswith("Strength A of Mon fits on Thu")
    # Both fit on Sunday, but only one of them can be there.
    both = answered(today=day(6)).advice
    assert [english(one.text) for one in both] == [
        "Strength A of Mon fits on Sun: the first day left this week that takes it."
    ]


def test_missed_sessions_without_a_day_are_let_go() -> None:
    given = answered(today=day(6), allow_key_day_double=False)
    assert codes(given.advice) == ["missed_let_go"] * 2


def test_pain_that_somebody_should_see_is_advised_first() -> None:
    red = entry(0, pain={"area": "shin", "level": 7})
    assert codes(answered(red, today=day(0)).advice) == ["see_a_doctor"]
    assert codes(answered(entry(0, pain={"area": "shin", "level": 5}), today=day(0)).advice) == []
    twice = [red, entry(7, pain={"area": "knee_front", "level": 7})]
    assert "pain_red_twice" in codes(answered(*twice).advice)
    assert "pain_red_twice" not in codes(answered(*twice, entry(8, seen="shin")).advice)


def test_the_health_questions_come_again_after_26_weeks() -> None:
    done = weeks_done(26)
    assert "screen_again" not in codes(answered(*done, today=day(181)).advice)
    assert "screen_again" in codes(answered(*done, today=day(182)).advice)
    assert "screen_again" not in codes(answered(*done, entry(182, screened=True), today=day(182)).advice)


def test_the_health_questions_come_again_after_56_days_off() -> None:
    done = weeks_done(1)
    assert "screen_after_time_off" not in codes(answered(*done, today=day(3 + 55)).advice)
    assert "screen_after_time_off" in codes(answered(*done, today=day(3 + 56)).advice)


def test_fewer_sessions_are_advised_where_half_of_them_are_missed() -> None:
    half = weeks_done(4, "A")
    given = answered(*half, today=day(28))
    assert codes(given.advice) == ["offer_less"]
    assert english(given.advice[0].text).startswith("4 of 8 sessions in 4 weeks.")
    # Of three weeks nothing is said yet, and what was refused comes again four weeks later.
    assert "offer_less" not in codes(answered(*half, today=day(27)).advice)
    refused = entry(28, declined="offer_less")
    assert codes(answered(*half, refused, today=day(28)).advice) == []
    assert codes(answered(*half, entry(28, declined="downshift_to_2"), today=day(28)).advice) == [
        "offer_less"
    ]
    assert codes(answered(*weeks_done(4), today=day(28)).advice) == []


def test_a_pause_takes_its_sessions_out_of_what_was_planned() -> None:
    pause = [entry(1, paused={"until": day(27)})]
    assert codes(answered(entry(0, session="A"), *pause, today=day(28)).advice) == []


SETS = {"exercise": SQUAT, "sets": 3, "reps": 8, "load": 60, "rir": 3}


@pytest.mark.parametrize(
    ("told", "done"),
    [
        ({}, 5),
        ({"extent": "partial"}, 5),
        ({"extent": "partial", "exercises": [SETS]}, 1),
        ({"extent": "partial", "exercises": [{**SETS, "rir": None, "sets": 1}]}, 1),
        ({"exercises": [{**SETS, "sets": 1}]}, 5),
    ],
)
def test_a_session_counts_from_half_of_its_sets_on(told: dict[str, object], done: int) -> None:
    # Five of eight is enough and says nothing; one of eight is the B that went as planned.
    four = [entry(7 * week, session="A", **told) for week in range(4)]
    given = answered(
        four[0], entry(3, session="B"), *four[1:], entry(25, felt={"soreness": 3}), today=day(28)
    )
    assert len(four) == 4
    if done == 5:
        assert given.advice == ()
    else:
        assert english(given.advice[0].text).startswith("1 of 8 sessions in 4 weeks.")


def test_a_session_of_which_most_was_left_out_does_not_count() -> None:
    first = answered(weeks=1).plan.weeks[0].sessions[0]
    lifts = [item.exercise for item in (*first.main.items, *first.assistance.items)]
    journal = [entry(0, session="A", without=lifts), *weeks_done(4, "A")[1:], entry(24, session="B")]
    assert english(answered(*journal, today=day(28)).advice[0].text).startswith("4 of 8")
    few = [entry(0, session="A", without=lifts[-1:]), *weeks_done(4, "A")[1:], entry(24, session="B")]
    assert codes(answered(*few, today=day(28)).advice) == []


def test_a_session_without_a_card_counts_as_it_was_told() -> None:
    asked = read(*weeks_done(4, "A"))
    told = walk(asked.profile, asked.journal).entries
    entries = [one for one in told if not isinstance(one.fact, Shown)]
    on = MONDAY + timedelta(weeks=4)
    advice = advice_on(Course(asked.profile, entries, on), on)
    assert "4 of 8 sessions in 4 weeks." in " ".join(english(reason.text) for reason in advice)


def test_something_of_8_4_asks_the_health_questions_again() -> None:
    course = Course(read().profile, (), MONDAY)
    assert codes(advice_on(course, MONDAY, flagged=True)) == ["screen_after_flag"]
    assert advice_on(course, MONDAY, screened_on=MONDAY) == ()


def test_before_the_start_there_is_nothing_to_say() -> None:
    assert codes(answered(today=date(2026, 11, 1).isoformat()).advice) == []
