"""How long a set takes that is lowered slowly or held (science.md 5.2 tempo, 5.4, 7.3 load-limited)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.training.choice.catalogue import catalogue
from core.training.recipes.draft import Work, usual_lowering_s

SQUAT = catalogue()["sq_goblet"]


def work(**more: int) -> Work:
    made = Work(SQUAT, 3, (8, 10), 90, 3)
    made.given = replace(made.asked("m1"), **more)  # type: ignore[arg-type]
    return made


@pytest.mark.parametrize(
    ("more", "seconds"),
    [
        ({}, 0),
        ({"lower_s": usual_lowering_s()}, 0),
        ({"lower_s": 4}, 4 - usual_lowering_s()),
        ({"pause_s": 1}, 1),
        ({"lower_s": 4, "pause_s": 2}, 6 - usual_lowering_s()),
    ],
)
def test_slower_repetitions_take_their_seconds(more: dict[str, int], seconds: int) -> None:
    assert work(**more).set_s == pytest.approx(10 * (SQUAT.seconds_per_unit + seconds))


def test_a_set_on_each_side_takes_them_twice() -> None:
    lunge = catalogue()["un_split_squat_db"]
    made = Work(lunge, 3, (6, 8), 90, 3)
    made.given = replace(made.asked("m2"), pause_s=1)
    assert made.set_s == pytest.approx(2 * 8 * (lunge.seconds_per_unit + 1))
