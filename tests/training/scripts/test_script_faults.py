"""Every wrong field of a script's journal is one line that says what is allowed."""

from __future__ import annotations

from typing import Any

import pytest
from training.scripts.script_driver import SQUAT, entry, faults, read

RACE = {"date": "2027-02-14", "distance": "hm"}


def lift(**what: object) -> dict[str, object]:
    """A session with one exercise, for a fault in it."""
    return {"session": "A", "exercises": [{"exercise": SQUAT, "sets": 3, "reps": 5, **what}]}


_AT = "journal[0].exercises[0]"
WRONG: list[tuple[dict[str, Any], str]] = [
    ({}, "journal[0]: nothing - one of session, skipped, moved, short, swap, pain, seen, felt"),
    ({"sick": True, "well": True}, "journal[0]: sick, well - one kind of fact in an entry"),
    ({"sick": True, "how": "bad"}, "journal[0].how: unknown field - one of date, sick"),
    ({"sick": False}, "journal[0].sick: false - true"),
    ({"well": 1}, "journal[0].well: 1 - true"),
    ({"screened": "yes"}, 'journal[0].screened: "yes" - true'),
    ({"resumed": {}}, "journal[0].resumed: {} - true"),
    ({"seen": "knee"}, 'journal[0].seen: "knee" - one of foot'),
    ({"pain": {"area": "shin"}}, "journal[0].pain.level: missing - a whole number from 0 to 10"),
    ({"pain": {"level": 1}}, "journal[0].pain.area: missing - one of foot"),
    ({"pain": {"area": "shin", "level": 1, "when": "later"}}, 'pain.when: "later" - one of during, morning'),
    ({"felt": {}}, "journal[0].felt: {} - one or more of soreness, readiness, bad_sleep"),
    ({"felt": {"soreness": 11}}, "journal[0].felt.soreness: 11 - a whole number from 0 to 10"),
    ({"felt": {"readiness": 0}}, "journal[0].felt.readiness: 0 - a whole number from 1 to 5"),
    ({"tested": {"what": "plank", "left": 1, "right": 1}}, 'tested.what: "plank" - one of calf_raises'),
    (
        {"tested": {"what": "calf_raises", "left": 101, "right": 1}},
        "left: 101 - a whole number from 0 to 100",
    ),
    ({"tested": {"what": "calf_raises", "left": 1}}, "right: missing - a whole number from 0 to 100"),
    ({"recalled": {}}, "journal[0].recalled: {} - one of leg_injury, fall, true or false"),
    (
        {"recalled": {"leg_injury": True, "fall": True}},
        'journal[0].recalled: {"leg_injury": true, "fall": true} - one of leg_injury, fall, true or false',
    ),
    ({"recalled": {"fall": 2}}, "journal[0].recalled.fall: 2 - true or false"),
    ({"paused": {"until": "2026-11-22"}}, 'paused.until: "2026-11-22" - a date from 2026-11-23'),
    ({"paused": "a week"}, 'journal[0].paused: "a week" - an object in braces'),
    ({"away": {"equipment": []}}, "journal[0].away.until: missing - a date from 2026-11-23"),
    ({"race": {}}, 'journal[0].race: {} - "before", "after" or both, each a race'),
    (
        {"race": {"after": {**RACE, "date": "2026-11-22"}}},
        'after.date: "2026-11-22" - a date from 2026-11-23',
    ),
    ({"race": {"before": {"date": "2027-02-14"}}}, "before.distance: missing - one of 5k"),
    ({"runs": "none"}, 'journal[0].runs: "none" - a list of at most 14 runs'),
    ({"chose": "rest"}, 'journal[0].chose: "rest" - one of block, maintenance'),
    ({"declined": "bread"}, 'journal[0].declined: "bread" - one of downshift_to_2, offer_less'),
    ({"session": "D"}, 'journal[0].session: "D" - one of A, B, C, L, P'),
    (
        {"session": "A", "planned": "2026-12-01"},
        'planned: "2026-12-01" - a day from 2026-11-16 to 2026-11-30',
    ),
    ({"session": "A", "effort": "fun"}, 'journal[0].effort: "fun" - one of easy, right, hard'),
    ({"session": "A", "extent": "half"}, 'journal[0].extent: "half" - one of full, partial'),
    ({"session": "A", "without": ["squat"]}, 'journal[0].without[0]: "squat" - the id of an exercise'),
    ({**lift(), "without": [SQUAT]}, 'journal[0].without[0]: "sq_back_barbell" - none of the exercises'),
    (
        lift(exercise="sq_back_barbel"),
        f'{_AT}.exercise: "sq_back_barbel" - the id of an exercise; did you mean',
    ),
    (lift(exercise=None), f"{_AT}.exercise: missing - the id of an exercise"),
    (lift(load=-5), f"{_AT}.load: -5 - a number from 0 to 1000"),
    (lift(load=1001), f"{_AT}.load: 1001 - a number from 0 to 1000"),
    (lift(load="80"), f'{_AT}.load: "80" - a number from 0 to 1000'),
    (lift(reps=-1), f"{_AT}.reps: -1 - a whole number from 0 to 100"),
    (lift(reps=101), f"{_AT}.reps: 101 - a whole number from 0 to 100"),
    (lift(reps=None), f"{_AT}.reps: missing - a whole number from 0 to 100"),
    (lift(seconds=30), f"{_AT}.seconds: 30 - reps for sq_back_barbell"),
    (lift(rir=21), f"{_AT}.rir: 21 - a whole number from 0 to 20"),
    (lift(sets=0), f"{_AT}.sets: 0 - a whole number from 1 to 20"),
    (lift(sets=None), f"{_AT}.sets: missing - a whole number from 1 to 20"),
    (lift(sets=[], reps=None), f"{_AT}.sets: [] - at least one set"),
    (lift(sets=[{"reps": 5}]), f"{_AT}.reps: 5 - in each of the sets, where they are a list"),
    (lift(sets=[{"reps": 5, "rir": 2}], reps=None), f"{_AT}.sets[0].rir: unknown field - one of reps"),
    (lift(sets=[{"load": 5}], reps=None), f"{_AT}.sets[0].reps: missing - a whole number"),
    (lift(exercise="sq_bw", load=20), f"{_AT}.load: 20 - no load: sq_bw has none that is counted"),
    ({"skipped": "X"}, 'journal[0].skipped: "X" - one of A, B, C, L, P'),
    ({"moved": {"session": "A"}}, "journal[0].moved.to: missing - a date from 2026-11-23 to 2026-11-30"),
    ({"moved": {"to": "2026-11-24"}}, "journal[0].moved.session: missing - one of A"),
    ({"short": {"session": "A", "minutes": 25}}, "journal[0].short.minutes: 25 - one of 20, 30, 45, 60"),
    ({"short": {"minutes": 20}}, "journal[0].short.session: missing - one of A"),
    ({"swap": {"session": "A", "out": SQUAT}}, "journal[0].swap.into: missing - the id of an exercise"),
]


@pytest.mark.parametrize(("what", "fault"), WRONG, ids=lambda value: str(value)[:60])
def test_one_wrong_field_of_an_entry_is_one_line(what: dict[str, Any], fault: str) -> None:
    (found,) = faults(entry(0, **what))
    assert fault in found


def test_an_exercise_is_told_once() -> None:
    twice = [{"exercise": SQUAT, "sets": 1, "reps": 5}] * 2
    assert faults(entry(0, session="A", exercises=twice)) == (
        'journal[0].exercises[1].exercise: "sq_back_barbell" - each exercise once',
    )


def test_pounds_reach_farther() -> None:
    assert read(entry(0, **lift(load=2200)), units="lb")
    assert faults(entry(0, **lift(load=2201)), units="lb") == (f"{_AT}.load: 2201 - a number from 0 to 2200",)
