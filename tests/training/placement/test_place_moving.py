"""A missed session and a move by hand (science.md 3.6)."""

from __future__ import annotations

import pytest
from training.worked_weeks import ARTICLE, before_race, span

from core.text.translator import translator
from core.training.placement.hard_rules import Wishes
from core.training.placement.running_week import RunDays
from core.training.placement.within_week import Kept, legal_days, offer_missed
from core.training.reasons import Grade, Reason

ANY = Wishes()
WEEK = span(ARTICLE)
A, B, LIGHT, PRIMER = Kept(0, "A"), Kept(3, "B"), Kept(2, "L"), Kept(4, "P")


def text(reason: Reason) -> str:
    return translator("en").plain(reason.text)


def against(
    session: Kept,
    kept: tuple[Kept, ...] = (),
    today: int = 0,
    last_full: int | None = None,
    around: RunDays = WEEK,
    wishes: Wishes = ANY,
) -> dict[int, str]:
    judged = legal_days(around, wishes, session, kept, today, last_full)
    return {day: text(why) if why else "" for day, why in judged}


@pytest.mark.parametrize(("today", "day"), [(1, 2), (2, 2), (3, 6)])
def test_the_first_day_left_that_keeps_every_rule_is_offered(today: int, day: int | None) -> None:
    # Tuesday is the day before the hard run; with B on Friday, Wednesday and Sunday keep 48 hours.
    assert offer_missed(WEEK, ANY, A, (Kept(4, "B"),), today, None)[0] == day


def test_the_offer_says_from_where_to_where() -> None:
    day, reason = offer_missed(WEEK, ANY, B, (A,), 4, 0)
    assert day == 4
    assert reason.code == "missed_moves"
    assert text(reason) == "Strength B of Thu fits on Fri: the first day left this week that takes it."
    assert reason.grade is Grade.COACH_PRACTICE


def test_a_day_exactly_48_hours_away_is_offered_with_its_hour() -> None:
    day, reason = offer_missed(WEEK, ANY, A, (Kept(4, "B"),), 1, None)
    assert day == 2
    assert text(reason).endswith("Wed and Fri are two days apart: on Fri, train no earlier in the day.")
    _, reason = offer_missed(span({}), ANY, Kept(0, "C"), (Kept(1, "A"), Kept(5, "B")), 3, 1)
    assert text(reason).endswith(
        "Tue and Thu are two days apart: on Thu, train no earlier in the day. "
        "Thu and Sat are two days apart: on Sat, train no earlier in the day."
    )


def test_the_hour_counts_from_the_last_session_of_the_week_before_too() -> None:
    day, reason = offer_missed(span({}), ANY, Kept(0, "A"), (), 1, -1)
    assert day == 1
    assert text(reason).endswith("Sun and Tue are two days apart: on Tue, train no earlier in the day.")


def test_a_light_session_is_told_no_hour() -> None:
    day, reason = offer_missed(WEEK, ANY, Kept(0, "L"), (Kept(3, "A"),), 1, None)
    assert day == 1
    assert text(reason) == "Light session of Mon fits on Tue: the first day left this week that takes it."


def test_the_planned_day_itself_is_not_offered() -> None:
    assert offer_missed(WEEK, ANY, B, (A,), 3, 0)[0] == 4
    assert offer_missed(WEEK, ANY, B, (A, B), 3, 0)[0] == 4


@pytest.mark.parametrize(
    ("missed", "today", "words"),
    [
        (Kept(4, "B"), 5, "Strength B of Fri is let go: Sat and Sun have no safe place for it."),
        (Kept(5, "B"), 6, "Strength B of Sat is let go: Sun has no safe place for it."),
        (Kept(6, "B"), 6, "Strength B of Sun is let go: no other day of this week is left."),
    ],
)
def test_what_fits_nowhere_is_let_go_and_never_goes_to_the_next_week(
    missed: Kept, today: int, words: str
) -> None:
    day, reason = offer_missed(WEEK, Wishes(doubles=False), missed, (A,), today, 0)
    assert day is None
    assert reason.code == "missed_let_go"
    assert text(reason) == words


def test_sunday_is_not_offered_before_a_monday_that_has_a_session() -> None:
    assert offer_missed(WEEK, ANY, B, (A,), 6, 0)[0] is None
    assert offer_missed(WEEK, ANY, B, (Kept(1, "A"),), 6, 1)[0] == 6


def test_a_missed_primer_is_let_go() -> None:
    around = span(ARTICLE, (6,), before_race(6, full=5, light=4, primer=2))
    day, reason = offer_missed(around, ANY, PRIMER, (A,), 5, 0)
    assert day is None
    assert text(reason) == "Primer of Fri is let go: Sat and Sun have no safe place for it."


def test_every_day_says_why_a_session_may_not_be_there() -> None:
    assert against(B, (A,), last_full=0, wishes=Wishes(unavailable=frozenset({4}))) == {
        0: "Mon has a session already.",
        1: "Tue is the day before Wed's hard run: no heavy legs.",
        2: "",
        3: "",
        4: "Fri is a day that never works for you.",
        5: "Sat is the day before Sun's long run: no heavy legs.",
        6: "Sun is less than 48 hours from Mon's session.",
    }


def test_only_days_from_today_on_are_judged() -> None:
    assert list(against(B, (A,), today=5)) == [5, 6]


def test_a_moved_session_does_not_stand_in_its_own_way() -> None:
    assert against(B, (A, B), today=3) == against(B, (A,), today=3)


@pytest.mark.parametrize(("last_full", "monday"), [(-1, "Mon is less than 48 hours after last"), (-2, "")])
def test_last_sundays_session_closes_monday(last_full: int, monday: str) -> None:
    assert against(B, (), last_full=last_full)[0].startswith(monday)


def test_a_session_that_is_still_planned_counts_as_much_as_a_done_one() -> None:
    planned = against(A, (Kept(4, "B"),), today=2)
    assert planned[2] == ""
    assert planned[3] == "Thu is less than 48 hours from Fri's session."


def test_the_only_day_of_rest_stays_empty() -> None:
    week = span({"Tue": "easy", "Wed": "easy", "Thu": "easy", "Sat": "easy", "Sun": "easy"})
    judged = against(B, (A,), around=week)
    assert judged[4] == "Fri stays empty: one day a week without a run and without strength."
    assert judged[3] == ""


def test_a_light_session_may_stand_before_a_hard_run_and_beside_a_full_one() -> None:
    judged = against(LIGHT, (A,), last_full=0)
    assert [day for day, why in judged.items() if not why] == [1, 2, 3, 4, 5, 6]


def test_a_light_session_keeps_away_from_a_race_as_a_light_one() -> None:
    around = span(ARTICLE, (6,), before_race(6, full=5, light=4, primer=2))
    judged = against(LIGHT, (), around=around)
    assert judged[2] == ""
    assert judged[3] == "Thu is 3 days before your race: too late for a light session."


def test_a_primer_moves_nowhere_but_to_its_day() -> None:
    around = span(ARTICLE, (6,), before_race(6, full=5, light=4, primer=2))
    judged = against(PRIMER, (A,), around=around)
    assert [day for day, why in judged.items() if not why] == [4]
    assert judged[3] == "A primer has its one day before the race; Thu is another."
    assert judged[6] == "Sun is race day: no strength work."
