"""The first sessions after a race (science.md 6.4), and what days near a race say."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from core.text.translator import translator
from core.training.profile import Race
from core.training.races.race_reasons import jumps_down_reason
from core.training.races.return_to_work import (
    first_full_day,
    jumps_down_until,
    return_gate,
    return_reason,
    return_share,
)
from core.training.reasons import Reason

SUNDAY = date(2027, 3, 7)


def race(distance: Any, priority: Any = "A") -> Race:
    return Race(SUNDAY, distance, priority)


def said(reason: Reason | None) -> str:
    assert reason is not None
    return translator("en").plain(reason.text)


@pytest.mark.parametrize(
    ("distance", "share", "full", "until"),
    [
        ("5k", "1", 3, 9),
        ("10k", "1", 5, 11),
        ("hm", "0.95", 8, 14),
        ("marathon", "0.90", 15, 21),
        ("ultra", "0.85", 21, 27),
    ],
)
def test_loads_and_jumps_on_return(distance: Any, share: str, full: int, until: int) -> None:
    assert return_share(distance) == Decimal(share)
    assert first_full_day(race(distance)) == SUNDAY + timedelta(days=full)
    assert jumps_down_until(race(distance)) == SUNDAY + timedelta(days=until)


def test_the_reasons_name_race_and_figures() -> None:
    assert said(return_reason(race("ultra"))) == (
        "Your race on Sun 7 Mar: the first loads after it are 15 % lower."
    )
    assert said(return_reason(race("hm"))).endswith("5 % lower.")
    assert said(jumps_down_reason(race("5k"))) == (
        "Your race was on Sun 7 Mar: jumps are one step easier until Tue 16 Mar."
    )


@pytest.mark.parametrize(
    ("soreness", "amber", "code"),
    [
        (None, False, None),
        (4, False, None),
        (5, False, "return_waits_soreness"),
        (0, True, "return_waits_pain"),
        (9, True, "return_waits_pain"),
    ],
)
def test_soreness_above_four_or_amber_pain_keep_full_sessions_waiting(
    soreness: int | None, amber: bool, code: str | None
) -> None:
    found = return_gate(race("10k"), soreness, amber)
    assert (found.code if found else None) == code
