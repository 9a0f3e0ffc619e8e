"""Soreness, readiness and sleep on the sessions of the next days (science.md 7.3, 8.3)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from training.course.course_driver import lived, runner
from training.course.course_looks import DAY, lift, plain, slot

from core.training.profile import Tier
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
