"""What pain asks of the work on one exercise (`science.md` 8.2)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from training.safety.pain_story import day, hurt, picture, text

from core.training.choice.catalogue import Exercise, catalogue
from core.training.choice.reach import Reach
from core.training.safety.pain import PAINLESS
from core.training.safety.pain_work import (
    no_jumps_on_return,
    no_raise,
    pain_sets,
    pain_share,
)

RETURNING = picture(3, hurt(0, 7), hurt(1, 0))
GREEN = picture(0, hurt(0, 2))


def exercise(name: str) -> Exercise:
    return catalogue()[name]


CALF, SQUAT, PRESS = exercise("ca_seated_db"), exercise("sq_back_barbell"), exercise("as_db_press")


@pytest.mark.parametrize("level", [3, 5])
def test_amber_leaves_80_percent_of_the_load_on_what_loads_the_area(level: int) -> None:
    amber = picture(0, hurt(0, level, area="achilles"))
    assert pain_share(CALF, amber) == Decimal("0.8")
    assert pain_share(PRESS, amber) == 1


def test_the_return_after_red_does_the_same_and_green_does_not() -> None:
    assert pain_share(CALF, RETURNING) == Decimal("0.8")
    assert pain_share(CALF, GREEN) == pain_share(CALF, PAINLESS) == 1
    assert pain_share(CALF, picture(10, hurt(0, 7), hurt(1, 0))) == 1


def test_the_set_of_amber_is_taken_once() -> None:
    """The recipes have taken it where the level is 3 or more; on the return nobody else has."""
    amber = picture(0, hurt(0, 3, area="achilles"))
    assert Reach(1, frozenset(), amber.pains).stays_by_limit(CALF)
    assert pain_sets(CALF, amber) == 0
    assert not Reach(1, frozenset(), RETURNING.pains).stays_by_limit(CALF)
    assert pain_sets(CALF, RETURNING) == -1
    assert pain_sets(PRESS, RETURNING) == 0
    both = picture(3, hurt(0, 7), hurt(1, 0), hurt(3, 3, area="foot"))
    assert pain_sets(CALF, both) == 0


def test_no_raise_for_7_days_after_amber_and_never_in_it() -> None:
    facts = hurt(0, 4), hurt(1, 0)
    assert [no_raise(CALF, picture(on, *facts), day(on)) for on in (0, 1, 6, 7)] == [True, True, True, False]
    assert no_raise(CALF, picture(30, hurt(0, 4)), day(30))
    assert not no_raise(PRESS, picture(0, *facts), day(0))
    assert not no_raise(CALF, GREEN, day(0))


def test_no_raise_in_red_and_for_7_days_after_it_ended() -> None:
    facts = hurt(0, 7), hurt(1, 0)
    assert [no_raise(CALF, picture(on, *facts), day(on)) for on in (2, 9, 10)] == [True, True, False]


def test_no_jumps_while_a_leg_area_returns() -> None:
    why = no_jumps_on_return(RETURNING)
    assert why is not None
    assert text(why) == "No jumps in the first week after red pain (calf)."
    assert no_jumps_on_return(picture(10, hurt(0, 7), hurt(1, 0))) is None
    shoulder = picture(3, hurt(0, 7, area="shoulder"), hurt(1, 0, area="shoulder"))
    assert shoulder.areas[0].returning
    assert no_jumps_on_return(shoulder) is None
    assert no_jumps_on_return(GREEN) is None
