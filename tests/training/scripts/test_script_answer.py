"""What a script is answered: what comes next, where the plan stands, and what is advised."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from training.scripts.script_driver import MONDAY, SQUAT, answered, day, entry

from core.text import say
from core.text.translator import translator
from core.training.plan import make_plan
from core.training.profile import Tier
from core.training.reasons import Grade, Reason
from core.training.scripts.answer import Answer
from core.training.scripts.item_json import item_json, number, reason_json
from core.training.scripts.plan_json import plan_json
from core.training.session import Prescription, Unit


def shown(given: Answer) -> dict[str, Any]:
    """The answer as a script reads it."""
    found: dict[str, Any] = json.loads(json.dumps(plan_json(given, translator("en"))))
    return found


def test_without_a_journal_it_is_the_plan_of_the_profile() -> None:
    given = answered()
    assert given.course is not None
    assert given.plan == make_plan(given.course.profile)
    assert (given.today, given.advice, given.set_aside) == (MONDAY, (), ())


def test_next_is_the_first_session_that_is_open() -> None:
    assert shown(answered())["next"] == {
        "date": "2026-11-23", "day": "mon", "name": "A", "id": "1.20261123.A"
    }  # fmt: skip
    assert shown(answered(entry(0, session="A")))["next"]["id"] == "1.20261126.B"
    assert shown(answered(entry(0, skipped="A"), today=day(0)))["next"]["id"] == "1.20261126.B"
    assert shown(answered(today=day(4)))["next"]["id"] == "1.20261130.A"
    assert shown(answered(today=day(-3)))["next"]["id"] == "1.20261123.A"


def test_within_a_pause_nothing_is_next_and_after_it_something_is() -> None:
    assert shown(answered(entry(0, paused=True)))["next"] is None
    assert shown(answered(entry(0, paused={"until": day(3)})))["next"]["date"] == day(7)


def test_every_session_has_its_name_and_what_became_of_it() -> None:
    pause = entry(8, paused={"until": day(13)})
    found = shown(answered(entry(0, session="A"), entry(1, skipped="B"), pause, weeks=3))
    sessions = [session for week in found["weeks"] for session in week["sessions"]]
    assert [one["status"] for one in sessions] == ["done", "skipped", "missed", "paused", "open", "open"]
    assert [one["id"] for one in sessions][:2] == ["1.20261123.A", "1.20261126.B"]


def test_a_week_says_which_of_which_block_it_is() -> None:
    weeks = shown(answered(weeks=14))["weeks"]
    assert [(week["block"], week["number"]) for week in weeks[:2]] == [(0, 1), (0, 2)]
    assert {week["block"] for week in weeks} == {0, 1}


def test_loads_and_aims_are_numbers() -> None:
    squat = {"exercise": SQUAT, "sets": 3, "reps": 8, "load": Decimal("82.5"), "rir": 3}
    found = shown(answered(entry(0, session="A", exercises=[squat]), weeks=2))
    (item,) = (
        one for one in found["weeks"][1]["sessions"][0]["blocks"][2]["items"] if one["exercise"] == SQUAT
    )
    assert (item["load"], item["aim"]) == (82.5, 8)
    assert "find_load" not in item


def test_an_item_has_what_applies_to_it() -> None:
    plain = Prescription("sq_bw", 3, (8, 10), Unit.REPS, 90)
    assert item_json(plain) == {
        "exercise": "sq_bw", "sets": 3, "reps": [8, 10], "unit": "reps", "rest_s": 90, "per_side": False
    }  # fmt: skip
    full = Prescription(
        SQUAT, 3, (4, 5), Unit.REPS, 180, True, "m1", 2, 87, Tier.LOW, Decimal("82.5"), True, 4,
        ((5, Decimal("40.0")), (3, Decimal("62.5"))), 4, 2, True,
    )  # fmt: skip
    assert item_json(full) == {
        "exercise": SQUAT, "slot": "m1", "sets": 3, "reps": [4, 5], "unit": "reps", "rir": 2,
        "percent_1rm": 87, "rest_s": 180, "per_side": True, "tier": "low", "load": 82.5, "find_load": True,
        "aim": 4, "ramp": [{"reps": 5, "load": 40}, {"reps": 3, "load": 62.5}], "lower_s": 4, "pause_s": 2,
        "eased": True,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("load", "shown_as"), [("80", 80), ("80.0", 80), ("82.5", 82.5), ("0", 0), ("1.25", 1.25)]
)
def test_a_load_is_a_plain_number(load: str, shown_as: float) -> None:
    assert json.dumps(number(Decimal(load))) == json.dumps(shown_as)


def test_a_reason_says_what_it_is_about() -> None:
    speaker = translator("en")
    of_lift = Reason("load_same", say("Same load."), Grade.COACH_PRACTICE, about=SQUAT)
    assert reason_json(of_lift, speaker)["about"] == SQUAT
    assert "about" not in reason_json(Reason("x", say("Same load."), Grade.COACH_PRACTICE), speaker)


def test_what_is_set_aside_is_told() -> None:
    found = shown(answered(entry(0, session="A"), entry(1, session="A")))
    assert found["set_aside"] == [{"entry": 1, "reason": "Session A of Mon 23 Nov was logged before."}]


def test_where_the_screen_refuses_there_is_nothing_next() -> None:
    found = shown(answered(entry(0, session="A"), screen={"chest_pain": True}))
    assert (found["decision"], found["weeks"], found["next"]) == ("blocked", [], None)
    assert (found["advice"], found["set_aside"]) == ([], [])
    cleared = {"surgery_6m": True}
    assert shown(answered(screen=cleared))["decision"] == "blocked_until_clearance"
    assert shown(answered(screen={**cleared, "cleared_on": "2026-11-20"}))["limits"] == ["start_gently"]
