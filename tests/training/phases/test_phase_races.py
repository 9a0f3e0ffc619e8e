"""A race that is set, moved or cancelled, and the weeks around several races (science.md 6.1, 6.2, 6.4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from training.phases.chains import MONDAY, chain, codes, letters, race, turn, week

from core.training.phases.follow import follow
from core.training.phases.letters import season_letters
from core.training.phases.templates import block
from core.training.profile import Profile

TWELVE = (race(12),)


@pytest.mark.parametrize(
    ("when", "to", "level", "weeks"),
    [
        # The phase of this week is in the longer template by now: it goes on.
        (6, 13, 1, "AAADHHDHHDPPT"),
        (6, 14, 1, "AAADHHHDHHDPPT"),
        # Nearer: the shorter template has H by week 6 as well.
        (6, 9, 1, "AAADHHDPT"),
        # Between two phases the one ahead counts.
        (4, 9, 1, "AAADHHHPT"),
        # Nothing is left out on the way up: A, then H, then P.
        (2, 5, 1, "AAHPT"),
        # In P, where a plan of 14 or 30 weeks is not so far: one phase back, and no further down.
        (10, 14, 1, "AAADHHHDPHDPPT"),
        (10, 30, 1, "AAADHHHDPHHDHHPD|AAADHHHDHHDPPT"),
        # In the taper the phase before it counts.
        (12, 16, 1, "AAADHHHDPPPDHPPT"),
        # A novice whose plan gets too short for H goes back to A.
        (6, 7, 0, "AAADHAT"),
        (6, 7, 1, "AAADHHT"),
        # A race in this very week.
        (6, 6, 1, "AAADHT"),
    ],
)
def test_a_moved_race_keeps_the_phase_or_takes_it_one_back(
    when: int, to: int, level: int, weeks: str
) -> None:
    places = chain(turn(when, "races", races=(race(to),)), races=TWELVE, level=level, weeks=to)  # type: ignore[arg-type]
    assert letters(places) == weeks


def test_the_week_says_whether_the_phase_was_kept() -> None:
    kept = chain(turn(6, "races", races=(race(13),)), races=TWELVE)
    back = chain(turn(10, "races", races=(race(14),)), races=TWELVE)
    assert codes(kept[5]) == ["race_planned_anew"]
    assert codes(back[9]) == ["race_phase_back"]
    assert codes(kept[6]) == []


def test_a_race_set_in_a_block_without_one_gives_it_a_taper() -> None:
    assert letters(chain(turn(9, "races", races=(race(16),)), weeks=16)) == "AAADHHHDHHHDPPPT"
    assert letters(chain(turn(2, "races", races=(race(10, "marathon"),)), weeks=10)) == "AADHHHDPTT"


def test_a_race_set_before_anything_was_built_begins_the_template_of_the_weeks_left() -> None:
    assert letters(chain(turn(2, "races", races=(race(11),)), races=(race(3),), weeks=11)) == "MAADHHHDPPT"


def test_a_novice_never_skips_adaptation() -> None:
    light_so_far = chain(turn(2, "races", races=(race(10),)), races=(race(2),), level=0, weeks=10)
    assert letters(light_so_far) == "LAADAHHDPT"


def test_a_cancelled_race_leaves_a_block_of_twelve_weeks_less_a_second_deload() -> None:
    places = chain(turn(7, "races"), races=(race(10),), weeks=13)
    # P is not reached by week 7 of twelve: H, and no fourth loading week in a row.
    assert letters(places) == "AADHHHDHPPD|AA"
    assert places[12].block == 1
    assert codes(places[6]) == ["race_gone"]


@pytest.mark.parametrize(
    ("when", "weeks"),
    [
        (12, "AAADHHHDHHHD|AAAD"),
        (13, "AAADHHHDHHHD|AAAD"),
        (14, "AAADHHHDHHHDPD|AA"),
        (16, "AAADHHHDHHHDPPPD"),
    ],
)
def test_a_block_past_twelve_weeks_ends_with_a_deload_when_its_race_is_cancelled(
    when: int, weeks: str
) -> None:
    assert letters(chain(turn(when, "races"), races=(race(16),), weeks=16)) == weeks


def test_a_change_behind_the_next_race_changes_no_week_before_it() -> None:
    turned = chain(turn(5, "races", races=(race(12), race(30))), races=TWELVE, weeks=12)
    assert [place.phase for place in turned] == [place.phase for place in chain(races=TWELVE)]
    assert codes(turned[4]) == []


def test_a_change_where_a_block_begins_shapes_that_block() -> None:
    assert letters(chain(turn(13, "races", races=(race(16),)), weeks=16)) == "AAADHHHDPPPD|AHPT"


def test_b_and_c_races_shape_nothing() -> None:
    lesser = (race(6, priority="B"), race(8, priority="C"))
    assert chain(turn(3, "races", races=lesser), races=lesser) == chain()


@pytest.mark.parametrize(
    ("distance", "day", "after"),
    [
        ("5k", 6, ""),
        ("10k", 6, ""),
        ("hm", 6, "L|"),
        ("hm", 5, ""),
        ("marathon", 6, "-L|"),
        ("marathon", 5, "L|"),
        ("marathon", 0, "L|"),
        ("ultra", 6, "-L|"),
        ("ultra", 3, "LL|"),
    ],
)
def test_weeks_after_a_race_are_as_light_as_their_best_day(distance: str, day: int, after: str) -> None:
    found = letters(chain(races=(race(1, distance, day),), weeks=4))
    assert found == f"T|{after}AAA"[: len(found)]


def test_weeks_of_return_belong_to_the_block_before_them() -> None:
    places = chain(races=(race(8, "marathon"),), weeks=11)
    assert [place.block for place in places[7:]] == [0, 0, 0, 1]
    assert [place.number for place in places[7:]] == [8, 1, 2, 1]


def test_a_race_before_the_plan_asks_for_its_return_too() -> None:
    late = replace(race(1, "marathon"), date=MONDAY - timedelta(days=2))
    assert letters(chain(races=(late,), weeks=3)) == "L|AA"
    runner = Profile(30, 60, (), MONDAY, races=(late,), weeks=2)
    assert letters(block(runner)) == "L|A"
    assert (block(runner)[0].level, block(runner)[0].block, block(runner)[1].block) == (0, 0, 0)


def test_of_two_races_in_a_week_the_longer_return_and_taper_count() -> None:
    both = (race(8, "5k", 5), race(8, "marathon"))
    assert letters(chain(races=both, weeks=11)) == "AAHDHHTT|-L|A"
    assert chain(races=both)[0].race == both[1]


def test_races_at_most_four_weeks_apart_make_a_season_of_maintenance() -> None:
    assert letters(chain(races=(race(8), race(12)), weeks=12)) == "AAHDHHPT|MMMT"
    assert letters(chain(races=(race(8), race(13)), weeks=13)) == "AAHDHHPT|AHHPT"
    assert letters(chain(races=(race(8, day=5), race(12)), weeks=12)) == "AAHDHHPT|AHPT"
    assert letters(chain(races=(race(8), race(12, "marathon")), weeks=12)) == "AAHDHHPT|MMTT"
    assert letters(chain(races=(race(8, "hm"), race(9)), weeks=9)) == "AAHDHHPT|L"


def test_a_season_is_only_for_who_has_been_lifting() -> None:
    two = (race(1), race(4))
    assert letters(chain(races=two, level=0, weeks=4)) == "-|LL-"
    assert letters(chain(races=(race(8), race(11)), level=0, weeks=11)) == "AAADHHHT|MMT"
    stopped = turn(9, "not_lifting")
    assert letters(chain(stopped, races=(race(8), race(11)), weeks=11)) == "AAHDHHPT|LL-"


def test_a_race_set_shortly_after_another_turns_the_block_into_a_season() -> None:
    set_later = turn(10, "races", races=(race(8), race(12)))
    assert letters(chain(set_later, races=(race(8),), weeks=12)) == "AAHDHHPT|A|MMT"


def test_a_season_whose_race_is_cancelled_becomes_a_block() -> None:
    cancelled = turn(10, "races", races=(race(8),))
    assert letters(chain(cancelled, races=(race(8), race(12)), weeks=13)) == "AAHDHHPT|M|AAAD"


def test_a_race_that_was_not_run_after_all_asks_for_no_return() -> None:
    assert letters(chain(turn(9, "races"), races=(race(8, "ultra"),), weeks=10)) == "AAHDHHTT|AA"
    assert letters(chain(turn(10, "races"), races=(race(8, "ultra"),), weeks=11)) == "AAHDHHTT|-|AA"


def test_a_race_told_afterwards_asks_for_its_return() -> None:
    told = turn(3, "races", races=(race(2, "hm"),))
    assert letters(chain(told, weeks=5)) == "AA|L|AA"


def test_a_novice_column_for_short_plans_of_who_is_not_lifting() -> None:
    assert letters(chain(turn(1, "not_lifting"), races=(race(6),), level=2, weeks=6)) == "AAADAT"
    assert letters(chain(turn(1, "not_lifting"), races=(race(8),), level=2, weeks=8)) == "AAHDHHPT"
    assert letters(chain(races=(race(6),), level=2, weeks=6)) == "AHHDPT"


def test_the_level_is_taken_anew_before_each_block() -> None:
    places = chain(turn(9, "level", level=0), races=(race(17),), weeks=17)
    assert letters(places) == "AAHDHHPD|AADAHHDPT"
    assert [place.level for place in places[7:9]] == [1, 0]
    early = chain(turn(4, "level", level=2), weeks=13)
    assert [early[3].level, early[11].level, early[12].level] == [1, 1, 2]


def test_season_letters_hold_as_much_taper_as_there_are_weeks() -> None:
    assert [season_letters(weeks, "ultra") for weeks in (1, 2, 4)] == ["T", "TT", "MMTT"]
    assert season_letters(1, "5k") == "T"


def test_a_week_names_the_race_ahead_and_the_one_behind() -> None:
    places = chain(races=(race(8), race(20)), weeks=13)
    assert places[7].race == race(8)
    assert places[8].race == race(20)
    # Three weeks of a 10k, by their Mondays: 1, 8 and 15 days after its Sunday.
    assert [place.after for place in places[7:]] == [None, *[race(8)] * 3, None, None]
    ultra = chain(races=(race(8, "ultra"),), weeks=14)
    # Jumps come back 28 days after an ultra; the Monday before that is 22 days after it.
    assert [place.after is not None for place in ultra[7:]] == [False, True, True, True, True, False, False]


def test_of_several_races_behind_the_longest_return_is_named() -> None:
    places = chain(races=(race(8, "marathon"), race(9, "5k")), weeks=11)
    assert [place.after for place in places[9:]] == [race(8, "marathon")] * 2


def test_weeks_do_not_depend_on_how_many_are_asked_for() -> None:
    turnings = (turn(6, "races", races=(race(40),)), turn(9, "early_deload"))
    whole = follow(MONDAY, TWELVE, 1, turnings, 70)
    assert all(
        follow(MONDAY, TWELVE, 1, turnings, weeks) == whole[:weeks] for weeks in (1, 31, 32, 33, 64, 65)
    )
    assert whole[-1].start == week(70)
