"""A week placed again: light sessions, letters and races beside what is done (science.md 3.6)."""

from __future__ import annotations

import pytest
from training.placement.placed_again import A_MONDAY, ANY, RACE_WEEK, said, text
from training.worked_weeks import ARTICLE, after_race, before_race, span

from core.training.placement.hard_rules import Wishes
from core.training.placement.within_week import Kept, replan, replan_light


def test_the_light_session_keeps_away_from_a_done_full_one() -> None:
    # On Tuesday it would be next to Monday's; Wednesday is the day before the hard run, which costs less.
    week = {"Tue": "easy", "Wed": "easy", "Thu": "quality"}
    found = replan(span(week), Wishes(unavailable=frozenset({3, 4, 5, 6})), 2, 1, A_MONDAY, 1, 0)
    assert (found.full, found.light) == ((0,), (2,))


@pytest.mark.parametrize(("kept", "today"), [((), 0), (A_MONDAY, 1)])
def test_two_full_sessions_of_three_get_no_light_one(kept: tuple[Kept, ...], today: int) -> None:
    found = replan(span(ARTICLE), Wishes(doubles=False), 3, 1, kept, today, None)
    assert (found.full, found.light) == ((0, 3), ())


def test_a_light_session_that_is_done_counts_as_asked_for() -> None:
    found = replan(span(ARTICLE), ANY, 2, 1, (Kept(1, "L"),), 2, None)
    assert (found.full, found.light) == ((3,), (1,))
    assert found.reasons == ()


@pytest.mark.parametrize(
    ("wishes", "code", "words"),
    [
        (ANY, "only_light", "No day left this week is safe for a full session, so there is a light one."),
        (
            Wishes(unavailable=frozenset({5, 6})),
            "no_slot",
            "The days left this week have no safe place for a session.",
        ),
    ],
)
def test_the_end_of_a_week_says_what_is_left(wishes: Wishes, code: str, words: str) -> None:
    found = replan(span(ARTICLE, evenings="Sun"), wishes, 2, 1, (), 5, None)
    assert found.reasons[0].code == code
    assert text(found.reasons[0]) == words


def test_room_is_suggested_only_while_the_whole_week_is_ahead() -> None:
    crowded, wishes = span({"Tue": "quality", "Thu": "quality", "Sat": "long"}), Wishes(doubles=False)
    assert replan(crowded, wishes, 2, 1, (), 0, None).suggestions
    assert not replan(crowded, wishes, 2, 1, (), 1, None).suggestions
    assert not replan(crowded, wishes, 2, 1, (Kept(0, "L"),), 0, None).suggestions


def test_two_days_after_a_session_of_last_week_it_is_no_earlier_in_the_day() -> None:
    only_monday = Wishes(unavailable=frozenset({1, 2, 3, 4, 5, 6}))
    (reason,) = replan(span({}), only_monday, 1, 1, (), 0, -2).reasons
    assert text(reason) == "Sat and Mon are two days apart: on Mon, train no earlier in the day."
    assert replan(span({}), only_monday, 1, 1, (), 0, -3).reasons == ()


def test_the_same_two_days_are_told_once() -> None:
    monday_and_saturday = Wishes(unavailable=frozenset({1, 2, 3, 4, 6}))
    reasons = replan(span({}), monday_and_saturday, 2, 1, (), 0, -2).reasons
    assert [reason.code for reason in reasons] == ["same_hour_or_later"]


def test_done_sessions_on_every_free_day_leave_no_more() -> None:
    week = {"Tue": "easy", "Wed": "easy", "Thu": "easy", "Fri": "easy", "Sat": "easy", "Sun": "easy"}
    found = replan(span(week), ANY, 2, 1, A_MONDAY, 1, 0)
    assert (found.full, found.light) == ((0,), ())
    assert said(found, 3) == (
        "Every day without a run has strength work already, and one should have neither."
    )


def test_two_sessions_done_on_one_day_are_both_in_the_week() -> None:
    found = replan(span(ARTICLE), ANY, 3, 1, (Kept(0, "A"), Kept(0, "B"), Kept(0, "L")), 1, 0)
    assert (found.full, found.names, found.light) == ((0, 0), ("A", "B"), (0,))


@pytest.mark.parametrize(
    ("kept", "today", "primer", "light"),
    [
        (A_MONDAY, 1, (4,), ()),
        ((Kept(1, "L"),), 2, (4,), (1,)),
        ((), 2, (4,), (2,)),
        ((), 4, (4,), ()),
        ((), 5, (), ()),
        ((Kept(4, "P"),), 5, (4,), ()),
        ((Kept(0, "A"), Kept(2, "L")), 3, (), (2,)),
    ],
)
def test_a_race_week_keeps_its_primer(
    kept: tuple[Kept, ...], today: int, primer: tuple[int, ...], light: tuple[int, ...]
) -> None:
    found = replan(RACE_WEEK, ANY, 2, 1, kept, today, None)
    assert (found.primer, found.light) == (primer, light)


def test_a_done_light_session_in_a_race_week_is_the_one_beside_the_primer() -> None:
    # Tuesday would take a full session, but the primer is what the week still asks for.
    around = span({}, (6,), before_race(6, full=5, light=4, primer=2))
    found = replan(around, ANY, 2, 1, (Kept(0, "L"),), 1, None)
    assert (found.full, found.light, found.primer) == ((), (0,), (4,))


def test_after_a_primer_one_session_follows_and_no_second() -> None:
    caps = (*before_race(2, full=5, light=3, primer=2), *after_race(2, light=2, full=3))
    found = replan(span({}, (2,), caps), ANY, 3, 1, (Kept(0, "P"), Kept(5, "A")), 5, 5)
    assert (found.full, found.primer, found.light) == ((5,), (0,), ())
    assert said(found, 6) == "Sun is less than 48 hours from Sat's session."
    found = replan(span({}, (2,), caps), ANY, 3, 1, (Kept(0, "P"), Kept(4, "L")), 5, None)
    assert said(found, 6) == "Sun needs no session: this week has Mon and Fri."


def test_a_light_week_is_placed_again_with_light_sessions() -> None:
    found = replan_light(span(ARTICLE), ANY, 2, (Kept(0, "L"),), 3)
    assert found.light[0] == 0
    assert len(found.light) == 2
    assert found.light[1] >= 3
    assert replan_light(span(ARTICLE), ANY, 2, (Kept(0, "A"), Kept(2, "L")), 3).names == ("A",)


def test_a_light_week_without_a_day_left_says_so() -> None:
    found = replan_light(span(ARTICLE), Wishes(unavailable=frozenset({6})), 2, (), 6)
    assert text(found.reasons[0]) == "The days left this week have no safe place for a session."
