"""The loads of the weeks of a block, from one load that was found (science.md 5.2, 6.2)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from onboarded import with_plan

from core.coach.schedule import planned
from core.training.session import Phase

MONDAY = date(2026, 11, 23)


def loads(race: str) -> dict[Phase, list[Decimal]]:
    """The load of the leg press by phase, in the order of the weeks, once it was found."""
    chat = with_plan(race="yes" if race else "no", race_date=race)
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("done", "100 x 8, 4 left", "skip", "skip")
    found: dict[Phase, list[Decimal]] = {}
    for one in planned(chat.state, MONDAY, MONDAY + timedelta(weeks=12, days=-1)):
        for item in one.session.main.items:
            if item.exercise == "sq_leg_press" and item.load is not None:
                found.setdefault(one.session.phase, []).append(item.load)
    return found


@pytest.mark.parametrize("race", ["", "2027-02-14"])
def test_a_deload_is_lighter_than_the_weeks_before_it(race: str) -> None:
    found = loads(race)
    assert set(found[Phase.ADAPTATION]) == {100}
    assert set(found[Phase.HEAVY]) == {110}
    assert found[Phase.DELOAD][:2] == [90, 95], "90 % of 100 and of 110, in steps of 5"


def test_a_taper_keeps_the_load_of_the_weeks_before_it() -> None:
    found = loads("2027-02-14")
    assert found[Phase.TAPER]
    assert set(found[Phase.TAPER]) == {found[Phase.POWER][-1]}
