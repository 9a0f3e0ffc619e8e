"""Soreness, readiness and sleep on the sessions of the next days (science.md 7.3, 8.3)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from training.course.course_driver import START, Life, lived, runner
from training.course.course_looks import DAY, WEEK, lift, plain, slot

from core.training.journal import Paused
from core.training.profile import Race, Run, RunType, Tier
from core.training.session import Session

SQUAT, CALF = "sq_back_barbell", "ca_standing_machine"


def sets(session: Session) -> list[int]:
    return [item.sets for item in session.main.items]


@pytest.mark.parametrize(
    ("soreness", "kind", "main_sets"),
    [(4, "full", [4, 3, 3]), (5, "full", [3, 2, 2]), (6, "full", [3, 2, 2]), (7, "light", [3])],
)
def test_soreness_at_its_edges(soreness: int, kind: str, main_sets: list[int]) -> None:
    life = lived(5)
    life.feels(soreness=soreness)
    assert (life.next().kind.value, sets(life.next())) == (kind, main_sets)


@pytest.mark.parametrize(("days", "eased"), [(0, True), (1, True), (2, False)])
def test_soreness_counts_on_its_day_and_the_next(days: int, eased: bool) -> None:
    life = lived(5)
    today = life.day
    life.goes_to(today - days * DAY).feels(soreness=5)
    assert (sets(life.goes_to(today).next()) == [3, 2, 2]) is eased


def test_a_sore_day_has_no_high_jumps_and_raises_nothing() -> None:

    life = lived(5, runner(strength_level=2, plyo_tier=Tier.HIGH))
    assert Tier.HIGH in {item.tier for item in life.next().plyometric.items}
    life.feels(soreness=5)
    assert Tier.HIGH not in {item.tier for item in life.next().plyometric.items}
    load = life.load(SQUAT)
    life.does("easy")
    track = life.goes_to("Tue").course.tracks(life.day).of(lift(SQUAT), "m1")
    assert track is not None
    assert track.load == load


def test_a_session_told_in_a_word_is_quoted_with_that_word() -> None:
    life = lived(5)
    life.does("easy")
    texts = [plain(reason) for reason in life.goes_to("Tue").track(SQUAT).reasons]
    assert any("(felt easy)" in text for text in texts)
    assert not any("left" in text for text in texts)


@pytest.mark.parametrize(
    ("readiness", "m1_sets", "reserve"), [(1, 3, 3), (2, 3, 3), (3, 4, 2), (4, 4, 2), (5, 4, 2)]
)
def test_low_readiness_takes_a_set_of_m1_and_high_adds_nothing(
    readiness: int, m1_sets: int, reserve: int
) -> None:
    life = lived(5)
    life.feels(readiness=readiness)
    m1 = slot(life.next(), "m1")
    assert (m1.sets, m1.rir) == (m1_sets, reserve)
    assert m1.load == 65
    assert sets(life.next())[1:] == [3, 3]


@pytest.mark.parametrize(
    ("nights", "m1_sets"), [((1,), 4), ((0,), 4), ((1, 0), 3), ((2, 1), 4), ((2, 1, 0), 3)]
)
def test_two_bad_nights_in_a_row_do_the_same(nights: tuple[int, ...], m1_sets: int) -> None:
    life = lived(5)
    today = life.day
    for before in nights:
        life.goes_to(today - before * DAY).feels(bad_sleep=True)
    assert slot(life.goes_to(today).next(), "m1").sets == m1_sets


def test_soreness_and_a_bad_day_add_up() -> None:
    life = lived(5)
    life.feels(soreness=5, readiness=1)
    assert sets(life.next()) == [2, 2, 2]
    texts = [plain(reason) for reason in life.next().reasons]
    assert any("Soreness 5 of 10" in text for text in texts)
    assert any("Readiness 1 of 5" in text for text in texts)
    assert slot(life.next(), "m1").load == Decimal(65)


def thursday(**more: Any) -> Life:
    """The week is A on Monday, done, and B on Thursday, which is today; Friday takes it too."""
    return lived(5, runner(**more)).lives_to("2026-12-31")


def test_a_session_waits_a_day_for_very_sore_muscles_where_the_rules_allow_it() -> None:
    life = thursday()
    life.feels(soreness=8)
    assert life.week() == "Mon A done, Fri B"
    assert life.today() is None
    waits = "Soreness 8 of 10 on Thu 31 Dec: Strength B waits until Fri 1 Jan."
    assert life.reasons()[0] == waits
    life.goes_to("Fri")
    assert life.week() == "Mon A done, Fri B"
    done = life.does()
    assert (done.kind.value, done.after_run) == ("full", True)
    assert sets(done) == [4, 3, 3], "it has waited a day"
    assert life.waits(1).week() == "Mon A done, Thu B done"


def test_a_session_that_waited_and_was_not_done_is_missed() -> None:
    life = thursday()
    life.feels(soreness=8)
    assert life.waits(2).week() == "Mon A done, Fri B missed"


def test_told_again_the_same_holds_again() -> None:
    runs = (Run(1, RunType.EASY), Run(2, RunType.QUALITY), Run(4, RunType.EASY))
    life = lived(4, runner(runs=runs, sessions_per_week=1, days_preferred=frozenset({3}))).goes_to("Thu")
    assert life.week() == "Thu A"
    for day in ("Fri", "Sat", "Sun"):
        life.feels(soreness=8)
        assert life.week() == f"{day} A"
        assert life.waits(1).next().kind.value == "full"
    life.feels(soreness=5)
    assert sets(life.next()) == [3, 2, 2]
    life.feels(soreness=9)
    assert (life.week(), life.next().kind.value) == ("Sun A", "light"), "no day is left"


def test_what_the_next_day_cannot_take_is_light_today() -> None:
    life = lived(5)
    life.feels(soreness=8)
    assert life.week() == "Mon A, Thu B", "Tuesday is the eve of a key run"
    assert life.next().kind.value == "light"
    assert "Soreness 8 of 10, so this is a light session." in life.reasons()


def test_no_session_waits_into_a_pause() -> None:
    life = thursday()
    life.notes(Paused(life.day + DAY))
    life.feels(soreness=8)
    assert life.next().kind.value == "light"


def test_what_was_done_or_let_go_waits_no_more() -> None:
    life = thursday()
    let_go = life.again()
    life.does()
    life.feels(soreness=9)
    assert life.week() == "Mon A done, Thu B done"
    let_go.skips()
    let_go.feels(soreness=9)
    assert let_go.week() == "Mon A done, Thu B skipped"


LIGHT_WEEK = (
    *(Run(day, RunType.EASY) for day in (0, 2, 6)),
    *(Run(day, RunType.QUALITY) for day in (1, 3)),
    Run(5, RunType.LONG),
)


def test_a_light_session_tells_nothing_of_what_only_a_full_one_loses() -> None:
    life = Life(runner(age=66, runs=LIGHT_WEEK, allow_key_day_double=False))
    while (seat := life.seat()) is None or seat.name != "L":
        life.waits(1)
    plain_codes = life.codes()
    life.feels(soreness=5, readiness=2)
    assert life.codes() == plain_codes
    life.feels(soreness=8)
    assert life.codes() == plain_codes, "it is a light one anyway"
    assert not any(code.startswith("age_") for code in plain_codes)


def test_a_primer_tells_nothing_of_sets_that_it_keeps() -> None:
    life = lived(8, runner(races=(Race(START + 8 * WEEK + 6 * DAY, "10k", "A"),)))
    while (seat := life.seat()) is None or seat.name != "P":
        life.waits(1)
    before = life.next()
    life.feels(soreness=5, readiness=2)
    assert life.next() == before
