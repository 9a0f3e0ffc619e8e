"""A script's journal is read field by field: every kind of fact, and every fault of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from training.scripts.script_driver import MONDAY, SQUAT, entry, facts, faults, read

from core.training import journal as told
from core.training.journal import (
    Away,
    Chose,
    Declined,
    Felt,
    Hurt,
    Paused,
    RaceChanged,
    Resumed,
    RunsChanged,
    Screened,
    Seen,
    SetDone,
    Sick,
    Well,
)
from core.training.profile import Race, Run, RunType
from core.training.scripts.journal_json import KINDS
from core.training.scripts.journal_told import Lift, Trained

TUESDAY = date(2026, 11, 24)
RACE = {"date": "2027-02-14", "distance": "hm"}
HALF = Race(date(2027, 2, 14), "hm", "A")
KIT = frozenset({"dumbbell", "wall", "chair"})

FACTS: list[tuple[dict[str, Any], Any]] = [
    ({"pain": {"area": "shin", "level": 3}}, Hurt("shin", TUESDAY, 3)),
    (
        {"pain": {"area": "shin", "level": 0, "when": "morning", "limp": True, "night": True, "bone": True}},
        Hurt("shin", TUESDAY, 0, "morning", True, True, True),
    ),
    ({"seen": "achilles"}, Seen("achilles", TUESDAY)),
    ({"felt": {"soreness": 10, "readiness": 1, "bad_sleep": True}}, Felt(TUESDAY, 10, 1, True)),
    ({"felt": {"bad_sleep": False}}, Felt(TUESDAY, None, None, False)),
    ({"felt": {"soreness": 0}}, Felt(TUESDAY, 0)),
    ({"sick": True}, Sick(TUESDAY)),
    ({"well": True}, Well(TUESDAY)),
    ({"screened": True}, Screened(TUESDAY)),
    (
        {"tested": {"what": "calf_raises", "left": 15, "right": 100}},
        told.Tested(TUESDAY, "calf_raises", 15, 100),
    ),
    ({"tested": {"what": "balance_s", "left": 600, "right": 0}}, told.Tested(TUESDAY, "balance_s", 600, 0)),
    ({"recalled": {"leg_injury": False}}, told.Recalled(TUESDAY, "leg_injury", False)),
    ({"recalled": {"fall": True}}, told.Recalled(TUESDAY, "fall", True)),
    ({"paused": True}, Paused(TUESDAY)),
    ({"paused": {}}, Paused(TUESDAY)),
    ({"paused": {"until": "2026-11-24"}}, Paused(TUESDAY, TUESDAY)),
    ({"resumed": True}, Resumed(TUESDAY)),
    (
        {"away": {"until": "2026-11-30", "equipment": ["dumbbell"]}},
        Away(TUESDAY, date(2026, 11, 30), KIT),
    ),
    (
        {"away": {"until": "2026-11-24"}},
        Away(TUESDAY, TUESDAY, frozenset({"wall", "chair"})),
    ),
    ({"race": {"before": None, "after": RACE}}, RaceChanged(TUESDAY, None, HALF)),
    ({"runs": [{"day": "mon", "type": "long"}]}, RunsChanged(MONDAY, (Run(0, RunType.LONG),), TUESDAY)),
    ({"runs": []}, RunsChanged(MONDAY, (), TUESDAY)),
    ({"chose": "maintenance"}, Chose(TUESDAY, "maintenance")),
    ({"declined": "downshift_to_2"}, Declined(TUESDAY, "downshift_to_2")),
]


@pytest.mark.parametrize(("what", "fact"), FACTS, ids=lambda value: str(value)[:60])
def test_an_entry_becomes_its_fact(what: dict[str, Any], fact: object) -> None:
    assert facts(entry(1, **what)) == [fact]


def test_a_race_that_was_told_can_be_moved_and_cancelled() -> None:
    later = {"date": "2027-03-14", "distance": "hm"}
    moved = entry(1, race={"before": RACE, "after": later})
    gone = entry(2, race={"before": later})
    assert facts(moved, gone, races=[RACE]) == [
        RaceChanged(TUESDAY, HALF, Race(date(2027, 3, 14), "hm", "A")),
        RaceChanged(date(2026, 11, 25), Race(date(2027, 3, 14), "hm", "A"), None),
    ]


def trained(**what: object) -> Trained:
    """The session of Monday as it is told."""
    (only,) = read(entry(0, session="A", **what)).journal
    assert isinstance(only.what, Trained)
    return only.what


def test_a_session_alone_went_as_planned() -> None:
    assert trained() == Trained("A", None)


def test_a_session_with_all_there_is_to_tell() -> None:
    squat = {"exercise": SQUAT, "sets": [{"reps": 5, "load": 80}, {"reps": 0, "load": Decimal("82.5")}]}
    carry = {"exercise": "as_suitcase_carry", "sets": 2, "seconds": 30, "load": 0}
    found = trained(
        exercises=[{**squat, "rir": 2, "confirmed": True}, carry],
        effort="hard",
        extent="partial",
        without=["pl_pogo_low"],
        planned="2026-11-23",
    )
    assert found == Trained(
        "A",
        MONDAY,
        (
            Lift(SQUAT, (SetDone(5, Decimal(80)), SetDone(0, Decimal("82.5"))), 2, True),
            Lift("as_suitcase_carry", (SetDone(30, Decimal(0)),) * 2),
        ),
        "hard",
        "partial",
        ("pl_pogo_low",),
    )


def test_what_has_no_load_may_be_told_with_0() -> None:
    found = trained(exercises=[{"exercise": "sq_bw", "sets": 1, "reps": 100, "load": 0}])
    assert found.lifts == (Lift("sq_bw", (SetDone(100),)),)


def test_without_a_start_the_plan_begins_in_the_week_of_the_first_entry() -> None:
    assert read(entry(10, sick=True), start=None).profile.start == date(2026, 11, 30)
    assert read(start=None).profile.start == date(2026, 11, 30)
    assert len(faults({"date": "1999-01-01", "sick": True}, start=None)) == 1


def test_every_kind_is_one_of_the_page() -> None:
    assert len(KINDS) == len(set(KINDS)) == 20
