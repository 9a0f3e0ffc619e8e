"""The loads of the weeks of a block, from one load that was found (science.md 5.2, 6.2)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from onboarded import with_plan

from core.coach.schedule import planned
from core.training.session import Kind, Phase

MONDAY = date(2026, 11, 23)


def loads(race: str) -> dict[Phase, list[Decimal]]:
    """The load of the leg press by phase, in the order of the weeks, once it was found."""
    chat = with_plan(race="yes" if race else "no", race_date=race)
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("done", "100 x 8, 4 left", "skip", "skip")
    found: dict[Phase, list[Decimal]] = {}
    for one in planned(chat.state, MONDAY, MONDAY + timedelta(weeks=12, days=-1)):
        if one.session.kind is Kind.FULL:
            for item in one.session.main.items:
                if item.exercise == "sq_leg_press" and item.load is not None:
                    found.setdefault(one.session.phase, []).append(item.load)
    return found


@pytest.mark.parametrize("race", ["", "2027-02-14"])
def test_a_deload_is_lighter_than_what_was_lifted(race: str) -> None:
    found = loads(race)
    assert set(found[Phase.ADAPTATION]) == {100}
    assert set(found[Phase.HEAVY]) == {110}
    assert set(found[Phase.DELOAD]) == {90}, "90 % of 100, in steps of 5: nobody has lifted 110 yet"
