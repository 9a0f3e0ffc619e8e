"""What a race allows on the days around it (science.md 3.1 H6 and H7, 6.3, 6.4)."""

from __future__ import annotations

import pytest
from training.worked_weeks import ARTICLE, after_race, before_race, span

from core.text.translator import translator
from core.training.placement.hard_rules import Bar, Wishes, bar, light_bar
from core.training.placement.place import place, place_light
from core.training.placement.running_week import WEEK, Cap, Most, RunDays, span_of
from core.training.reasons import Grade, Reason
from core.training.week import Placement

SUNDAY = 6
TEN_K = before_race(SUNDAY, full=5, light=4, primer=2)
MARATHON = before_race(SUNDAY, full=10, light=6, primer=3)
EASY = {"Tue": "easy", "Fri": "easy"}
ANY = Wishes()


def near(week: dict[str, str], *caps: Cap) -> RunDays:
    return span(week, (SUNDAY,), caps)


def lost(placement: Placement, day: int) -> Reason:
    return dict(placement.lost)[day]


def text(reason: Reason) -> str:
    return translator("en").plain(reason.text)


@pytest.mark.parametrize(
    ("away", "full", "light"),
    [(6, None, None), (5, None, None), (4, Bar.RACE_AHEAD, None), (3, Bar.RACE_AHEAD, Bar.RACE_AHEAD)],
)
def test_before_10k_full_until_5_days_and_light_until_4(
    away: int, full: Bar | None, light: Bar | None
) -> None:
    around = near({}, *TEN_K)
    assert bar(around, ANY, SUNDAY - away) is full
    assert light_bar(around, ANY, SUNDAY - away) is light


@pytest.mark.parametrize(
    ("day", "full", "light"),
    [
        (0, Bar.RACE_BEHIND, Bar.RACE_BEHIND),
        (1, Bar.RACE_BEHIND, Bar.RACE_BEHIND),
        (2, Bar.RACE_BEHIND, None),
        (4, None, None),
    ],
)
def test_after_10k_on_sunday_light_from_day_3_and_full_from_day_5(
    day: int, full: Bar | None, light: Bar | None
) -> None:
    around = span({}, (-1,), after_race(-1, light=3, full=5))
    assert bar(around, ANY, day) is full
    assert light_bar(around, ANY, day) is light


def test_the_primer_day_is_none_for_a_light_session() -> None:
    around = near({}, *TEN_K)
    assert around[WEEK + 4].most is Most.PRIMER
    assert light_bar(around, ANY, 4) is Bar.RACE_AHEAD


def test_of_two_races_the_stricter_one_counts() -> None:
    one, other = Cap(2, Most.LIGHT, "before", 4), Cap(2, Most.NONE, "after", 1)
    for caps in ((one, other), (other, one)):
        day = span_of(span({})[:WEEK], (), caps)[WEEK + 2]
        assert (day.most, day.race, day.away) == (Most.NONE, "after", 1)


def test_a_cap_that_allows_everything_changes_nothing() -> None:
    assert span({}, (), (Cap(2, Most.FULL, "before", 9),)) == span({})


def test_the_weeks_around_may_be_others_than_the_week() -> None:
    usual, other = span({"Mon": "long"})[:WEEK], span({"Tue": "quality"})[:WEEK]
    around = span_of(usual + other + usual, (SUNDAY,), (Cap(5, Most.NONE, "before", 1),))
    assert len(around) == 3 * WEEK
    assert [index for index, day in enumerate(around) if day.key] == [0, 8, 13, 14]
    assert around[WEEK + 5].most is Most.NONE
    assert bar(around, ANY, 0) is Bar.EVE


def test_a_race_weighs_more_than_a_key_run_but_its_own_eve_is_called_so() -> None:
    around = near({"Wed": "quality", "Fri": "quality"}, *TEN_K)
    assert bar(around, ANY, 1) is Bar.EVE
    assert bar(around, ANY, 3) is Bar.RACE_AHEAD
    assert bar(around, ANY, 5) is Bar.EVE


def test_a_day_before_the_race_says_how_many_days() -> None:
    reason = lost(place(near(ARTICLE, *TEN_K), ANY, 1, 1), 3)
    assert reason.code == "too_close_before_race"
    assert text(reason) == "Thu is 3 days before your race: too late for a full session."
    assert (reason.grade, reason.evidence) == (Grade.COACH_PRACTICE, ("E22", "E18"))


def test_a_day_after_the_race_says_how_many_days_and_is_coach_practice() -> None:
    reason = lost(place(span(ARTICLE, (-1,), after_race(-1, light=3, full=5)), ANY, 1, 1), 0)
    assert reason.code == "too_soon_after_race"
    assert text(reason) == "Mon is 1 day after your race: too early for a full session."
    assert (reason.grade, reason.evidence) == (Grade.COACH_PRACTICE, ())


def test_a_light_week_says_that_it_is_too_close_for_a_light_session() -> None:
    before = place_light(near(ARTICLE, *MARATHON), ANY, 2)
    assert before.light == (0,)
    assert text(lost(before, 1)) == "Tue is 5 days before your race: too late for a light session."
    after = place_light(span(ARTICLE, (-1,), after_race(-1, light=4, full=8)), ANY, 2)
    assert after.light == (4, 6)
    assert text(lost(after, 2)) == "Wed is 3 days after your race: too early for a light session."


def test_a_c_race_is_a_key_run_and_its_day_is_never_used() -> None:
    around = span(EASY, (3,))
    assert bar(around, ANY, 2) is Bar.EVE
    assert bar(around, ANY, 3) is Bar.RACE_DAY
    assert bar(around, ANY, 1) is None
    assert bar(around, ANY, 4) is None


def test_a_return_week_with_light_days_only_has_one_light_session() -> None:
    found = place(span(ARTICLE, (-1,), after_race(-1, light=4, full=8)), ANY, 2, 1)
    assert (found.full, found.light, found.primer) == ((), (4,), ())
    assert found.reasons[0].code == "race_leaves_fewer"
    assert text(found.reasons[0]) == "Your race leaves no room for a full session this week."
    assert found.reasons[0].grade is Grade.COACH_PRACTICE


def test_a_return_week_with_one_full_day_has_a_light_session_beside_it() -> None:
    found = place(span(EASY, (-1,), after_race(-1, light=2, full=7)), ANY, 2, 1)
    assert found.full == (6,)
    assert found.light == (1,)
    assert text(found.reasons[0]) == "Your race leaves room for 1 full session this week, not for 2."


def test_a_week_that_is_closed_by_a_race_says_so() -> None:
    closed = span(ARTICLE, (-1,), after_race(-1, light=10, full=12))
    for found in (place(closed, ANY, 2, 1), place_light(closed, ANY, 2)):
        assert found.chosen == ()
        assert text(found.reasons[0]) == "Your race leaves no room for strength work this week."


def test_a_week_that_the_runs_alone_close_does_not_blame_the_race() -> None:
    full_of_keys = dict.fromkeys(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), "quality")
    found = place(span(full_of_keys, (), (Cap(0, Most.LIGHT, "after", 4),)), Wishes(doubles=False), 2, 1)
    assert found.reasons[0].code == "no_slot"


def test_a_day_that_would_not_help_is_not_blamed_on_the_race() -> None:
    one_slot = Wishes(unavailable=frozenset({1, 2, 3, 4, 5, 6}))
    found = place(span(EASY, (), (Cap(6, Most.LIGHT, "before", 4),)), one_slot, 2, 1)
    assert found.full == (0,)
    assert found.reasons[0].code == "fewer_than_asked"


def test_a_race_that_takes_the_only_light_session_is_named() -> None:
    keys = {"Mon": "quality", "Wed": "quality", "Fri": "quality", "Sun": "long"}
    no_doubles = Wishes(doubles=False)
    assert place(span(keys), no_doubles, 2, 1).light == (1,)
    found = place(span(keys, (), after_race(-1, light=8, full=15)), no_doubles, 2, 1)
    assert found.chosen == ()
    assert text(found.reasons[0]) == "Your race leaves no room for strength work this week."


def test_no_swap_is_suggested_near_a_race() -> None:
    crowded = {"Thu": "quality", "Fri": "easy", "Sat": "easy", "Sun": "long"}
    wishes = Wishes(doubles=False, easy_days=False)
    # The same in all three weeks, so that only what the race allows is unlike the usual week.
    tuesdays = tuple(Cap(day, Most.LIGHT, "after", 9) for day in (-6, 1, 8))
    assert [one.kind for one in place(span(crowded), wishes, 2, 1).suggestions] == ["key_day_double", "swap"]
    assert [one.kind for one in place(span(crowded, (), tuesdays), wishes, 2, 1).suggestions] == [
        "key_day_double"
    ]
