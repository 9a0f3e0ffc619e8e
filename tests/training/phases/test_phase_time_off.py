"""Time off, and maintenance by choice (science.md 6.1, 6.2, 7.4)."""

from __future__ import annotations

import pytest
from training.phases.chains import away, chain, codes, counted, letters, race, turn

from core.training.phases.letters import template
from core.training.profile import Race
from core.training.session import Phase


@pytest.mark.parametrize(
    ("days", "weeks"),
    [
        (6, "AAADHHHDPPPD|AA"),
        (7, "AAADHHHHDPPPD|A"),
        (13, "AAADHHHHDPPPD|A"),
        (14, "AAADHHHHHHDPPP"),
        (27, "AAADHHHHHHDPPP"),
        (28, "AAADHHHAAADHHH"),
        (55, "AAADHHHAAADHHH"),
        (56, "AAADHHH|AAADHHH"),
    ],
)
def test_without_a_race_the_block_grows_by_what_is_done_again(days: int, weeks: str) -> None:
    assert letters(chain(away(8, days), weeks=14)) == weeks


def test_the_phase_is_that_of_the_last_session() -> None:
    # Back in the first week of P after two missed weeks, H and D: H is begun again.
    assert letters(chain(away(9, 14), weeks=16)) == "AAADHHHDHHHDPPPD"
    # A missed deload belongs to the phase before it.
    assert letters(chain(away(10, 15), weeks=17)) == "AAADHHHDPHHHDPPPD"


@pytest.mark.parametrize(
    ("back", "missed", "weeks"),
    [
        # The deload was missed: the last week of A is done once more, then the deload comes.
        (5, 1, "AAADADHHHDPPPD"),
        # The first week of H was missed after the deload.
        (6, 1, "AAADHDHHHDPPPD"),
        # The last session was in the week before, so nothing but that week is done again.
        (7, 0, "AAADHHHHDPPPD"),
        # Away since before the block.
        (2, 1, "AAAADHHHDPPPD"),
    ],
)
def test_after_a_week_off_the_week_of_the_last_session_is_done_again(
    back: int, missed: int, weeks: str
) -> None:
    off = turn(back, "time_off", days=11, missed=missed)
    assert letters(chain(off, weeks=len(weeks))) == weeks


def test_a_missed_week_does_not_count_in_its_phase() -> None:
    races = (race(12, "hm"),)
    places = chain(turn(6, "time_off", days=11, missed=1), races=races)
    assert letters(places) == "AAADHAHHDPPT"
    assert counted(places)[5:] == [(4, 4), (1, 2), (2, 2), (1, 1), (1, 2), (2, 2), (1, 1)]


def test_a_week_that_is_done_again_counts_once_in_its_phase() -> None:
    assert counted(chain(away(7, 10), weeks=8))[6:] == [(2, 3), (3, 3)]
    places = chain(away(7, 16), weeks=9)
    assert letters(places) == "AAADHHHHH"
    assert counted(places)[6:] == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("races", [(), (race(12),)])
def test_after_four_weeks_off_every_phase_counts_from_its_first_week(races: tuple[Race, ...]) -> None:
    places = chain(away(9, 30), races=races)
    assert letters(places)[8:11] in ("AAH", "AAA")
    assert counted(places)[8:10] in ([(1, 2), (2, 2)], [(1, 3), (2, 3)])


def test_a_block_that_nobody_has_begun_counts_from_its_first_week() -> None:
    places = chain(turn(3, "time_off", days=15, missed=2, begins=True), races=(race(12),))
    assert letters(places) == "AAAADHHHDPPT"
    assert counted(places)[2:4] == [(1, 2), (2, 2)]
    places = chain(turn(3, "time_off", days=15, missed=2, begins=True))
    assert counted(places)[2:5] == [(1, 3), (2, 3), (3, 3)]


def test_each_deload_stands_for_itself() -> None:
    deloads = [place for place in chain() if place.phase is Phase.DELOAD]
    assert counted(tuple(deloads)) == [(1, 1), (1, 1), (1, 1)]


@pytest.mark.parametrize(
    ("back", "days", "weeks"),
    [
        (4, 10, "AAAMMT"),
        (5, 10, "AAADMT"),
        (6, 10, "AAADAT"),
        # Three weeks without a session are a beginning.
        (5, 21, "AAADL-"),
    ],
)
def test_a_novice_who_has_trained_is_not_too_close_to_the_race(back: int, days: int, weeks: str) -> None:
    novice = chain(away(back, days), races=(race(6),), level=0, weeks=6)
    assert letters(novice) == weeks


def test_a_novice_who_has_not_trained_is_too_close_to_the_race() -> None:
    begins = turn(4, "time_off", days=20, missed=3, begins=True)
    assert letters(chain(begins, races=(race(6),), level=0, weeks=6)) == "AAALL-"


def test_two_weeks_of_adaptation_come_before_a_phase_that_is_begun_again() -> None:
    # The last session was in H; every fourth loading week becomes a deload, and the block grows.
    assert letters(chain(away(10, 30), weeks=21)) == "AAADHHHDPAAHDHHDPPPD|A"


def test_an_adaptation_that_is_begun_again_gets_no_other_before_it() -> None:
    assert letters(chain(away(4, 28), weeks=8)) == "AAAAAADH"


@pytest.mark.parametrize(
    ("days", "weeks"),
    [
        (6, "AAADHHHDPPPT"),
        (7, "AAADHHHDAHPT"),
        (20, "AAADHHHDAHPT"),
        # Three weeks without a session: not lifting now.
        (21, "AAADHHHDAAAT"),
        (28, "AAADHHHDAAAT"),
        (56, "AAADHHHD|AAAT"),
    ],
)
def test_with_a_race_ahead_the_template_is_that_of_the_weeks_left(days: int, weeks: str) -> None:
    assert letters(chain(away(9, days), races=(race(12),), weeks=12)) == weeks


def test_every_template_after_four_weeks_off_begins_with_two_weeks_of_adaptation_or_less() -> None:
    for weeks in range(1, 25):
        for level in (0, 1, 2):
            for distance in ("10k", "marathon"):
                first = template(weeks, level, distance, lifting=False)[0]
                assert set(first[: min(2, weeks - 1)]) <= set("AL")


def test_the_week_of_the_return_says_why_it_is_as_it_is() -> None:
    for days, code in (
        (7, "time_off_repeat_last_week"),
        (14, "time_off_restart_phase"),
        (28, "time_off_adaptation_2_weeks"),
        (56, "time_off_new_block"),
    ):
        places = chain(away(10, days))
        assert codes(places[9]) == [code]
        assert codes(places[8]) == codes(places[10]) == []
    assert codes(chain(away(9, 7), races=(race(12),))[8]) == ["time_off_to_race"]
    assert codes(chain(away(9, 6))[8]) == []


def test_a_template_that_stays_the_same_needs_no_words() -> None:
    places = chain(away(2, 7), races=(race(5),), weeks=5)
    assert letters(places) == "AAHPT"
    same = chain(away(3, 8), races=(race(3),), weeks=3)
    assert (letters(same), codes(same[2])) == ("MMT", [])


def test_a_block_that_begins_with_the_return_begins_as_it_is() -> None:
    assert letters(chain(away(13, 20), weeks=16)) == "AAADHHHDPPPD|AAAD"
    assert chain(away(13, 60), weeks=13)[12].block == 1


def test_weeks_after_a_race_are_no_time_off() -> None:
    races = (race(8, "marathon"),)
    assert chain(away(10, 8), races=races) == chain(races=races)


def test_a_new_block_takes_the_new_level() -> None:
    places = chain(away(6, 60), turn(6, "level", level=2), weeks=6)
    assert (places[5].level, places[5].block, places[5].number) == (2, 1, 1)


def test_maintenance_comes_after_the_block_when_it_is_chosen_in_its_last_week() -> None:
    assert letters(chain(turn(12, "chose_maintenance"), weeks=15)) == "AAADHHHDPPPD|MMM"
    assert letters(chain(turn(11, "chose_maintenance"), weeks=13)) == "AAADHHHDPP|MMM"
    assert letters(chain(turn(13, "chose_maintenance"), weeks=15)) == "AAADHHHDPPPD|MMM"


def test_another_choice_brings_the_next_block() -> None:
    changed = (turn(12, "chose_maintenance"), turn(12, "chose_block"))
    # Both in one week: the fixed order lets maintenance stand.
    assert letters(chain(*changed, weeks=13)) == "AAADHHHDPPPD|M"
    later = (turn(11, "chose_block"), turn(12, "chose_maintenance"), turn(15, "chose_block"))
    places = chain(*later, weeks=16)
    assert letters(places) == "AAADHHHDPPPD|MM|AA"
    assert [place.block for place in places[11:]] == [0, 0, 0, 1, 1]


def test_maintenance_longer_than_twelve_weeks_offers_a_block() -> None:
    places = chain(turn(13, "chose_maintenance"), weeks=40)
    said = [place for place in places if "maintenance_long" in codes(place)]
    assert said == list(places[24:])
    assert said[0].why[0].text.n == 12


def test_a_race_ends_maintenance() -> None:
    turnings = (turn(13, "chose_maintenance"), turn(15, "races", races=(race(18),)))
    assert letters(chain(*turnings, weeks=19)) == "AAADHHHDPPPD|MM|AHPT|A"


def test_maintenance_is_not_chosen_past_a_race() -> None:
    races = (race(12),)
    assert chain(turn(5, "chose_maintenance"), races=races) == chain(races=races)


def test_maintenance_chosen_after_a_race_waits_for_the_return() -> None:
    chosen = chain(turn(9, "chose_maintenance"), races=(race(8, "hm"),), weeks=11)
    assert letters(chosen) == "AAHDHHPT|L|MM"
    chosen_later = chain(turn(10, "chose_maintenance"), races=(race(8, "marathon"),), weeks=12)
    assert letters(chosen_later) == "AAHDHHTT|-L|MM"


def test_time_off_in_maintenance() -> None:
    chosen = turn(3, "chose_maintenance")
    assert letters(chain(chosen, away(6, 20), weeks=8)) == "AA|MMMMMM"
    assert letters(chain(chosen, away(8, 28), weeks=11)) == "AA|MMMMMAAMM"
    assert letters(chain(chosen, away(12, 60), weeks=13)) == "AA|MMMMMMMMM|AA"
