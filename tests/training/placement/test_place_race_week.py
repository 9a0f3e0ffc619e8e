"""The primer of a race week, and what may stand beside it (science.md 3.4, 6.3; 3.1 H3, H4, H5, H8)."""

from __future__ import annotations

import pytest
from training.worked_weeks import ARTICLE, after_race, before_race, span

from core.text.translator import translator
from core.training.placement.hard_rules import Bar, Wishes, primer_bar
from core.training.placement.place import place, place_light
from core.training.placement.running_week import RunDays

SUNDAY = 6
TEN_K = before_race(SUNDAY, full=5, light=4, primer=2)
ANY = Wishes()


def race_week(week: dict[str, str] = ARTICLE, evenings: str = "") -> RunDays:
    """A 10k on Sunday: full until Tuesday, light on Wednesday, primer on Friday."""
    return span(week, (SUNDAY,), TEN_K, evenings)


@pytest.mark.parametrize(("asked", "primer"), [(1, ()), (2, (4,)), (3, (4,))])
def test_who_asked_for_two_or_more_gets_one_session_and_the_primer(
    asked: int, primer: tuple[int, ...]
) -> None:
    found = place(race_week(), ANY, asked, 1)
    assert (found.full, found.names, found.light, found.primer) == ((0,), ("A",), (), primer)


def test_the_primer_says_why_it_is_there_and_stands_after_the_run() -> None:
    found = place(race_week(), ANY, 2, 1)
    reason = dict(found.chosen)[4]
    assert reason.code == "primer_day"
    assert translator("en").plain(reason.text) == "Fri gets the short primer, 2 days before your race."
    assert found.after_run == (4,)
    assert found.rest == (3, 5)


def test_a_race_week_says_that_the_race_leaves_fewer_and_suggests_nothing() -> None:
    found = place(race_week(), Wishes(doubles=False), 2, 1)
    assert found.reasons[0].code == "race_leaves_fewer"
    assert found.suggestions == ()


def test_the_session_beside_the_primer_is_light_where_no_full_one_fits() -> None:
    only = Wishes(unavailable=frozenset({0, 1}))
    found = place(race_week(), only, 2, 1)
    assert (found.full, found.light, found.primer) == ((), (2,), (4,))
    text = translator("en").plain(found.reasons[0].text)
    assert text == "Your race leaves no room for a full session this week."


@pytest.mark.parametrize(
    ("week", "code", "words"),
    [
        (ARTICLE, "race_leaves_fewer", "Your race leaves no room for a full session this week."),
        (
            {"Sat": "quality"},
            "only_primer",
            "No day of your week is safe for another session beside the primer.",
        ),
    ],
)
def test_a_primer_may_stand_alone_and_the_week_says_why(week: dict[str, str], code: str, words: str) -> None:
    # Before Saturday's hard run Friday would take no full session without the race either.
    found = place(race_week(week), Wishes(unavailable=frozenset({0, 1, 2, 3})), 2, 1)
    assert (found.full, found.light, found.primer) == ((), (), (4,))
    assert found.reasons[0].code == code
    assert translator("en").plain(found.reasons[0].text) == words


def test_a_race_week_whose_runs_leave_one_place_does_not_blame_the_race() -> None:
    found = place(race_week({"Sat": "quality"}), Wishes(unavailable=frozenset({1, 2, 3})), 2, 1)
    assert (found.full, found.primer) == ((0,), (4,))
    assert found.reasons[0].code == "fewer_than_asked"


@pytest.mark.parametrize(
    ("wishes", "week", "evenings", "why"),
    [
        (Wishes(unavailable=frozenset({4})), ARTICLE, "", Bar.UNAVAILABLE),
        (Wishes(easy_days=False), ARTICLE, "", Bar.NO_EASY_DAYS),
        (Wishes(doubles=False), {"Fri": "quality"}, "", Bar.NO_DOUBLES),
        (ANY, {"Fri": "quality"}, "Fri", Bar.EVENING_RUN),
        (ANY, {"Fri": "quality"}, "", None),
    ],
)
def test_a_primer_keeps_to_the_days_of_the_runner(
    wishes: Wishes, week: dict[str, str], evenings: str, why: Bar | None
) -> None:
    around = race_week(week, evenings)
    assert primer_bar(around, wishes, 4) is why
    assert place(around, wishes, 2, 1).primer == (() if why else (4,))


def test_without_a_primer_the_ladder_of_every_week_holds() -> None:
    found = place(race_week(), Wishes(unavailable=frozenset({4})), 2, 1)
    assert (found.full, found.light, found.primer) == ((0,), (2,), ())


@pytest.mark.parametrize(("day", "why"), [(3, Bar.NO_PRIMER), (4, None), (5, Bar.EVE), (6, Bar.RACE_DAY)])
def test_a_primer_has_exactly_its_day(day: int, why: Bar | None) -> None:
    assert primer_bar(race_week(), ANY, day) is why


def test_a_primer_gives_way_where_the_day_of_rest_needs_it() -> None:
    # Friday and Monday are the only days without a run: one of them stays empty, and Monday is worth more.
    week = {"Tue": "easy", "Wed": "easy", "Thu": "easy", "Sat": "easy"}
    found = place(race_week(week), Wishes(easy_days=False), 2, 1)
    assert (found.full, found.primer, found.rest) == ((0,), (), (4,))


def test_the_full_session_makes_room_for_the_primer_where_it_can() -> None:
    # The same week, but Tuesday's run leaves room for lifting: Friday takes the primer, Monday stays empty.
    week = {"Tue": "easy", "Wed": "easy", "Thu": "easy", "Sat": "easy"}
    found = place(race_week(week), ANY, 2, 1)
    assert (found.full, found.primer, found.rest) == ((1,), (4,), (0,))


def test_a_full_session_is_worth_more_than_a_primer_with_a_light_one() -> None:
    # Monday and Friday are the only days without a run, and Tuesday is the day before the hard run.
    week = {"Tue": "easy", "Wed": "quality", "Thu": "easy", "Sat": "easy"}
    found = place(race_week(week), ANY, 2, 1)
    assert (found.full, found.light, found.primer) == ((0,), (2,), ())


def test_a_light_session_is_worth_more_than_a_primer_too() -> None:
    # Wednesday takes a light session or Friday the primer: they are the only days without a run.
    week = {"Mon": "easy", "Tue": "easy", "Thu": "easy", "Sat": "easy"}
    found = place(race_week(week), Wishes(easy_days=False), 2, 1)
    assert (found.full, found.light, found.primer) == ((), (2,), ())


def test_the_only_day_without_a_run_takes_no_primer() -> None:
    week = {"Mon": "easy", "Tue": "easy", "Wed": "easy", "Thu": "easy", "Sat": "easy"}
    found = place(race_week(week), Wishes(easy_days=False), 2, 1)
    assert (found.chosen, found.rest) == ((), (4,))


def test_after_a_race_in_the_middle_of_the_week_one_session_follows_the_primer() -> None:
    # 5k on Wednesday: primer on Monday, light from Friday and full from Saturday on.
    caps = (*before_race(2, full=5, light=3, primer=2), *after_race(2, light=2, full=3))
    found = place(span({"Tue": "easy"}, (2,), caps), ANY, 3, 1)
    assert (found.primer, len(found.full), found.light) == ((0,), 1, ())
    assert min(found.full) >= 5


def test_of_two_primer_days_one_is_taken() -> None:
    caps = (*before_race(2, full=5, light=3, primer=2), *TEN_K)
    assert place(span({}, (2, SUNDAY), caps), ANY, 3, 1).primer == (0,)


def test_a_light_week_has_no_primer() -> None:
    found = place_light(race_week(), ANY, 2)
    assert found.primer == ()
    assert max(found.light) <= 2
