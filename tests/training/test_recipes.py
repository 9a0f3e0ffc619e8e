"""Sets, repetitions, RIR and rest (`science.md` 5.1, 5.2), read against the page's own table."""

from __future__ import annotations

import re
from typing import Any

import pytest
from session_driver import PHASES
from training.worked_weeks import SCIENCE

from core.training.choice.catalogue import catalogue
from core.training.profile import Tier
from core.training.session import Phase
from core.training.tables import (
    assistance_rir,
    assistance_sets,
    highest_tier,
    jump_rest_s,
    reps,
    rest_s,
    sets,
    shape,
    start_percent,
    target_rir,
)

NAMES = {"power/combined": "power", "maintenance": "maint", "adaptation": "adapt"}
TABLE = {
    NAMES.get(row[0], row[0]): row[1:]
    for line in SCIENCE.read_text("utf-8").splitlines()
    if line.count("|") == 9
    and (row := [cell.strip() for cell in line.strip("|").split("|")])[0]
    in {"adaptation", "heavy", "power/combined", "deload", "taper", "maintenance"}
}
CASES = [(phase, level) for phase in TABLE for level in (0, 1, 2)]
BARBELL = catalogue()["sq_back_barbell"]
MACHINES = {"cs": catalogue()["ca_standing_machine"], "cb": catalogue()["ca_seated_machine"]}


def cell(phase: str, column: int, level: int) -> str:
    return TABLE[phase][column].split(" / ")[level].strip()


def range_and_rir(text: str) -> tuple[tuple[int, int], int]:
    low, high, rir = re.fullmatch(r"(\d+)(?:–(\d+))? @(\d)(?: \(.*\))?", text).groups()  # type: ignore[union-attr]
    return (int(low), int(high or low)), int(rir)


def test_the_table_is_read_whole() -> None:
    assert list(TABLE) == list(PHASES)


@pytest.mark.parametrize(("phase", "level"), CASES)
def test_sets_are_those_of_the_table(phase: str, level: Any) -> None:
    numbers = [int(number) for number in cell(phase, 0, level).split("·")]
    assert [sets(slot, PHASES[phase], level, 60, "A") for slot in ("m1", "m2", "calf")] == numbers[:3]  # type: ignore[arg-type]
    assert assistance_sets(PHASES[phase], level) == numbers[3]


@pytest.mark.parametrize(("phase", "level"), CASES)
def test_repetitions_rir_and_percent_of_a_barbell_are_those_of_the_table(phase: str, level: Any) -> None:
    text = cell(phase, 1, level)
    made, rir = range_and_rir(text)
    assert reps("m1", BARBELL, PHASES[phase], level, youth=False) == made
    assert target_rir("m1", PHASES[phase], level, "A", 0) == rir
    assert start_percent(BARBELL, made[0], rir) == int(text.split("(")[1].split()[0])


@pytest.mark.parametrize(("phase", "level"), CASES)
def test_m2_and_calf_are_those_of_the_table(phase: str, level: Any) -> None:
    m2 = range_and_rir(cell(phase, 2, level))
    assert (
        reps("m2", BARBELL, PHASES[phase], level, youth=False),
        target_rir("m2", PHASES[phase], level, "A", 0),
    ) == m2
    for column, name in ((3, "cs"), (4, "cb")):
        made, rir = range_and_rir(cell(phase, column, level))
        assert reps("calf", MACHINES[name], PHASES[phase], level, youth=False) == made
        assert target_rir("calf", PHASES[phase], level, "A", 0, bent=name == "cb") == rir


@pytest.mark.parametrize(("phase", "level"), CASES)
def test_rest_and_jump_tier_are_those_of_the_table(phase: str, level: Any) -> None:
    m1, m2 = (part.split(" / ") for part in TABLE[phase][5].split(" ; "))
    assert rest_s("m1", BARBELL, PHASES[phase], level) == int(m1[level])
    assert rest_s("m2", BARBELL, PHASES[phase], level) == int(m2[level])
    assert rest_s("calf", BARBELL, PHASES[phase], level) == 60
    assert highest_tier(PHASES[phase], level).value == cell(phase, 6, level)


def test_jumps_rest_by_their_tier() -> None:
    assert [jump_rest_s(tier) for tier in Tier] == [45, 60, 120]


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [(20, (180, 1, False, 0)), (30, (240, 1, True, 0)), (45, (360, 2, True, 2)), (60, (480, 2, True, 3))],
)
def test_the_shape_by_length(minutes: Any, expected: tuple[int, int, bool, int]) -> None:
    assert shape(minutes) == expected


def test_a_length_caps_the_sets() -> None:
    assert [sets("m1", Phase.HEAVY, 1, minutes, "A") for minutes in (20, 30, 45, 60)] == [3, 3, 4, 4]
    assert [sets("calf", Phase.HEAVY, 1, minutes, "A") for minutes in (20, 30, 45, 60)] == [2, 3, 3, 3]
    assert [sets("m2", Phase.HEAVY, 1, minutes, "A") for minutes in (30, 45, 60)] == [2, 3, 3]


def test_c_has_one_set_less_and_one_more_in_reserve() -> None:
    assert [sets(slot, Phase.HEAVY, 1, 60, "C") for slot in ("m1", "calf", "m2")] == [3, 2, 2]  # type: ignore[arg-type]
    assert [sets(slot, Phase.TAPER, 1, 60, "C") for slot in ("m1", "calf", "m2")] == [2, 1, 1]  # type: ignore[arg-type]
    assert target_rir("m1", Phase.HEAVY, 1, "C", 0) == 3
    assert target_rir("m2", Phase.HEAVY, 1, "C", 0) == 2


def test_a_floor_of_rir_is_kept() -> None:
    assert target_rir("m1", Phase.HEAVY, 2, "A", 3) == 3
    assert target_rir("m1", Phase.ADAPTATION, 0, "A", 3) == 4
    assert (assistance_rir(0), assistance_rir(5)) == (3, 5)


@pytest.mark.parametrize("name", ["hi_rdl_db", "un_rfess_db", "un_split_squat_bb", "un_sl_leg_press"])
def test_dumbbells_and_single_legs_have_six_repetitions_or_more(name: str) -> None:
    exercise = catalogue()[name]
    assert reps("m1", exercise, Phase.HEAVY, 1, youth=False) == (6, 8)
    assert reps("m1", exercise, Phase.TAPER, 2, youth=False) == (6, 6)
    assert reps("m1", exercise, Phase.DELOAD, 0, youth=False) == (6, 6)
    assert reps("m1", exercise, Phase.ADAPTATION, 2, youth=False) == (6, 8)
    assert reps("m1", exercise, Phase.ADAPTATION, 0, youth=False) == (8, 10)


def test_youth_has_six_repetitions_or_more_on_a_barbell_too() -> None:
    assert reps("m1", BARBELL, Phase.POWER, 2, youth=True) == (6, 8)
    assert reps("m1", BARBELL, Phase.TAPER, 1, youth=True) == (6, 6)


def test_light_loads_have_more_repetitions_and_a_rest_of_90() -> None:
    assert reps("m1", catalogue()["sq_bw"], Phase.HEAVY, 2, youth=False) == (8, 12)
    assert reps("m2", catalogue()["hi_band_good_morning"], Phase.TAPER, 0, youth=False) == (8, 12)
    assert reps("calf", catalogue()["ca_single_backpack"], Phase.HEAVY, 1, youth=False) == (10, 15)
    assert reps("m1", catalogue()["hi_bridge_walkout"], Phase.HEAVY, 0, youth=False) == (6, 10)
    assert rest_s("m1", catalogue()["sq_backpack"], Phase.HEAVY, 2) == 90
    assert rest_s("m2", catalogue()["un_split_squat_bw"], Phase.HEAVY, 2) == 120


def test_a_hold_counts_seconds() -> None:
    assert reps("m1", catalogue()["sq_wall_iso"], Phase.HEAVY, 0, youth=False) == (30, 30)


@pytest.mark.parametrize(
    "name", ["un_rfess_db", "sq_backpack", "un_sl_rdl_backpack", "sq_bw", "hi_band_good_morning"]
)
def test_lifts_that_carry_the_body_have_no_percent(name: str) -> None:
    assert start_percent(catalogue()[name], 6, 2) is None


def test_two_dumbbells_and_machines_have_a_percent() -> None:
    assert start_percent(catalogue()["hi_rdl_db"], 6, 2) == 79
    assert start_percent(catalogue()["un_sl_leg_press"], 6, 2) == 79
