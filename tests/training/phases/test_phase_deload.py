"""A deload before its time, and how many weeks load in a row (science.md 6.1, 6.2, 2.1)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from training.phases.chains import chain, codes, letters, race, turn

from core.text.translator import translator
from core.training.phases.early_deload import bring_forward
from core.training.phases.spacing import lengthened, run_start, spaced, with_deload
from core.training.reasons import Reason

ON = date(2026, 12, 14)


def days(*ago: int) -> tuple[date, ...]:
    return tuple(ON - timedelta(days=one) for one in ago)


def sore(**levels: int) -> tuple[tuple[date, int], ...]:
    """d1=6: 6 of 10 one day before."""
    return tuple((ON - timedelta(days=int(name[1:])), level) for name, level in levels.items())


def found(**facts: Any) -> Reason | None:
    usual: dict[str, Any] = {
        "soreness": (), "reduces": (), "bad_nights": (), "ambers": (), "on": ON, "age": 30, "weeks_loaded": 2,
    }  # fmt: skip
    return bring_forward(**usual | facts)


SORE = sore(d1=6, d7=6)


@pytest.mark.parametrize(
    "facts",
    [
        {"soreness": SORE, "reduces": days(1, 1)},
        {"soreness": SORE, "bad_nights": days(1, 2, 3, 7)},
        {"soreness": SORE, "ambers": days(1, 7)},
        {"reduces": days(1, 7), "bad_nights": days(1, 2, 3, 4)},
        {"reduces": days(2, 3), "ambers": days(5, 6)},
        {"bad_nights": days(4, 5, 6, 7), "ambers": days(1, 2)},
    ],
)
def test_two_signs_of_four_bring_the_deload_forward(facts: dict[str, Any]) -> None:
    why = found(**facts)
    assert why is not None
    assert why.code == "early_deload"


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"soreness": SORE},
        {"soreness": sore(d1=6, d7=5), "reduces": days(1, 1)},
        {"soreness": sore(d1=8), "reduces": days(1, 1)},
        {"soreness": sore(d1=6, d8=9), "reduces": days(1, 1)},
        {"soreness": sore(d0=9, d1=6), "reduces": days(1, 1)},
        {"soreness": SORE, "reduces": days(1, 8)},
        {"soreness": SORE, "bad_nights": days(1, 2, 3)},
        {"soreness": SORE, "bad_nights": days(1, 2, 3, 3)},
        {"soreness": SORE, "ambers": days(3, 3)},
        {"soreness": SORE, "ambers": days(3, 8)},
    ],
)
def test_one_sign_or_a_sign_just_missed_does_not(facts: dict[str, Any]) -> None:
    assert found(**facts) is None


@pytest.mark.parametrize(
    ("age", "weeks_loaded", "soreness", "brought"),
    [
        (50, 2, sore(d1=5, d2=5), True),
        (50, 3, sore(d1=4, d2=6), True),
        (49, 2, sore(d1=5, d2=5), False),
        (50, 1, sore(d1=5, d2=5), False),
        (50, 2, sore(d1=5, d2=4), False),
        (50, 2, sore(d1=9), False),
    ],
)
def test_from_50_on_soreness_alone_is_enough_in_the_third_week(
    age: int, weeks_loaded: int, soreness: Any, brought: bool
) -> None:
    assert (found(age=age, weeks_loaded=weeks_loaded, soreness=soreness) is not None) is brought


def test_the_reason_names_the_runners_own_numbers() -> None:
    why = found(
        soreness=sore(d1=6, d2=7, d3=7), reduces=days(1, 2, 3), bad_nights=days(1, 2, 3, 4), ambers=days(1, 2)
    )
    assert why is not None
    assert translator("en").plain(why.text) == (
        "In the last 7 days: soreness 6.7 of 10 on average, 3 lifts taken back, 4 bad nights, "
        "amber pain on 2 days. So the deload comes now."
    )


@pytest.mark.parametrize(
    ("when", "weeks"),
    [
        (1, "DAAADHHHDPPD"),
        (2, "ADAAHDHHPDPD"),
        (6, "AAADHDHHPDPD"),
        # The deload that ends a block stays, so the week is lost.
        (10, "AAADHHHDPDPD"),
        # Deloads stay deloads.
        (8, "AAADHHHDPPPD"),
        (12, "AAADHHHDPPPD"),
    ],
)
def test_the_next_deload_comes_now_and_the_block_stays_as_long(when: int, weeks: str) -> None:
    assert letters(chain(turn(when, "early_deload"))) == weeks


@pytest.mark.parametrize(
    ("when", "weeks"), [(7, "AAADHHDHPPD|AAAD"), (11, "AAADHHHDPPD|AAAD"), (12, "AAADHHHDPPPD|AAA")]
)
def test_no_two_deloads_end_a_block(when: int, weeks: str) -> None:
    assert letters(chain(turn(when, "early_deload"), weeks=15)) == weeks


def test_a_block_on_the_way_to_a_race_ends_with_one_deload_too() -> None:
    places = chain(turn(7, "early_deload"), races=(race(20),), weeks=20)
    assert letters(places) == "AAHDHHD|AADHHHDHHDPPT"


@pytest.mark.parametrize(
    ("when", "weeks"),
    [
        (7, "AAADHHDHPPTT"),
        # Four loading weeks may stand before the taper.
        (3, "AADAHHDHPPTT"),
        (10, "AAADHHHDPDTT"),
        (11, "AAADHHHDPPTT"),
        (12, "AAADHHHDPPTT"),
    ],
)
def test_a_taper_stays_a_taper(when: int, weeks: str) -> None:
    assert letters(chain(turn(when, "early_deload"), races=(race(12, "marathon"),))) == weeks


def test_light_and_empty_weeks_stay_as_they_are() -> None:
    races = (race(1, "marathon"),)
    plain = chain(races=races)
    assert chain(turn(2, "early_deload"), turn(3, "early_deload"), races=races) == plain
    assert letters(chain(turn(4, "early_deload"), races=races, weeks=5)) == "T|-L|DA"


def test_maintenance_may_have_a_deload() -> None:
    assert letters(chain(turn(3, "chose_maintenance"), turn(5, "early_deload"), weeks=6)) == "AA|MMDM"


def test_an_early_deload_leaves_its_words_to_who_found_it() -> None:
    assert codes(chain(turn(6, "early_deload"))[5]) == []


def test_no_more_than_three_loading_weeks_in_a_row() -> None:
    assert spaced("AAAHD", 3) == "AAAD"
    assert spaced("AAAHHDHHPD", 0) == "AAADHHHDPD"
    # Only the deload at the end is left, which ends the block a week earlier.
    assert spaced("AAAHHDHPD", 0) == "AAADHHHD"
    assert spaced("AAAHT", 0) == "AAAHT"
    assert spaced("AAAHPT", 0) == "AAADPT"
    assert spaced("AAADHHH", 0) == "AAADHHH"


def test_a_deload_moves_up_and_the_weeks_between_move_back() -> None:
    assert with_deload("AAHDHHPT", 1) == "ADAHHHPT"
    assert with_deload("AHPT", 1) == "ADPT"
    assert with_deload("HTTD-", 0) == "DTTD-"
    assert with_deload("AAD", 0) == "DAD"
    assert with_deload("AAD", 1) == "AD"


def test_a_block_that_grows_gets_its_deloads() -> None:
    assert lengthened("AAHHHDPPPD") == "AAHDHHDPPPD"
    assert lengthened("AAAD") == "AAAD"
    assert lengthened("AAAAAAA") == "AAADAAADA"


def test_where_a_phase_begins() -> None:
    assert [run_start("AAADHHHDPP", at) for at in (0, 2, 3, 4, 6, 7, 9)] == [0, 0, 0, 4, 4, 4, 8]
    assert run_start("DAA", 0) == 0
